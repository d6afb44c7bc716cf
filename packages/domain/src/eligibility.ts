/**
 * Who may apply for a scholarship, by rule: each rule over facts that were given, with its own answer and the figures that it used.
 * A fact that is missing never means no. Nothing about health, risk or safety is a fact here: the type has no place for it.
 */
import { addMonths } from './day.ts';
import { type Income, incomeOf, isWithin, percentOf } from './household-income.ts';
import type { Cents, Day } from './listing.ts';
import { povertyGuidelineFor, type PovertyGuideline } from './poverty-guideline.ts';
import type { StateCode } from './vocabulary.ts';

/** Programs that look at the same thing before us: who is in one has shown that money is short. */
export const benefitCards = ['MEDICAID', 'SNAP', 'SSI', 'TANF', 'WIC', 'HOUSING_VOUCHER'] as const;
export type BenefitCard = (typeof benefitCards)[number];

export interface Household {
  readonly size: number;
  readonly incomes: readonly Income[];
}

/** What somebody said of themselves, as far as they did. */
export interface EligibilityFacts {
  readonly birthDate?: Day;
  /** In whole years, where nobody asked for the day. */
  readonly age?: number;
  readonly state?: StateCode;
  readonly household?: Household;
  /** None: an empty list. */
  readonly cards?: readonly BenefitCard[];
  /** A scholarship of ours that has not ended. */
  readonly hasOpenAward?: boolean;
  /** All that we ever gave them. */
  readonly awardedCents?: Cents;
}

export type EligibilityRule =
  | { readonly rule: 'AGE'; readonly atLeast: number }
  | { readonly rule: 'RESIDENCE'; readonly states: readonly StateCode[] }
  | { readonly rule: 'INCOME'; readonly maxPercent: number; readonly cards: readonly BenefitCard[] }
  | { readonly rule: 'NO_OPEN_AWARD' }
  | { readonly rule: 'LIFETIME_CAP'; readonly maxCents: Cents };
export type RuleCode = EligibilityRule['rule'];

export const ruleCodes = [
  'AGE',
  'RESIDENCE',
  'INCOME',
  'NO_OPEN_AWARD',
  'LIFETIME_CAP',
] as const satisfies readonly RuleCode[];

export const ruleOutcomes = ['PASS', 'FAIL', 'UNKNOWN'] as const;
export type RuleOutcome = (typeof ruleOutcomes)[number];

/** How an income was held against the guideline. */
export interface IncomeFigures {
  readonly incomeCents: Cents;
  readonly guideline: PovertyGuideline;
  readonly percent: number;
}

export interface EligibilityLine {
  readonly rule: EligibilityRule;
  readonly outcome: RuleOutcome;
  /** Of INCOME, where everything for them was given. */
  readonly figures: IncomeFigures | null;
  /** Of INCOME: the card that stands in for them. */
  readonly card: BenefitCard | null;
}

export const eligibilityResults = ['ELIGIBLE', 'NOT_ELIGIBLE', 'NEEDS_ANSWER'] as const;
export type EligibilityResult = (typeof eligibilityResults)[number];

export interface Eligibility {
  readonly result: EligibilityResult;
  readonly lines: readonly EligibilityLine[];
}

export function eligibilityOf(rules: readonly EligibilityRule[], facts: EligibilityFacts, today: Day): Eligibility {
  const lines = rules.map((rule): EligibilityLine => ({
    rule,
    figures: null,
    card: null,
    ...judge(rule, facts, today),
  }));
  const has = (outcome: RuleOutcome): boolean => lines.some((line) => line.outcome === outcome);
  return { result: has('FAIL') ? 'NOT_ELIGIBLE' : has('UNKNOWN') ? 'NEEDS_ANSWER' : 'ELIGIBLE', lines };
}

type Judged = Pick<EligibilityLine, 'outcome'> & Partial<EligibilityLine>;

const judged = (isSo: boolean | undefined): Judged => ({
  outcome: isSo === undefined ? 'UNKNOWN' : isSo ? 'PASS' : 'FAIL',
});

function judge(rule: EligibilityRule, facts: EligibilityFacts, today: Day): Judged {
  const { birthDate, age, state, hasOpenAward, awardedCents } = facts;
  switch (rule.rule) {
    case 'AGE':
      if (birthDate === undefined) return judged(age === undefined ? undefined : age >= rule.atLeast);
      return judged(addMonths(birthDate, 12 * rule.atLeast) <= today);
    case 'RESIDENCE':
      return judged(state && rule.states.includes(state));
    case 'INCOME':
      return judgeIncome(rule, facts, today);
    case 'NO_OPEN_AWARD':
      return judged(hasOpenAward === undefined ? undefined : !hasOpenAward);
    case 'LIFETIME_CAP':
      return judged(awardedCents === undefined ? undefined : awardedCents < rule.maxCents);
  }
}

/** A card is enough. Without one it is the income; where that is too high, a card that was not asked about may still be there. */
function judgeIncome(
  { maxPercent, cards }: Extract<EligibilityRule, { rule: 'INCOME' }>,
  facts: EligibilityFacts,
  today: Day,
): Judged {
  const figures = incomeFiguresOf(facts, today);
  const card = facts.cards?.find((each) => cards.includes(each)) ?? null;
  if (card !== null) return { outcome: 'PASS', figures, card };
  if (figures === null) return judged(undefined);
  const { incomeCents, guideline } = figures;
  const isLow = isWithin(incomeCents, guideline.amountCents, maxPercent);
  return { ...judged(isLow ? true : facts.cards && false), figures };
}

/** Null: state or household is not known, or is none that can be. */
export function incomeFiguresOf({ state, household }: EligibilityFacts, today: Day): IncomeFigures | null {
  const guideline = state && household ? povertyGuidelineFor(state, household.size, today) : null;
  if (guideline === null || household === undefined) return null;
  const incomeCents = incomeOf(household.incomes);
  return { incomeCents, guideline, percent: percentOf(incomeCents, guideline.amountCents) };
}
