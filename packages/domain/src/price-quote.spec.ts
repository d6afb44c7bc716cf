/** What somebody was told on the phone is held against the page: what is the same passes, what is dearer is said, and nobody is failed over a rounding. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { coursePhases, coursePriceOf } from './course-price.ts';
import { given } from './given.ts';
import { compareQuote, DISPUTE_CENTS, type Quote } from './price-quote.ts';

const phase = (code: (typeof coursePhases)[number], count = 1) =>
  given.phase(code, { countMin: count, countMax: count });
const price = (code: (typeof coursePhases)[number], amountCents: number, count = 1) =>
  ({ phase: code, route: null, format: null, amountCents, slidingScaleMinCents: null, countMin: count, countMax: count }) as const; // prettier-ignore
const service = {
  routes: ['SL_LOZENGE'] as const,
  phases: [phase('ASSESSMENT'), phase('MEDICINE_SESSION', 3), phase('INTEGRATION', 3)],
  prices: [price('ASSESSMENT', 30_000), price('MEDICINE_SESSION', 60_000, 3), price('INTEGRATION', 15_000, 3)],
};
const TOTAL = 255_000;
const quote = (about: Partial<Quote>): Quote => ({ route: null, format: null, lines: [], totalCents: null, ...about });
const line = (code: (typeof coursePhases)[number], amountCents: number, count = 1) => ({ phase: code, amountCents, count }); // prettier-ignore
const said = (about: Partial<Quote>): [string, string[]] => {
  const { proposed, findings } = compareQuote(service, quote(about));
  return [proposed, findings.map((one) => `${one.kind} ${String(one.phase)}`)];
};

describe('a quote', () => {
  it.each<[string, Partial<Quote>, string, string[]]>([
    ['the published total', { totalCents: TOTAL }, 'VERIFIED', []],
    ['every line as published', { lines: [line('ASSESSMENT', 30_000), line('MEDICINE_SESSION', 60_000, 3)], totalCents: 210_000 }, 'VERIFIED', []],
    ['ten percent more in all, less than 400 dollars', { totalCents: 280_500 }, 'VERIFIED', []],
    ['a cent beyond ten percent', { totalCents: 280_501 }, 'FAILED', ['TOTAL_ABOVE null']],
    ['400 dollars more', { totalCents: TOTAL + DISPUTE_CENTS }, 'FAILED', ['TOTAL_DISPUTABLE null']],
    ['one cent under 400 dollars more', { totalCents: TOTAL + DISPUTE_CENTS - 1 }, 'FAILED', ['TOTAL_ABOVE null']],
    ['one dearer line in a course that costs the same', { lines: [line('ASSESSMENT', 34_000), line('MEDICINE_SESSION', 60_000, 3)] }, 'VERIFIED_WITH_CONCERN', ['LINE_ABOVE ASSESSMENT']],
    ['a cheaper line', { lines: [line('INTEGRATION', 10_000, 3), line('MEDICINE_SESSION', 60_000, 3)] }, 'VERIFIED_WITH_CONCERN', ['LINE_BELOW INTEGRATION']],
    ['a fee for what is on no list', { lines: [line('PREPARATION', 500), line('MEDICINE_SESSION', 60_000, 3)] }, 'FAILED', ['NOT_ON_THE_LIST PREPARATION']],
    ['a total that its lines do not make', { lines: [line('MEDICINE_SESSION', 60_000, 3)], totalCents: 181_000 }, 'VERIFIED_WITH_CONCERN', ['TOTAL_IS_NO_SUM null']],
    ['half the price', { totalCents: 120_000 }, 'VERIFIED_WITH_CONCERN', ['TOTAL_BELOW null']],
    ['of a route that is not offered', { route: 'IV_INFUSION', totalCents: TOTAL }, 'INCONCLUSIVE', ['NOTHING_PUBLISHED null']],
  ])('%s', (_name, about, proposed, findings) => {
    expect(said(about)).toEqual([proposed, findings]);
  }); // prettier-ignore

  it('is compared with the route that it names, and with the kindest where it names none', () => {
    const two = { ...service, routes: ['SL_LOZENGE', 'IV_INFUSION'] as const, prices: [...service.prices.filter(({ phase: code }) => code !== 'MEDICINE_SESSION'), { ...price('MEDICINE_SESSION', 60_000, 3), route: 'SL_LOZENGE' as const }, { ...price('MEDICINE_SESSION', 90_000, 3), route: 'IV_INFUSION' as const }] }; // prettier-ignore
    const dear = { totalCents: 345_000 };
    expect(compareQuote(two, quote(dear)).proposed).toBe('VERIFIED');
    expect(compareQuote(two, quote({ ...dear, route: 'IV_INFUSION' })).proposed).toBe('VERIFIED');
    expect(compareQuote(two, quote({ ...dear, route: 'SL_LOZENGE' })).proposed).toBe('FAILED');
  });
});

describe('whatever the numbers', () => {
  const cents = fc.integer({ min: 0, max: 2_000_000 });
  const lines = fc.array(fc.record({ phase: fc.constantFrom(...coursePhases), amountCents: cents, count: fc.integer({ min: 1, max: 12 }) })); // prettier-ignore
  const quotes = fc.record({
    route: fc.constant(null),
    format: fc.constant(null),
    lines,
    totalCents: fc.option(cents),
  });

  it('a total 400 dollars or more above the page always fails, and the price on the page never does', () => {
    expect(coursePriceOf(service)?.maxCents).toBe(TOTAL);
    fc.assert(
      fc.property(fc.integer({ min: DISPUTE_CENTS, max: 10_000_000 }), (over) => {
        expect(said({ totalCents: TOTAL + over })[0]).toBe('FAILED');
      }),
    );
    expect(said({ lines: service.prices.map(({ phase: code, amountCents, countMax }) => line(code, amountCents, countMax)) })).toEqual(['VERIFIED', []]); // prettier-ignore
  });

  it('more money never makes a better result', () => {
    const rank = ['VERIFIED', 'VERIFIED_WITH_CONCERN', 'FAILED'];
    fc.assert(
      fc.property(fc.integer({ min: TOTAL, max: 2_000_000 }), fc.nat(500_000), (total, more) => {
        expect(rank.indexOf(said({ totalCents: total + more })[0])).toBeGreaterThanOrEqual(rank.indexOf(said({ totalCents: total })[0])); // prettier-ignore
      }),
    );
  });

  it('what is not plainly right says why', () => {
    fc.assert(
      fc.property(quotes, (one) => {
        const { proposed, findings } = compareQuote(service, one);
        expect(proposed === 'VERIFIED').toBe(findings.length === 0);
      }),
    );
  });
});
