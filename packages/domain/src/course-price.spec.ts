import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { coursePriceGapsOf, coursePriceOf } from './course-price.ts';
import { given } from './given.ts';
import type { PriceItem } from './listing.ts';
import { carePhaseCodes, routeCodes, sessionFormats, type CarePhaseCode } from './vocabulary.ts';

const item = (phase: CarePhaseCode, dollars: number, about: Partial<PriceItem> = {}): PriceItem => ({
  phase,
  route: null,
  format: null,
  amountCents: dollars * 100,
  slidingScaleMinCents: null,
  countMin: 1,
  countMax: 1,
  ...about,
});
const twice = { countMin: 2, countMax: 2 };
const list = [item('ASSESSMENT', 300), item('PREPARATION', 175, twice), item('MEDICINE_SESSION', 400, { countMin: 3, countMax: 6 }), item('INTEGRATION', 175, { countMin: 3, countMax: 6 })]; // prettier-ignore
const service = given.service({ prices: list });

describe('the price of a whole course', () => {
  it('adds up every step as often as it occurs', () => {
    expect(coursePriceOf(service)).toEqual({
      minCents: 237_500,
      maxCents: 410_000,
      slidingScaleMinCents: null,
      options: [
        {
          route: 'IM_INJECTION',
          format: 'INDIVIDUAL',
          minCents: 237_500,
          maxCents: 410_000,
          slidingScaleMinCents: null,
          lines: [
            { phase: 'ASSESSMENT', amountCents: 30_000, countMin: 1, countMax: 1, minCents: 30_000, maxCents: 30_000 },
            { phase: 'PREPARATION', amountCents: 17_500, countMin: 2, countMax: 2, minCents: 35_000, maxCents: 35_000 },
            {
              phase: 'MEDICINE_SESSION',
              amountCents: 40_000,
              countMin: 3,
              countMax: 6,
              minCents: 120_000,
              maxCents: 240_000,
            },
            {
              phase: 'INTEGRATION',
              amountCents: 17_500,
              countMin: 3,
              countMax: 6,
              minCents: 52_500,
              maxCents: 105_000,
            },
          ],
        },
      ],
    });
  });

  it('spans the routes, each with its own lines', () => {
    const medicine = [
      item('MEDICINE_SESSION', 700, { route: 'IV_INFUSION' }),
      item('MEDICINE_SESSION', 400, { route: 'IM_INJECTION' }),
    ];
    const prices = [
      ...list.filter(({ phase }) => phase !== 'MEDICINE_SESSION'),
      ...medicine,
      item('MEDICINE_SESSION', 50),
    ];
    const price = coursePriceOf({ ...service, routes: ['IM_INJECTION', 'IV_INFUSION'], prices });
    expect(price?.options.map(({ route, minCents }) => [route, minCents])).toEqual([
      ['IV_INFUSION', 192_500],
      ['IM_INJECTION', 162_500],
    ]);
    expect([price?.minCents, price?.maxCents]).toEqual([162_500, 245_000]);
  });

  it('spans the formats of the medicine session, while other steps keep their own', () => {
    const phases = given.phases({
      MEDICINE_SESSION: { formats: ['GROUP', 'INDIVIDUAL'] },
      INTEGRATION: { formats: ['INDIVIDUAL', 'COUPLE'] },
    });
    const prices = [
      item('ASSESSMENT', 300),
      item('PREPARATION', 100, { format: 'INDIVIDUAL' }),
      item('MEDICINE_SESSION', 400, { format: 'INDIVIDUAL' }),
      item('MEDICINE_SESSION', 200, { format: 'GROUP' }),
      item('INTEGRATION', 150, { format: 'INDIVIDUAL' }),
      item('INTEGRATION', 250, { format: 'COUPLE' }),
    ];
    expect(
      coursePriceOf({ ...service, phases, prices })?.options.map(({ format, minCents }) => [format, minCents]),
    ).toEqual([
      ['INDIVIDUAL', 95_000],
      ['GROUP', 75_000],
    ]);
  });

  it('says the least the sliding scale asks, for the fewest sessions', () => {
    const prices = list.map((one) => (one.phase === 'INTEGRATION' ? { ...one, slidingScaleMinCents: 5_000 } : one));
    expect(coursePriceOf({ ...service, prices })?.slidingScaleMinCents).toBe(237_500 - 3 * 12_500);
  });

  it('leaves maintenance and steps not offered out, and counts a partner’s price where it is known', () => {
    const prices = [...list, item('MAINTENANCE', 500)];
    const partner = given.phases({ INTEGRATION: { offered: 'PARTNER' } });
    const none = given.phases({ INTEGRATION: { offered: 'NOT_OFFERED' } });
    expect(coursePriceOf({ ...service, prices })?.minCents).toBe(237_500);
    expect(coursePriceOf({ ...service, phases: partner, prices })?.minCents).toBe(237_500);
    expect(coursePriceOf({ ...service, phases: none, prices })?.minCents).toBe(185_000);
    expect(
      coursePriceOf({ ...service, phases: partner, prices: prices.filter(({ phase }) => phase !== 'INTEGRATION') })
        ?.minCents,
    ).toBe(185_000);
  });
});

