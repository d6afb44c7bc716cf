/** AU-1, AU-2, AU-6, AU-7, AU-8: what is read is written down first, by ids and names of fields, for the auditor and for the person. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Api, startApi } from '../../../test/api.ts';
import { AuditWatch } from '../../platform/audit/watch.ts';
import { job } from '../../platform/auth/acting.ts';
import { Database } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { runJobs } from '../../../test/jobs.ts';
import type { AccessLogResponse, EventsResponse, LogHealthResponse } from './auditing.dto.ts';

const events = '/api/v1/staff/audit/events';
const health = '/api/v1/staff/audit/health';

describe('the log', () => {
  let api: Api;
  let owner: pg.Client;
  beforeAll(async () => {
    api = await startApi();
    owner = new pg.Client(api.database.ownerUrl);
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await api.stop();
  });

  it('is read by its auditor and by nobody else, admins included', async () => {
    const auditor = await api.as('AUDITOR');
    const admin = await api.as('ADMIN');

    expect((await auditor.http.get(events)).status).toBe(200);
    expect((await admin.http.get(events)).status).toBe(403);
    expect((await api.http.get(events)).status).toBe(401);
  });

  it('shows who read what, newest first, page by page', async () => {
    const { http, personId } = await api.as('VETTER');
    for (let time = 0; time < 3; time++) await http.get(`/api/v1/staff/candidates/${randomUUID()}`);
    await http
      .post('/api/v1/staff/concerns')
      .send({ aboutKind: 'OTHER', urgency: 'TODAY', note: 'x y z (canary-log)' });
    await http
      .post('/api/v1/staff/concerns')
      .send({ aboutKind: 'OTHER', urgency: 'TODAY', note: 'x y z (canary-log)' });
    const auditor = await api.as('AUDITOR');
    const first = (await auditor.http.get(`${events}?actorId=${personId}&limit=1`)).body as EventsResponse;
    const second = (await auditor.http.get(`${events}?actorId=${personId}&limit=1&cursor=${first.next ?? ''}`))
      .body as EventsResponse;

    expect(first.items[0]).toMatchObject({
      action: 'concern.raise',
      actorAs: 'staff:VETTER',
      fields: ['note'],
      network: '127.0.0.0/24',
    });
    expect(Number(first.items[0]?.seq)).toBeGreaterThan(Number(second.items[0]?.seq));
    expect(JSON.stringify([first, second])).not.toContain('canary');
  });

  it('filters by action, by its beginning and by day', async () => {
    const auditor = await api.as('AUDITOR');
    const all = (await auditor.http.get(`${events}?action=concern.`)).body as EventsResponse;
    const none = (await auditor.http.get(`${events}?action=concern.&to=2026-06-14`)).body as EventsResponse;

    expect([all.items.length > 0, none.items]).toEqual([true, []]);
    expect(all.items.every(({ action }) => action.startsWith('concern.'))).toBe(true);
    expect((await auditor.http.get(`${events}?action=concern.&from=2026-06-16`)).body).toEqual({
      items: [],
      next: null,
    });
    expect((await auditor.http.get(`${events}?action=concern.&from=2026-06-15&to=2026-06-15`)).body).toEqual(all);
  });

  it.each([
    ['cursor=x', 422],
    ['cursor=9999999999999999999', 422],
    ['limit=51', 422],
    ['actorId=me', 422],
    ['from=2026-02-30', 422],
    ['action=%00', 400],
    ['with=all', 400],
  ])('refuses %s', async (query, status) => {
    const auditor = await api.as('AUDITOR');

    expect((await auditor.http.get(`${events}?${query}`)).status).toBe(status);
  });

  it('shows an admin neither its lines, nor its health, nor its file', async () => {
    const { http } = await api.as('ADMIN');

    for (const path of [events, `${events}.csv`, health]) expect((await http.get(path)).status).toBe(403);
  });

  it('goes out as a file only to who just proved who they are, and writes that down', async () => {
    const { http, personId } = await api.as('AUDITOR');
    const tired = await api.as('AUDITOR', { isElevated: false });
    const { status, text } = await http.get(`${events}.csv`);
    const { rows } = await owner.query(
      `SELECT count(*)::int AS n FROM audit_event WHERE action = 'audit.export' AND actor_id = $1`,
      [personId],
    );

    expect([status, text.split('\r\n')[0]]).toEqual([
      200,
      '\ufeffseq,at,actor,as,action,subject kind,subject,person,fields,request,network',
    ]);
    expect((await tired.http.get(`${events}.csv`)).status).toBe(401);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('tells a person who looked at their data, and never at another’s', async () => {
    const applicant = await api.as('APPLICANT');
    const other = await api.as('APPLICANT');
    const admin = await api.as('ADMIN');
    await admin.http.get(`/api/v1/staff/people/${applicant.personId}`);
    const own = await applicant.http.post('/api/v1/account/sessions/moves').send({ action: 'endOthers' });
    const { items } = (await applicant.http.get('/api/v1/account/access-log')).body as AccessLogResponse;
    const others = (await other.http.get('/api/v1/account/access-log')).body as AccessLogResponse;

    expect(items).toEqual([
      expect.objectContaining({ who: 'staff:ADMIN', action: expect.stringMatching(/^person\./) }),
    ]);
    const auditor = await api.as('AUDITOR');
    const auditors = (await auditor.http.get('/api/v1/staff/account/access-log')).body as AccessLogResponse;

    expect(own.status).toBeLessThan(300);
    expect(auditors.items).toEqual([]);
    expect(others.items).toEqual([]);
  });

  it('turns its pages for the person too, at either door, and for no stranger', async () => {
    const { http, personId } = await api.as('VETTER');
    const admin = await api.as('ADMIN');
    for (let time = 0; time < 3; time++) await admin.http.get(`/api/v1/staff/people/${personId}`);
    const own = '/api/v1/staff/account/access-log';
    const first = (await http.get(`${own}?limit=2`)).body as AccessLogResponse;
    const second = (await http.get(`${own}?limit=2&cursor=${first.nextCursor ?? ''}`)).body as AccessLogResponse;

    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([2, 1, null]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(3);
    for (const path of [own, '/api/v1/account/access-log']) expect((await api.http.get(path)).status).toBe(401);
    expect((await http.get(`${own}?cursor=-1`)).status).toBe(422);
  });

  it('puts no formula into a spreadsheet, and all of a long log into its file', async () => {
    await owner.query(`INSERT INTO audit_event (seq, at, actor_as, action, subject_kind, subject_id, prev, hash)
      SELECT 50000 + n, '2026-06-20', 'job:test', 'test.export', 'thing', '=HYPERLINK("http://e")', sha256('a'), sha256('b') FROM generate_series(1, 1201) n`);
    const { http } = await api.as('AUDITOR');
    const { text } = await http.get(`${events}.csv?action=test.export&from=2026-06-20&to=2026-06-20`);
    const lines = text.trimEnd().split('\r\n').slice(1);

    expect(lines).toHaveLength(1201);
    expect(new Set(lines.map((line) => line.split(',')[0])).size).toBe(1201);
    expect(lines.every((line) => line.includes(`"'=HYPERLINK(""http://e"")"`))).toBe(true);
    await owner.query(
      'ALTER TABLE audit_event DISABLE TRIGGER USER; DELETE FROM audit_event WHERE seq > 50000; ALTER TABLE audit_event ENABLE TRIGGER USER',
    );
  });

  it('is in the way of reading: without a line in it, nothing is handed out', async () => {
    const { http } = await api.as('CLINICIAN');
    const { http: reviewer } = await api.as('REVIEWER');
    await reviewer.post('/api/v1/staff/concerns').send({ aboutKind: 'OTHER', urgency: 'TODAY', note: 'a secret' });
    const { rows } = await owner.query<{ id: string }>(
      'SELECT id FROM safety_concern ORDER BY raised_at DESC, id LIMIT 1',
    );
    await owner.query('REVOKE INSERT ON audit_event FROM open_window_app');
    const { status, text } = await http.get(`/api/v1/staff/concerns/${rows[0]?.id ?? ''}`);
    await owner.query('GRANT INSERT ON audit_event TO open_window_app');

    expect(status).toBe(503);
    expect(text).not.toContain('secret');
  });

  it('takes no change from the product, and none from its owner', async () => {
    const app = new pg.Client(api.database.appUrl);
    await app.connect();
    const codeOf = (client: pg.Client, sql: string) =>
      client.query(sql).then(
        () => 'done',
        (error: unknown) => (error as { code: string }).code,
      );
    const codes = [
      await codeOf(app, `UPDATE audit_event SET action = 'a.b'`),
      await codeOf(app, 'DELETE FROM audit_event'),
      await codeOf(owner, `UPDATE audit_event SET action = 'a.b'`),
      await codeOf(owner, 'DELETE FROM audit_event'),
      await codeOf(owner, 'TRUNCATE audit_event'),
    ];
    await app.end();

    expect(codes).toEqual(['42501', '42501', '42501', '42501', '42501']);
  });

  it('tells whether it holds, and since when it is anchored', async () => {
    const { http } = await api.as('AUDITOR');
    const before = await http.get(health);
    const send = (name: 'audit.verify' | 'audit.anchor') =>
      api.get(Database).as(job, (tx) => api.get(Jobs).send(tx, name));
    await send('audit.anchor');
    await send('audit.verify');
    await runJobs(api);
    await api.get(AuditWatch).looking;
    const after = (await http.get(health)).body as LogHealthResponse;

    expect(before.body).toMatchObject({ isTrue: null, checkedAt: null, lastAnchor: null });
    expect(after).toMatchObject({ isTrue: true, firstBad: null, checkedAt: '2026-06-15T12:00:00.000Z' });
    expect(Number(after.head) - Number(after.lastAnchor)).toBe(1);
  });

  it('finds its pages along indexes, however long it is', async () => {
    await owner.query(`INSERT INTO audit_event (seq, at, actor_id, actor_as, action, subject_kind, subject_id, person_id, prev, hash)
      SELECT 100000 + n, '2026-07-01'::timestamptz + n * interval '1 minute', md5((n % 97)::text)::uuid, 'job:test', CASE n % 500 WHEN 0 THEN 'test.rare' ELSE 'test.often' END, 'thing', n::text,
        md5((n % 89)::text)::uuid, sha256('a'), sha256('b') FROM generate_series(1, 20000) n`);
    await owner.query('ANALYZE audit_event');
    const app = new pg.Client(api.database.appUrl);
    await app.connect();
    await app.query('BEGIN');
    await app.query(`SELECT set_config('app.rights', 'audit.read', true), set_config('app.person', $1, true)`, [
      randomUUID(),
    ]);
    const planOf = async (condition: string, order = 'seq DESC') => {
      const { rows } = await app.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN SELECT * FROM audit_event WHERE ${condition} ORDER BY ${order} LIMIT 51`,
      );
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    };
    const id = `md5('7')::uuid AND seq < 119000 AND seq >= 1`;
    const plans = [
      await planOf(`actor_id = ${id}`),
      await planOf(`person_id = ${id}`),
      await planOf(`action = 'test.rare' AND seq < 119000`),
      await planOf(`subject_kind = 'thing' AND subject_id = '17'`),
      await planOf('seq < 119000'),
      await planOf(`at >= '2026-07-09'`, 'at, seq'),
    ];
    await app.end();

    expect(plans.map((plan) => /using (\w+)/.exec(plan)?.[1])).toEqual([
      'audit_event_actor',
      'audit_event_person',
      'audit_event_action',
      'audit_event_subject',
      'audit_event_pkey',
      'audit_event_at',
    ]);
    for (const plan of plans) expect(plan).not.toMatch(/Seq Scan|Sort/);
  }); // prettier-ignore
});
