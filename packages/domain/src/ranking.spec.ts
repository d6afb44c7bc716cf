import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  compareRanked,
  distancePointsOf,
  scoreOf,
  standingPointsOf,
  textPointsOf,
  whyCodes,
  type Ranked,
  type RankingInputs,
} from './ranking.ts';
import { badgeStates, kapCompletenessCodes } from './vocabulary.ts';

/** Every key there is: a new one does not compile until it is written here, and then must be defended in the test below. */
const inputs: Required<RankingInputs> = {
  textMatch: 1,
  distanceMiles: 0,
  badge: 'VERIFIED',
  kapCompleteness: 'COMPLETE',
  acceptingNew: true,
  isAttestedFresh: true,
  isCoursePriceKnown: true,
};

const anyInputs = fc.record<RankingInputs>({
  textMatch: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  distanceMiles: fc.option(fc.double({ min: 0, max: 12_500, noNaN: true })),
  badge: fc.constantFrom(...badgeStates),
  kapCompleteness: fc.constantFrom(...kapCompletenessCodes),
  acceptingNew: fc.constantFrom(true, false, null),
  isAttestedFresh: fc.boolean(),
  isCoursePriceKnown: fc.boolean(),
});
const anyRanked = fc.record<Ranked>({
  points: fc.nat(5),
  distanceMiles: fc.option(fc.nat(3)),
  name: fc.constantFrom('Ash', 'Birch', 'ash'),
  id: fc.constantFrom('1', '2', '3'),
});

describe('what may move a listing', () => {
  it('is what a patient would want: nothing about payment, membership or origin', () => {
    expect(Object.keys(inputs)).toEqual(['textMatch', 'distanceMiles', 'badge', 'kapCompleteness', 'acceptingNew', 'isAttestedFresh', 'isCoursePriceKnown']); // prettier-ignore
  });

  it('is nothing else, though it be handed in', () => {
    fc.assert(
      fc.property(
        anyInputs,
        fc.dictionary(fc.constantFrom('isPaying', 'membership', 'plan', 'origin', 'donated'), fc.anything()),
        (known, bribe) => {
          expect(scoreOf({ ...bribe, ...known })).toEqual(scoreOf(known));
        },
      ),
    );
  });
});

describe('a score', () => {
  it('explains every point in plain words', () => {
    expect(scoreOf({ ...inputs, distanceMiles: 3.4 })).toEqual({
      points: 120 + 34 + 20 + 20 + 12 + 5 + 5,
      lines: [
        { code: 'TEXT', points: 120, text: 'matches your words' },
        { code: 'DISTANCE', points: 34, text: '3 miles from the place you gave' },
        { code: 'BADGE', points: 20, text: 'checked on these points, all current' },
        { code: 'KAP', points: 20, text: 'all four steps of KAP by one team' },
        { code: 'ACCEPTING', points: 12, text: 'takes new people' },
        { code: 'ATTESTED', points: 5, text: 'details confirmed in the last 90 days' },
        { code: 'PRICE', points: 5, text: 'gives the price of a whole course' },
      ],
    });
  });

  it('is the sum of its lines, in their order, each above zero and worded', () => {
    fc.assert(
      fc.property(anyInputs, (known) => {
        const { points, lines } = scoreOf(known);
        expect(points).toBe(lines.reduce((sum, line) => sum + line.points, 0));
        expect(points).toBe(
          textPointsOf(known.textMatch) + distancePointsOf(known.distanceMiles) + standingPointsOf(known),
        );
        expect(lines.map(({ code }) => code)).toEqual(
          whyCodes.filter((code) => lines.some((line) => line.code === code)),
        );
        for (const line of lines)
          expect(Number.isInteger(line.points) && line.points > 0 && line.text !== '').toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('never falls when one thing gets better', () => {
    const better: readonly ((known: RankingInputs) => RankingInputs)[] = [
      (known) => ({ ...known, textMatch: Math.min(1, (known.textMatch ?? 0) + 0.1) }),
      (known) => ({ ...known, distanceMiles: (known.distanceMiles ?? 100) / 2 }),
      (known) => ({ ...known, badge: 'VERIFIED' }),
      (known) => ({ ...known, kapCompleteness: 'COMPLETE' }),
      (known) => ({ ...known, acceptingNew: true }),
      (known) => ({ ...known, isAttestedFresh: true }),
      (known) => ({ ...known, isCoursePriceKnown: true }),
    ];
    fc.assert(
      fc.property(anyInputs, fc.constantFrom(...better), (known, improve) => {
        expect(scoreOf(improve(known)).points).toBeGreaterThanOrEqual(scoreOf(known).points);
      }),
      { numRuns: 300 },
    );
  });

  it('gives a lapsed badge nothing, and a conditional one less than a full one', () => {
    const of = (badge: RankingInputs['badge']): number => standingPointsOf({ ...inputs, badge });
    expect(of('VERIFIED')).toBeGreaterThan(of('CONDITIONAL'));
    expect(of('CONDITIONAL')).toBeGreaterThan(of('LAPSED'));
    expect(of('LAPSED')).toBe(of('NONE'));
  });

  it.each([
    [0.4, 'less than a mile'],
    [1.2, '1 mile'],
    [1.6, '2 miles'],
  ])('words %s miles as %s', (distanceMiles, words) => {
    expect(scoreOf({ ...inputs, distanceMiles }).lines[1]?.text).toBe(`${words} from the place you gave`);
  });
});

describe('the order', () => {
  it('is by points, then distance with the unknown last, then name, then id', () => {
    const one = { points: 10, distanceMiles: 5, name: 'Birch', id: '2' };
    const sorted = [
      { ...one, points: 11, distanceMiles: null, name: 'Z' },
      { ...one, distanceMiles: 4, name: 'Z' },
      { ...one, name: 'Ash', id: '3' },
      { ...one, id: '1' },
      one,
      { ...one, distanceMiles: null, name: 'Ash' },
    ];
    expect([...sorted].reverse().sort(compareRanked)).toEqual(sorted);
  });

  it('is total: equal only to itself, and never in a circle', () => {
    fc.assert(
      fc.property(anyRanked, anyRanked, anyRanked, (a, b, c) => {
        expect(Math.sign(compareRanked(a, b)) + Math.sign(compareRanked(b, a))).toBe(0);
        expect(compareRanked(a, b) === 0).toBe(JSON.stringify(a) === JSON.stringify(b));
        if (compareRanked(a, b) <= 0 && compareRanked(b, c) <= 0) expect(compareRanked(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });
});
