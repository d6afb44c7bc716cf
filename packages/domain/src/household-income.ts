/** What a household has in a year, and how much that is of the poverty guideline: whole cents, exact, with every line. */
import type { Cents } from './listing.ts';

/** How often an income comes. */
export const incomePeriods = ['YEAR', 'MONTH', 'TWICE_A_MONTH', 'TWO_WEEKS', 'WEEK'] as const;
export type IncomePeriod = (typeof incomePeriods)[number];

const timesAYear: Readonly<Record<IncomePeriod, number>> = {
  YEAR: 1,
  MONTH: 12,
  TWICE_A_MONTH: 24,
  TWO_WEEKS: 26,
  WEEK: 52,
};

export const MOST_INCOMES = 20;
/** Ten million dollars: what is more is a slip of the hand. */
export const MOST_INCOME_CENTS: Cents = 1_000_000_000;

export interface Income {
  readonly amountCents: Cents;
  readonly per: IncomePeriod;
}

export const aYearOf = ({ amountCents, per }: Income): Cents => amountCents * timesAYear[per];

export const incomeOf = (incomes: readonly Income[]): Cents =>
  incomes.reduce((total, income) => total + aYearOf(income), 0);

/** Whole per cent, rounded down: to be read, never to be compared with. */
export const percentOf = (incomeCents: Cents, guidelineCents: Cents): number =>
  Math.floor((100 * incomeCents) / guidelineCents);

/** Compared without rounding. */
export const isWithin = (incomeCents: Cents, guidelineCents: Cents, percent: number): boolean =>
  100 * incomeCents <= percent * guidelineCents;
