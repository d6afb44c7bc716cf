/** Rules say yes, no, or that something is not known; more need never makes a no, and what is missing never does. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { benefitCards, type EligibilityFacts, eligibilityOf, incomeFiguresOf, type RuleCode } from './eligibility.ts';
import { readFacts } from './eligibility-facts.ts';
import { dollarsOf, wordsOfLine, wordsOfNeed } from './eligibility-words.ts';
import { aYearOf, incomePeriods, isWithin, percentOf } from './household-income.ts';
import { needOf } from './need-tier.ts';
import { MOST_IN_HOUSEHOLD, povertyGuidelineFor } from './poverty-guideline.ts';
import { defaultPolicy } from './scholarship-policy.default.ts';
import { stateCodes } from './vocabulary.ts';

const today = '2026-11-26';
const { rules, need } = defaultPolicy;
const plain = {
  birthDate: '1990-02-03',
  state: 'CO',
  household: { size: 2, incomes: [{ amountCents: 3_000_000, per: 'YEAR' }] },
  cards: [],
  hasOpenAward: false,
  awardedCents: 0,
} satisfies EligibilityFacts;
const ask = (facts: EligibilityFacts, on = today) => eligibilityOf(rules, facts, on);
const outcomeOf = (facts: EligibilityFacts, code: RuleCode, on = today) =>
  ask(facts, on).lines.find(({ rule }) => rule.rule === code)?.outcome;
const earning = (amountCents: number, size = 1): EligibilityFacts => ({
  ...plain,
  household: { size, incomes: [{ amountCents, per: 'YEAR' }] },
});

const household = fc.record({
  size: fc.integer({ min: 1, max: MOST_IN_HOUSEHOLD }),
  incomes: fc.array(
    fc.record({ amountCents: fc.integer({ min: 0, max: 20_000_000 }), per: fc.constantFrom(...incomePeriods) }),
    { maxLength: 4 },
  ),
});
const someFacts = fc.record(
  {
    birthDate: fc.constantFrom('1990-02-03', '2008-11-26', '2008-11-27', '2012-01-01'),
    state: fc.constantFrom(...stateCodes),
    household,
    cards: fc.uniqueArray(fc.constantFrom(...benefitCards)),
    hasOpenAward: fc.boolean(),
    awardedCents: fc.integer({ min: 0, max: 2_000_000 }),
    dependants: fc.integer({ min: 0, max: 6 }),
    medicalDebtCents: fc.integer({ min: 0, max: 10_000_000 }),
    isInsured: fc.boolean(),
  },
  { requiredKeys: [] },
);

describe('the guideline', () => {
  it('is that of the place and of the day, and grows by the same step with each person', () => {
    expect(povertyGuidelineFor('CO', 1, today)).toEqual({
      ...{ region: 'CONTIGUOUS', year: 2026, effectiveFrom: '2026-01-13', amountCents: 1_596_000, isBorrowed: false },
    });
    expect(povertyGuidelineFor('AK', 8, today)?.amountCents).toBe(6_965_000);
    expect(povertyGuidelineFor('HI', 3, '2025-06-01')?.amountCents).toBe(3_065_000);
    expect(povertyGuidelineFor('CO', 1, '2026-01-12')?.year).toBe(2025);
    expect(povertyGuidelineFor('CO', 1, '1999-12-31')).toBeNull();
    // None of its own is at hand.
    expect(povertyGuidelineFor('AK', 1, '2016-12-31')).toBeNull();
    for (const size of [0, -1, 1.5, MOST_IN_HOUSEHOLD + 1]) expect(povertyGuidelineFor('CO', size, today)).toBeNull();
  });

  it.each(['PR', 'GU', 'VI', 'AS', 'MP'] as const)(
    'of %s, which has none, is that of the states, and says so',
    (state) => {
      const [theirs, ours] = [povertyGuidelineFor(state, 4, today), povertyGuidelineFor('CO', 4, today)];
      expect(theirs).toEqual({ ...ours, isBorrowed: true });
      const { lines } = ask({ ...plain, state });
      expect(lines.map((line) => wordsOfLine(line).en).join(' ')).toContain('Your place has no line of its own');
    },
  );
});

describe('eligibility', () => {
  it('passes who is of age, lives here and has little', () => {
    expect(ask(plain)).toMatchObject({ result: 'ELIGIBLE' });
    expect(ask({}).result).toBe('NEEDS_ANSWER');
  });

  it('counts the day of the birthday, also in years that have no such day', () => {
    const born = (birthDate: string, on: string) => outcomeOf({ ...plain, birthDate }, 'AGE', on);
    expect([born('2008-11-26', today), born('2008-11-27', today)]).toEqual(['PASS', 'FAIL']);
    expect([17, 18].map((age) => outcomeOf({ age }, 'AGE'))).toEqual(['FAIL', 'PASS']);
    expect(outcomeOf({ age: 40, birthDate: '2010-01-01' }, 'AGE')).toBe('FAIL');
    expect([born('2008-02-29', '2026-02-27'), born('2008-02-29', '2026-02-28')]).toEqual(['FAIL', 'PASS']);
  });

  it('compares income to the cent, and shows a share that is rounded down', () => {
    const most = 3 * 1_596_000;
    expect([outcomeOf(earning(most), 'INCOME'), outcomeOf(earning(most + 1), 'INCOME')]).toEqual(['PASS', 'FAIL']);
    expect(incomeFiguresOf(earning(most + 1), today)?.percent).toBe(300);
    expect(percentOf(6_655_300 - 1, 5_004_000)).toBe(132);
    expect(incomePeriods.map((per) => aYearOf({ amountCents: 100, per }))).toEqual([100, 1200, 2400, 2600, 5200]);
  });

  it('takes a card instead of an income, and says no to an income only when cards were asked about', () => {
    const rich = earning(90_000_000);
    expect(outcomeOf({ ...rich, cards: ['SNAP'] }, 'INCOME')).toBe('PASS');
    expect(outcomeOf(rich, 'INCOME')).toBe('FAIL');
    const { cards: _, ...unasked } = rich;
    expect(outcomeOf(unasked, 'INCOME')).toBe('UNKNOWN');
    expect(outcomeOf({ cards: ['SNAP'] }, 'INCOME')).toBe('PASS');
  });

  it('never says no because something is missing', () => {
    fc.assert(
      fc.property(
        someFacts,
        fc.constantFrom('birthDate', 'state', 'household', 'cards', 'hasOpenAward', 'awardedCents'),
        (facts, key) => {
          const less = Object.fromEntries(Object.entries(facts).filter(([name]) => name !== key));
          const [before, after] = [ask(less).lines, ask(facts).lines];
          before.forEach(({ outcome }, at) => {
            // What is known stays as it was; only what was not known is decided by more facts. A card turns a no by income into a yes.
            if (outcome !== 'UNKNOWN' && key !== 'cards') expect(after[at]?.outcome).toBe(outcome);
            if (outcome === 'FAIL') expect(after[at]?.outcome).not.toBe('UNKNOWN');
          });
        },
      ),
    );
  });

  it('never turns a no into a yes by more income, nor a yes into a no by one more person in the household', () => {
    fc.assert(
      fc.property(someFacts, household, fc.integer({ min: 0, max: 20_000_000 }), (some, home, amountCents) => {
        const facts = { ...some, household: home };
        const more = {
          ...facts,
          household: { ...home, incomes: [...home.incomes, { amountCents, per: 'YEAR' as const }] },
        };
        const bigger = { ...facts, household: { ...home, size: Math.min(home.size + 1, MOST_IN_HOUSEHOLD) } };
        if (outcomeOf(facts, 'INCOME') === 'FAIL') expect(outcomeOf(more, 'INCOME')).toBe('FAIL');
        if (outcomeOf(facts, 'INCOME') === 'PASS') expect(outcomeOf(bigger, 'INCOME')).toBe('PASS');
        const [tier, tierOfMore] = [needOf(need, facts, today).incomeTier, needOf(need, more, today).incomeTier];
        if (tier !== null && tierOfMore !== null) expect(tierOfMore).toBeLessThanOrEqual(tier);
      }),
    );
  });

  it('is decided by its lines alone, whatever else is among the facts', () => {
    fc.assert(
      fc.property(someFacts, fc.dictionary(fc.string(), fc.jsonValue()), (facts, other) => {
        const { result, lines } = ask({ ...other, ...facts });
        const outcomes = new Set(lines.map(({ outcome }) => outcome));
        expect(result).toBe(
          outcomes.has('FAIL') ? 'NOT_ELIGIBLE' : outcomes.has('UNKNOWN') ? 'NEEDS_ANSWER' : 'ELIGIBLE',
        );
        if (Object.keys(facts).length > 0 && !('cards' in other)) expect(ask(facts).result).toBe(result);
      }),
    );
  });

  it('has words for every line, in both languages', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        for (const line of ask(facts).lines) {
          const { en, es } = wordsOfLine(line);
          expect(`${en} ${es}`).not.toMatch(/undefined|null|NaN/);
          expect([en.endsWith('.'), es.endsWith('.'), en === es]).toEqual([true, true, false]);
        }
      }),
    );
    const income = ask(plain).lines.filter(({ rule }) => rule.rule === 'INCOME');
    expect(income.map((line) => wordsOfLine(line).en)).toEqual([
      'Your household has $30,000 a year. The 2026 poverty line is $21,640, so that is 138% of it. The most is 300%.',
    ]);
    expect([dollarsOf(0), dollarsOf(5), dollarsOf(123_456_789)]).toEqual(['$0', '$0.05', '$1,234,567.89']);
  });
});

describe('need', () => {
  const tierOf = (amountCents: number, about: object = {}) =>
    needOf(need, { ...earning(amountCents), ...about }, today);

  it('is greatest up to the poverty line, and least above twice of it', () => {
    expect([1_596_000, 1_596_001, 3_192_000, 3_192_001].map((cents) => tierOf(cents).tier)).toEqual([3, 2, 2, 1]);
    expect(needOf(need, {}, today)).toEqual({ tier: null, incomeTier: null, burdens: [] });
  });

  it('rises by one with two burdens, never with one, and never above the greatest', () => {
    const two = { dependants: 2, isInsured: false };
    expect(tierOf(3_192_001, two)).toEqual({ tier: 2, incomeTier: 1, burdens: ['DEPENDANTS', 'UNINSURED'] });
    expect(tierOf(3_192_001, { isInsured: false }).tier).toBe(1);
    expect(tierOf(0, { ...two, medicalDebtCents: 1 })).toMatchObject({ tier: 3, burdens: { length: 3 } });
    expect(tierOf(4_000_000, { medicalDebtCents: 1_000_000 }).burdens).toEqual(['MEDICAL_DEBT']);
    expect(tierOf(4_000_000, { medicalDebtCents: 999_999 }).burdens).toEqual([]);
    expect(wordsOfNeed(tierOf(3_192_001, two))?.en).toBe(
      'Need 2 of 3. By income alone it is 1. Also: others live on your income, no health insurance.',
    );
  });

  it('is compared without rounding at any size', () => {
    fc.assert(
      fc.property(
        fc.nat(10 ** 9),
        fc.integer({ min: 1, max: 10 ** 8 }),
        fc.integer({ min: 1, max: 1000 }),
        (income, line, percent) => {
          expect(isWithin(income, line, percent)).toBe(BigInt(income) * 100n <= BigInt(percent) * BigInt(line));
        },
      ),
    );
  });
});

describe('facts from outside', () => {
  it('are taken when each is what it must be, and else every fault is named with its place', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        expect(readFacts(JSON.parse(JSON.stringify(facts)))).toEqual({ facts });
      }),
    );
    expect(
      readFacts({
        birthDate: '2026-02-30',
        state: 'XX',
        household: { size: 0, incomes: [{ amountCents: -1, per: 'DAY' }] },
        risk: 3,
      }),
    ).toMatchObject({
      faults: [
        { at: '/birthDate' },
        { at: '/state' },
        { at: '/household/size' },
        { at: '/household/incomes/0/amountCents' },
        { at: '/household/incomes/0/per' },
        { at: '/risk', must: 'not be there' },
      ],
    });
  });

  it('never make it fall over', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const read = readFacts(json);
        if ('facts' in read) ask(read.facts);
      }),
    );
  });
});
