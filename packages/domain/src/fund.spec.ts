/** A fund pays for what its donors bound it to and for nothing else, says every reason, and knows neither persons nor clinics. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { admits, type AwardFacts, type Fund, objectionsToFund, refusalsOf } from './fund.ts';
import { conditionCodes, populationCodes, stateCodes } from './vocabulary.ts';

const open = { states: [], conditions: [], populations: [] };
const free: Fund = { restriction: open, wish: open, awardCapCents: null, lifetimeCapCents: null };
const veterans: Fund = {
  restriction: { states: ['CO', 'NM'], conditions: ['PTSD_TRAUMA'], populations: ['VET'] },
  wish: { states: ['NM'], conditions: [], populations: [] },
  awardCapCents: 300_000,
  lifetimeCapCents: 400_000,
};
const award: AwardFacts = {
  state: 'CO',
  conditions: ['PTSD_TRAUMA', 'MDD'],
  populations: ['VET'],
  amountCents: 300_000,
  earlierCents: 100_000,
};

const cents = fc.integer({ min: 0, max: 1_000_000 });
const scopes = fc.record({
  states: fc.subarray(stateCodes.slice(0, 4)),
  conditions: fc.subarray(conditionCodes.slice(0, 4)),
  populations: fc.subarray(populationCodes.slice(0, 4)),
});
const funds: fc.Arbitrary<Fund> = fc.record({
  restriction: scopes,
  wish: scopes,
  awardCapCents: fc.option(cents),
  lifetimeCapCents: fc.option(cents),
});
const awards: fc.Arbitrary<AwardFacts> = fc.record({
  state: fc.constantFrom(...stateCodes.slice(0, 4)),
  conditions: fc.subarray(conditionCodes.slice(0, 4)),
  populations: fc.subarray(populationCodes.slice(0, 4)),
  amountCents: cents,
  earlierCents: cents,
});

describe('a fund', () => {
  it('pays up to its caps for what it is bound to', () => {
    expect(refusalsOf(veterans, award)).toEqual([]);
  });

  it.each([
    ['another state', { state: 'TX' }, ['STATE_OUTSIDE']],
    ['another condition', { conditions: ['MDD'] }, ['CONDITION_OUTSIDE']],
    ['somebody else', { populations: [] }, ['POPULATION_OUTSIDE']],
    ['a cent more than one award', { amountCents: 300_001, earlierCents: 0 }, ['OVER_AWARD_CAP']],
    ['a cent more than in a lifetime', { earlierCents: 100_001 }, ['OVER_LIFETIME_CAP']],
  ] as const)('does not pay for %s', (_what, facts, refusals) => {
    expect(refusalsOf(veterans, { ...award, ...facts })).toEqual(refusals);
  });

  it('names every reason at once', () => {
    const stranger = { state: 'TX', conditions: [], populations: [], amountCents: 400_001, earlierCents: 0 } as const;
    expect(refusalsOf(veterans, stranger)).toHaveLength(5);
  });

  it('that is bound to nothing pays for everything', () => {
    fc.assert(fc.property(awards, (facts) => admits(free, facts)));
  });

  it('pays for no more when it is bound to more', () => {
    fc.assert(
      fc.property(funds, awards, (fund, facts) => {
        const unbound = { ...fund, restriction: open };
        expect(!admits(fund, facts) || admits(unbound, facts)).toBe(true);
        expect(!admits(fund, facts) || admits({ ...unbound, awardCapCents: null, lifetimeCapCents: null }, facts)).toBe(
          true,
        );
      }),
    );
  });

  it('is not moved by what its donors would only like', () => {
    fc.assert(
      fc.property(funds, awards, scopes, (fund, facts, wish) => {
        expect(refusalsOf({ ...fund, wish }, facts)).toEqual(refusalsOf(fund, facts));
      }),
    );
  });

  it('knows only words of closed lists: no name of a person or a clinic has a place in it', () => {
    const codes: ReadonlySet<string> = new Set([...stateCodes, ...conditionCodes, ...populationCodes]);
    fc.assert(
      fc.property(funds, ({ restriction, wish }) => {
        const said = [restriction, wish].flatMap((scope) => Object.values<readonly string[]>({ ...scope }).flat());
        expect(said.filter((code) => !codes.has(code))).toEqual([]);
      }),
    );
  });
});

describe('a change of a fund', () => {
  it('is refused when its caps contradict each other', () => {
    expect(objectionsToFund(null, { ...veterans, lifetimeCapCents: 299_999 })).toEqual(['CAPS_CONTRADICT']);
    expect(objectionsToFund(null, { ...veterans, lifetimeCapCents: 300_000 })).toEqual([]);
  });

  it.each([
    ['its states', { restriction: { ...veterans.restriction, states: ['CO'] } }],
    ['its cap', { awardCapCents: null }],
  ] as const)('of %s is too late once it stands behind an opened round', (_what, change) => {
    const after = { ...veterans, ...change };
    expect(objectionsToFund({ ...veterans, isInUse: true }, after)).toEqual(['FUND_IN_USE']);
    expect(objectionsToFund({ ...veterans, isInUse: false }, after)).toEqual([]);
  });

  it('of a wish, or of the order of its words, is always possible', () => {
    const turned = { ...veterans.restriction, states: ['NM', 'CO'] } as const;
    expect(objectionsToFund({ ...veterans, isInUse: true }, { ...veterans, wish: open, restriction: turned })).toEqual(
      [],
    );
  });
});
