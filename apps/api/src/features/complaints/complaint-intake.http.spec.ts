/** Anybody may complain: heard once, sealed, and told by a number how far it is. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Complaints, contact, said, secret } from '../../../test/complaints.ts';
import { directory, type Stage, startDirectory } from '../../../test/directory.ts';
import type { SignedIn } from '../../../test/people.ts';

let stage: Stage;
let complaints: Complaints;
let vetter: SignedIn;
beforeAll(async () => {
  stage = await startDirectory({ environment: { TRUST_PROXY_HOPS: '1' } });
  complaints = new Complaints(stage);
  vetter = await stage.api.as('VETTER');
});
afterAll(() => stage.stop());

describe('whoever complains', () => {
  it('gets a number and a day, and by the number learns how far it is and nothing else', async () => {
    const { listing, id, reference } = await complaints.brought();
    const first = await complaints.receipt(reference);
    await complaints.act(vetter, id, 'triage', { severity: 'LOW' });

    expect(first).toEqual({ reference, stage: 'RECEIVED', receivedOn: '2026-06-15', dueOn: '2026-06-18' });
    expect(await complaints.receipt(reference)).toMatchObject({ reference, stage: 'LOOKED_INTO', dueOn: '2026-08-14' });
    expect((await stage.api.http.get(`${directory}/complaints/0000000000`)).status).toBe(404);
    expect((await complaints.complain('no-such-team')).status).toBe(404);
    expect(await complaints.statusOf(listing)).toBe('LIVE');
  });

  it('is heard once, however often the button is pressed', async () => {
    const { slug } = await stage.given.listing();
    const all = await Promise.all(
      Array.from({ length: 6 }, (_, at) => complaints.complain(slug, said, 'again', `10.9.0.${at}`)),
    );
    const another = await complaints.complain(slug, { ...said, words: 'Another' }, 'again', '10.9.1.1');

    expect(new Set(all.map(({ body }) => body.reference)).size).toBe(1);
    expect([all.map(({ status }) => status), another.status]).toEqual([Array.from({ length: 6 }, () => 201), 422]);
  });

  it('from one address is heard five times an hour', async () => {
    const { slug } = await stage.given.listing();
    const statuses = [];
    for (let at = 0; at < 6; at += 1)
      statuses.push((await complaints.complain(slug, said, undefined, '10.8.8.8')).status);

    expect(statuses).toEqual([201, 201, 201, 201, 201, 429]);
  });

  it('is kept under a key of its own: no row, and no log, has the words', async () => {
    const { id } = await complaints.brought();
    await complaints.act(vetter, id, 'triage', { severity: 'LOW' });
    const { rows } = await stage.owner.query<{ text: string }>(
      `SELECT (SELECT string_agg(c::text, '') FROM complaint c) || (SELECT string_agg(e::text, '') FROM audit_event e) || (SELECT coalesce(string_agg(j::text, ''), '') FROM pgboss.job j) AS text`,
    );

    expect([secret, contact].filter((text) => rows[0]?.text.includes(text))).toEqual([]);
    expect((await complaints.read(vetter, id)).words).toBe(secret);
  });

  it('in danger rings at the leads at once', async () => {
    await stage.owner.query(`DELETE FROM pgboss.job WHERE name = 'complaint.ring'`);
    await complaints.brought({ ...said, isDanger: true });
    const { rows } = await stage.owner.query(`SELECT FROM pgboss.job WHERE name = 'complaint.ring'`);

    expect(rows).toHaveLength(1);
  });
});
