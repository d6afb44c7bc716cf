/** What is between us and a team is on its page in plain words, at once; taken back only with a reason, and never erased. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Listing } from '@open-window/domain/listing.ts';
import { seen } from '../../../test/api.ts';
import { startDirectory, type Stage } from '../../../test/directory.ts';
import type { SignedIn } from '../../../test/people.ts';
import type { DisclosuresResponse } from './disclosures.dto.ts';

let stage: Stage;
let listing: Listing;
let vetter: SignedIn;
beforeAll(async () => {
  stage = await startDirectory();
  listing = await stage.given.listing();
  await stage.settled();
  vetter = await stage.api.as('VETTER');
});
afterAll(() => stage.stop());

const gift = { kind: 'GIFT_TO_US', year: 2025, band: 'TO_1000', who: 'The owner of the team' };
const post = async (path: string, body: object, who = vetter) => {
  const { status, body: answer } = await seen(who.http.post(`/api/v1/staff/listings/${listing.id}/disclosures${path}`).send(body)); // prettier-ignore
  return { status, body: answer as DisclosuresResponse & { blockers?: string[] } };
};
const onThePage = async () => ((await stage.get(`listings/${listing.slug}`)).body as { disclosures: unknown[] }).disclosures; // prettier-ignore

it('is named by the public page and by the file of the desk, until it is taken back with a reason, once', async () => {
  expect(await onThePage()).toEqual([]);
  const { status, body } = await post('', gift);
  const [{ id } = { id: '' }] = body.items;
  expect([status, await onThePage()]).toEqual([201, [gift]]);
  const lead = await stage.api.as('LEAD_VETTER');
  expect((await lead.http.get('/api/v1/staff/listings.csv')).text).toContain(
    'GIFT_TO_US 2025 TO_1000 The owner of the team',
  );

  const taken = await Promise.all([1, 2].map(() => post(`/${id}/corrections`, { reason: 'It was another team.' })));
  expect(taken.map(({ status: answer }) => answer).sort()).toEqual([201, 409]);
  expect(await onThePage()).toEqual([]);
  const kept = (await seen(vetter.http.get(`/api/v1/staff/listings/${listing.id}/disclosures`))).body as DisclosuresResponse; // prettier-ignore
  expect(kept.items).toMatchObject([{ ...gift, correctedBecause: 'It was another team.' }]);
});

it('is refused without its amount, of a year to come, and to whoever only reads', async () => {
  const { kind, year, who } = gift;
  expect((await post('', { kind, year, who })).body.blockers).toEqual(['AMOUNT_NEEDED']);
  expect((await post('', { ...gift, kind: 'BOARD_TIE', year: 2027 })).body.blockers).toEqual(['AMOUNT_DOES_NOT_FIT', 'YEAR_WRONG']); // prettier-ignore
  expect((await post('/0197c000-0000-7000-8000-000000000001/corrections', { reason: 'wrong' })).status).toBe(404);
  expect((await post('', gift, await stage.api.as('DIRECTOR'))).status).toBe(403);
});

it('is never changed, not by the product either', async () => {
  const { rows } = await stage.owner.query(
    `SELECT bool_or(has_table_privilege(r, t, 'UPDATE, DELETE')) AS may FROM unnest(ARRAY['open_window_app', 'open_window_job']) r, unnest(ARRAY['disclosure', 'disclosure_correction']) t`,
  );
  expect(rows).toEqual([{ may: false }]);
});
