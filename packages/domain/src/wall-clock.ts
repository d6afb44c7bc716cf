/**
 * From what a clock on the wall of a place shows to the instant it means, and back. Instants are milliseconds since 1970. Where clocks are turned
 * back, an hour that comes twice is its first; where they are turned forward, an hour that never comes is the moment at which they are turned. So
 * a later hour of the wall is never an earlier instant, and what ends at an hour ends where what begins at it begins.
 */
import { addDays, dayNumber, dayOfNumber } from './day.ts';
import type { Day } from './listing.ts';

/** Where people of a rota live. IANA names; the rules of each come with the runtime. */
export const zones = [
  'America/New_York', 'America/Chicago', 'America/Denver', 'America/Phoenix', 'America/Los_Angeles', 'America/Anchorage', 'Pacific/Honolulu',
  'America/Puerto_Rico', 'Pacific/Guam', 'UTC',
] as const; // prettier-ignore
export type Zone = (typeof zones)[number];

const minuteMs = 60_000;
const dayMs = 86_400_000;

const formats = new Map<Zone, Intl.DateTimeFormat>();

function formatOf(zone: Zone): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(zone, made);
  return made;
}

/** What the wall shows, as if it were UTC, to the minute. */
function wallAt(zone: Zone, instant: number): number {
  const whole = Math.floor(instant / minuteMs) * minuteMs;
  const part = new Map(
    formatOf(zone)
      .formatToParts(whole)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes): number => part.get(type) ?? 0;
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
}

const offsetAt = (zone: Zone, instant: number): number =>
  wallAt(zone, instant) - Math.floor(instant / minuteMs) * minuteMs;

export const dayAt = (zone: Zone, instant: number): Day => dayOfNumber(Math.floor(wallAt(zone, instant) / dayMs));

/** `minute` of the wall's day, 0 to 1440; 1440 is midnight at its end. */
export function instantOf(zone: Zone, day: Day, minute: number): number {
  const wall = dayNumber(day) * dayMs + minute * minuteMs;
  const [before, after] = [offsetAt(zone, wall - dayMs), offsetAt(zone, wall + dayMs)];
  const meant = [wall - before, wall - after].filter((instant) => wallAt(zone, instant) === wall);
  return meant.length > 0 ? Math.min(...meant) : turnBetween(zone, wall - dayMs, wall + dayMs);
}

/** The minute at which the clocks were turned. */
function turnBetween(zone: Zone, from: number, until: number): number {
  const before = offsetAt(zone, from);
  let [low, high] = [from / minuteMs, until / minuteMs];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(zone, middle * minuteMs) === before) low = middle;
    else high = middle;
  }
  return high * minuteMs;
}

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

export const nextDay = (day: Day): Day => addDays(day, 1);
