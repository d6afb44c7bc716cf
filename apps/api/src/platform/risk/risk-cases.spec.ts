/** Whatever raises a case raises one, in its own transaction, and learns nothing of it but by when somebody comes; and an hour is staffed by people who are there. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Api, startApi } from '../../../test/api.ts';
import { givenPerson } from '../../../test/given.people.ts';
import { Vault } from '../crypto/vault.ts';
import { Database } from '../database/database.ts';
import { rows } from '../database/rows.ts';
import { type Raised, reachPlace, RiskCases } from './risk-cases.ts';
import { RiskRota } from './risk-rota.ts';

let api: Api;
let owner: pg.Client;
let applicant: string;
beforeAll(async () => {
  api = await startApi({ features: [] });
  owner = new pg.Client(api.database.ownerUrl);
  await owner.connect();
  applicant = (await givenPerson(api)).id;
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

const noon = new Date('2026-06-15T12:00:00Z');
const later = (hours: number): Date => new Date(noon.getTime() + hours * 3_600_000);
const asApplicant = <T>(work: Parameters<typeof Database.prototype.as<T>>[1]) =>
  api.get(Database).as({ personId: applicant, rights: ['account.own'] }, work);
const raise = (about: Partial<Raised> & { readonly sourceId: string }) =>
  asApplicant((tx) =>
    api
      .get(RiskCases)
      .raise(tx, { sourceKind: 'ANSWER', personId: applicant, priority: 'P3', raisedAt: noon, ...about }),
  );
const caseOf = async (sourceId: string) =>
  (await owner.query<Record<string, unknown>>(`SELECT * FROM risk_case WHERE source_id = $1`, [sourceId])).rows;

describe('an answer that worries', () => {
  it('is one case by the clock of its saving, however often and by however many at once it is saved', async () => {
    const sourceId = randomUUID();
    const raised = await Promise.all([1, 2, 3, 4].map(() => raise({ sourceId })));
    const [found, ...more] = await caseOf(sourceId);
    expect(new Set(raised.map(({ caseId }) => caseId))).toEqual(new Set([found?.['id']]));
    expect([more, found?.['person_id'], found?.['state'], found?.['due_at']]).toEqual([
      [],
      applicant,
      'RISK_OPEN',
      later(24),
    ]);
    expect(raised[0]?.dueAt).toEqual(later(24));
  });

  it('never was when its transaction is taken back', async () => {
    const sourceId = randomUUID();
    const broken = asApplicant(async (tx) => {
      await api
        .get(RiskCases)
        .raise(tx, { sourceKind: 'ANSWER', sourceId, personId: applicant, priority: 'P1', raisedAt: noon });
      throw new Error('not saved');
    });
    await expect(broken).rejects.toThrow('not saved');
    expect(await caseOf(sourceId)).toEqual([]);
  });

  it('is called anew when it becomes more urgent, and goes on as it is when it becomes less so', async () => {
    const sourceId = randomUUID();
    await raise({ sourceId });
    await owner.query(`UPDATE risk_case SET holder_id = $1, acknowledged_at = now() WHERE source_id = $2`, [
      applicant,
      sourceId,
    ]);
    expect((await raise({ sourceId, priority: 'P1', raisedAt: later(2) })).dueAt).toEqual(later(3));
    await raise({ sourceId, priority: 'P2', raisedAt: later(4) });
    const [found] = await caseOf(sourceId);
    expect(found).toMatchObject({
      priority: 'P1',
      raising: 1,
      acknowledged_at: null,
      holder_id: applicant,
      raised_at: later(2),
      first_raised_at: noon,
    });
    const { rows: moves } = await owner.query(
      `SELECT number, action FROM risk_move WHERE case_id = $1 ORDER BY number`,
      [found?.['id']],
    );
    expect(moves).toEqual([
      { number: 0, action: 'raise' },
      { number: 1, action: 'raise' },
    ]);
  });

  it('keeps how to reach them under a key of its own, and is called at once', async () => {
    const sourceId = randomUUID();
    const { caseId } = await raise({
      sourceId,
      reach: { phone: '+1 303 555 0100 canary', trustedContact: 'A sister' },
    });
    const [found] = await caseOf(sourceId);
    const sealed = String(found?.['reach_sealed']);
    expect([sealed.includes('canary'), found?.['has_trusted_contact']]).toEqual([false, true]);
    const text = await asApplicant((tx) =>
      api.get(Vault).open(tx, { kind: 'RISK', id: caseId }, reachPlace(caseId), sealed),
    );
    expect(JSON.parse(text)).toEqual({ phone: '+1 303 555 0100 canary', trustedContact: 'A sister' });
    const { rows: jobs } = await owner.query(
      `SELECT data FROM pgboss.job WHERE name = 'risk.call' AND data->>'caseId' = $1`,
      [caseId],
    );
    expect(jobs).toEqual([{ data: { caseId } }]);
  });

  it('is a case of nobody whom we know when it names no account', async () => {
    const sourceId = randomUUID();
    await raise({ sourceId, personId: randomUUID() });
    await raise({ sourceId, personId: null });
    expect((await caseOf(sourceId)).map((found) => found['person_id'])).toEqual([null]);
  });

  it('shows its case neither to whoever answered nor in the rest of the transaction', async () => {
    const seen = await asApplicant(async (tx) => {
      await api.get(RiskCases).raise(tx, {
        sourceKind: 'ANSWER',
        sourceId: randomUUID(),
        personId: applicant,
        priority: 'P1',
        raisedAt: noon,
      });
      return [await rows(tx).riskCase.count(), await rows(tx).riskMove.count(), await rows(tx).rotaShift.count()];
    });
    expect(seen).toEqual([0, 0, 0]);
  });
});

describe('the rota', () => {
  let ann: string;
  beforeAll(async () => {
    ann = (await api.as('CLINICIAN')).personId;
  });
  beforeEach(() => owner.query('DELETE FROM rota_place; DELETE FROM rota_shift'));
  const plan = async (personId: string): Promise<void> => {
    const { rows: [made] } = await owner.query<{ id: string }>(
      `INSERT INTO rota_shift (zone, first_on, from_minute, until_minute) VALUES ('America/Denver', '2026-06-15', 480, 960) RETURNING id`,
    ); // prettier-ignore
    await owner.query(`INSERT INTO rota_place (shift_id, position, person_id) VALUES ($1, 0, $2)`, [
      made?.id,
      personId,
    ]);
  };
  const isStaffed = (at: string) => asApplicant((tx) => api.get(RiskRota).isStaffed(tx, new Date(at)));

  it('says to every form which hours are staffed', async () => {
    await plan(ann);
    expect([await isStaffed('2026-06-15T14:00:00Z'), await isStaffed('2026-06-15T22:00:00Z')]).toEqual([true, false]);
    expect(await asApplicant((tx) => api.get(RiskRota).gaps(tx, noon, later(12)))).toEqual([
      { from: noon.getTime(), until: later(2).getTime() },
      { from: later(10).getTime(), until: later(12).getTime() },
    ]);
  });

  it('counts nobody whose account or right ended', async () => {
    await plan(ann);
    await owner.query(`UPDATE person SET status = 'DISABLED' WHERE id = $1`, [ann]);
    expect(await isStaffed('2026-06-15T14:00:00Z')).toBe(false);
    await owner.query(`UPDATE person SET status = 'ACTIVE' WHERE id = $1`, [ann]);
    await owner.query(`DELETE FROM rota_place`);
    await owner.query(`INSERT INTO rota_place SELECT id, 0, $1 FROM rota_shift`, [(await api.as('VETTER')).personId]);
    expect(await isStaffed('2026-06-15T14:00:00Z')).toBe(false);
  });
});
