/** A draft in which nobody writes ends after sixty days, with both its keys; its writer was told twice, each once; a word, or a hold, stops it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Api, seen, startApi } from '../../../test/api.ts';
import { Applicant, openRound } from '../../../test/applications.ts';
import { givenPerson } from '../../../test/given.people.ts';
import { runJobs } from '../../../test/jobs.ts';
import { Programs } from '../../../test/programs.ts';
import { job } from '../../platform/auth/acting.ts';
import { Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import type { RetentionResponse } from './retention.dto.ts';
import { RetentionService } from './retention.service.ts';

let api: Api;
let owner: pg.Client;
let worker: Database;
let round: string;
beforeAll(async () => {
  api = await startApi();
  owner = new pg.Client(api.database.ownerUrl);
  await owner.connect();
  worker = new Database(new Config({ DATABASE_URL: api.database.workerUrl, KEY_FILE: api.get(Config).keyFile }, true));
  round = await openRound(new Programs(await api.as('PROGRAM_MANAGER')));
});
afterAll(async () => {
  await worker.onApplicationShutdown();
  await owner.end();
  await api.stop();
});

const begun = Date.UTC(2026, 5, 15, 12);
const day = (number: number): void => {
  api.clock.moveTo(new Date(begun + number * 86_400_000).toISOString());
};
const warn = async (): Promise<void> => {
  await api.get(Database).as(job, async (tx) => {
    await api.get(Jobs).send(tx, 'draft.warn');
    await api.get(Jobs).send(tx, 'draft.warn');
  });
  await runJobs(api);
};
const run = () => worker.as(job, (tx) => api.get(RetentionService).run(tx));
const mailsTo = async (personId: string): Promise<number> =>
  (await owner.query(`SELECT FROM mail WHERE template = 'draftWaits' AND person_id = $1`, [personId])).rowCount ?? 0;
const over = async (): Promise<number> => {
  const admin = await api.as('ADMIN');
  const { body } = (await seen(admin.http.get('/api/v1/staff/retention'))) as { body: RetentionResponse };
  return body.items.find((line) => line.class === 'IDLE_DRAFTS')?.count ?? -1;
};
const state = async (id: string) =>
  (
    await owner.query<{ status: string; keys: number }>(
      `SELECT a.status, (SELECT count(*)::int FROM data_key k WHERE k.subject_id IN (a.id, a.clinical_key) AND k.wrapped IS NOT NULL) AS keys
       FROM application a WHERE a.id = $1`,
      [id],
    )
  ).rows[0];

async function draft() {
  day(0);
  const { id: personId } = await givenPerson(api);
  const who = new Applicant(await api.as('APPLICANT', { personId }));
  const id = await who.begin(round);
  await who.write(id, 0, { hope: 'To sleep', safetyLiver: 'YES' });
  return { id, personId };
}
const again = async (personId: string) => new Applicant(await api.as('APPLICANT', { personId }));

describe('a draft in which nobody writes', () => {
  it('is warned of fourteen and three days before, ends with its keys, and its writer may begin anew', async () => {
    const { id, personId } = await draft();
    const told: number[] = [];
    for (const number of [45, 46, 47, 57, 58]) {
      day(number);
      await warn();
      told.push(await mailsTo(personId));
    }
    day(59.9);
    await run();
    const before = [await over(), await state(id)];
    day(60.1);
    const dry = await over();
    await run();
    const rosa = await again(personId);
    const read = await rosa.read(id);

    expect(told).toEqual([0, 1, 1, 2, 2]);
    expect(before).toEqual([0, { status: 'DRAFT', keys: 2 }]);
    expect([dry, await state(id)]).toEqual([1, { status: 'EXPIRED', keys: 0 }]);
    expect([read.status, read.answers, read.actionsOpen]).toEqual(['EXPIRED', {}, []]);
    expect(read.history.map(({ status }) => status)).toEqual(['DRAFT', 'EXPIRED']);
    expect((await rosa.write(id, read.revision, { hope: 'late' })).body.blockers).toEqual(['WRONG_STATE']);
    expect(await rosa.begin(round)).not.toBe(id);
  });

  it('is set back by a word: the warnings begin anew, and it does not end', async () => {
    const { id, personId } = await draft();
    day(50);
    await warn();
    const rosa = await again(personId);
    await rosa.write(id, 1, { support: 'A sister' });
    day(61);
    await warn();
    await run();
    const [told, stands] = [await mailsTo(personId), await state(id)];
    day(97);
    await warn();

    expect([told, stands]).toEqual([1, { status: 'DRAFT', keys: 2 }]);
    expect(await mailsTo(personId)).toBe(2);
  });

  it('ends for nobody who was not told: whoever was told late has three days all the same', async () => {
    const { id, personId } = await draft();
    day(70);
    await run();
    const unwarned = await state(id);
    await warn();
    await run();
    const told = await state(id);
    day(73.1);
    await run();

    expect([unwarned?.status, told?.status, await mailsTo(personId)]).toEqual(['DRAFT', 'DRAFT', 1]);
    expect(await state(id)).toEqual({ status: 'EXPIRED', keys: 0 });
  });

  it('stays, and nobody is warned, while a director holds the data of its writer', async () => {
    const { id, personId } = await draft();
    await owner.query(
      `INSERT INTO legal_hold (person_id, reason_sealed, placed_by, placed_at) VALUES ($1, 'x', $1, now())`,
      [personId],
    );
    for (const number of [47, 58, 90]) {
      day(number);
      await warn();
      await run();
    }
    expect([await mailsTo(personId), await state(id)]).toEqual([0, { status: 'DRAFT', keys: 2 }]);
  });
});
