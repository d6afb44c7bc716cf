/** From what a stranger says to what two decide: sealed, told to nobody too early, and held back no longer than somebody answers for. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Listing } from '@open-window/domain/listing.ts';
import { seen } from '../../../test/api.ts';
import { directory, type Stage, startDirectory } from '../../../test/directory.ts';
import { runJobs } from '../../../test/jobs.ts';
import type { SignedIn } from '../../../test/people.ts';
import type { ComplaintResponse } from './complaint-desk.dto.ts';
import type { ComplaintReceiptResponse, TeamComplaintsResponse } from './complaints.dto.ts';

const secret = 'She left me alone for an hour.';
const contact = 'rosa@example.org';

let stage: Stage;
let [vetter, lead, director, second]: SignedIn[] = [];
let visitors = 0;
beforeAll(async () => {
  stage = await startDirectory({ environment: { TRUST_PROXY_HOPS: '1' } });
  [vetter, lead, director, second] = [
    await stage.api.as('VETTER'),
    await stage.api.as('LEAD_VETTER'),
    await stage.api.as('DIRECTOR'),
    await stage.api.as('DIRECTOR'),
  ];
});
afterAll(() => stage.stop());

const as = (who: SignedIn | undefined): SignedIn => {
  if (!who) throw new Error('Nobody is there yet.');
  return who;
};
const said = { kind: 'LEFT_ALONE', words: secret, contact, isDanger: false };

async function complain(slug: string, body: object = said, key?: string, from?: string) {
  const asked = stage.api.http
    .post(`${directory}/listings/${slug}/complaints`)
    .set('X-Forwarded-For', from ?? `10.1.${String((visitors += 1))}.1`);
  if (key !== undefined) asked.set('Idempotency-Key', key);
  const response = await seen(asked.send(body));
  return { status: response.status, body: response.body as ComplaintReceiptResponse };
}
const receipt = async (reference: string) =>
  (await stage.api.http.get(`${directory}/complaints/${reference}`)).body as ComplaintReceiptResponse;
const idOf = async (reference: string) =>
  (await stage.owner.query<{ id: string }>('SELECT id FROM complaint WHERE reference = $1', [reference])).rows[0]?.id ??
  '';
const read = async (who: SignedIn | undefined, id: string) =>
  (await as(who).http.get(`/api/v1/staff/complaints/${id}`)).body as ComplaintResponse;

type Answer = ComplaintResponse & { readonly blockers?: readonly string[] };
async function send(who: SignedIn | undefined, id: string, route: string, body: object) {
  const { status, body: answer } = await seen(as(who).http.post(`/api/v1/staff/complaints/${id}/${route}`).send(body));
  return { status, body: answer as Answer };
}
const routeOf = (action: string) =>
  ['suspend', 'confirm', 'lift'].includes(action)
    ? 'suspension'
    : ['propose', 'oppose', 'second', 'hear'].includes(action)
      ? 'decision'
      : 'moves';
const declare = (who: SignedIn | undefined, id: string, tie = 'NONE') => send(who, id, 'declarations', { tie });
/** Declares where that was not done, and goes on from what stands there. */
async function act(who: SignedIn | undefined, id: string, action: string, more: object = {}) {
  const { ownTie, revision } = await read(who, id);
  if (ownTie === null) await declare(who, id);
  return send(who, id, routeOf(action), { action, revision, ...more });
}
const statusOf = async ({ id }: Listing) =>
  (await stage.owner.query<{ status: string }>('SELECT status FROM listing WHERE id = $1', [id])).rows[0]?.status;
const ownerOf = ({ organizationId }: Listing) => stage.api.as('PROVIDER_OWNER', { organizationId });
const ofTeam = async ({ http }: SignedIn, { id }: Listing) =>
  ((await http.get(`/api/v1/account/complaints?listingId=${id}`)).body as TeamComplaintsResponse).items;

