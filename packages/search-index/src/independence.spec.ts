/** Money moves nothing: whatever a team gives, pays, holds or takes part in, its badge and its place in the results stay as they are. */
import { expect, it } from '@jest/globals';
import { badgeTimelineOf } from '@open-window/domain/badge.ts';
import { roles } from '@open-window/domain/access.ts';
import { amountBands, type Disclosure, disclosureKinds } from '@open-window/domain/disclosure.ts';
import type { Listing } from '@open-window/domain/listing.ts';
import { carePhaseCodes, paymentCodes } from '@open-window/domain/vocabulary.ts';
import fc from 'fast-check';
import { ask, givenIndex } from '../test/directory.ts';
import { today } from '../test/random-world.ts';
import { documentOf } from './document.ts';
import { type SearchQuery, searchSorts } from './query.ts';
import { sampleListing } from './sample-listings.ts';

const point = { latitude: 39.74, longitude: -104.99 };
const place = { city: 'Denver', state: 'CO', postalCode: '80202', point } as const;
/** One place for all, so that many are equal but for their name: the least nudge would show. */
const world = Array.from({ length: 12 }, (_, number) => sampleListing(number, place, today));

const amount = fc.option(fc.integer({ min: 0, max: 100_000_000 }));
const scholarship = fc.record<Listing['service']['scholarship']>({
  participates: fc.boolean(),
  slots: fc.option(fc.nat(10_000)),
  asOf: fc.option(fc.constantFrom('2026-01-01', today)),
});
const payments = fc.array(
  fc.record({
    phase: fc.constantFrom(...carePhaseCodes),
    code: fc.constantFrom(...paymentCodes),
    note: fc.option(fc.string()),
  }),
);
/** As they are kept and published. */
const disclosures = fc.array(
  fc.record<Disclosure>({
    kind: fc.constantFrom(...disclosureKinds),
    year: fc.integer({ min: 2000, max: 2026 }),
    band: fc.option(fc.constantFrom(...amountBands)),
    who: fc.string(),
  }),
);
/** Gifts and ties; and what no table holds today, under the names that it would have. */
const extras = fc.record(
  {
    disclosures,
    giftCents: amount,
    donatedCents: amount,
    paidCents: amount,
    gifts: fc.array(fc.record({ amountCents: amount })),
    sponsorship: fc.option(fc.string()),
    campaign: fc.option(fc.string()),
    membership: fc.constantFrom('FREE', 'GOLD'),
    plan: fc.constantFrom('BASIC', 'PREMIUM'),
    role: fc.constantFrom(...roles),
    isPaying: fc.boolean(),
    isSponsor: fc.boolean(),
    isFeatured: fc.boolean(),
    hasTie: fc.boolean(),
  },
  { requiredKeys: [] },
);
const favor = fc.record({ scholarship, payments, ofListing: extras, ofService: extras });
type Favor = typeof favor extends fc.Arbitrary<infer T> ? T : never;

const favored = (listing: Listing, { ofListing, ofService, ...service }: Favor): Listing => ({
  ...ofListing,
  ...listing,
  service: { ...ofService, ...listing.service, ...service },
});

const questions: readonly Partial<SearchQuery>[] = [
  {},
  { text: 'denver' },
  { near: { point, radiusMiles: 50 } },
  { vetted: true },
].flatMap((question) => searchSorts.map((sort) => ({ ...question, sort })));
const orders = (listings: readonly Listing[]): readonly (readonly string[])[] => {
  const index = givenIndex(...listings.map(documentOf));
  return questions.map((question) => ask(index, question).ids);
};
const before = orders(world);

it('leaves no question of this test without an order to change', () => {
  expect(before[0]?.length).toBeGreaterThan(5);
});

it('leaves every badge as it was, on every day to come', () => {
  fc.assert(
    fc.property(fc.constantFrom(...world), favor, (listing, favors) => {
      expect(badgeTimelineOf(favored(listing, favors))).toEqual(badgeTimelineOf(listing));
    }),
  );
});

it('leaves every listing where it was, for every question and order', () => {
  fc.assert(
    fc.property(fc.array(favor, { minLength: world.length, maxLength: world.length }), (favors) => {
      expect(orders(world.map((listing, at) => favored(listing, favors[at] as Favor)))).toEqual(before);
    }),
  );
});
