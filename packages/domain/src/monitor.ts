/**
 * What is told about a listing that is to stay true: what, to whom, on which day. Read the tables; they are the policy.
 * Pure: from the facts and a day follows what stands on it. What was told before is none of its business: see monitor-told.ts.
 */
import type { BadgeFacts } from './badge.ts';
import { GRACE_DAYS } from './badge.ts';
import { type Held, type StandingItem, standingsOf } from './check-standing.ts';
import type { ChecklistItem } from './checklist.template.ts';
import { addDays, dayNumber, daysBetween } from './day.ts';
import type { CheckTarget, Day } from './listing.ts';
import { monthly } from './own-delay.ts';
import { CONTACT_ITEM, secondFailedCallOn } from './probe.ts';
import { type RuleRow, ruleStepOf } from './rule-row.ts';
import { isListable } from './service-model.ts';
import { type DocumentKind, documentRules } from './team-document.ts';

export const monitorKinds = [
  'DUE_SOON', 'RECREDENTIAL', 'LAPSED', 'HIDDEN', 'FAILED', 'NOT_CONFIRMED', 'OURS_LATE', 'RULE_ENDS', 'RULE_ENDED',
  'DOCUMENT_ENDS', 'DOCUMENT_ENDED', 'RESTORED',
] as const; // prettier-ignore
export type MonitorKind = (typeof monitorKinds)[number];

export const audiences = ['PROVIDER', 'STAFF'] as const;
export type Audience = (typeof audiences)[number];

export interface MonitorEvent {
  readonly kind: MonitorKind;
  readonly listingId: string;
  /** Number of the checklist item; null: the listing as a whole. */
  readonly item: number | null;
  readonly target: CheckTarget;
  readonly targetId: string;
  /** The day that the steps are counted from: with the item and the target it names the episode. */
  readonly dueOn: Day;
  /** Days after `dueOn`; before it when negative. */
  readonly step: number;
  /** `dueOn` and the step. */
  readonly on: Day;
  readonly tell: readonly Audience[];
}

/** One point of a listing, or the listing itself, about which one thing at most is said at a time. */
export type MonitorSubject = Pick<MonitorEvent, 'listingId' | 'item' | 'target' | 'targetId'>;

/** A paper of the team that has an end and that no newer one took the place of. */
export interface EndingDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly addedOn: Day;
  /** From this day it no longer holds. */
  readonly expiresOn: Day;
}

export type MonitoredFacts = BadgeFacts & { readonly id: string; readonly documents?: readonly EndingDocument[] };

interface Step {
  readonly at: number;
  readonly kind: MonitorKind;
  readonly tell: readonly Audience[];
}
type Ladder = readonly Step[];

const both: readonly Audience[] = ['PROVIDER', 'STAFF'];
const staff: readonly Audience[] = ['STAFF'];

const soon = (days: readonly number[], tell: readonly Audience[]): Ladder =>
  days.map((before) => ({ at: -before, kind: 'DUE_SOON', tell }));
/** Whatever has an end of its own is told of on these days before it. */
const daysBefore = [120, 90, 60, 30, 7, 1] as const;
const lapsed: Step = { at: 0, kind: 'LAPSED', tell: both };
const hidden: Step = { at: GRACE_DAYS, kind: 'HIDDEN', tell: both };

/** Source of the days: the checklist; those of the calls are ours. */
const ladders = {
  /** Whatever has an end of its own: licenses, cover, certificates, protocols. */
  expirable: [...soon(daysBefore, both), lapsed, hidden],
  scholarship: [...soon(daysBefore, both), lapsed],
  attestation: [...soon([15, 10, 5], ['PROVIDER']), { ...lapsed, at: 1 }, hidden],
  decision: [{ at: -180, kind: 'RECREDENTIAL', tell: both }, ...soon(daysBefore, both), lapsed, hidden],
  call: [...soon([14, 7, 1], staff), lapsed, hidden],
  /** Our own look: nobody is reminded of it but us, by the alarm. */
  monthly: [lapsed, hidden],
  shown: [{ ...lapsed, tell: staff }],
  /** A paper: what it proved lapses by its own check. */
  document: [
    ...daysBefore.map((before): Step => ({ at: -before, kind: 'DOCUMENT_ENDS', tell: both })),
    { at: 0, kind: 'DOCUMENT_ENDED', tell: both },
  ],
} satisfies Record<string, Ladder>;

const ladderOf = (item: ChecklistItem, { isOurs }: Held): Ladder => {
  if (item.blocks === 'NOTHING') return ladders.shown;
  if (item.blocks === 'SCHOLARSHIP') return ladders.scholarship;
  if (isOurs) return ladders.monthly;
  if (item.number === 46) return ladders.attestation;
  if (item.number === 48) return ladders.decision;
  return item.number === CONTACT_ITEM ? ladders.call : ladders.expirable;
};

/** With its days as numbers: they are asked again each day. */
interface DatedItem extends StandingItem {
  /** When it stops counting; Infinity: never. */
  readonly ends: number;
  readonly looked: number;
}

const dated = (one: StandingItem): DatedItem => {
  const { standing } = one;
  const until = standing.kind === 'HELD' ? standing.until : null;
  const looked = standing.performedOn === null ? Infinity : dayNumber(standing.performedOn);
  return { ...one, looked, ends: until === null ? Infinity : dayNumber(until) };
};

/** A listing made ready to be asked about days: what does not depend on the day is worked out once. */
export interface Monitored {
  readonly facts: MonitoredFacts;
  /** Whether the public could find it at all if all were well. */
  readonly isWatched: boolean;
  readonly standings: readonly DatedItem[];
  readonly secondFailedCallOn: Day | null;
}

