/**
 * What is told today, given what stands and what was told before: each thing once, whatever was missed, killed or run twice in between. What was
 * told and still stands is called open; when it no longer stands it is closed, and who heard that something lapsed hears that it is well again.
 */
import type { Day } from './listing.ts';
import { type Monitored, type MonitorEvent, type MonitorKind, standingEvents } from './monitor.ts';
import type { RuleRow } from './rule-row.ts';

type Keyed = Pick<MonitorEvent, 'kind' | 'item' | 'target' | 'targetId' | 'dueOn' | 'step'>;

/** Within a listing: what is told twice under one key is told once. */
export const keyOf = (event: Keyed): string => [event.kind, subjectOf(event), event.dueOn, event.step].join(' ');

const subjectOf = ({ item, target, targetId }: Pick<Keyed, 'item' | 'target' | 'targetId'>): string =>
  `${String(item)} ${target} ${targetId}`;

/** Whoever was told these is told when it is over. */
export const troubles: readonly MonitorKind[] = ['LAPSED', 'HIDDEN', 'FAILED'];
const isTrouble = ({ kind }: MonitorEvent): boolean => troubles.includes(kind);

export interface MonitorChange {
  /** To be told, unless something was told under the same key before. */
  readonly tell: readonly MonitorEvent[];
  /** Of the open ones those that stand no longer. */
  readonly close: readonly MonitorEvent[];
}

interface On {
  readonly today: Day;
  readonly rules?: readonly RuleRow[];
}

/** `open`: what was told of this listing and not closed since. */
export function changeOn(listing: Monitored, open: readonly MonitorEvent[], { today, rules = [] }: On): MonitorChange {
  const standing = standingEvents(listing, today, rules);
  const standingKeys = new Set(standing.map(keyOf));
  const inTrouble = new Set(standing.filter(isTrouble).map(subjectOf));
  const openKeys = new Set(open.map(keyOf));
  const gone = open.filter((event) => !standingKeys.has(keyOf(event)));
  const over = (event: MonitorEvent): boolean =>
    isTrouble(event) && listing.isWatched && !inTrouble.has(subjectOf(event)) && isMended(listing, event, today);
  // A trouble of which nothing is known but that a new look found nothing waits for a result.
  const close = gone.filter(
    (event) => !isTrouble(event) || !listing.isWatched || inTrouble.has(subjectOf(event)) || over(event),
  );
  return {
    tell: [
      ...standing.filter((event) => !openKeys.has(keyOf(event))),
      ...gone.filter(over).map((event) => restored(event, today)),
    ],
    close,
  };
}

/** Current again, or no longer asked of it. */
function isMended({ standings }: Monitored, event: MonitorEvent, today: Day): boolean {
  const found = standings.find(
    ({ required: { item, target, targetId } }) =>
      item.number === event.item && target === event.target && targetId === event.targetId,
  );
  if (found === undefined) return true;
  const { standing } = found;
  return standing.kind === 'HELD' && (standing.until === null || standing.until > today);
}

/** Of the episode that is over; told on the day on which that is seen. */
const restored = (event: MonitorEvent, today: Day): MonitorEvent => ({
  ...event,
  kind: 'RESTORED',
  step: 0,
  on: today,
});