async function brought(body: object = said): Promise<{ listing: Listing; id: string; reference: string }> {
  const listing = await stage.given.listing();
  const { reference } = (await complain(listing.slug, body)).body;
  return { listing, id: await idOf(reference), reference };
}
/** Judged grave and put to the team, which answered. */
async function answered() {
  const found = await brought();
  await act(vetter, found.id, 'triage', { severity: 'HIGH' });
  await act(vetter, found.id, 'askTeam', { words: 'Was somebody left alone?' });
  const owner = await ownerOf(found.listing);
  const [item] = await ofTeam(owner, found.listing);
  const { status } = await owner.http
    .post(`/api/v1/account/complaints/${found.id}/moves`)
    .send({ action: 'answer', revision: item?.revision, words: 'For two minutes.' });
  expect(status).toBe(204);
  return { ...found, owner };
}
const uphold = { finding: 'UPHELD', reasons: ['BELOW_STANDARD'] };

describe('whoever complains', () => {
  it('gets a number and a day, and by the number learns how far it is and nothing else', async () => {
    const { listing, id, reference } = await brought();
    const first = await receipt(reference);
    await act(vetter, id, 'triage', { severity: 'LOW' });

    expect(first).toEqual({ reference, stage: 'RECEIVED', receivedOn: '2026-06-15', dueOn: '2026-06-18' });
    expect(await receipt(reference)).toEqual({ ...first, stage: 'LOOKED_INTO', dueOn: '2026-08-14' });
    expect((await stage.api.http.get(`${directory}/complaints/0000000000`)).status).toBe(404);
    expect((await complain('no-such-team')).status).toBe(404);
    expect(await statusOf(listing)).toBe('LIVE');
  });

  it('is heard once, however often the button is pressed', async () => {
    const { slug } = await stage.given.listing();
    const all = await Promise.all(Array.from({ length: 6 }, (_, at) => complain(slug, said, 'again', `10.9.0.${at}`)));
    const another = await complain(slug, { ...said, words: 'Another' }, 'again', '10.9.1.1');

    expect(new Set(all.map(({ body }) => body.reference)).size).toBe(1);
    expect([all.map(({ status }) => status), another.status]).toEqual([Array.from({ length: 6 }, () => 201), 422]);
  });

  it('from one address is heard five times an hour', async () => {
    const { slug } = await stage.given.listing();
    const statuses = [];
    for (let at = 0; at < 6; at += 1) statuses.push((await complain(slug, said, undefined, '10.8.8.8')).status);

    expect(statuses).toEqual([201, 201, 201, 201, 201, 429]);
  });

  it('is kept under a key of its own: no row, and no log, has the words', async () => {
    const { id } = await brought();
    await act(vetter, id, 'triage', { severity: 'LOW' });
    const { rows } = await stage.owner.query<{ text: string }>(
      `SELECT (SELECT string_agg(c::text, '') FROM complaint c) || (SELECT string_agg(e::text, '') FROM audit_event e) || (SELECT coalesce(string_agg(j::text, ''), '') FROM pgboss.job j) AS text`,
    );

    expect([secret, contact].filter((text) => rows[0]?.text.includes(text))).toEqual([]);
    expect((await read(vetter, id)).words).toBe(secret);
  });

  it('in danger rings at the leads at once', async () => {
    await stage.owner.query(`DELETE FROM pgboss.job WHERE name = 'complaint.ring'`);
    await brought({ ...said, isDanger: true });
    const { rows } = await stage.owner.query(`SELECT FROM pgboss.job WHERE name = 'complaint.ring'`);

    expect(rows).toHaveLength(1);
  });
});

