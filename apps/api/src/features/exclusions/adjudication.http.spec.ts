/** Whoever may be on a list is asked about once, decided by staff, remembered over imports, and never cleared by what was not looked at. All are invented. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres, { type Sql } from 'postgres';
import type { Role } from '@open-window/domain/access.ts';
import type { ExclusionSource } from '@open-window/domain/exclusion.ts';
import { seen } from '../../../test/api.ts';
import { type Stage, startDirectory } from '../../../test/directory.ts';
import { givenPerson } from '../../../test/given.people.ts';
import { runJobs } from '../../../test/jobs.ts';
import { Database } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import type { ExclusionItem, ExclusionListResponse, ExclusionResponse } from './adjudication.dto.ts';
import { takeList } from './intake.service.ts';
import type { ScreeningResponse } from './screening.dto.ts';

const exclusions = '/api/v1/staff/exclusions';
const screening = '/api/v1/staff/screening';
const headings =
  'LASTNAME,FIRSTNAME,MIDNAME,BUSNAME,GENERAL,SPECIALTY,UPIN,NPI,DOB,ADDRESS,CITY,STATE,ZIP,EXCLTYPE,EXCLDATE,REINDATE,WAIVERDATE,WVRSTATE';
const line = (last: string, first: string, reason = '1128b4') =>
  `"${last}","${first}","","","IND","NURSE","","0000000000","19700203","1 ELM","TOWN","OH","44101","${reason}","20200120","00000000","00000000",""`;
const other = line('NOBODY', 'ATALL');
const quarle = line('QUARLE', 'BRYNNA');

let stage: Stage;
let lists: Sql;
let folder: string;
let practitionerId: string;
let listingId: string;
beforeEach(async () => {
  stage = await startDirectory();
  const connection = { options: '-c role=open_window_job' };
  lists = postgres(stage.api.database.ownerUrl, { max: 1, onnotice: () => undefined, connection });
  folder = mkdtempSync(join(tmpdir(), 'open-window-adjudication-'));
  const listing = await stage.given.listing({
    location: { state: 'OH' },
    team: [{ givenName: 'Brynna', familyName: 'Quarle', roles: ['DUAL_ROLE'], licenses: [{ state: 'OH' }] }],
  });
  listingId = listing.id;
  practitionerId = listing.team[0]?.practitionerId ?? '';
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await lists.end();
  await stage.stop();
});

const noonOf = (day: string): void => {
  stage.api.clock.moveTo(`${day}T12:00:00Z`);
};
const take = async (source: ExclusionSource, ...lines: readonly string[]): Promise<void> => {
  const path = join(folder, 'list.csv');
  writeFileSync(path, `${lines.join('\r\n')}\r\n`);
  await takeList(lists, { source, path, list: source, map: new Map(), isSmallerAccepted: false, now: stage.api.clock.now() });
}; // prettier-ignore
const leie = (...lines: readonly string[]): Promise<void> => take('leie', headings, ...lines);

/** Asked for by a vetter, done by the worker. */
async function run(): Promise<ScreeningResponse> {
  const { http } = await stage.api.as('VETTER');
  expect((await http.post(`${screening}/runs`).send({})).status).toBe(202);
  await runJobs(stage.api);
  return (await http.get(screening)).body as ScreeningResponse;
}

/** As the clock of the worker does it every quarter of an hour; the reasons of all runs so far. */
async function tick(): Promise<readonly string[]> {
  await stage.api.get(Database).transaction((tx) => stage.api.get(Jobs).send(tx, 'exclusion.screen'));
  await runJobs(stage.api);
  const { rows } = await stage.owner.query<{ reason: string }>('SELECT reason FROM screening_run ORDER BY id');
  return rows.map(({ reason }) => reason);
}

async function queue(query = ''): Promise<readonly ExclusionItem[]> {
  const { http } = await stage.api.as('VETTER');
  return ((await http.get(`${exclusions}${query}`)).body as ExclusionListResponse).items;
}

async function one(): Promise<ExclusionItem> {
  const [first] = await queue();
  if (!first) throw new Error('nobody is asked about');
  return first;
}

async function decide(action: string, { id, revision }: ExclusionItem, note?: string, role: Role = 'VETTER') {
  const { http } = await stage.api.as(role);
  return seen(http.post(`${exclusions}/${id}/moves`).send({ action, revision, ...(note !== undefined && { note }) }));
}

