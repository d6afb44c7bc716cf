/** The page before it is public: in which order it reads, what it is held back for, and what it leaves as it stands. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { given } from './given.ts';
import type { ListingContent } from './listing-draft.ts';
import { objectionsToPreview, previewOf } from './listing-preview.ts';
import { carePhaseCodes, languageCodes, paymentCodes } from './vocabulary.ts';

const standing = given.listing({ name: 'Cedar' });
const { organizationName, phone, email, website, location, service } = standing;
const now = '2026-11-26T12:00:00.000Z';
const contentOf = (about: Partial<ListingContent> = {}): ListingContent => ({
  ...{ name: 'Cedar House', organizationName, phone, email, website, location, service, team: [] },
  ...about,
});
const listOf = <Item>(item: fc.Arbitrary<Item>, key: (item: Item) => string) =>
  fc.uniqueArray(item, { selector: key, maxLength: 8 });
const payments = listOf(
  fc.record({
    phase: fc.constantFrom(...carePhaseCodes),
    code: fc.constantFrom(...paymentCodes),
    note: fc.constant(null),
  }),
  ({ phase, code }) => phase + code,
);
const languages = listOf(
  fc.record({ code: fc.constantFrom(...languageCodes), isInterpreted: fc.boolean() }),
  ({ code }) => code,
);
const prices = listOf(
  fc.record({
    phase: fc.constantFrom(...carePhaseCodes),
    route: fc.constantFrom('IM_INJECTION' as const, 'SL_LOZENGE' as const, null),
    format: fc.constantFrom('GROUP' as const, 'INDIVIDUAL' as const, null),
    amountCents: fc.nat(100_000),
    slidingScaleMinCents: fc.constant(null),
    countMin: fc.constant(1),
    countMax: fc.constant(1),
  }),
  ({ phase, route, format }) => phase + String(route) + String(format),
);

describe('a preview', () => {
  it('reads the same in whatever order its lists were written', () => {
    fc.assert(
      fc.property(payments, languages, prices, fc.func(fc.double({ noNaN: true })), (paid, spoken, priced, shuffle) => {
        const mixed = <Item>(items: readonly Item[]): Item[] => items.toSorted((a, b) => shuffle(a) - shuffle(b));
        const written = { ...service, payments: paid, languages: spoken, prices: priced };
        const other = { ...service, payments: mixed(paid), languages: mixed(spoken), prices: mixed(priced) };
        expect(previewOf(standing, contentOf({ service: other }), now)).toEqual(
          previewOf(standing, contentOf({ service: written }), now),
        );
      }),
    );
  });

  it('puts what holds for every route and format last, and phases as a course goes', () => {
    const line = { amountCents: 1, slidingScaleMinCents: null, countMin: 1, countMax: 1, format: null };
    const written = [
      { ...line, phase: 'INTEGRATION', route: 'IM_INJECTION' },
      { ...line, phase: 'ASSESSMENT', route: null },
      { ...line, phase: 'ASSESSMENT', route: 'SL_LOZENGE' },
    ] as const;
    const shown = previewOf(standing, contentOf({ service: { ...service, prices: written } }), now);
    expect(shown.service.prices).toEqual([written[2], written[1], written[0]]);
  });

  it('writes nothing that is not of the draft: checks, status and address stay', () => {
    const { checks, status, slug, origin, id } = previewOf(standing, contentOf(), now);
    expect({ checks, status, slug, origin, id }).toEqual({
      ...{ checks: standing.checks, status: standing.status, slug: standing.slug, origin: standing.origin },
      id: standing.id,
    });
  });

  it('waits for a name, an address and the end of what is half written, and for nothing that a page can leave open', () => {
    const blank = { ...service, summary: '', routes: [], phases: [], prices: [], safety: [] };
    expect(objectionsToPreview(contentOf({ service: blank, phone: null, email: null, website: null }))).toEqual([]);
    expect(objectionsToPreview(contentOf({ name: ' ', phone: '12', location: { ...location, line1: '' } }))).toEqual([
      'NO_NAME',
      'NO_PRACTICE_ADDRESS',
      'PHONE_UNREADABLE',
    ]);
  });
});