describe('the desk', () => {
  it('reads no word before it has declared, nor when it is tied', async () => {
    const { id } = await brought();
    const before = await read(lead, id);
    const tied = (await declare(lead, id, 'FAMILY')).body;
    const back = await declare(lead, id, 'NONE');

    expect([before.words, before.contact, before.actionsOpen]).toEqual([null, null, []]);
    expect([tied.words, tied.actionsOpen, back.body.blockers]).toEqual([null, [], ['TIE_STAYS']]);
    expect((await declare(vetter, id)).body).toMatchObject({ words: secret, contact, actionsOpen: ['triage'] });
  });

  it('lets one of two win who move it at once', async () => {
    const { id } = await brought();
    await declare(vetter, id);
    await declare(lead, id);
    const at = { action: 'triage', severity: 'LOW', revision: 0 };
    const both = await Promise.all([send(vetter, id, 'moves', at), send(lead, id, 'moves', at)]);

    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('shows a team what was put to it and nothing else, and nothing before', async () => {
    const { listing, id } = await brought();
    const owner = await ownerOf(listing);
    await act(vetter, id, 'triage', { severity: 'HIGH' });
    const before = await ofTeam(owner, listing);
    await act(vetter, id, 'askTeam', { words: 'Was somebody left alone?' });
    const [item] = await ofTeam(owner, listing);

    expect(before).toEqual([]);
    expect(item).toMatchObject({
      asked: 'Was somebody left alone?',
      answerDueOn: '2026-06-22',
      actionsOpen: ['answer'],
    });
    expect([secret, contact].filter((text) => JSON.stringify(item).includes(text))).toEqual([]);
    const stranger = await stage.api.as('PROVIDER_OWNER', {
      organizationId: (await stage.given.listing()).organizationId,
    });
    expect(await ofTeam(stranger, listing)).toEqual([]);
  });

  it('sees what has to be told outside until somebody did it, once', async () => {
    const { id } = await brought({ ...said, kind: 'BOUNDARY' });
    const early = await send(vetter, id, 'duties/STATE_BOARD', { note: 'Told' });
    await declare(vetter, id);
    const done = await send(vetter, id, 'duties/STATE_BOARD', { note: 'Told the board of Colorado, 77-1.' });
    const again = await send(vetter, id, 'duties/STATE_BOARD', { note: 'Told again.' });

    expect([early.body.blockers, again.status]).toEqual([['NOT_DECLARED'], 409]);
    expect(done.body.duties).toMatchObject([
      { duty: 'PROTECTIVE_SERVICES', dueOn: '2026-06-16', doneAt: null },
      { duty: 'STATE_BOARD', note: 'Told the board of Colorado, 77-1.' },
    ]);
  });
});

describe('a listing', () => {
  it('is held back at once by one, ends so after three days unless another confirms, and is public again', async () => {
    const { listing, id } = await brought();
    await act(vetter, id, 'triage', { severity: 'IMMEDIATE' });
    const held = await act(lead, id, 'suspend', { words: 'People may be harmed.' });
    await runJobs(stage.api);
    const during = await statusOf(listing);
    const [told] = await ofTeam(await ownerOf(listing), listing);
    stage.api.clock.moveTo('2026-06-18T12:00:00Z');
    await round();
    const onTheDay = await statusOf(listing);
    stage.api.clock.moveTo('2026-06-19T12:00:00Z');
    await round();
    const after = await statusOf(listing);
    stage.api.clock.moveTo('2026-06-15T12:00:00Z');

    expect([held.status, held.body.suspensionEndsOn]).toEqual([200, '2026-06-18']);
    expect([during, onTheDay, after]).toEqual(['SUSPENDED', 'SUSPENDED', 'LIVE']);
    expect(told).toMatchObject({ isSuspended: true, heldBecause: 'People may be harmed.', asked: null });
    expect((await read(vetter, id)).moves.at(-1)).toMatchObject({ action: 'lapse', movedBy: null });
  });

  it('confirmed by a second person stays held until the decision, and goes back when nothing was proved', async () => {
    const { listing, id } = await answered();
    await act(lead, id, 'suspend', { words: 'People may be harmed.' });
    const alone = await act(lead, id, 'confirm');
    await act(director, id, 'confirm');
    stage.api.clock.moveTo('2026-06-20T12:00:00Z');
    await round();
    const held = await statusOf(listing);
    stage.api.clock.moveTo('2026-06-15T12:00:00Z');
    await act(director, id, 'propose', { finding: 'NOT_PROVED', reasons: ['ACCOUNTS_DIFFER'] });
    const handler = await act(lead, id, 'second');
    await act(second, id, 'second');
    await runJobs(stage.api);

    expect([alone.body.blockers, held, handler.body.blockers]).toEqual([['SAME_PERSON'], 'SUSPENDED', ['HANDLED_IT']]);
    expect(await statusOf(listing)).toBe('LIVE');
  });

  it('held back by two complaints is public again when both are over', async () => {
    const { listing, id } = await brought();
    const other = await idOf((await complain(listing.slug)).body.reference);
    for (const each of [id, other]) {
      await act(vetter, each, 'triage', { severity: 'HIGH' });
      await act(lead, each, 'suspend', { words: 'People may be harmed.' });
      await runJobs(stage.api);
    }
    await act(lead, id, 'lift', { words: 'It was another team.' });
    await runJobs(stage.api);
    const between = await statusOf(listing);
    await act(lead, other, 'lift', { words: 'It was another team.' });
    await runJobs(stage.api);

    expect([between, await statusOf(listing)]).toEqual(['SUSPENDED', 'LIVE']);
  });

  it('that staff held back before stays so', async () => {
    const { listing, id } = await brought();
    await stage.owner.query(`UPDATE listing SET status = 'SUSPENDED' WHERE id = $1`, [listing.id]);
    await act(vetter, id, 'triage', { severity: 'HIGH' });
    await act(lead, id, 'suspend', { words: 'People may be harmed.' });
    await act(lead, id, 'lift', { words: 'It was another team.' });
    await runJobs(stage.api);

    expect(await statusOf(listing)).toBe('SUSPENDED');
  });
});

describe('a decision', () => {
  it('is made by two who did not handle it; upheld, it holds the listing back and opens a case; an appeal is heard by others', async () => {
    const { listing, id, reference, owner } = await answered();
    await act(director, id, 'propose', uphold);
    const proposed = await ofTeam(owner, listing);
    const same = await act(director, id, 'second');
    const other = await stage.api.as('LEAD_VETTER');
    await act(other, id, 'second');
    await runJobs(stage.api);
    const [decided] = await ofTeam(owner, listing);

    expect([proposed[0]?.finding, same.body.blockers]).toEqual([null, ['SAME_PERSON']]);
    expect(decided).toMatchObject({ ...uphold, actionsOpen: ['appeal'], appealUntil: '2026-07-15' });
    expect([await statusOf(listing), (await receipt(reference)).stage]).toEqual(['SUSPENDED', 'DECIDED']);
    const { rows } = await stage.owner.query(`SELECT kind FROM vetting_case WHERE listing_id = $1`, [listing.id]);
    expect(rows).toEqual([{ kind: 'OFF_CYCLE' }]);

    const move = { action: 'appeal', revision: decided?.revision, words: 'We have a film of it.' };
    const appealed = await owner.http.post(`/api/v1/account/complaints/${id}/moves`).send(move);
    const before = await act(director, id, 'hear');
    await act(second, id, 'hear');
    await act(second, id, 'propose', { finding: 'UNFOUNDED', reasons: ['NO_SUCH_EVENT'] });
    await act(await stage.api.as('LEAD_VETTER'), id, 'second');
    await runJobs(stage.api);
    const [again] = await ofTeam(owner, listing);

    expect([appealed.status, before.body.blockers]).toEqual([204, ['DECIDED_BEFORE']]);
    expect(again).toMatchObject({ finding: 'UNFOUNDED', actionsOpen: [], isSuspended: false });
    expect(await statusOf(listing)).toBe('LIVE');
  });

  it('of a listing and not by its own people: a delegate reads, and does not answer', async () => {
    const { listing, id } = await brought();
    await act(vetter, id, 'triage', { severity: 'HIGH' });
    await act(vetter, id, 'askTeam', { words: 'Was somebody left alone?' });
    const delegate = await stage.api.as('PROVIDER_DELEGATE', { organizationId: listing.organizationId });
    const [item] = await ofTeam(delegate, listing);
    const move = { action: 'answer', revision: item?.revision, words: 'No.' };

    expect([item?.asked, item?.actionsOpen]).toEqual(['Was somebody left alone?', []]);
    expect((await delegate.http.post(`/api/v1/account/complaints/${id}/moves`).send(move)).status).toBe(403);
  });
});

/** What the worker does each morning. */
async function round(): Promise<void> {
  await stage.owner.query(`INSERT INTO pgboss.job (name, data) VALUES ('complaint.round', '{}')`);
  await runJobs(stage.api);
}
