/**
 * Who is on call, hour by hour: shifts of a week or of one day, as the clock on a wall shows them, with the people of each in order. Nobody who is
 * not there counts: an hour without a person is a gap. Instants are milliseconds since 1970; an interval holds its first moment and not its last.
 */
import { addDays } from './day.ts';
import type { Day } from './listing.ts';
import { dayAt, instantOf, nextDay, weekdayOf, type Zone } from './wall-clock.ts';

export interface RotaShift {
  readonly id: string;
  readonly zone: Zone;
  /** 1 is Monday, 7 is Sunday: each week. Null: on one day, `firstOn`. */
  readonly weekday: number | null;
  /** The first day on which it may begin, and the last; null: no end. */
  readonly firstOn: Day;
  readonly lastOn: Day | null;
  /** Minutes of the wall's day. Not later than its beginning: it ends on the next day, so that equal ones are a whole day. */
  readonly fromMinute: number;
  readonly untilMinute: number;
  /** Who holds it first, then who is next. */
  readonly personIds: readonly string[];
}

export interface Interval {
  readonly from: number;
  readonly until: number;
}

/** A shift as it comes once. */
interface Turn extends Interval {
  readonly personIds: readonly string[];
}

const isOn = ({ weekday, firstOn, lastOn }: RotaShift, day: Day): boolean =>
  weekday === null
    ? day === firstOn
    : weekdayOf(day) === weekday && day >= firstOn && (lastOn === null || day <= lastOn);

/** Each time that a shift with people comes between two instants, earliest first; those that begin at once in the order of the shifts. */
function turnsOf(shifts: readonly RotaShift[], { from, until }: Interval): readonly Turn[] {
  const turns: Turn[] = [];
  for (const shift of shifts) {
    const { zone, fromMinute, untilMinute, personIds } = shift;
    if (personIds.length === 0 || from >= until) continue;
    // One that began the day before may last into it.
    const last = dayAt(zone, until);
    for (let day = addDays(dayAt(zone, from), -1); day <= last; day = nextDay(day)) {
      if (!isOn(shift, day)) continue;
      const turn = {
        from: instantOf(zone, day, fromMinute),
        until: instantOf(zone, untilMinute > fromMinute ? day : nextDay(day), untilMinute),
      };
      if (turn.from < until && turn.until > from) turns.push({ ...turn, personIds });
    }
  }
  return turns.sort((a, b) => a.from - b.from);
}

/** The hours in which somebody is on call, joined where they touch, cut to what was asked for. */
export function coveredIntervals(shifts: readonly RotaShift[], asked: Interval): readonly Interval[] {
  const joined: Interval[] = [];
  for (const turn of turnsOf(shifts, asked)) {
    const [from, until] = [Math.max(turn.from, asked.from), Math.min(turn.until, asked.until)];
    const last = joined.at(-1);
    if (last && from <= last.until) joined[joined.length - 1] = { from: last.from, until: Math.max(last.until, until) };
    else if (from < until) joined.push({ from, until });
  }
  return joined;
}

/** The hours in which nobody is. */
export function gaps(shifts: readonly RotaShift[], asked: Interval): readonly Interval[] {
  const open: Interval[] = [];
  let at = asked.from;
  for (const { from, until } of coveredIntervals(shifts, asked)) {
    if (from > at) open.push({ from: at, until: from });
    at = until;
  }
  if (at < asked.until) open.push({ from: at, until: asked.until });
  return open;
}

/** Who is on call at an instant, each once: the holder first. */
export const onCallAt = (shifts: readonly RotaShift[], at: number): readonly string[] => [
  ...new Set(turnsOf(shifts, { from: at, until: at + 1 }).flatMap(({ personIds }) => personIds)),
];

export const isStaffed = (shifts: readonly RotaShift[], at: number): boolean => onCallAt(shifts, at).length > 0;

const lookAheadMs = 14 * 86_400_000;

/** Whom to call, in order: who is on call, then who will be within two weeks. */
export const rotaFrom = (shifts: readonly RotaShift[], at: number): readonly string[] => [
  ...new Set([
    ...onCallAt(shifts, at),
    ...turnsOf(shifts, { from: at, until: at + lookAheadMs }).flatMap(({ personIds }) => personIds),
  ]),
];

export const shiftObjections = ['NOBODY', 'WINDOW_WRONG', 'DAY_NEVER_COMES'] as const;
export type ShiftObjection = (typeof shiftObjections)[number];

/** Every reason why a shift cannot be one; none: it can. */
export function objectionsToShift({
  personIds,
  weekday,
  firstOn,
  lastOn,
}: Omit<RotaShift, 'id'>): readonly ShiftObjection[] {
  const isBackward = lastOn !== null && lastOn < firstOn;
  const isNever =
    weekday !== null &&
    lastOn !== null &&
    !isBackward &&
    addDays(firstOn, (weekday - weekdayOf(firstOn) + 7) % 7) > lastOn;
  return [
    ...(personIds.length === 0 ? (['NOBODY'] as const) : []),
    ...(isBackward ? (['WINDOW_WRONG'] as const) : []),
    ...(isNever ? (['DAY_NEVER_COMES'] as const) : []),
  ];
}