export function monitored(facts: MonitoredFacts): Monitored {
  const isWatched = facts.status === 'LIVE' && facts.origin !== 'CANDIDATE' && isListable(facts.service);
  return {
    facts,
    isWatched,
    standings: isWatched ? standingsOf(facts).map(dated) : [],
    secondFailedCallOn: isWatched ? secondFailedCallOn(facts) : null,
  };
}

/** What stands on a day: of each subject the newest step that is reached, so that nobody hears of a ladder's lower steps after a gap. */
export function standingEvents(
  listing: Monitored,
  today: Day,
  rules: readonly RuleRow[] = [],
): readonly MonitorEvent[] {
  if (!listing.isWatched) return [];
  const now = dayNumber(today);
  return [
    ...listing.standings.flatMap((one) => (isFar(one, now) ? [] : (eventOf(listing, one, now) ?? []))),
    ...(oursLate(listing, today) ?? []),
    ...rules.flatMap((rule) => ruleEvent(listing, rule, today) ?? []),
    ...(listing.facts.documents ?? []).flatMap((document) => documentEvent(listing, document, now) ?? []),
  ];
}

/** Most points are far from any step, and thousands of listings are asked each day. */
const FARTHEST_STEP = 180;
const isFar = ({ standing, ends }: DatedItem, now: number): boolean =>
  standing.kind === 'HELD' && ends > now + FARTHEST_STEP;

function eventOf(
  listing: Monitored,
  { required, standing, ends, looked }: DatedItem,
  now: number,
): MonitorEvent | null {
  const { item, target, targetId } = required;
  const subject = { listingId: listing.facts.id, item: item.number, target, targetId };
  const tell = item.blocks === 'NOTHING' ? staff : both;
  switch (standing.kind) {
    case 'OPEN':
      return standing.performedOn === null || looked > now
        ? null
        : event(subject, standing.performedOn, { kind: 'NOT_CONFIRMED', at: 0, tell: staff });
    case 'FAILED': {
      const { performedOn } = standing;
      if (looked > now) return null;
      const isHidden = item.blocks === 'SOFT' && now - looked >= GRACE_DAYS;
      if (isHidden) return event(subject, performedOn, hidden);
      const isSecondCall = item.number === CONTACT_ITEM && listing.secondFailedCallOn === performedOn;
      return event(subject, performedOn, { kind: isSecondCall ? 'HIDDEN' : 'FAILED', at: 0, tell });
    }
    case 'HELD': {
      const { until } = standing;
      if (until === null) return null;
      const isReached = (at: number): boolean => ends + at <= now && (at >= 0 || ends + at > looked);
      const step = ladderOf(item, standing).findLast(({ at }) => isReached(at));
      return step === undefined ? null : event(subject, until, step);
    }
  }
}

/** Our delay with the oldest monthly look: once for the listing, since one list is read for all of them. */
function oursLate({ facts, standings }: Monitored, today: Day): readonly MonitorEvent[] | null {
  const oldest = oldestMonthlyLook(standings, today);
  if (oldest === null) return null;
  const age = daysBetween(oldest, today);
  const at = [monthly.blockDays, monthly.alarmDays].find((days) => days <= age);
  if (at === undefined) return null;
  const subject = { listingId: facts.id, item: null, target: 'ORGANIZATION', targetId: facts.organizationId } as const;
  return [event(subject, oldest, { kind: 'OURS_LATE', at, tell: staff })];
}

/** Among those that have not lapsed yet. */
function oldestMonthlyLook(standings: readonly StandingItem[], today: Day): Day | null {
  return standings.reduce<Day | null>((oldest, { standing }) => {
    if (standing.kind !== 'HELD' || !standing.isOurs || standing.until === null || standing.until <= today)
      return oldest;
    return oldest === null || standing.performedOn < oldest ? standing.performedOn : oldest;
  }, null);
}

/** Whether nothing new may begin with this listing, no first publication and no payment, because a monthly look of ours is late. */
export function isBlockedByUs({ standings }: { readonly standings: readonly StandingItem[] }, today: Day): boolean {
  return standings.some(
    ({ standing }) =>
      standing.kind === 'HELD' && standing.isOurs && daysBetween(standing.performedOn, today) >= monthly.blockDays,
  );
}

function ruleEvent({ facts, standings }: Monitored, rule: RuleRow, today: Day): MonitorEvent | null {
  const step = ruleStepOf(rule, { facts, standings }, today);
  if (step === null) return null;
  const subject = { listingId: facts.id, item: step.item, target: 'SERVICE', targetId: rule.id } as const;
  return event(subject, step.endsOn, { kind: step.at < 0 ? 'RULE_ENDS' : 'RULE_ENDED', at: step.at, tell: both });
}

/** Steps that were over before somebody brought it are told to nobody. */
function documentEvent({ facts }: Monitored, { id, kind, addedOn, expiresOn }: EndingDocument, now: number) {
  const [ends, added] = [dayNumber(expiresOn), dayNumber(addedOn)];
  const step = ladders.document.findLast(({ at }) => ends + at <= now && ends + at > added);
  if (step === undefined) return null;
  const { item } = documentRules[kind];
  return event({ listingId: facts.id, item, target: 'SERVICE', targetId: id }, expiresOn, step);
}

const event = (subject: MonitorSubject, dueOn: Day, { kind, at, tell }: Step): MonitorEvent => ({
  ...subject,
  kind,
  dueOn,
  step: at,
  on: addDays(dueOn, at),
  tell,
});
