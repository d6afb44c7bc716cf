/** What somebody typed into the check, as facts for the rules; kept in the page alone, and gone with it. */
import type { BenefitCard, EligibilityFacts } from '@open-window/domain/eligibility.ts';
import { type IncomePeriod, MOST_INCOME_CENTS } from '@open-window/domain/household-income.ts';
import { MOST_IN_HOUSEHOLD } from '@open-window/domain/poverty-guideline.ts';
import type { StateCode } from '@open-window/domain/vocabulary.ts';

export interface TypedIncome {
  readonly amount: string;
  readonly per: IncomePeriod;
}

export interface Typed {
  readonly age: string;
  readonly state: StateCode | '';
  readonly size: string;
  readonly incomes: readonly TypedIncome[];
  readonly cards: readonly BenefitCard[];
}

export const untouched: Typed = { age: '', state: '', size: '', incomes: [{ amount: '', per: 'MONTH' }], cards: [] };

export const checkQuestions = ['age', 'state', 'size', 'incomes'] as const;
export type CheckQuestion = (typeof checkQuestions)[number];

const wholeIn = (text: string, least: number, most: number): number | null => {
  const number = /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : -1;
  return number >= least && number <= most ? number : null;
};

/** `1,234.50`, `$1234`: whole cents, or null. */
export function centsIn(text: string): number | null {
  const [, dollars, cents = ''] = /^\$?\s*(\d[\d,]{0,12})(?:\.(\d{1,2}))?$/.exec(text.trim()) ?? [];
  if (dollars === undefined) return null;
  const amount = Number(dollars.replaceAll(',', '')) * 100 + Number(cents.padEnd(2, '0'));
  return amount <= MOST_INCOME_CENTS ? amount : null;
}

export const ageIn = (age: string): number | null => wholeIn(age, 0, 130);

/** The facts, or the questions that are still to be answered. */
export function factsOf(
  typed: Typed,
): { readonly facts: EligibilityFacts } | { readonly missing: readonly CheckQuestion[] } {
  const { state, cards } = typed;
  const age = ageIn(typed.age);
  const size = wholeIn(typed.size, 1, MOST_IN_HOUSEHOLD);
  const given = typed.incomes.filter(({ amount }) => amount.trim() !== '');
  const incomes = given.flatMap(({ amount, per }) => {
    const amountCents = centsIn(amount);
    return amountCents === null ? [] : [{ amountCents, per }];
  });
  if (age === null || state === '' || size === null || incomes.length < given.length) {
    const isMissing = {
      age: age === null,
      state: state === '',
      size: size === null,
      incomes: incomes.length < given.length,
    };
    return { missing: checkQuestions.filter((question) => isMissing[question]) };
  }
  return { facts: { age, state, household: { size, incomes }, cards } };
}