describe('no price of a course', () => {
  it.each(['ASSESSMENT', 'PREPARATION', 'MEDICINE_SESSION', 'INTEGRATION'] as const)(
    'when %s is done here and has no price',
    (phase) => {
      const prices = list.filter((one) => one.phase !== phase);
      expect(coursePriceOf({ ...service, prices })).toBeNull();
      expect(coursePriceGapsOf({ ...service, prices })).toEqual([
        { route: 'IM_INJECTION', format: 'INDIVIDUAL', phase },
      ]);
    },
  );

  it('when the medicine session is a partner’s and unpriced, or there is none', () => {
    const prices = list.filter(({ phase }) => phase !== 'MEDICINE_SESSION');
    expect(
      coursePriceOf({ ...service, prices, phases: given.phases({ MEDICINE_SESSION: { offered: 'PARTNER' } }) }),
    ).toBeNull();
    expect(
      coursePriceOf({ ...service, phases: given.phases({ MEDICINE_SESSION: { offered: 'NOT_OFFERED' } }) }),
    ).toBeNull();
    expect(coursePriceOf({ ...service, phases: [], routes: [] })).toBeNull();
  });

  it('when a line is not in whole cents or its counts are out of order, rather than a price too low', () => {
    for (const wrong of [
      { amountCents: 0.5 },
      { amountCents: -1 },
      { amountCents: Number.NaN },
      { countMin: 2, countMax: 1 },
      { slidingScaleMinCents: -1 },
    ]) {
      expect(coursePriceOf({ ...service, prices: [...list, item('INTEGRATION', 1, wrong)] })).toBeNull();
    }
  });

  it('for a group whose other steps are held in groups too, and priced only for one person', () => {
    const phases = given.phases({
      MEDICINE_SESSION: { formats: ['GROUP'] },
      INTEGRATION: { formats: ['INDIVIDUAL', 'GROUP'] },
    });
    const prices = list.map((one) => (one.phase === 'INTEGRATION' ? { ...one, format: 'INDIVIDUAL' as const } : one));
    expect(coursePriceGapsOf({ ...service, phases, prices })).toEqual([
      { route: 'IM_INJECTION', format: 'GROUP', phase: 'INTEGRATION' },
    ]);
  });

  it('for one route keeps the routes that are priced', () => {
    const prices = list.map((one) =>
      one.phase === 'MEDICINE_SESSION' ? { ...one, route: 'IM_INJECTION' as const } : one,
    );
    const both = { ...service, routes: ['IV_INFUSION', 'IM_INJECTION'] as const, prices };
    expect(coursePriceOf(both)?.options.map(({ route }) => route)).toEqual(['IM_INJECTION']);
    expect(coursePriceGapsOf(both)).toEqual([
      { route: 'IV_INFUSION', format: 'INDIVIDUAL', phase: 'MEDICINE_SESSION' },
    ]);
  });
});

it('is in whole cents, ordered and the sum of its lines, whatever the list', () => {
  const anyItem = fc
    .record({
      phase: fc.constantFrom(...carePhaseCodes),
      route: fc.constantFrom(null, ...routeCodes),
      format: fc.constantFrom(null, ...sessionFormats),
      amountCents: fc.nat(500_000),
      slidingScaleMinCents: fc.option(fc.nat(500_000)),
      countMin: fc.nat(5),
      more: fc.nat(5),
    })
    .map(({ more, ...one }) => ({ ...one, countMax: one.countMin + more }));
  const anyFacts = fc.record({
    prices: fc.array(anyItem, { maxLength: 20 }),
    routes: fc.subarray([...routeCodes]),
    phases: fc.subarray([...sessionFormats]).map((formats) => given.phases({ MEDICINE_SESSION: { formats } })),
  });
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const price = coursePriceOf(facts);
      for (const option of price?.options ?? []) {
        expect(option.minCents).toBe(option.lines.reduce((sum, { minCents }) => sum + minCents, 0));
        expect(option.maxCents).toBe(option.lines.reduce((sum, { maxCents }) => sum + maxCents, 0));
        expect(Number.isSafeInteger(option.maxCents) && option.minCents <= option.maxCents).toBe(true);
        expect(option.slidingScaleMinCents ?? 0).toBeLessThanOrEqual(option.minCents);
        expect(option.minCents).toBeGreaterThanOrEqual(price?.minCents ?? Infinity);
        expect(option.maxCents).toBeLessThanOrEqual(price?.maxCents ?? 0);
      }
    }),
    { numRuns: 300 },
  );
});
