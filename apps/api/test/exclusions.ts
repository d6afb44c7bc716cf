/** The product over one team in Ohio and lists of the excluded that a test writes. All people are invented. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres, { type Sql } from 'postgres';
import type { Role } from '@open-window/domain/access.ts';
import type { ExclusionSource } from '@open-window/domain/exclusion.ts';
import type { ExclusionItem, ExclusionListResponse } from '../src/features/exclusions/adjudication.dto.ts';
import { takeList } from '../src/features/exclusions/intake.service.ts';
import type { ScreeningResponse } from '../src/features/exclusions/screening.dto.ts';
import { Database } from '../src/platform/database/database.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { seen } from './api.ts';
import { type Stage, startDirectory, today } from './directory.ts';
import { runJobs } from './jobs.ts';

export const exclusions = '/api/v1/staff/exclusions';
export const screening = '/api/v1/staff/screening';
const headings =
  'LASTNAME,FIRSTNAME,MIDNAME,BUSNAME,GENERAL,SPECIALTY,UPIN,NPI,DOB,ADDRESS,CITY,STATE,ZIP,EXCLTYPE,EXCLDATE,REINDATE,WAIVERDATE,WVRSTATE';
export const line = (last: string, first: string, reason = '1128b4') =>
  `"${last}","${first}","","","IND","NURSE","","0000000000","19700203","1 ELM","TOWN","OH","44101","${reason}","20200120","00000000","00000000",""`;
export const other = line('NOBODY', 'ATALL');
export const quarle = line('QUARLE', 'BRYNNA');

export let stage: Stage;
let lists: Sql;
let folder: string;
let practitionerId: string;
export let listingId: string;

/** For `beforeAll`. */
export async function open(): Promise<void> {
  stage = await startDirectory();
  const connection = { options: '-c role=open_window_job' };
  lists = postgres(stage.api.database.ownerUrl, { max: 1, onnotice: () => undefined, connection });
  folder = mkdtempSync(join(tmpdir(), 'open-window-adjudication-'));
}

/** For `beforeEach`: nobody but a person of one team in Ohio, and no list. */
export async function begin(): Promise<void> {
  noonOf(today);
  await stage.owner.query(
    `TRUNCATE person, organization, practitioner, exclusion_import, exclusion_row, exclusion_candidate, screening_run, mail, pgboss.job CASCADE`,
  );
  const listing = await stage.given.listing({
    location: { state: 'OH' },
    team: [{ givenName: 'Brynna', familyName: 'Quarle', roles: ['DUAL_ROLE'], licenses: [{ state: 'OH' }] }],
  });
  listingId = listing.id;
  practitionerId = listing.team[0]?.practitionerId ?? '';
}

/** For `afterAll`. */
export async function close(): Promise<void> {
  rmSync(folder, { recursive: true });
  await lists.end();
  await stage.stop();
}

export const noonOf = (day: string): void => {
  stage.api.clock.moveTo(`${day}T12:00:00Z`);
};
export const take = async (source: ExclusionSource, ...lines: readonly string[]): Promise<void> => {
  const path = join(folder, 'list.csv');
  writeFileSync(path, `${lines.join('\r\n')}\r\n`);
  await takeList(lists, { source, path, list: source, map: new Map(), isSmallerAccepted: false, now: stage.api.clock.now() });
}; // prettier-ignore
export const leie = (...lines: readonly string[]): Promise<void> => take('leie', headings, ...lines);

/** Asked for by a vetter, done by the worker. */
export async function run(): Promise<ScreeningResponse> {
  const { http } = await stage.api.as('VETTER');
  const { status } = await http.post(`${screening}/runs`).send({});
  if (status !== 202) throw new Error(`asked for a run: ${String(status)}`);
  await runJobs(stage.api);
  return (await http.get(screening)).body as ScreeningResponse;
}

/** As the clock of the worker does it every quarter of an hour; the reasons of all runs so far. */
export async function tick(): Promise<readonly string[]> {
  await stage.api.get(Database).transaction((tx) => stage.api.get(Jobs).send(tx, 'exclusion.screen'));
  await runJobs(stage.api);
  const { rows } = await stage.owner.query<{ reason: string }>('SELECT reason FROM screening_run ORDER BY id');
  return rows.map(({ reason }) => reason);
}

export async function queue(query = ''): Promise<readonly ExclusionItem[]> {
  const { http } = await stage.api.as('VETTER');
  return ((await http.get(`${exclusions}${query}`)).body as ExclusionListResponse).items;
}

export async function one(): Promise<ExclusionItem> {
  const [first] = await queue();
  if (!first) throw new Error('nobody is asked about');
  return first;
}

export async function decide(action: string, { id, revision }: ExclusionItem, note?: string, role: Role = 'VETTER') {
  const { http } = await stage.api.as(role);
  return seen(http.post(`${exclusions}/${id}/moves`).send({ action, revision, ...(note !== undefined && { note }) }));
}

export const checks = async (item = 14): Promise<readonly object[]> => {
  const { rows } = await stage.owner.query<object>(
    `SELECT performed_on::text AS on, result, original_result AS original, source, method, next_due_on::text AS due
     FROM verification_check WHERE practitioner_id = $1 AND item = $2 AND performed_on >= '2026-06-15' ORDER BY performed_on, id`,
    [practitionerId, item],
  );
  return rows;
};
export const sent = async (name: string): Promise<readonly object[]> =>
  (await stage.owner.query<{ data: object }>('SELECT data FROM pgboss.job WHERE name = $1', [name])).rows.map(({ data }) => data); // prettier-ignore
export const forget = () => stage.owner.query(`DELETE FROM verification_check WHERE item IN (14, 15, 16)`);
