/** How great the need is, by rule: 3 is the greatest. It weighs the draw and is told with every line; nobody's story is part of it. */
import { type EligibilityFacts, incomeFiguresOf } from './eligibility.ts';
import { isWithin } from './household-income.ts';
import type { Cents, Day } from './listing.ts';

export type NeedTier = 1 | 2 | 3;

export interface NeedFacts extends EligibilityFacts {
  /** Children and others whom the household keeps. */
  readonly dependants?: number;
  readonly medicalDebtCents?: Cents;
  readonly isInsured?: boolean;
}

export interface NeedRule {
  /** Of the guideline: up to the first it is tier 3, up to the second tier 2, above it tier 1. */
  readonly percents: readonly [number, number];
  readonly dependants: number;
  /** Medical debt, per cent of a year's income. */
  readonly debtPercent: number;
  /** So many burdens raise by one tier. */
  readonly burdensToRaise: number;
}

export const burdens = ['DEPENDANTS', 'MEDICAL_DEBT', 'UNINSURED'] as const;
export type Burden = (typeof burdens)[number];

export interface Need {
  /** Null while income or household is not known. */
  readonly tier: NeedTier | null;
  /** By income alone. */
  readonly incomeTier: NeedTier | null;
  readonly burdens: readonly Burden[];
}

export function needOf({ percents, ...rule }: NeedRule, facts: NeedFacts, today: Day): Need {
  const figures = incomeFiguresOf(facts, today);
  if (figures === null) return { tier: null, incomeTier: null, burdens: [] };
  const { incomeCents, guideline } = figures;
  const isUpTo = (percent: number): boolean => isWithin(incomeCents, guideline.amountCents, percent);
  const incomeTier = isUpTo(percents[0]) ? 3 : isUpTo(percents[1]) ? 2 : 1;

  const { dependants = 0, medicalDebtCents = 0, isInsured = true } = facts;
  const carries: Readonly<Record<Burden, boolean>> = {
    DEPENDANTS: dependants >= rule.dependants,
    MEDICAL_DEBT: medicalDebtCents > 0 && 100 * medicalDebtCents >= rule.debtPercent * incomeCents,
    UNINSURED: !isInsured,
  };
  const carried = burdens.filter((burden) => carries[burden]);
  const isRaised = incomeTier < 3 && carried.length >= rule.burdensToRaise;
  return { tier: isRaised ? ((incomeTier + 1) as NeedTier) : incomeTier, incomeTier, burdens: carried };
}
