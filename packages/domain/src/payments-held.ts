/**
 * Why the fund pays a team nothing for now. There are no payments yet; whatever pays asks here first. A fact and no state: what held a payment is
 * over when its reason is.
 */
import type { StandingItem } from './check-standing.ts';
import type { Day } from './listing.ts';
import { isBlockedByUs } from './monitor.ts';
import { screenedItems } from './screening.ts';
import type { ListingStatus } from './vocabulary.ts';

export const paymentHolds = ['EXCLUDED', 'SUSPENDED', 'NOT_LISTED', 'OUR_CHECK_LATE', 'NO_AGREEMENT'] as const;
export type PaymentHold = (typeof paymentHolds)[number];

export interface PaidTeam {
  readonly status: ListingStatus;
  /** Of the version that is public; none: none is. */
  readonly standings: readonly StandingItem[];
  /** Whether an agreement was signed that binds the team as it is. */
  readonly isAgreed: boolean;
}

const isScreened = (item: number): boolean => screenedItems.some((one) => one === item);

/** Every reason at once; none: it may be paid. */
export function paymentsHeld({ status, standings, isAgreed }: PaidTeam, today: Day): readonly PaymentHold[] {
  const reasons: Readonly<Record<PaymentHold, boolean>> = {
    EXCLUDED: standings.some(
      ({ required, standing }) => isScreened(required.item.number) && standing.kind === 'FAILED',
    ),
    SUSPENDED: status === 'SUSPENDED',
    NOT_LISTED: status !== 'SUSPENDED' && status !== 'LIVE',
    OUR_CHECK_LATE: isBlockedByUs({ standings }, today),
    NO_AGREEMENT: !isAgreed,
  };
  return paymentHolds.filter((hold) => reasons[hold]);
}

/** Who is on which list is said to nobody by us: whoever is, is suspended too, and hears of it by the case. */
export const heldAsToldToTeam = (holds: readonly PaymentHold[]): readonly PaymentHold[] => {
  const told = new Set<PaymentHold>(holds.map((hold) => (hold === 'EXCLUDED' ? 'SUSPENDED' : hold)));
  return paymentHolds.filter((hold) => told.has(hold));
};
