/** AU-1, AU-2, AU-6, AU-7, AU-8: what is read is written down first, by ids and names of fields, for the auditor and for the person. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { type Api, startApi } from '../../../test/api.ts';
import { canonical, type ChainedEvent } from '../../platform/audit/canonical.ts';
import type { AccessLogResponse, EventsResponse } from './auditing.dto.ts';

const events = '/api/v1/staff/audit/events';

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
    expect((await auditor.http.get(`${events}?cursor=x`)).status).toBe(422);
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
    const { items } = (await applicant.http.get('/api/v1/account/access-log')).body as AccessLogResponse;
    const others = (await other.http.get('/api/v1/account/access-log')).body as AccessLogResponse;

    expect(items).toEqual([
      expect.objectContaining({ who: 'staff:ADMIN', action: expect.stringMatching(/^person\./) }),
    ]);
    expect(others.items).toEqual([]);
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
        (error: { code: string }) => error.code,
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

  it('finds its pages along indexes', async () => {
    await owner.query('SET enable_seqscan = off');
    const plans = await Promise.all(
      [
        `person_id = '${randomUUID()}'`,
        `actor_id = '${randomUUID()}'`,
        `action = 'a.b'`,
        `subject_kind = 'k' AND subject_id = 's'`,
      ].map(async (condition) => {
        const { rows } = await owner.query<{ 'QUERY PLAN': string }>(
          `EXPLAIN SELECT * FROM audit_event WHERE ${condition} ORDER BY seq DESC LIMIT 51`,
        );
        return rows.map((row) => row['QUERY PLAN']).join('\n');
      }),
    );
    await owner.query('RESET enable_seqscan');
    for (const plan of plans) expect(plan).toMatch(/Index Scan.*using audit_event_(?:person|actor|action|subject)/);
  });
});

it('writes no two events alike', () => {
  const text = fc.option(fc.string({ maxLength: 5 }), { nil: null });
  const event: fc.Arbitrary<ChainedEvent> = fc.record({
    seq: fc.bigInt(1n, 3n),
    atMs: fc.nat(2),
    actorId: text,
    actorAs: fc.string({ maxLength: 3 }),
    action: fc.string({ maxLength: 3 }),
    subjectKind: fc.string({ maxLength: 3 }),
    subjectId: text,
    personId: text,
    fields: fc.array(fc.string({ maxLength: 3 }), { maxLength: 3 }),
    requestId: text,
    network: text,
  });
  fc.assert(
    fc.property(event, event, (one, other) => {
      const isSame =
        JSON.stringify({ ...one, seq: String(one.seq) }) === JSON.stringify({ ...other, seq: String(other.seq) });
      expect(canonical(one) === canonical(other)).toBe(isSame);
    }),
    { numRuns: 1000 },
  );
});
