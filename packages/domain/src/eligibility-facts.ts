/** Facts about somebody as JSON, taken only when each is what it must be. */
import { isDay } from './day.ts';
import { benefitCards } from './eligibility.ts';
import { incomePeriods, MOST_INCOME_CENTS, MOST_INCOMES } from './household-income.ts';
import { either, flag, type JsonFault, listOf, objectOf, oneOf, whole } from './json-reading.ts';
import type { NeedFacts } from './need-tier.ts';
import { MOST_IN_HOUSEHOLD } from './poverty-guideline.ts';
import { stateCodes } from './vocabulary.ts';

const cents = whole(0, MOST_INCOME_CENTS);
const income = objectOf({ amountCents: cents, per: oneOf(incomePeriods) });

const reading = objectOf(
  {},
  {
    birthDate: either((value) => typeof value === 'string' && isDay(value), 'be a day, YYYY-MM-DD'),
    age: whole(0, 130),
    state: oneOf(stateCodes),
    household: objectOf({ size: whole(1, MOST_IN_HOUSEHOLD), incomes: listOf(income, MOST_INCOMES) }),
    cards: listOf(oneOf(benefitCards), benefitCards.length),
    hasOpenAward: flag,
    awardedCents: cents,
    dependants: whole(0, MOST_IN_HOUSEHOLD),
    medicalDebtCents: cents,
    isInsured: flag,
  },
);

export function readFacts(json: unknown): { readonly facts: NeedFacts } | { readonly faults: readonly JsonFault[] } {
  const faults = reading(json, '');
  return faults.length > 0 ? { faults } : { facts: json as NeedFacts };
}
