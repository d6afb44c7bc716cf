/** Many applications at once: a dry run that changes nothing, and each done once or left out with its reason, whatever happens in between. */
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { DeskAct } from '@open-window/domain/desk-act.ts';
import { wholeAnswers } from '@open-window/domain/form-given.ts';
import pg from 'pg';
import { Applicant } from '../../../../test/applications.ts';
import { seen } from '../../../../test/api.ts';
import { timesDone, tracesOf } from '../../../../test/bulk.ts';
import { runJobs } from '../../../../test/jobs.ts';
import type { SignedIn } from '../../../../test/people.ts';
import { desk, get, post, ScreeningDesk } from '../../../../test/screening.ts';
import { Database } from '../../../platform/database/database.ts';
import { Jobs } from '../../../platform/jobs/jobs.ts';
import type { ScreeningFileResponse } from '../screening/screening.dto.ts';
import type { BulkRunResponse } from './bulk-runs.dto.ts';

let at: ScreeningDesk;
beforeAll(async () => {
  at = await ScreeningDesk.open();
});
afterAll(() => at.stage.stop());
afterEach(() => {
  jest.restoreAllMocks();
});

const bulk = '/api/v1/staff/bulk-runs';
const plan = (who: SignedIn, action: DeskAct, ids: readonly string[]) =>
  post<BulkRunResponse>(who, bulk, { action, chosen: ids.map((id) => ({ id })) });
const confirm = (who: SignedIn, { id, revision }: BulkRunResponse) =>
  post<BulkRunResponse>(who, `${bulk}/${id}/moves`, { action: 'confirm', revision });
const read = async (who: SignedIn, id: string) => (await get<BulkRunResponse>(who, `${bulk}/${id}`)).body;
const outcomes = ({ items }: BulkRunResponse) => items.map(({ state, reason }) => reason ?? state);
const screened = async (count: number): Promise<ScreeningFileResponse[]> => {
  const found: ScreeningFileResponse[] = [];
  for (let number = 0; number < count; number++) {
    at.stage.api.clock.moveTo(new Date(at.stage.api.clock.now().getTime() + 1000).toISOString());
    found.push(await at.screened());
  }
  return found;
};
const idsOf = (files: readonly ScreeningFileResponse[]) => files.map(({ id }) => id);
const own = (who: SignedIn, id: string, action: 'take' | 'release', revision: number) =>
  post(who, `${desk}/${id}/owner`, { action, revision });
const sql = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
  (await at.stage.owner.query<Row>(text, values)).rows;
const traces = (ids: readonly string[]) => sql(tracesOf, [ids]);
const jobOf = (runId: string) =>
  sql(`INSERT INTO pgboss.job (name, data) VALUES ('application.bulk', $1)`, [{ runId }]);
const done = async (who: SignedIn, planned: BulkRunResponse) => {
  expect((await confirm(who, planned)).status).toBe(200);
  await runJobs(at.stage.api);
  return read(who, planned.id);
};
const acted = (ids: readonly string[], action: string) => sql<{ n: number }>(timesDone, [ids, action]);