const checks = async (item = 14): Promise<readonly object[]> => {
  const { rows } = await stage.owner.query<object>(
    `SELECT performed_on::text AS on, result, original_result AS original, source, method, next_due_on::text AS due
     FROM verification_check WHERE practitioner_id = $1 AND item = $2 AND performed_on >= '2026-06-15' ORDER BY performed_on, id`,
    [practitionerId, item],
  );
  return rows;
};
const sent = async (name: string): Promise<readonly object[]> =>
  (await stage.owner.query<{ data: object }>('SELECT data FROM pgboss.job WHERE name = $1', [name])).rows.map(({ data }) => data); // prettier-ignore
const forget = () => stage.owner.query(`DELETE FROM verification_check WHERE item IN (14, 16)`);

describe('a run', () => {
  it('clears who was looked for and not found, until the day that the checklist says', async () => {
    await forget();
    await leie(other);
    const { runs } = await run();

    expect(runs).toMatchObject([
      { reason: 'ASKED', isComplete: true, because: [], practitioners: 1, organizations: 1, checks: 2 },
    ]);
    expect(await checks()).toEqual([
      { on: '2026-06-15', result: 'VERIFIED', original: 'VERIFIED', source: 'leie 2026-06-15', method: 'PRIMARY_SOURCE_BULK', due: '2026-07-15' },
    ]); // prettier-ignore
  });

  it('asks about each list entry once, however often it runs and wherever the entry stands in the next file', async () => {
    await leie(quarle);
    await run();
    await leie(other, quarle);
    const { runs } = await run();
    const items = await queue();

    expect(items).toMatchObject([
      { name: 'Brynna Quarle', list: 'leie', strength: 'MEDIUM', state: 'OPEN', revision: 0 },
    ]);
    expect(runs.map(({ candidates, newCandidates }) => [candidates, newCandidates])).toEqual([[1, 0], [1, 1]]); // prettier-ignore
    expect(await checks()).toMatchObject([{ result: 'INCONCLUSIVE', due: null }]);
  });

  it('writes no check and says why while the list is missing, old or broken; the last result stands', async () => {
    const before = await checks();
    const missing = await run();
    await leie(other);
    noonOf('2026-07-25');
    const stale = await run();

    expect(missing.runs[0]).toMatchObject({ isComplete: false, because: ['the list leie is missing'], checks: 0 });
    expect(stale.runs[0]).toMatchObject({
      isComplete: false,
      because: ['the list leie is older than 35 days'],
      checks: 0,
    });
    expect(await checks()).toEqual(before);
  });

  it('asks by an old list all the same: a candidate is never clear', async () => {
    await leie(quarle);
    noonOf('2026-07-25');
    await run();

    expect(await checks()).toMatchObject([{ result: 'INCONCLUSIVE' }]);
  });

  it('answers for a state only by the list of that state', async () => {
    await forget();
    await leie(other);
    await run();
    expect(await checks(16)).toEqual([]);
    await stage.owner.query(`UPDATE location SET state = 'KY'`);
    const without = await run();
    await take('kentucky', 'First Name,Last Name or Practice Name,NPI,License,Effective Date,Reason for Term/Exclusion', 'Nobody,Atall,,1,2026-03-31,Violation'); // prettier-ignore
    await run();

    expect(without.runs[0]?.because).toEqual(['the list kentucky is missing']);
    expect(await checks(16)).toMatchObject([{ result: 'VERIFIED', source: 'kentucky 2026-06-15' }]);
  });

  it('looks for people of a draft and passes over teams that are closed', async () => {
    await leie(quarle, line('NEWLY', 'ODA'));
    const draft = { team: [{ practitionerId: '0197c000-0000-7000-8000-000000000aaa', givenName: 'Oda', familyName: 'Newly', npi: null }, {}] };
    await stage.owner.query(`INSERT INTO listing_revision (listing_id, number, state, content) VALUES ($1, 99, 'DRAFT', $2)`, [listingId, draft]);
    await run();
    expect((await queue()).map(({ name }) => name).sort()).toEqual(['Brynna Quarle', 'Oda Newly']);
    await stage.owner.query(`UPDATE listing SET status = 'CLOSED'`);
    const { runs } = await run();

    expect(runs[0]).toMatchObject({ isComplete: false, because: ['the directory has nobody to screen'], practitioners: 0 });
    expect(await queue()).toHaveLength(2);
  }); // prettier-ignore

  it('says how many numbers are no valid NPI', async () => {
    await leie(other);
    await stage.owner.query(`UPDATE practitioner SET npi = '1234567890'`);
    expect((await run()).runs[0]).toMatchObject({ invalidNpis: 1, isComplete: true });
  });

  it('forgets the question when the list does not name the entry any more, and clears the person from the next day on', async () => {
    await leie(quarle);
    await run();
    await leie(other);
    expect((await run()).runs[0]).toMatchObject({ gone: 1 });
    expect(await checks()).toMatchObject([{ result: 'INCONCLUSIVE' }]);
    noonOf('2026-06-16');
    await tick();

    expect(await queue()).toMatchObject([{ state: 'GONE' }]);
    expect(await checks()).toMatchObject([{ result: 'INCONCLUSIVE' }, { on: '2026-06-16', result: 'VERIFIED' }]);
  });

  it('begins by itself when lists or people change or a week is over, and not otherwise', async () => {
    expect(await tick()).toEqual(['CALENDAR']);
    expect(await tick()).toHaveLength(1);
    await leie(other);
    expect(await tick()).toEqual(['CALENDAR', 'LISTS']);
    await stage.owner.query(`UPDATE practitioner SET family_name = 'Other'`);
    expect(await tick()).toEqual(['CALENDAR', 'LISTS', 'PEOPLE']);
    noonOf('2026-06-21');
    expect(await tick()).toHaveLength(3);
    noonOf('2026-06-22');
    expect(await tick()).toEqual(['CALENDAR', 'LISTS', 'PEOPLE', 'CALENDAR']);
  });

  it('leaves nothing when it dies on its way: no run, no question, no check', async () => {
    await leie(quarle);
    const { http } = await stage.api.as('VETTER');
    await http.post(`${screening}/runs`).send({});
    const before = await checks();
    await stage.owner.query(`ALTER TABLE screening_run ADD CONSTRAINT killed CHECK (false)`);
    await expect(runJobs(stage.api)).rejects.toThrow();
    await stage.owner.query(`ALTER TABLE screening_run DROP CONSTRAINT killed`);

    expect(await queue()).toEqual([]);
    expect(await checks()).toEqual(before);
    await run();
    expect(await queue()).toHaveLength(1);
  });
});

