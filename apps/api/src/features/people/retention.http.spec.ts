/** DP-8: what is over is listed first and gone after, but for whom a director holds; the log stays and says what went. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Api, seen, startApi } from '../../../test/api.ts';
import { Applicant, openRound } from '../../../test/applications.ts';
import { givenPerson } from '../../../test/given.people.ts';
import type { SignedIn } from '../../../test/people.ts';
import { Programs } from '../../../test/programs.ts';
import { job } from '../../platform/auth/acting.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import { Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import { RiskCases } from '../../platform/risk/risk-cases.ts';
import { ErasureService } from './erasure.service.ts';
import type { RetentionResponse } from './retention.dto.ts';
import { RetentionService } from './retention.service.ts';

let api: Api;
let owner: pg.Client;
let admin: SignedIn;
let worker: Database;
beforeAll(async () => {
  api = await startApi();
  owner = new pg.Client(api.database.ownerUrl);
  await owner.connect();
  worker = new Database(new Config({ DATABASE_URL: api.database.workerUrl, KEY_FILE: api.get(Config).keyFile }, true));
});
afterAll(async () => {
  await worker.onApplicationShutdown();
  await owner.end();
  await api.stop();
});

const lines = async () => {
  admin = await api.as('ADMIN');
  const { body } = await seen(admin.http.get('/api/v1/staff/retention'));
  return new Map((body as RetentionResponse).items.map((line) => [line.class, line]));
};
const over = async () =>
  Object.fromEntries(
    [...(await lines())].filter(([, { count }]) => count > 0).map(([name, { count }]) => [name, count]),
  );
const run = () => worker.as(job, (tx) => api.get(RetentionService).run(tx));
const count = async (table: string) =>
  (await owner.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`)).rows[0]?.count;

async function seed(personId: string): Promise<void> {
  const at = '2026-06-15T12:00:00Z';
  const hash = (name: string) => `sha256('${name} ${personId}')`;
  await owner.query(`
    INSERT INTO one_time_token (token_hash, purpose, person_id, created_at, expires_at, used_at) VALUES
      (${hash('sign up')}, 'SIGN_UP', '${personId}', '${at}', '${at}', NULL),
      (${hash('reset')}, 'RESET', '${personId}', '${at}', '${at}', '${at}');
    INSERT INTO session (token_hash, person_id, door, strength, created_at, last_seen_at, absolute_until, ended_at) VALUES
      (${hash('session')}, '${personId}', 'portal', 'PASSPHRASE', '${at}', '${at}', '${at}', '${at}');
    INSERT INTO totp (person_id, secret_sealed, created_at) VALUES ('${personId}', 'x', '${at}');
    INSERT INTO mail (template, language, person_id, subject_id, address_index, message_id, state, queued_at, next_at, sent_at) VALUES
      ('newSignIn', 'en', '${personId}', '${personId}', ${hash('mail')}, '${personId}', 'SENT', '${at}', '${at}', '${at}');`);
}

describe('what is over', () => {
  it('is nothing while it is fresh', async () => {
    const { id } = await givenPerson(api);
    await seed(id);
    expect(await over()).toEqual({});
  });

  it('is listed after sixty-one days, and not touched by the list', async () => {
    api.clock.moveTo('2026-08-15T12:00:00Z');
    expect(await over()).toEqual({ UNUSED_SIGN_UPS: 1, USED_LINKS: 2, UNPROVED_FACTORS: 1 });
    expect(await over()).toEqual({ UNUSED_SIGN_UPS: 1, USED_LINKS: 2, UNPROVED_FACTORS: 1 });
  });

  it('stays with whom a director holds', async () => {
    const { id } = await givenPerson(api);
    await seed(id);
    await owner.query(
      `INSERT INTO legal_hold (person_id, reason_sealed, placed_by, placed_at) VALUES ($1, 'x', $1, now())`,
      [id],
    );
    expect(await over()).toEqual({ UNUSED_SIGN_UPS: 1, USED_LINKS: 2, UNPROVED_FACTORS: 1 });
  });

  it('goes when the night comes, and the log says so', async () => {
    await run();
    expect(await over()).toEqual({});
    expect([await count('one_time_token'), await count('totp')]).toEqual([2, 1]);
    const { rows } = await owner.query(
      `SELECT subject_id, actor_as FROM audit_event WHERE action = 'retention.run' ORDER BY subject_id`,
    );
    expect(rows).toEqual([
      { subject_id: 'UNPROVED_FACTORS:1', actor_as: 'job:retention.run' },
      { subject_id: 'UNUSED_SIGN_UPS:1', actor_as: 'job:retention.run' },
      { subject_id: 'USED_LINKS:1', actor_as: 'job:retention.run' },
    ]);
  });

  it('is more after a hundred days: sessions, and mail', async () => {
    api.clock.moveTo('2026-09-25T12:00:00Z');
    const found = await over();
    expect(found).toMatchObject({ SENT_MAIL: 1 });
    expect(found['ENDED_SESSIONS']).toBeGreaterThanOrEqual(1);
    await run();
    expect(await over()).toEqual({});
  });
});

describe('an application that ended', () => {
  it('loses what was told of health after ninety days, and the rest after two years; its dates stay', async () => {
    api.clock.moveTo('2026-06-15T12:00:00Z');
    const programs = new Programs(await api.as('PROGRAM_MANAGER'));
    const rosa = new Applicant(await api.as('APPLICANT'));
    const id = await rosa.handedIn(await openRound(programs));
    await rosa.post(`applications/${id}/moves`, { action: 'withdraw', revision: 2 });
    const hasKeys = async () =>
      (
        await owner.query<{ has: boolean }>(
          `SELECT bool_or(k.wrapped IS NOT NULL) AS has FROM application a JOIN data_key k ON k.subject_id IN (a.id, a.clinical_key) WHERE a.id = $1
           GROUP BY k.subject_id = a.id ORDER BY k.subject_id = a.id`,
          [id],
        )
      ).rows.map(({ has }) => has);

    expect([await over(), await hasKeys()]).toMatchObject([{}, [true, true]]);
    api.clock.moveTo('2026-09-14T12:00:00Z');
    expect(await over()).toMatchObject({ ENDED_CLINICAL: 1 });
    await run();
    expect(await hasKeys()).toEqual([false, true]);
    const again = new Applicant(await api.as('APPLICANT', { personId: rosa.who.personId }));
    const { answers, submittedAt } = await again.read(id);
    expect([answers['hope'], answers['safetyLiver'], submittedAt]).toEqual([
      'To sleep again',
      undefined,
      '2026-06-15T12:00:00.000Z',
    ]);
    api.clock.moveTo('2028-06-15T12:00:01Z');
    expect(await over()).toMatchObject({ ENDED_APPLICATIONS: 1 });
    await run();
    expect(await hasKeys()).toEqual([false, false]);
    api.clock.moveTo('2026-09-25T12:00:00Z');
  });
});

describe('a case of the risk rota that is closed', () => {
  const raised = async (sourceId: string, personId: string | null): Promise<string> => {
    const { caseId } = await api.get(Database).as({ personId: admin.personId, rights: [] }, (tx) =>
      api.get(RiskCases).raise(tx, {
        ...{ sourceKind: 'ANSWER', sourceId, personId, priority: 'P2', raisedAt: api.clock.now() },
        reach: { phone: '+1 303 555 0142' },
      }),
    );
    await owner.query(`UPDATE risk_case SET state = 'CLOSED', closed_at = $2 WHERE id = $1`, [caseId, api.clock.now()]);
    return caseId;
  };
  const leftOf = async (id: string) =>
    (
      await owner.query<object>(
        `SELECT r.person_id IS NULL AS "isNobodys", r.priority, (SELECT bool_or(k.wrapped IS NOT NULL) FROM data_key k WHERE k.subject_id = r.id) AS opens,
           EXISTS (SELECT FROM application a WHERE a.id = r.source_id) AS "hasSource" FROM risk_case r WHERE r.id = $1`,
        [id],
      )
    ).rows[0];
  const whole = { isNobodys: false, priority: 'P2', opens: true };
  const forgotten = { isNobodys: true, priority: 'P2', opens: false, hasSource: false };

  it('is nobody’s ninety days after its application ended, or after itself where there is none; not while somebody is held', async () => {
    api.clock.moveTo('2026-06-15T12:00:00Z');
    const round = await openRound(new Programs(await api.as('PROGRAM_MANAGER')));
    const [rosa, eva, tom] = [
      new Applicant(await api.as('APPLICANT')),
      new Applicant(await api.as('APPLICANT')),
      new Applicant(await api.as('APPLICANT')),
    ];
    const [ended, goesOn] = [await rosa.begin(round), await eva.begin(round)];
    const ofEnded = await raised(ended, rosa.who.personId);
    const ofOther = await raised(goesOn, eva.who.personId);
    const ofNone = await raised(randomUUID(), tom.who.personId);
    const held = await raised(randomUUID(), eva.who.personId);
    await owner.query(
      `INSERT INTO legal_hold (person_id, reason_sealed, placed_by, placed_at) VALUES ($1, 'x', $2, $3)`,
      [eva.who.personId, admin.personId, api.clock.now()],
    );
    api.clock.moveTo('2026-07-15T12:00:00Z');
    await owner.query(`UPDATE application SET status = 'WITHDRAWN', ended_at = $2 WHERE id = $1`, [
      ended,
      api.clock.now(),
    ]);

    api.clock.moveTo('2026-09-14T12:00:00Z');
    expect(await over()).toMatchObject({ CLOSED_RISK: 1 });
    await run();
    expect([await leftOf(ofNone), await leftOf(ofEnded)]).toEqual([forgotten, { ...whole, hasSource: true }]);
    api.clock.moveTo('2026-10-14T12:00:00Z');
    await run();
    expect([await leftOf(ofEnded), await leftOf(ofOther), await leftOf(held)]).toEqual([
      forgotten,
      { ...whole, hasSource: true },
      { ...whole, hasSource: false },
    ]);
    await owner.query(`UPDATE legal_hold SET lifted_at = $2 WHERE person_id = $1`, [eva.who.personId, api.clock.now()]);
    await run();
    expect([await leftOf(held), await leftOf(ofOther)]).toEqual([forgotten, { ...whole, hasSource: true }]);
    expect((await over())['CLOSED_RISK']).toBeUndefined();
    api.clock.moveTo('2026-09-25T12:00:00Z');
  });
});

it('an application ends with the deletion of its person, and none of its keys is left', async () => {
  api.clock.moveTo('2026-06-15T12:00:00Z');
  const rosa = new Applicant(await api.as('APPLICANT'));
  const id = await rosa.handedIn(await openRound(new Programs(await api.as('PROGRAM_MANAGER'))));
  await worker.as(job, (tx) => api.get(ErasureService).erase(tx, rosa.who.personId));
  const { rows } = await owner.query(
    `SELECT a.status, a.ended_at IS NOT NULL AS "isOver",
       (SELECT count(*)::int FROM data_key k WHERE k.subject_id IN (a.id, a.clinical_key) AND k.wrapped IS NOT NULL) AS keys
     FROM application a WHERE a.id = $1`,
    [id],
  );
  expect(rows).toEqual([{ status: 'WITHDRAWN', isOver: true, keys: 0 }]);
  api.clock.moveTo('2026-09-25T12:00:00Z');
});

describe('after years', () => {
  it('the words of a handled report do not open again, its facts stay', async () => {
    const vault = api.get(Vault);
    const id = '22222222-2222-4222-8222-222222222222';
    await api
      .get(Database)
      .as(job, (tx) => vault.seal(tx, { kind: 'REPORT', id }, { table: 'x', column: 'y', row: id }, 'words'));
    await owner.query(
      `ALTER TABLE listing_report DISABLE TRIGGER ALL;
       INSERT INTO listing_report (id, reference, listing_id, reason, status, due_on, handled_at)
       VALUES ('${id}', 'ABCDEFGHJK', '${id}', 'OTHER', 'RESOLVED', '2026-06-20', '2026-06-15T12:00:00Z');`,
    );
    api.clock.moveTo('2028-06-15T12:00:01Z');
    expect(await over()).toMatchObject({ CLOSED_REPORTS: 1 });
    await run();
    const keys = await owner.query('SELECT wrapped FROM data_key WHERE subject_id = $1', [id]);
    expect(keys.rows).toEqual([{ wrapped: null }]);
    expect(await count('listing_report')).toBe(1);
  });

  it('a disabled account is asked to be deleted, with a week to object, and once', async () => {
    const { id } = await givenPerson(api, { status: 'DISABLED' });
    await owner.query(`UPDATE person SET disabled_at = '2026-06-15T12:00:00Z' WHERE id = $1`, [id]);
    expect(await over()).toMatchObject({ DISABLED_ACCOUNTS: 1 });
    await run();
    await run();
    const { rows } = await owner.query('SELECT kind, state FROM data_request WHERE person_id = $1', [id]);
    expect(rows).toEqual([{ kind: 'ERASURE', state: 'ASKED' }]);
  });

  it('the log is only counted', async () => {
    api.clock.moveTo('2034-06-15T12:00:00Z');
    const log = (await lines()).get('LOG');
    expect([log?.outcome, (log?.count ?? 0) > 0]).toEqual(['KEPT', true]);
    const before = (await count('audit_event')) ?? 0;
    await run();
    expect(await count('audit_event')).toBeGreaterThanOrEqual(before);
  });
});

it.each(['AUDITOR', 'VETTER'] as const)('a %s does not see it', async (role) => {
  expect((await seen((await api.as(role)).http.get('/api/v1/staff/retention'))).status).toBe(403);
});