describe('a dry run', () => {
  it('says of each whether it will be done, and changes nothing', async () => {
    const { screener, stage } = at;
    const [free, mine, others, gone] = (await screened(4)) as [ScreeningFileResponse, ScreeningFileResponse, ScreeningFileResponse, ScreeningFileResponse]; // prettier-ignore
    await own(screener, mine.id, 'take', mine.revision);
    await own(await stage.api.as('SCREENER'), others.id, 'take', others.revision);
    await sql(`UPDATE application SET status = 'WITHDRAWN', ended_at = now() WHERE id = $1`, [gone.id]);
    const ids = [free.id, mine.id, others.id, gone.id];
    const before = await traces(ids);
    const { status, body } = await plan(screener, 'take', ids);

    expect([status, body.state, outcomes(body)]).toEqual([
      201,
      'PLANNED',
      ['WAITING', 'ALREADY_YOURS', 'TAKEN', 'ENDED'],
    ]);
    expect(outcomes((await plan(screener, 'release', ids)).body)).toEqual(['NOT_YOURS', 'WAITING', 'NOT_YOURS', 'ENDED']); // prettier-ignore
    expect(await runJobs(stage.api)).toBe(0);
    expect(await traces(ids)).toEqual(before);
  });

  it('takes all that a filter finds, at most five hundred, and never a decision', async () => {
    const { programs, screener } = at;
    const { id: round } = await programs.ready({ kind: 'ROLLING', opensAt: undefined, closesAt: undefined });
    await programs.move(round, 'open', 0);
    const file = await at.screened({}, round);
    const all = (filter: object, more: object = {}) =>
      post<BulkRunResponse>(screener, bulk, { action: 'rerun', filter, ...more });
    const found = (await all({ roundId: round })).body;
    expect(idsOf([file])).toEqual(found.items.map(({ applicationId }) => applicationId));
    await sql(
      `INSERT INTO application (id, round_id, person_id, form_version_id, language, channel, status, answers_sealed, begun_at, written_at, submitted_at, receipt)
       SELECT gen_random_uuid(), round_id, NULL, form_version_id, 'es', 'PAPER', 'SCREENING', '', now(), now(), submitted_at + n * interval '1 second', translate(upper(lpad(to_hex(n), 10, '0')), 'ILOU', 'JKMN')
       FROM application, generate_series(1, 500) n WHERE id = $1`,
      [file.id],
    );
    expect((await all({ roundId: round })).body.blockers).toEqual(['TOO_MANY_FOUND']);
    expect((await all({ roundId: round, status: 'WITHDRAWN' })).body.blockers).toEqual(['NOTHING_CHOSEN']);
    expect((await all({ roundId: round }, { chosen: [{ id: file.id }] })).status).toBe(422);
    expect((await post(screener, bulk, { action: 'rerun' })).status).toBe(422);
    for (const action of ['qualify', 'confirmIneligible', 'reconsider', 'markDuplicate'])
      expect((await post(screener, bulk, { action, chosen: [{ id: file.id }] })).status).toBe(422);
  });

  it('asks the database as often for many as for one', async () => {
    const ids = idsOf(await screened(6));
    const count = async (chosen: readonly string[]) => {
      const asked = jest.spyOn(pg.Client.prototype, 'query');
      expect(outcomes((await plan(at.screener, 'rerun', chosen)).body)).toEqual(chosen.map(() => 'WAITING'));
      const { length } = asked.mock.calls;
      asked.mockRestore();
      return length;
    };
    /** What the product asks for itself now and then comes on top, and not each time. */
    const least = async (chosen: readonly string[]) =>
      Math.min(await count(chosen), await count(chosen), await count(chosen));
    const one = await least(ids.slice(0, 1));

    expect(one).toBeGreaterThan(5);
    expect(await least(ids)).toBe(one);
  });

  it('is made once by one key, and read by nobody else', async () => {
    const { screener, stage } = at;
    const [file] = await screened(1);
    const ask = () =>
      seen(
        screener.http
          .post(bulk)
          .set('Idempotency-Key', 'once-and-no-more')
          .send({ action: 'take', chosen: [{ id: file?.id }] }),
      );
    const [first, second] = await Promise.all([ask(), ask()]);
    const { id } = first.body as BulkRunResponse;

    expect([first.status, second.status, (second.body as BulkRunResponse).id]).toEqual([201, 201, id]);
    expect((await get(await stage.api.as('SCREENER'), `${bulk}/${id}`)).status).toBe(404);
    expect((await get(await stage.api.as('DIRECTOR'), `${bulk}/${id}`)).status).toBe(403);
    expect((await plan(screener, 'take', [id])).status).toBe(404);
  });
});

