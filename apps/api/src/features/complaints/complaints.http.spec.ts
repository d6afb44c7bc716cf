/** From what was brought to what two decide: told to nobody too early, and held back no longer than somebody answers for. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Complaints, contact, said, secret } from '../../../test/complaints.ts';
import { type Stage, startDirectory } from '../../../test/directory.ts';
import { runJobs } from '../../../test/jobs.ts';
import type { SignedIn } from '../../../test/people.ts';
import { job } from '../../platform/auth/acting.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import { Database } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';

let stage: Stage;
let complaints: Complaints;
let vetter: SignedIn;
let lead: SignedIn;
let director: SignedIn;
let second: SignedIn;
beforeAll(async () => {
  stage = await startDirectory({ environment: { TRUST_PROXY_HOPS: '1' } });
  complaints = new Complaints(stage);
  vetter = await stage.api.as('VETTER');
  lead = await stage.api.as('LEAD_VETTER');
  director = await stage.api.as('DIRECTOR');
  second = await stage.api.as('DIRECTOR');
});
afterAll(() => stage.stop());

/** Judged grave and put to the team, which answered. */
async function answered() {
  const found = await complaints.brought();
  await complaints.act(vetter, found.id, 'triage', { severity: 'HIGH' });
  await complaints.act(vetter, found.id, 'askTeam', { words: 'Was somebody left alone?' });
  const owner = await complaints.ownerOf(found.listing);
  const [item] = await complaints.ofTeam(owner, found.listing);
  const { status } = await owner.http
    .post(`/api/v1/account/complaints/${found.id}/moves`)
    .send({ action: 'answer', revision: item?.revision, words: 'For two minutes.' });
  expect(status).toBe(204);
  return { ...found, owner };
}
const uphold = { finding: 'UPHELD', reasons: ['BELOW_STANDARD'] };

