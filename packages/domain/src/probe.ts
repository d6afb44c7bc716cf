/**
 * Calls and mails by which we find out whether people can reach a team: what each outcome says, and when we try again.
 * A probe is a check of item 45; two that failed, on two days in a row of probes, hide the listing.
 */
import type { Check, Day, Listing } from './listing.ts';
import type { CheckResult } from './vocabulary.ts';

/** Source: vocabulary §13. */
export const probeOutcomes = [
  'APPT_OFFERED', 'WAITLIST', 'NOT_ACCEPTING', 'WRONG_NUMBER', 'NO_REPLY', 'LEFT_PRACTICE', 'CLOSED', 'PRICE_DIFFERS', 'SERVICE_NOT_OFFERED',
] as const; // prettier-ignore
export type ProbeOutcome = (typeof probeOutcomes)[number];

/** How often we call, and how soon after a call that failed. Days. Source: checklist, item 45; the second is ours. */
export const PROBE_DAYS = 90;
export const PROBE_AGAIN_DAYS = 7;
export const CONTACT_ITEM = 45;
export const PRICES_ITEM = 41;

export interface ProbeRule {
  /** What it says about item 45: can the team be reached where the listing says? */
  readonly contact: CheckResult;
  /** What it says about whether the listing is right. A team that is full is no mistake; that it says otherwise is. */
  readonly asks: 'NOTHING' | 'AVAILABILITY' | 'PRICES' | 'LISTING';
}

// prettier-ignore
export const probeRules: Readonly<Record<ProbeOutcome, ProbeRule>> = {
  APPT_OFFERED:        { contact: 'VERIFIED',              asks: 'NOTHING' },
  WAITLIST:            { contact: 'VERIFIED',              asks: 'AVAILABILITY' },
  NOT_ACCEPTING:       { contact: 'VERIFIED',              asks: 'AVAILABILITY' },
  WRONG_NUMBER:        { contact: 'FAILED',                asks: 'LISTING' },
  NO_REPLY:            { contact: 'FAILED',                asks: 'NOTHING' },
  LEFT_PRACTICE:       { contact: 'VERIFIED_WITH_CONCERN', asks: 'LISTING' },
  CLOSED:              { contact: 'FAILED',                asks: 'LISTING' },
  PRICE_DIFFERS:       { contact: 'VERIFIED',              asks: 'PRICES' },
  SERVICE_NOT_OFFERED: { contact: 'VERIFIED_WITH_CONCERN', asks: 'LISTING' },
};

/** Days until the next call. */
export const probeAgainAfter = (outcome: ProbeOutcome): number =>
  probeRules[outcome].contact === 'FAILED' ? PROBE_AGAIN_DAYS : PROBE_DAYS;

/** The day of the second of two calls in a row that failed, each on a day of its own; null when the latest two did not. */
export function secondFailedCallOn({ location, checks }: Pick<Listing, 'location' | 'checks'>): Day | null {
  let last: Check | undefined;
  let before: Check | undefined;
  for (const check of checks) {
    if (check.item !== CONTACT_ITEM || check.targetId !== location.id) continue;
    if (last === undefined || check.performedOn > last.performedOn) [last, before] = [check, last];
    else if (check.performedOn === last.performedOn) last = check.result === 'FAILED' ? check : last;
    else if (before === undefined || check.performedOn > before.performedOn) before = check;
    else if (check.performedOn === before.performedOn && check.result === 'FAILED') before = check;
  }
  return last?.result === 'FAILED' && before?.result === 'FAILED' ? last.performedOn : null;
}
