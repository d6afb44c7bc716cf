/** Reads facts that somebody else wrote down as JSON: every fault is named with its place, and nothing is guessed. */
import { dayNumber, dayOfNumber } from './day.ts';
import { benefitCards } from './eligibility.ts';
import { incomePeriods, MOST_INCOME_CENTS, MOST_INCOMES } from './household-income.ts';
import type { NeedFacts } from './need-tier.ts';
import { MOST_IN_HOUSEHOLD } from './poverty-guideline.ts';
import { stateCodes } from './vocabulary.ts';

export interface FactFault {
  /** A JSON pointer. */
  readonly at: string;
  readonly must: string;
}

type Reading = (value: unknown, at: string) => readonly FactFault[];

const fault = (at: string, must: string): readonly FactFault[] => [{ at, must }];
const either =
  (isRight: (value: unknown) => boolean, must: string): Reading =>
  (value, at) =>
    isRight(value) ? [] : fault(at, must);

export const isRealDay = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && dayOfNumber(dayNumber(value)) === value;

const day = either(isRealDay, 'be a day, YYYY-MM-DD');
const flag = either((value) => typeof value === 'boolean', 'be true or false');
const whole = (least: number, most: number): Reading =>
  either(
    (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most,
    `be a whole number from ${String(least)} to ${String(most)}`,
  );
const cents = whole(0, MOST_INCOME_CENTS);
const oneOf = (codes: readonly string[]): Reading =>
  either((value) => typeof value === 'string' && codes.includes(value), `be one of ${codes.join(', ')}`);
const listOf =
  (reading: Reading, most: number): Reading =>
  (value, at) =>
    !Array.isArray(value) || value.length > most
      ? fault(at, `be a list of at most ${String(most)}`)
      : value.flatMap((item: unknown, index) => reading(item, `${at}/${String(index)}`));

function objectOf(fields: Readonly<Record<string, Reading>>, required: readonly string[]): Reading {
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return fault(at, 'be an object');
    return [
      ...required.filter((key) => !Object.hasOwn(value, key)).flatMap((key) => fault(`${at}/${key}`, 'be given')),
      ...Object.entries(value).flatMap(([key, item]) => {
        const reading = Object.hasOwn(fields, key) ? fields[key] : undefined;
        return reading ? reading(item, `${at}/${key}`) : fault(`${at}/${key}`, 'not be there: no rule asks for it');
      }),
    ];
  };
}

const reading = objectOf(
  {
    birthDate: day,
    state: oneOf(stateCodes),
    household: objectOf(
      {
        size: whole(1, MOST_IN_HOUSEHOLD),
        incomes: listOf(
          objectOf({ amountCents: cents, per: oneOf(incomePeriods) }, ['amountCents', 'per']),
          MOST_INCOMES,
        ),
      },
      ['size', 'incomes'],
    ),
    cards: listOf(oneOf(benefitCards), benefitCards.length),
    hasOpenAward: flag,
    awardedCents: cents,
    dependants: whole(0, MOST_IN_HOUSEHOLD),
    medicalDebtCents: cents,
    isInsured: flag,
  },
  [],
);

export function readFacts(json: unknown): { readonly facts: NeedFacts } | { readonly faults: readonly FactFault[] } {
  const faults = reading(json, '');
  return faults.length > 0 ? { faults } : { facts: json as NeedFacts };
}