describe('the desk', () => {
  it('reads no word before it has declared, nor when it is tied', async () => {
    const { id } = await complaints.brought();
    const before = await complaints.read(lead, id);
    const tied = (await complaints.declare(lead, id, 'FAMILY')).body;
    const back = await complaints.declare(lead, id, 'NONE');

    expect([before.words, before.contact, before.actionsOpen]).toEqual([null, null, []]);
    expect([tied.words, tied.actionsOpen, back.body.blockers]).toEqual([null, [], ['TIE_STAYS']]);
    expect((await complaints.declare(vetter, id)).body).toMatchObject({
      words: secret,
      contact,
      actionsOpen: ['triage'],
    });
  });

  it('lets one of two win who move it at once', async () => {
    const { id } = await complaints.brought();
    await complaints.declare(vetter, id);
    await complaints.declare(lead, id);
    const at = { action: 'triage', severity: 'LOW', revision: 0 };
    const both = await Promise.all([complaints.send(vetter, id, 'moves', at), complaints.send(lead, id, 'moves', at)]);

    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('shows a team what was put to it and nothing else, and nothing before', async () => {
    const { listing, id } = await complaints.brought();
    const owner = await complaints.ownerOf(listing);
    await complaints.act(vetter, id, 'triage', { severity: 'HIGH' });
    const before = await complaints.ofTeam(owner, listing);
    await complaints.act(vetter, id, 'askTeam', { words: 'Was somebody left alone?' });
    const [item] = await complaints.ofTeam(owner, listing);

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
    expect(await complaints.ofTeam(stranger, listing)).toEqual([]);
  });

  it('sees what has to be told outside until somebody did it, once', async () => {
    const { id } = await complaints.brought({ ...said, kind: 'BOUNDARY' });
    const early = await complaints.send(vetter, id, 'duties/STATE_BOARD', { note: 'Told' });
    await complaints.declare(vetter, id);
    const done = await complaints.send(vetter, id, 'duties/STATE_BOARD', { note: 'Told the board of Colorado, 77-1.' });
    const again = await complaints.send(vetter, id, 'duties/STATE_BOARD', { note: 'Told again.' });

    expect([early.body.blockers, again.status]).toEqual([['NOT_DECLARED'], 409]);
    expect(done.body.duties).toMatchObject([
      { duty: 'PROTECTIVE_SERVICES', dueOn: '2026-06-16', doneAt: null },
      { duty: 'STATE_BOARD', note: 'Told the board of Colorado, 77-1.' },
    ]);
  });
});

describe('a listing', () => {
  it('is held back at once by one, ends so after three days unless another confirms, and is public again', async () => {
    const { listing, id } = await complaints.brought();
    await complaints.act(vetter, id, 'triage', { severity: 'IMMEDIATE' });
    const held = await complaints.act(lead, id, 'suspend', { words: 'People may be harmed.' });
    await runJobs(stage.api);
    const during = await complaints.statusOf(listing);
    const [told] = await complaints.ofTeam(await complaints.ownerOf(listing), listing);
    stage.api.clock.moveTo('2026-06-18T12:00:00Z');
    await complaints.round();
    const onTheDay = await complaints.statusOf(listing);
    stage.api.clock.moveTo('2026-06-19T12:00:00Z');
    await complaints.round();
    const after = await complaints.statusOf(listing);
    stage.api.clock.moveTo('2026-06-15T12:00:00Z');

    expect([held.status, held.body.suspensionEndsOn]).toEqual([200, '2026-06-18']);
    expect([during, onTheDay, after]).toEqual(['SUSPENDED', 'SUSPENDED', 'LIVE']);
    expect(told).toMatchObject({ isSuspended: true, heldBecause: 'People may be harmed.', asked: null });
    expect((await complaints.read(vetter, id)).moves.at(-1)).toMatchObject({ action: 'lapse', movedBy: null });
  });

  it('confirmed by a second person stays held until the decision, and goes back when nothing was proved', async () => {
    const { listing, id } = await answered();
    await complaints.act(lead, id, 'suspend', { words: 'People may be harmed.' });
    const alone = await complaints.act(lead, id, 'confirm');
    await complaints.act(director, id, 'confirm');
    stage.api.clock.moveTo('2026-06-20T12:00:00Z');
    await complaints.round();
    const held = await complaints.statusOf(listing);
    stage.api.clock.moveTo('2026-06-15T12:00:00Z');
    await complaints.act(director, id, 'propose', { finding: 'NOT_PROVED', reasons: ['ACCOUNTS_DIFFER'] });
    const handler = await complaints.act(lead, id, 'second');
    await complaints.act(second, id, 'second');
    await runJobs(stage.api);

    expect([alone.body.blockers, held, handler.body.blockers]).toEqual([['SAME_PERSON'], 'SUSPENDED', ['HANDLED_IT']]);
    expect(await complaints.statusOf(listing)).toBe('LIVE');
  });

  it('held back by two complaints is public again when both are over', async () => {
    const { listing, id } = await complaints.brought();
    const other = await complaints.idOf((await complaints.complain(listing.slug)).body.reference);
    for (const each of [id, other]) {
      await complaints.act(vetter, each, 'triage', { severity: 'HIGH' });
      await complaints.act(lead, each, 'suspend', { words: 'People may be harmed.' });
      await runJobs(stage.api);
    }
    await complaints.act(lead, id, 'lift', { words: 'It was another team.' });
    await runJobs(stage.api);
    const between = await complaints.statusOf(listing);
    await complaints.act(lead, other, 'lift', { words: 'It was another team.' });
    await runJobs(stage.api);

    expect([between, await complaints.statusOf(listing)]).toEqual(['SUSPENDED', 'LIVE']);
  });

  it('held back by two complaints is public again too when both are let go at the same moment', async () => {
    const { listing, id } = await complaints.brought();
    const other = await complaints.idOf((await complaints.complain(listing.slug)).body.reference);
    for (let round = 0; round < 3; round += 1) {
      for (const each of [id, other]) {
        await complaints.act(vetter, each, 'triage', { severity: 'HIGH' });
        await complaints.act(lead, each, 'suspend', { words: 'People may be harmed.' });
      }
      await runJobs(stage.api);
      const words = { words: 'It was another team.' };
      await Promise.all([complaints.act(lead, id, 'lift', words), complaints.act(lead, other, 'lift', words)]);
      await runJobs(stage.api);
      expect([round, await complaints.statusOf(listing)]).toEqual([round, 'LIVE']);
    }
  });

  it('is not made public by news that came late, while a complaint holds it back', async () => {
    const { listing, id } = await complaints.brought();
    await complaints.act(vetter, id, 'triage', { severity: 'HIGH' });
    await complaints.act(lead, id, 'suspend', { words: 'People may be harmed.' });
    await runJobs(stage.api);
    const { api } = stage;
    const late = { listingId: listing.id, caseId: '', move: 'resume', contentHash: '' };
    await api.get(Database).transaction((tx) => api.get(Jobs).send(tx, 'listing.vetted', late));
    await runJobs(api);

    expect(await complaints.statusOf(listing)).toBe('SUSPENDED');
  });

  it('that staff held back before stays so', async () => {
    const { listing, id } = await complaints.brought();
    const other = await complaints.idOf((await complaints.complain(listing.slug)).body.reference);
    await stage.owner.query(`UPDATE listing SET status = 'SUSPENDED' WHERE id = $1`, [listing.id]);
    for (const each of [id, other]) {
      await complaints.act(vetter, each, 'triage', { severity: 'HIGH' });
      await complaints.act(lead, each, 'suspend', { words: 'People may be harmed.' });
    }
    for (const each of [other, id]) await complaints.act(lead, each, 'lift', { words: 'It was another team.' });
    await runJobs(stage.api);

    expect(await complaints.statusOf(listing)).toBe('SUSPENDED');
  });
});

describe('a decision', () => {
  it('is made by two who did not handle it; upheld, it holds the listing back and opens a case; an appeal is heard by others', async () => {
    const { listing, id, reference, owner } = await answered();
    await complaints.act(director, id, 'propose', uphold);
    const proposed = await complaints.ofTeam(owner, listing);
    const same = await complaints.act(director, id, 'second');
    const other = await stage.api.as('LEAD_VETTER');
    await complaints.act(other, id, 'second');
    await runJobs(stage.api);
    const [decided] = await complaints.ofTeam(owner, listing);

    expect([proposed[0]?.finding, same.body.blockers]).toEqual([null, ['SAME_PERSON']]);
    expect(decided).toMatchObject({ ...uphold, actionsOpen: ['appeal'], appealUntil: '2026-07-15' });
    expect([await complaints.statusOf(listing), (await complaints.receipt(reference)).stage]).toEqual([
      'SUSPENDED',
      'DECIDED',
    ]);
    const { rows } = await stage.owner.query(`SELECT kind FROM vetting_case WHERE listing_id = $1`, [listing.id]);
    expect(rows).toEqual([{ kind: 'OFF_CYCLE' }]);

    const move = { action: 'appeal', revision: decided?.revision, words: 'We have a film of it.' };
    const appealed = await owner.http.post(`/api/v1/account/complaints/${id}/moves`).send(move);
    const before = await complaints.act(director, id, 'hear');
    await complaints.act(second, id, 'hear');
    await complaints.act(second, id, 'propose', { finding: 'UNFOUNDED', reasons: ['NO_SUCH_EVENT'] });
    await complaints.act(await stage.api.as('LEAD_VETTER'), id, 'second');
    await runJobs(stage.api);
    const [again] = await complaints.ofTeam(owner, listing);

    expect([appealed.status, before.body.blockers]).toEqual([204, ['DECIDED_BEFORE']]);
    expect(again).toMatchObject({ finding: 'UNFOUNDED', actionsOpen: [], isSuspended: false });
    expect(await complaints.statusOf(listing)).toBe('LIVE');
  });

  it('of a listing and not by its own people: a delegate reads, and does not answer', async () => {
    const { listing, id } = await complaints.brought();
    await complaints.act(vetter, id, 'triage', { severity: 'HIGH' });
    await complaints.act(vetter, id, 'askTeam', { words: 'Was somebody left alone?' });
    const delegate = await stage.api.as('PROVIDER_DELEGATE', { organizationId: listing.organizationId });
    const [item] = await complaints.ofTeam(delegate, listing);
    const move = { action: 'answer', revision: item?.revision, words: 'No.' };

    expect([item?.asked, item?.actionsOpen]).toEqual(['Was somebody left alone?', []]);
    expect((await delegate.http.post(`/api/v1/account/complaints/${id}/moves`).send(move)).status).toBe(403);
  });
});

it('of a complaint whose words are kept no longer its people still read how it ended', async () => {
  const { listing, id, owner } = await answered();
  await complaints.act(director, id, 'propose', { finding: 'RESOLVED', reasons: ['TEAM_PUT_IT_RIGHT'] });
  await complaints.act(second, id, 'second');
  const { api } = stage;
  await api.get(Database).as(job, (tx) => api.get(Vault).destroy(tx, id));
  const [item] = await complaints.ofTeam(owner, listing);

  expect(item).toMatchObject({ finding: 'RESOLVED', asked: null, answer: null });
  expect(await complaints.read(vetter, id)).toMatchObject({ finding: 'RESOLVED', words: null, contact: null });
});