describe('a decision', () => {
  beforeEach(async () => {
    await leie(quarle);
    await run();
  });

  it('that it is somebody else is remembered over runs and imports, and asked again when the entry or the person changes', async () => {
    expect((await decide('dismiss', await one(), 'Another birth date.')).status).toBe(200);
    await leie(other, quarle);
    await run();
    expect(await queue()).toMatchObject([{ state: 'FALSE_POSITIVE' }]);

    await stage.owner.query(`UPDATE practitioner SET given_name = 'Brynna May'`);
    expect((await run()).runs[0]).toMatchObject({ askedAgain: 1, newCandidates: 0 });
    const again = await one();
    expect(again).toMatchObject({ state: 'OPEN', revision: 2 });

    await decide('dismiss', again, 'Looked again.');
    await leie(line('QUARLE', 'BRYNNA', '1128a1'));
    expect((await run()).runs[0]).toMatchObject({ askedAgain: 0, newCandidates: 1 });
    expect((await queue()).map(({ state }) => state)).toEqual(['OPEN', 'FALSE_POSITIVE']);
  });

  it('that confirms suspends every listing at once, fails the check, and rings the leads without a word of it', async () => {
    const lead = await givenPerson(stage.api, { role: 'LEAD_VETTER' });
    const answer = await decide('confirm', await one(), 'The number is the same at the source.');
    await runJobs(stage.api);
    const { rows: mails } = await stage.owner.query('SELECT person_id FROM mail WHERE template = $1', ['exclusionConfirmed']); // prettier-ignore

    expect(answer).toMatchObject({ status: 200, body: { state: 'CONFIRMED', actionsOpen: [] } });
    expect(await sent('listing.vetted')).toEqual([{ listingId, caseId: '', move: 'suspend', contentHash: '' }]);
    expect(await checks()).toMatchObject([{ result: 'INCONCLUSIVE' }, { result: 'FAILED' }]);
    expect(mails).toContainEqual({ person_id: lead.id });
    await runJobs(stage.api);
    expect(await checks()).toHaveLength(2);
  });

  it('that confirms is lifted by a lead who did not confirm it, and by nobody else', async () => {
    const { http: confirming } = await stage.api.as('LEAD_VETTER');
    const { id } = await one();
    const move = (action: string, revision: number) =>
      confirming.post(`${exclusions}/${id}/moves`).send({ action, revision, note: 'Because.' });
    await move('confirm', 0);
    const confirmed = await one();

    expect((await move('lift', 1)).body).toMatchObject({ blockers: ['ANOTHER_PERSON_NEEDED'] });
    expect((await decide('lift', confirmed, 'Because.')).body).toMatchObject({ blockers: ['LEAD_NEEDED'] });
    expect((await decide('lift', confirmed, undefined, 'LEAD_VETTER')).body).toMatchObject({ blockers: ['NOTE_NEEDED'] });
    expect((await decide('lift', confirmed, 'The office took it back.', 'LEAD_VETTER')).body).toMatchObject({ state: 'FALSE_POSITIVE' });
  }); // prettier-ignore

  it('is won by exactly one of two who decide at once', async () => {
    const { id } = await one();
    const both = [await stage.api.as('VETTER'), await stage.api.as('LEAD_VETTER')];
    const answers = await Promise.all(
      both.map(({ http }, at) =>
        http.post(`${exclusions}/${id}/moves`).send({ action: at === 0 ? 'confirm' : 'dismiss', revision: 0, note: 'Because.' }),
      ),
    ); // prettier-ignore
    const { rows } = await stage.owner.query('SELECT to_state FROM exclusion_move');

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ currentRevision: 1 });
    expect(rows).toHaveLength(1);
  });

  it('keeps its reason sealed, and takes none with a number of the person', async () => {
    const refused = await decide('dismiss', await one(), 'The last one is 123-45-6789.');
    const taken = await decide('askIdentifier', await one(), 'Asked the team (canary-exclusion).');
    const { rows } = await stage.owner.query<{ all: string }>(`SELECT string_agg(m::text, ' ') AS all FROM exclusion_move m`);

    expect(refused).toMatchObject({ status: 409, body: { blockers: ['NOTE_HOLDS_A_NUMBER'] } });
    expect(taken.body).toMatchObject({ state: 'NEEDS_IDENTIFIER', moves: [{ note: 'Asked the team (canary-exclusion).' }] });
    expect(rows[0]?.all).toContain('NEEDS_IDENTIFIER');
    expect(rows[0]?.all).not.toContain('canary');
  }); // prettier-ignore
});