describe('what was confirmed', () => {
  it.each<DeskAct>(['take', 'release', 'rerun'])(
    'is done as it was foreseen, and written down as one alone is: %s',
    async (action) => {
      const { screener } = at;
      const [single, ...many] = (await screened(3)) as [ScreeningFileResponse, ...ScreeningFileResponse[]];
      if (action === 'release')
        for (const { id, revision } of [single, ...many]) await own(screener, id, 'take', revision);
      const { revision } = await at.file(single.id);
      await (action === 'rerun'
        ? post(screener, `${desk}/${single.id}/runs`, { revision })
        : own(screener, single.id, action, revision));
      const planned = (await plan(screener, action, idsOf(many))).body;
      const run = await done(screener, planned);

      expect([run.state, outcomes(run), run.endedAt !== null]).toEqual(['DONE', ['DONE', 'DONE'], true]);
      const likeness = ({ ownerId, moves, runs }: ScreeningFileResponse) => ({
        ownerId,
        moves: moves.map(({ action: was, to, movedBy }) => [was, to, was === 'start' || was === 'submit' || movedBy]),
        runs: runs.map(({ number, result, ranBy }) => [number, result, ranBy]),
      });
      const lines = (id: string) =>
        sql(
          `SELECT actor_id, actor_as, action, person_id = (SELECT person_id FROM application WHERE id = $2) AS theirs FROM audit_event
           WHERE subject_id = $1 AND action = $3`,
          [id, id, `application.${action}`],
        );
      const alone = await at.file(single.id);
      for (const { id } of many) {
        expect(likeness(await at.file(id))).toEqual(likeness(alone));
        expect(await lines(id)).toEqual(await lines(single.id));
        expect(await lines(id)).toHaveLength(1);
      }
    },
  );

  it('leaves out, with the reason, what changed since, ended since, or was taken since', async () => {
    const { screener, stage } = at;
    const [changed, ended, taken, same] = (await screened(4)) as [ScreeningFileResponse, ScreeningFileResponse, ScreeningFileResponse, ScreeningFileResponse]; // prettier-ignore
    const planned = (await plan(screener, 'take', idsOf([changed, ended, taken, same]))).body;
    expect(outcomes(planned)).toEqual(['WAITING', 'WAITING', 'WAITING', 'WAITING']);
    await post(screener, `${desk}/${changed.id}/runs`, { revision: changed.revision });
    await sql(`UPDATE application SET status = 'WITHDRAWN', ended_at = now() WHERE id = $1`, [ended.id]);
    await own(await stage.api.as('SCREENER'), taken.id, 'take', taken.revision);
    const run = await done(screener, planned);

    expect(outcomes(run)).toEqual(['CHANGED', 'ENDED', 'TAKEN', 'DONE']);
    expect((await acted(idsOf([changed, ended, taken, same]), 'take')).map(({ n }) => n)).toEqual([0, 0, 1, 1]);
  });

  it('is never done by whoever is tied, foreseen or not', async () => {
    const { round, stage } = at;
    const person = await stage.api.as('APPLICANT');
    const theirs = await new Applicant(person).handedIn(round, {
      ...wholeAnswers,
      ...{ familyName: 'Bulkown', street: '3 Bulk Lane', zip: '80209', phone: '303 555 9191' },
    });
    await runJobs(stage.api);
    at.stage.api.clock.moveTo(new Date(at.stage.api.clock.now().getTime() + 1000).toISOString());
    const home = await at.screened({ street: '3 Bulk Lane', zip: '80209' });
    const [free] = (await screened(1)) as [ScreeningFileResponse];
    const self = await stage.api.as('SCREENER', { personId: person.personId });
    const ids = [theirs, home.id, free.id];
    const foreseen = (await plan(self, 'rerun', ids)).body;
    expect(outcomes(foreseen)).toEqual(['OWN_WORK', 'TIED', 'WAITING']);
    // Tied since: the dry run did not know.
    const before = (await plan(self, 'take', [free.id])).body;
    await sql(
      `INSERT INTO application_trait (application_id, rule, trait) SELECT $1, rule, trait FROM application_trait WHERE application_id = $2 LIMIT 1`,
      [free.id, theirs],
    );
    expect(outcomes(await done(self, foreseen))).toEqual(['OWN_WORK', 'TIED', 'TIED']);
    expect(outcomes(await done(self, before))).toEqual(['TIED']);
    for (const action of ['take', 'rerun']) expect((await acted(ids, action)).map(({ n }) => n)).toEqual([0, 0, 0]);
  });

  it('is confirmed once, and each item done once, however many do it at once', async () => {
    const { screener, stage } = at;
    const ids = idsOf(await screened(5));
    const planned = (await plan(screener, 'rerun', ids)).body;
    const six = await Promise.all(Array.from({ length: 6 }, () => confirm(screener, planned)));
    expect(six.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    for (let again = 0; again < 3; again++) await jobOf(planned.id);
    await Promise.all([runJobs(stage.api), runJobs(stage.api), runJobs(stage.api)]);

    expect(outcomes(await read(screener, planned.id))).toEqual(ids.map(() => 'DONE'));
    expect((await acted(ids, 'rerun')).map(({ n }) => n)).toEqual(ids.map(() => 1));
    expect((await confirm(screener, await read(screener, planned.id))).body.blockers).toEqual(['WRONG_STATE']);
  });

  it('goes on after its worker was killed in the middle, and doubles nothing', async () => {
    const { screener, stage } = at;
    const ids = idsOf(await screened(4));
    const planned = (await plan(screener, 'take', ids)).body;
    await confirm(screener, planned);
    await sql(`CREATE FUNCTION pg_temp_kill() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NEW.application_id = '${ids[2] ?? ''}' AND NEW.action = 'take' THEN RAISE EXCEPTION 'killed' USING ERRCODE = '57014'; END IF; RETURN NEW; END $$`);
    await sql('CREATE TRIGGER kill BEFORE INSERT ON application_move FOR EACH ROW EXECUTE FUNCTION pg_temp_kill()');
    await expect(runJobs(stage.api)).rejects.toThrow();
    expect(outcomes(await read(screener, planned.id))).toEqual(['DONE', 'DONE', 'WAITING', 'WAITING']);
    await sql('DROP TRIGGER kill ON application_move');
    // Killed after the last item, before it is said that it is over.
    await stage.api.get(Jobs).handlers.get('application.bulk')?.prepare(stage.api.get(Database), { runId: planned.id });
    await jobOf(planned.id);
    await runJobs(stage.api);
    const run = await read(screener, planned.id);

    expect([run.state, ...outcomes(run)]).toEqual(['DONE', 'DONE', 'DONE', 'DONE', 'DONE']);
    expect((await acted(ids, 'take')).map(({ n }) => n)).toEqual([1, 1, 1, 1]);
  });

  it('holds up no other by one that cannot be done, of which nothing is done', async () => {
    const { screener } = at;
    const ids = idsOf(await screened(2));
    const planned = (await plan(screener, 'rerun', ids)).body;
    await sql(`UPDATE application_snapshot SET plain_sealed = 'broken' WHERE application_id = $1`, [ids[0]]).catch(() =>
      sql(`UPDATE data_key SET wrapped = NULL, destroyed_at = now() WHERE subject_id = $1`, [ids[0]]),
    );

    expect(outcomes(await done(screener, planned))).toEqual(['FAILED', 'DONE']);
    expect((await acted(ids, 'rerun')).map(({ n }) => n)).toEqual([0, 1]);
  });

  it('is nobody’s when whoever confirmed it lost the right meanwhile', async () => {
    const { stage } = at;
    const self = await stage.api.as('SCREENER');
    const ids = idsOf(await screened(2));
    const planned = (await plan(self, 'take', ids)).body;
    await confirm(self, planned);
    await sql(`UPDATE role_grant SET state = 'REVOKED', ended_at = now() WHERE person_id = $1`, [self.personId]);
    await runJobs(stage.api);

    expect(await sql('SELECT state, reason FROM bulk_run_item WHERE run_id = $1', [planned.id])).toEqual(
      ids.map(() => ({ state: 'SKIPPED', reason: 'NO_RIGHT' })),
    );
    expect((await acted(ids, 'take')).map(({ n }) => n)).toEqual([0, 0]);
  });

  it('is forgotten a while after it is over, with its items', async () => {
    const planned = (await plan(at.screener, 'rerun', idsOf(await screened(1)))).body;
    const left = () => sql('SELECT FROM bulk_run_item WHERE run_id = $1', [planned.id]);
    const retain = async (daysAgo: number) => {
      const then = new Date(at.stage.api.clock.now().getTime() - daysAgo * 86_400_000);
      await sql('UPDATE bulk_run SET planned_at = $2 WHERE id = $1', [planned.id, then]);
      await sql(`INSERT INTO pgboss.job (name) VALUES ('retention.run')`);
      await runJobs(at.stage.api);
    };
    await retain(89);
    expect(await left()).toHaveLength(1);
    await retain(91);
    expect(await left()).toHaveLength(0);
  });

  it('keeps ids and codes, settled once, whatever the product believes', async () => {
    const columns = await sql<{ name: string }>(
      `SELECT attname AS name FROM pg_attribute WHERE attrelid = 'bulk_run_item'::regclass AND attnum > 0 ORDER BY attnum`,
    );
    expect(columns.map(({ name }) => name)).toEqual(['run_id', 'number', 'application_id', 'seen_revision', 'state', 'reason', 'settled_at']); // prettier-ignore
    await expect(
      sql(`UPDATE bulk_run_item SET state = 'WAITING', settled_at = NULL WHERE state = 'DONE'`),
    ).rejects.toThrow('settled once');
  });
});
