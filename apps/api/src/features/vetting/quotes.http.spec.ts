/** What a team asks for is held against its page: the desk is told how it differs, and decides itself. */
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { coursePriceOf } from '@open-window/domain/course-price.ts';
import { seen } from '../../../test/api.ts';
import { cases, Desk } from '../../../test/desk.ts';
import type { SignedIn } from '../../../test/people.ts';
import type { QuotesResponse } from './quotes.dto.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
afterAll(() => desk.close());
beforeEach(() => desk.begin());

const add = async (who: SignedIn, id: string, about: object) => {
  const asked = { source: 'CALL', quotedOn: '2026-06-14', lines: [], ...about };
  const { status, body } = await seen(who.http.post(`${cases}/${id}/quotes`).send(asked));
  return { status, body: body as QuotesResponse & { blockers?: string[] } };
};

it('proposes what follows from the price on the page, newest first, and records no check by itself', async () => {
  const { listing, id } = await desk.taken();
  const published = coursePriceOf(listing.service)?.maxCents ?? 0;
  await add(desk.vetter, id, { totalCents: published });
  const { status, body } = await add(desk.vetter, id, {
    source: 'GOOD_FAITH_ESTIMATE',
    totalCents: published + 40_000,
  });

  expect([status, body.items.map(({ source, proposed }) => [source, proposed])]).toEqual([
    201,
    [['GOOD_FAITH_ESTIMATE', 'FAILED'], ['CALL', 'VERIFIED']],
  ]); // prettier-ignore
  expect(body.items[0]?.findings).toMatchObject([{ kind: 'TOTAL_DISPUTABLE', publishedMaxCents: published }]);
  const line = (await desk.read(desk.vetter, id)).lines.find(({ item }) => item === 41);
  expect(line?.check).toBeNull();
  const read = (await seen(desk.director.http.get(`${cases}/${id}/quotes`))).body as QuotesResponse;
  expect(read.items.map(({ recordedBy }) => recordedBy)).toEqual([desk.vetter.personId, desk.vetter.personId]);
});

it('is recorded by nobody who is tied to the team, of no day to come, and never without a number', async () => {
  const { id } = await desk.taken();
  await desk.send(desk.lead, `${id}/declarations`, { tie: 'FAMILY' });
  expect(await add(desk.lead, id, { totalCents: 1 })).toMatchObject({
    status: 409,
    body: { blockers: ['TIED_TO_TEAM'] },
  });
  expect((await add(desk.vetter, id, { totalCents: 1, quotedOn: '2026-06-16' })).status).toBe(422);
  expect((await add(desk.vetter, id, {})).status).toBe(422);
  expect((await add(desk.director, id, { totalCents: 1 })).status).toBe(403);
});

it('is never changed, not by the product either', async () => {
  const { id } = await desk.taken();
  await add(desk.vetter, id, { totalCents: 1 });
  const { rows } = await desk.stage.owner.query(
    `SELECT has_table_privilege('open_window_app', 'price_quote', 'UPDATE, DELETE') AS app, has_table_privilege('open_window_job', 'price_quote', 'UPDATE, DELETE') AS job`,
  );
  expect(rows).toEqual([{ app: false, job: false }]);
});
