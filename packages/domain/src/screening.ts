/**
 * What a screening of the people of the directory says about points 14 to 16 of the checklist, when it is due, and when staff are warned of an
 * old list. Nobody is cleared who was not provably looked for; nobody loses a good result because our own list is late.
 */
import { waitingStates, type AdjudicationState } from './adjudication.ts';
import { checklistTemplate, type ChecklistTemplate } from './checklist.template.ts';
import { nextDueOf } from './checklist.ts';
import { addDays, daysBetween } from './day.ts';
import { LIST_DAYS, type ExclusionRow, type ListStanding, listsOfStates, type Screened } from './exclusion.ts';
import type { Day } from './listing.ts';

/** Points of the checklist that lists answer: the federal list, federal awards, the lists of states. */
export const screenedItems = [14, 15, 16] as const;
export type ScreenedItem = (typeof screenedItems)[number];

const itemOf: Readonly<Record<string, ScreenedItem>> = { leie: 14, sam: 15 };

/** A list that is neither federal one is some state's. */
export const itemOfList = (list: string): ScreenedItem => itemOf[list] ?? 16;

/** Lists that must all be relied on before a point can be VERIFIED for somebody who practises in `states`. Null: no list of ours answers it. */
export function listsFor(item: ScreenedItem, states: readonly string[]): readonly string[] | null {
  if (item === 14) return ['leie'];
  if (item === 15) return ['sam'];
  const lists = states.flatMap((state) => listsOfStates[state] ?? []);
  return states.length > 0 && lists.length === states.length ? [...new Set(lists)].sort() : null;
}

export interface PointFacts {
  /** Of every question about this person on lists of this point. */
  readonly states: readonly AdjudicationState[];
  /** Of the lists that the point needs; null: none answers it. */
  readonly standings: readonly ListStanding[] | null;
}

/** The result to write down; null: nothing new can be said, and the last result stands until its own day. */
export function resultOf({ states, standings }: PointFacts): 'VERIFIED' | 'INCONCLUSIVE' | 'FAILED' | null {
  if (states.includes('CONFIRMED')) return 'FAILED';
  if (states.some((state) => (waitingStates as readonly string[]).includes(state))) return 'INCONCLUSIVE';
  return standings !== null && standings.length > 0 && standings.every((standing) => standing === 'CURRENT')
    ? 'VERIFIED'
    : null;
}

/** Days after the date of a list for which what it cleared may count, whatever is screened against it later. Source: vetting.md, two months of 31 days. */
export const CLEARED_DAYS = 62;

/** When a point is due again that was screened on `on` against lists of which the oldest is of `listOn`. */
export function dueAfterScreening(
  item: ScreenedItem,
  on: Day,
  listOn: Day,
  { items }: ChecklistTemplate = checklistTemplate,
): Day {
  const { validity } = items.find(({ number }) => number === item) ?? { validity: { months: 1 } };
  return nextDueOf({ validity }, on, [{ expiresOn: addDays(listOn, CLEARED_DAYS) }]) ?? on;
}

/** Days between runs when nothing else asks for one: so often that a check of a month is renewed before it lapses. */
export const RUN_DAYS = 7;

export const runReasons = ['ASKED', 'LISTS', 'PEOPLE', 'DECISIONS', 'CALENDAR'] as const;
export type RunReason = (typeof runReasons)[number];

export interface RunFacts {
  readonly ranOn: Day;
  /** Marks of what was screened against what: equal marks, equal lists and people. */
  readonly lists: string;
  readonly people: string;
  /** Something was decided on its day or later. Of two results of one day the graver counts, so a good one is written on the next. */
  readonly isMoved: boolean;
}

/** Why it is time to screen; null: it is not. */
export function runReasonOf(
  last: RunFacts | null,
  now: { readonly today: Day; readonly lists: string; readonly people: string },
): RunReason | null {
  if (last === null) return 'CALENDAR';
  if (last.lists !== now.lists) return 'LISTS';
  if (last.people !== now.people) return 'PEOPLE';
  if (last.isMoved && last.ranOn < now.today) return 'DECISIONS';
  return daysBetween(last.ranOn, now.today) >= RUN_DAYS ? 'CALENDAR' : null;
}

/** Age of a list in days from which staff are told that the next one is late. */
export const LIST_ALARM_DAYS = 25;

export const listAlarms = ['NONE', 'LATE', 'BLOCKS'] as const;
/** BLOCKS: no new listing is taken on this list. */
export type ListAlarm = (typeof listAlarms)[number];

/** `days`: age of the list; null where there is none. */
export function listAlarmOf(standing: ListStanding, days: number | null): ListAlarm {
  if (standing === 'MISSING' || standing === 'STALE' || days === null || days >= LIST_DAYS) return 'BLOCKS';
  return standing === 'BROKEN' || days >= LIST_ALARM_DAYS ? 'LATE' : 'NONE';
}

/** By what an entry is known again in the next file of its list: all that it says, and not where it stands. */
export const entryText = (list: string, row: ExclusionRow): string =>
  JSON.stringify([
    list, row.last, row.first, row.middle, row.suffix, row.firm, row.name, [...row.npis].sort(), [...row.repairedNpis].sort(),
    [...row.affiliatedNpis].sort(), row.birthDate, row.state, row.excludedOn, row.reason,
  ]); // prettier-ignore

/** By what a decision knows its person again: names and number, and not the place. */
export const identityText = (readings: readonly Screened[]): string =>
  JSON.stringify(
    [
      ...new Set(
        readings.map(({ npi, first, middle, last, suffix, otherNames, organization, birthDate }) =>
          JSON.stringify([npi, first, middle, last, suffix, otherNames, organization, birthDate ?? '']).toUpperCase(),
        ),
      ),
    ].sort(),
  );
