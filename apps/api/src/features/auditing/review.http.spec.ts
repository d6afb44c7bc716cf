/** AU-9 and OP-10: somebody looks through the log each week; and after a breach it says whose data was touched, and when. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Api, startApi } from '../../../test/api.ts';
import { givenPerson } from '../../../test/given.people.ts';
import { runJobs } from '../../../test/jobs.ts';
import type { SignedIn } from '../../../test/people.ts';
import { breachScope } from '../../platform/audit/breach-scope.ts';
import { job } from '../../platform/auth/acting.ts';
import { Database } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';

describe('who looks after the log', () => {
  let api: Api;
  let owner: pg.Client;
  let admin: SignedIn;
  let auditor: SignedIn;
  beforeAll(async () => {
    api = await startApi({ environment: { READ_LIMIT_PER_MINUTE: '10000' } });
    owner = new pg.Client(api.database.ownerUrl);
    await owner.connect();
    admin = await api.as('ADMIN', { personId: (await givenPerson(api, { role: 'ADMIN' })).id });
    auditor = await api.as('AUDITOR', { personId: (await givenPerson(api, { role: 'AUDITOR' })).id });
    await givenPerson(api, { role: 'VETTER' });
  });
  afterAll(async () => {
    await owner.end();
    await api.stop();
  });

  const review = async () => {
    await api.get(Database).as(job, (tx) => api.get(Jobs).send(tx, 'audit.review'));
    await runJobs(api);
  };
  const alerts = async () =>
    (await owner.query<{ kind: string; actor: string }>(`SELECT subject_kind AS kind, subject_id AS actor FROM audit_event WHERE action = 'audit.alert' ORDER BY seq`)).rows; // prettier-ignore
  const mails = async () =>
    (await owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM mail WHERE template = 'auditAlert'`)).rows[0]?.n;
  const read = async (who: SignedIn, count: number): Promise<string[]> => {
    const people = Array.from({ length: count }, () => randomUUID());
    for (const person of people) {
      await owner.query('INSERT INTO person (id) VALUES ($1)', [person]);
      expect((await who.http.get(`/api/v1/staff/people/${person}`)).status).toBe(200);
    }
    return people;
  };

  it('finds nothing where fifty files were read within an hour', async () => {
    await read(admin, 50);
    await review();

    expect([await alerts(), await mails()]).toEqual([[], 0]);
  });

  it('tells admins and auditors of the fifty-first, though the week ended in between', async () => {
    await read(admin, 1);
    await review();

    expect(await alerts()).toEqual([{ kind: 'massRead', actor: admin.personId }]);
    expect(await mails()).toBe(2);
  });

  it('does not tell the same twice', async () => {
    api.clock.moveTo('2026-06-22T06:00:00.000Z');
    await review();

    expect(await alerts()).toHaveLength(1);
  });

  it('tells of a broken glass, and of what was read through it', async () => {
    const other = await api.as('ADMIN');
    const opened = await other.http.post('/api/v1/staff/break-glass').send({ reason: 'A family waits at the door, and nobody else is here' });
    await other.http.get('/api/v1/staff/candidates');
    await review();

    expect(opened.status).toBe(201);
    expect((await alerts()).slice(1)).toEqual([
      { kind: 'brokenGlass', actor: other.personId },
      { kind: 'readThroughGlass', actor: other.personId },
    ]);
  });

  it('names exactly the people whose data an account touched, and when first and last', async () => {
    const thief = await api.as('ADMIN');
    const again = () => api.as('ADMIN', { personId: thief.personId });
    const earlier = await read(thief, 2);
    api.clock.moveTo('2026-06-23T06:00:00.000Z');
    const people = await read(await again(), 37);
    api.clock.moveTo('2026-06-23T07:00:00.000Z');
    const { http } = await again();
    await http.get(`/api/v1/staff/people/${people[0] ?? ''}`);
    await http.get('/api/v1/staff/people');
    const day = { actorId: thief.personId, from: new Date('2026-06-23'), to: new Date('2026-06-24') };
    const { people: affected, others } = await breachScope(api.database.workerUrl, day);

    expect(affected.map(({ personId }) => personId)).toEqual(people);
    expect(affected.map(({ personId }) => personId)).not.toContain(earlier[0]);
    expect(affected[0]).toMatchObject({ actions: ['person.read'], kinds: ['person'], times: 2, firstAt: '2026-06-23T06:00:00.000Z', lastAt: '2026-06-23T07:00:00.000Z' });
    expect(others).toEqual([expect.objectContaining({ action: 'person.list', kind: 'person', times: 1 })]);
    expect((await breachScope(api.database.workerUrl, { ...day, actorId: auditor.personId })).people).toEqual([]);
  });
}); // prettier-ignore
