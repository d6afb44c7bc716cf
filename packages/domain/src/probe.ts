/**
 * Calls and mails by which we find out whether people can reach a team: what each outcome says, and when we try again.
 * A probe is a check of item 45; two in a row that failed, each on a day of its own, hide the listing.
 */
import { addDays, workingDayFrom } from './day.ts';
import type { Check, Day, Listing } from './listing.ts';
import type { CheckMethod, CheckResult } from './vocabulary.ts';

/** How a team is reached. */
export const probeWays = ['PHONE', 'EMAIL'] as const;
export type ProbeWay = (typeof probeWays)[number];

/** Source: vocabulary §13; `LEFT_MESSAGE`, `DISCONNECTED` and `MAIL_BOUNCED` are ours. */
export const probeOutcomes = [
  'APPT_OFFERED', 'WAITLIST', 'NOT_ACCEPTING', 'PRICE_DIFFERS', 'SERVICE_NOT_OFFERED', 'LEFT_PRACTICE',
  'LEFT_MESSAGE', 'NO_REPLY', 'WRONG_NUMBER', 'DISCONNECTED', 'MAIL_BOUNCED', 'CLOSED',
] as const; // prettier-ignore
export type ProbeOutcome = (typeof probeOutcomes)[number];

/** Why a probe is to be made. */
export const probeReasons = ['ROUTINE', 'REPORT', 'FAILED_BEFORE', 'MESSAGE_LEFT'] as const;
export type ProbeReason = (typeof probeReasons)[number];

export const CONTACT_ITEM = 45;
export const PRICES_ITEM = 41;
export const PROBE_METHOD: CheckMethod = 'PHONE_PROBE';

/** Days. A reached team counts for so long (checklist, item 45); the next probe begins so much earlier. */
export const PROBE_DAYS = 90;
export const PROBE_LEAD_DAYS = 14;
/** A week and a day, so that the second call falls on another day of the week; before the two weeks are over that one failed call leaves. */
export const PROBE_AGAIN_DAYS = 8;
/** How long an answer to a message is waited for. */
export const PROBE_ANSWER_DAYS = 3;

export interface ProbeRule {
  /** What it says about item 45: can the team be reached where the listing says? Null: nothing yet. */
  readonly contact: CheckResult | null;
  /** What of the listing it makes doubtful. A team that is full is no mistake. */
  readonly doubts: 'NOTHING' | 'LISTING' | 'PRICES';
  readonly ways: readonly ProbeWay[];
}

// prettier-ignore
export const probeRules: Readonly<Record<ProbeOutcome, ProbeRule>> = {
  APPT_OFFERED:        { contact: 'VERIFIED',              doubts: 'NOTHING', ways: probeWays },
  WAITLIST:            { contact: 'VERIFIED',              doubts: 'NOTHING', ways: probeWays },
  NOT_ACCEPTING:       { contact: 'VERIFIED',              doubts: 'NOTHING', ways: probeWays },
  PRICE_DIFFERS:       { contact: 'VERIFIED',              doubts: 'PRICES',  ways: probeWays },
  SERVICE_NOT_OFFERED: { contact: 'VERIFIED_WITH_CONCERN', doubts: 'LISTING', ways: probeWays },
  LEFT_PRACTICE:       { contact: 'VERIFIED_WITH_CONCERN', doubts: 'LISTING', ways: probeWays },
  LEFT_MESSAGE:        { contact: null,                    doubts: 'NOTHING', ways: probeWays },
  NO_REPLY:            { contact: 'FAILED',                doubts: 'NOTHING', ways: probeWays },
  WRONG_NUMBER:        { contact: 'FAILED',                doubts: 'NOTHING', ways: ['PHONE'] },
  DISCONNECTED:        { contact: 'FAILED',                doubts: 'NOTHING', ways: ['PHONE'] },
  MAIL_BOUNCED:        { contact: 'FAILED',                doubts: 'NOTHING', ways: ['EMAIL'] },
  CLOSED:              { contact: 'FAILED',                doubts: 'LISTING', ways: probeWays },
};

export interface Probe {
  readonly reason: ProbeReason;
  readonly dueOn: Day;
}

export const probeObjections = ['WAY_DOES_NOT_FIT', 'MESSAGE_LEFT_BEFORE', 'TOO_SOON'] as const;
export type ProbeObjection = (typeof probeObjections)[number];

/** Every reason why an outcome cannot be taken. A team is never hidden by two calls in a row that were too close for it to answer. */
export function objectionsToOutcome(
  { reason, dueOn }: Probe,
  { way, outcome }: { readonly way: ProbeWay; readonly outcome: ProbeOutcome },
  today: Day,
): readonly ProbeObjection[] {
  const { ways, contact } = probeRules[outcome];
  const faults: readonly (readonly [ProbeObjection, boolean])[] = [
    ['WAY_DOES_NOT_FIT', !ways.includes(way)],
    ['MESSAGE_LEFT_BEFORE', reason === 'MESSAGE_LEFT' && outcome === 'LEFT_MESSAGE'],
    ['TOO_SOON', contact === 'FAILED' && today < dueOn],
  ];
  return faults.flatMap(([objection, isSo]) => (isSo ? [objection] : []));
}

/** What may be recorded of it, whichever the way. */
export const outcomesOpen = (probe: Probe, today: Day): readonly ProbeOutcome[] =>
  probeOutcomes.filter((outcome) =>
    probeRules[outcome].ways.some((way) => objectionsToOutcome(probe, { way, outcome }, today).length === 0),
  );

/** The next one: why, and from which day. Nobody is called on a weekend. */
export function nextProbe(outcome: ProbeOutcome, madeOn: Day): Probe {
  const { contact } = probeRules[outcome];
  const [reason, days]: readonly [ProbeReason, number] =
    contact === null
      ? ['MESSAGE_LEFT', PROBE_ANSWER_DAYS]
      : contact === 'FAILED'
        ? ['FAILED_BEFORE', PROBE_AGAIN_DAYS]
        : ['ROUTINE', PROBE_DAYS - PROBE_LEAD_DAYS];
  return { reason, dueOn: workingDayFrom(addDays(madeOn, days)) };
}

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