describe('the queue and a question', () => {
  beforeEach(async () => {
    await leie(quarle, line('QUARLE', 'BRYNNA', '1128a1'));
    await run();
  });

  it('shows what waits first, by filters and pages', async () => {
    await decide('confirm', await one(), 'Because.');
    const { http } = await stage.api.as('VETTER');
    const first = (await http.get(`${exclusions}?limit=1`)).body as ExclusionListResponse;
    const next = (await http.get(`${exclusions}?limit=1&after=${first.next ?? ''}`)).body as ExclusionListResponse;

    expect([first.items[0]?.state, next.items[0]?.state, next.next]).toEqual(['OPEN', 'CONFIRMED', null]);
    expect(await queue('?state=CONFIRMED')).toHaveLength(1);
    expect(await queue('?list=leie&strength=MEDIUM')).toHaveLength(2);
    expect(await queue('?list=illinois')).toEqual([]);
    expect(await queue('?strength=HIGH')).toEqual([]);
    expect((await http.get(`${exclusions}?state=NEVER`)).status).toBe(422);
  });

  it('shows the person beside the entry, with its lines, and each look is written down', async () => {
    const { http, personId } = await stage.api.as('VETTER');
    const { id } = await one();
    const { body } = await seen(http.get(`${exclusions}/${id}`));
    const opened = body as ExclusionResponse;
    const { rows } = await stage.owner.query(`SELECT actor_id FROM audit_event WHERE subject_id = $1 AND action = 'exclusion.read'`, [id]); // prettier-ignore

    expect(opened).toMatchObject({
      entry: { name: 'QUARLE, BRYNNA', birthDate: '1970-02-03', excludedOn: '2020-01-20' },
      subject: { names: ['Brynna Quarle'], states: ['OH'] },
      lines: [{ reason: 'LAST_NAME', points: 40 }, { reason: 'FIRST_NAME', points: 30 }, { reason: 'STATE', points: 15 }],
      listings: [{ id: listingId, status: 'LIVE' }],
      isSeen: true,
      actionsOpen: ['confirm', 'dismiss', 'askIdentifier'],
    }); // prettier-ignore
    expect(rows).toEqual([{ actor_id: personId }]);
    expect((await http.get(`${exclusions}/0197c000-0000-7000-8000-0000000000ff`)).status).toBe(404);
  });

  it('tells how old each list is: late from day 25, and nothing new rests on it from day 35', async () => {
    const on = async (day: string) => {
      noonOf(day);
      const { http } = await stage.api.as('VETTER');
      const { lists: states, blocksNewListings } = (await http.get(screening)).body as ScreeningResponse;
      return [...states.map(({ ageDays, alarm }) => `${String(ageDays)} ${alarm}`), blocksNewListings];
    };
    expect(await on('2026-07-09')).toEqual(['24 NONE', false]);
    expect(await on('2026-07-10')).toEqual(['25 LATE', false]);
    expect(await on('2026-07-19')).toEqual(['34 LATE', false]);
    expect(await on('2026-07-20')).toEqual(['35 BLOCKS', true]);
  });
});
