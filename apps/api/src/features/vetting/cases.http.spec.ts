/** How a case comes, goes back to the team, and waits in the queue; and who has no business in it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { seen } from '../../../test/api.ts';
import { cases, Desk, refusalOf } from '../../../test/desk.ts';
import { givenPerson } from '../../../test/given.people.ts';
import { runJobs } from '../../../test/jobs.ts';
import { Database } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import type { CaseListResponse } from './cases.dto.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
beforeEach(() => desk.begin());
afterAll(() => desk.close());

describe('a case', () => {
  it('is opened once for a listing, and is due in its time', async () => {
    const { listing, id } = await desk.taken();
    const again = await desk.send(desk.lead, '', { listingId: listing.id, kind: 'OFF_CYCLE', priority: 'HIGH' });
    expect(refusalOf(again)).toEqual([409, ['CASE_OPEN']]);
    expect(await desk.read(desk.lead, id)).toMatchObject({
      standing: 'IN_REVIEW',
      dueOn: '2026-07-30',
      ownerId: desk.vetter.personId,
    });
  });

  it('is taken by one of two who take it at once', async () => {
    const { vetter, lead } = desk;
    for (let round = 0; round < 5; round++) {
      const listing = await desk.stage.given.listing();
      const { found } = await desk.send(vetter, '', { listingId: listing.id, kind: 'OFF_CYCLE', priority: 'HIGH' });
      for (const who of [vetter, lead]) await desk.send(who, `${found.id}/declarations`, { tie: 'NONE' });
      const both = await Promise.all(
        [vetter, lead].map((who) => desk.send(who, `${found.id}/moves`, { action: 'take', revision: 0 })),
      );
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    }
  });

  it('is not opened on a version that nobody handed in, and not taken up when the team took it back', async () => {
    const { id, listing } = await desk.taken();
    const other = await desk.stage.given.listing({ status: 'DRAFT' });
    const opened = await desk.send(desk.lead, '', { listingId: other.id, kind: 'INITIAL', priority: 'HIGH' });
    expect(refusalOf(opened)).toEqual([409, ['NOT_HANDED_IN']]);
    await desk.send(desk.vetter, `${id}/moves`, { action: 'askChanges', revision: 1, words: 'More, please.' });
    await desk.stage.owner.query('UPDATE listing SET review_hash = NULL WHERE id = $1', [listing.id]);
    const resumed = await desk.send(desk.vetter, `${id}/moves`, { action: 'resume', revision: 2 });
    expect(refusalOf(resumed)).toEqual([409, ['NOT_HANDED_IN']]);
  });

  it('is not acted in before one has declared, nor by somebody who is tied to the team', async () => {
    const { id } = await desk.taken();
    const other = await desk.stage.api.as('VETTER');
    const revision = 1;
    expect(refusalOf(await desk.send(other, `${id}/moves`, { action: 'present', revision }))).toEqual([
      409,
      ['NOT_DECLARED'],
    ]);
    await desk.send(other, `${id}/declarations`, { tie: 'FAMILY' });
    expect(refusalOf(await desk.send(other, `${id}/moves`, { action: 'present', revision }))).toEqual([
      409,
      ['TIED_TO_TEAM'],
    ]);
    expect(refusalOf(await desk.send(other, `${id}/declarations`, { tie: 'NONE' }))).toEqual([409, ['TIE_STAYS']]);
  });

  it('goes back to the team in words that only the case can open', async () => {
    const { listing, id } = await desk.taken();
    expect(refusalOf(await desk.send(desk.vetter, `${id}/moves`, { action: 'askChanges', revision: 1 }))).toEqual([
      409,
      ['WORDS_NEEDED'],
    ]);
    const words = 'Please send the page of the policy that names ketamine.';
    const { found } = await desk.send(desk.vetter, `${id}/moves`, { action: 'askChanges', revision: 1, words });
    expect(found).toMatchObject({ standing: 'CHANGES_REQUESTED', revision: 2 });
    expect(found.moves.at(-1)).toMatchObject({ action: 'askChanges', words, movedBy: desk.vetter.personId });
    const { rows } = await desk.stage.owner.query<{ row: string }>(
      'SELECT row_to_json(m)::text AS row FROM vetting_move m',
    );
    expect(rows.some(({ row }) => row.includes('policy'))).toBe(false);

    const owner = await desk.stage.api.as('PROVIDER_OWNER', { organizationId: listing.organizationId });
    const told = await seen(owner.http.get(`/api/v1/account/cases?listingId=${listing.id}`));
    expect(told.body).toMatchObject({ items: [{ standing: 'CHANGES_REQUESTED', asked: words, decision: null }] });
    const { id: personId } = await givenPerson(desk.stage.api);
    await desk.stage.owner.query(
      `INSERT INTO role_grant (person_id, role, organization_id, state, proposed_at) VALUES ($1, 'PROVIDER_DELEGATE', $2, 'ACTIVE', now())`,
      [personId, listing.organizationId],
    );
    await runJobs(desk.stage.api);
    const mails = await desk.stage.owner.query(`SELECT FROM mail WHERE template = 'teamNews' AND person_id = $1`, [
      personId,
    ]);
    expect(mails.rowCount).toBe(1);
  });

  it('is taken up again when the team hands in, however often that is told', async () => {
    const { id, listing } = await desk.taken();
    await desk.send(desk.vetter, `${id}/moves`, { action: 'askChanges', revision: 1, words: 'More, please.' });
    for (const _ of [1, 2]) {
      await promised('vetting.open', listing.id);
    }
    expect(await desk.read(desk.vetter, id)).toMatchObject({ standing: 'IN_REVIEW', revision: 3 });
  });

  it('of another team is nobody else’s', async () => {
    const { id, listing } = await desk.taken();
    const [stranger, applicant] = [
      await desk.stage.api.as('PROVIDER_OWNER', { organizationId: await organization() }),
      await desk.stage.api.as('APPLICANT'),
    ];
    expect((await seen(stranger.http.get(`/api/v1/account/cases?listingId=${listing.id}`))).body).toEqual({
      items: [],
    });
    const appeal = { action: 'appeal', revision: 1, words: 'It was not so.' };
    expect((await seen(stranger.http.post(`/api/v1/account/cases/${id}/moves`).send(appeal))).status).toBe(404);
    expect((await seen(applicant.http.get(`/api/v1/account/cases?listingId=${listing.id}`))).status).toBe(403);
    const reviewer = await desk.stage.api.as('REVIEWER');
    expect((await seen(reviewer.http.get(`${cases}/${id}`))).status).toBe(403);
  });
});

async function organization(): Promise<string> {
  const { rows } = await desk.stage.owner.query<{ id: string }>(
    `INSERT INTO organization (name) VALUES ('Elsewhere') RETURNING id`,
  );
  return rows[0]?.id ?? '';
}

async function promised(name: 'vetting.open', listingId: string): Promise<void> {
  await desk.stage.api.get(Database).transaction((tx) => desk.stage.api.get(Jobs).send(tx, name, { listingId }));
  await runJobs(desk.stage.api);
}

it('shows the queue with the first due first, page by page, and one’s own apart', async () => {
  await desk.taken();
  const other = await desk.stage.given.listing();
  await desk.send(desk.lead, '', { listingId: other.id, kind: 'OFF_CYCLE', priority: 'URGENT' });
  const list = async (query: string) =>
    (await seen(desk.vetter.http.get(`${cases}?${query}`))).body as CaseListResponse;
  const all = await list('limit=50');
  const days = all.items.map(({ dueOn }) => dueOn);
  expect(days).toEqual([...days].sort());
  expect((await list('view=MINE')).items.every(({ ownerId }) => ownerId === desk.vetter.personId)).toBe(true);
  const paged = [];
  for (let next: string | null | undefined; next !== null;) {
    const page: CaseListResponse = await list(`limit=2${next === undefined ? '' : `&after=${next}`}`);
    paged.push(...page.items);
    next = page.next;
  }
  expect(paged.map(({ id }) => id)).toEqual(all.items.map(({ id }) => id));
});

it('opens a case half a year before a decision runs out, once', async () => {
  const listing = await desk.stage.given.listing({
    checks: (verified) =>
      verified.map((check) =>
        check.item === 48 ? { ...check, performedOn: '2023-12-01', nextDueOn: '2026-12-01' } : check,
      ),
  });
  for (const _ of [1, 2]) {
    await desk.stage.api.get(Database).transaction((tx) => desk.stage.api.get(Jobs).send(tx, 'vetting.recredential'));
    await runJobs(desk.stage.api);
  }
  const { rows } = await desk.stage.owner.query('SELECT kind FROM vetting_case WHERE listing_id = $1', [listing.id]);
  expect(rows).toEqual([{ kind: 'RECREDENTIALING' }]);
});
