/** An hour is staffed or it is a gap, in every zone, also in the nights in which clocks are turned. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './day.ts';
import {
  coveredIntervals, gaps, type Interval, isStaffed, objectionsToShift, onCallAt, rotaFrom, type RotaShift,
} from './rota-shift.ts'; // prettier-ignore
import { dayAt, instantOf, weekdayOf, type Zone, zones } from './wall-clock.ts';

const hour = 3_600_000;
const shift = (about: Partial<RotaShift> = {}): RotaShift => ({
  id: 'shift',
  zone: 'America/New_York',
  weekday: null,
  firstOn: '2026-06-15',
  lastOn: null,
  fromMinute: 9 * 60,
  untilMinute: 17 * 60,
  personIds: ['ann'],
  ...about,
});
const at = (text: string): number => Date.parse(text);
const during = (from: string, until: string): Interval => ({ from: at(from), until: at(until) });

/** Also one that turns by half an hour, and one of quarters. */
const everyZone = [...zones, 'Australia/Lord_Howe' as Zone, 'Asia/Kathmandu' as Zone];
const zoneOf = fc.constantFrom(...everyZone);
const dayOf = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2025-01-01', days));
const minuteOf = fc.integer({ min: 0, max: 1439 });
const shifts: fc.Arbitrary<RotaShift> = fc.record({
  id: fc.uuid(),
  zone: zoneOf,
  weekday: fc.option(fc.integer({ min: 1, max: 7 })),
  firstOn: dayOf,
  lastOn: fc.constant(null),
  fromMinute: minuteOf,
  untilMinute: minuteOf,
  personIds: fc.subarray(['ann', 'bo', 'cy']),
});
const spans = fc
  .tuple(dayOf, minuteOf, fc.integer({ min: 1, max: 10 * 24 * 60 }))
  .map(([day, minute, length]): Interval => {
    const from = at(`${day}T00:00:00Z`) + minute * 60_000;
    return { from, until: from + length * 60_000 };
  });

describe('the wall', () => {
  it('shows an hour that comes twice as its first, and one that never comes as the turn', () => {
    expect(instantOf('America/New_York', '2026-11-01', 90)).toBe(at('2026-11-01T05:30:00Z'));
    expect(instantOf('America/New_York', '2026-03-08', 150)).toBe(at('2026-03-08T07:00:00Z'));
    expect(instantOf('America/New_York', '2026-03-08', 180)).toBe(at('2026-03-08T07:00:00Z'));
    expect(instantOf('America/Phoenix', '2026-03-08', 150)).toBe(at('2026-03-08T09:30:00Z'));
  });

  it('never runs backwards, and says its own day', () => {
    fc.assert(
      fc.property(zoneOf, dayOf, minuteOf, minuteOf, (zone, day, one, other) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        const instant = instantOf(zone, day, early);
        return instant <= instantOf(zone, day, late) && instantOf(zone, day, 1440) === instantOf(zone, addDays(day, 1), 0) && dayAt(zone, instant) === day;
      }),
    ); // prettier-ignore
  });

  it('knows the days of the week', () => {
    expect(['2026-06-15', '2026-06-21', '1969-12-29'].map(weekdayOf)).toEqual([1, 7, 1]);
  });
});

describe('a rota', () => {
  it('has its holder from the first moment of a shift until before the last', () => {
    const one = shift();
    expect(['2026-06-15T12:59:59.999Z', '2026-06-15T13:00:00Z', '2026-06-15T20:59:59.999Z', '2026-06-15T21:00:00Z'].map((text) => isStaffed([one], at(text)))).toEqual([
      false,
      true,
      true,
      false,
    ]); // prettier-ignore
  });

  it('keeps its hours on the wall through the year', () => {
    const each = shift({ weekday: 1, firstOn: '2026-01-01' });
    expect(isStaffed([each], at('2026-01-05T14:00:00Z'))).toBe(true);
    expect(isStaffed([each], at('2026-01-05T13:30:00Z'))).toBe(false);
    expect(isStaffed([each], at('2026-06-15T13:30:00Z'))).toBe(true);
  });

  it('covers the longer night and the shorter one without a hole', () => {
    const nights = [
      shift({ weekday: 6, firstOn: '2026-01-01', fromMinute: 20 * 60, untilMinute: 90 }),
      shift({ weekday: 7, firstOn: '2026-01-01', fromMinute: 90, untilMinute: 8 * 60, personIds: ['bo'] }),
    ];
    expect(gaps(nights, during('2026-11-01T00:00:00Z', '2026-11-01T13:00:00Z'))).toEqual([]);
    expect(gaps(nights, during('2026-03-08T01:00:00Z', '2026-03-08T12:00:00Z'))).toEqual([]);
    expect(coveredIntervals(nights, during('2026-10-31T00:00:00Z', '2026-11-02T00:00:00Z'))).toEqual([
      during('2026-11-01T00:00:00Z', '2026-11-01T13:00:00Z'),
    ]);
  });

  it('counts no shift without a person, and none that is not yet or no more', () => {
    const week = { weekday: 1, firstOn: '2026-06-16', lastOn: '2026-06-29' } as const;
    const noon = (day: string) => isStaffed([shift(week)], at(`${day}T16:00:00Z`));
    expect(isStaffed([shift({ personIds: [] })], at('2026-06-15T15:00:00Z'))).toBe(false);
    expect(['2026-06-15', '2026-06-22', '2026-06-29', '2026-07-06'].map(noon)).toEqual([false, true, true, false]);
  });

  it('names whom to call, each once: who is on call, then who will be', () => {
    const rota = [
      shift({ personIds: ['ann', 'bo'] }),
      shift({ fromMinute: 17 * 60, untilMinute: 9 * 60, personIds: ['bo', 'cy'] }),
      shift({ firstOn: '2026-07-30', personIds: ['late'] }),
    ];
    expect(onCallAt(rota, at('2026-06-15T14:00:00Z'))).toEqual(['ann', 'bo']);
    expect(rotaFrom(rota, at('2026-06-15T14:00:00Z'))).toEqual(['ann', 'bo', 'cy']);
    expect(rotaFrom(rota, at('2026-06-15T22:00:00Z'))).toEqual(['bo', 'cy']);
  });

  it('is a gap or covered, and never both, in whatever zones its people live', () => {
    fc.assert(
      fc.property(fc.array(shifts, { maxLength: 5 }), spans, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (rota, span, share) => {
        const parts = [...coveredIntervals(rota, span), ...gaps(rota, span)].sort((a, b) => a.from - b.from);
        const isWhole = parts.every(({ from, until }, index) => from < until && (parts[index + 1]?.from ?? span.until) === until) && parts[0]?.from === span.from;
        const instant = span.from + Math.floor(share * (span.until - span.from));
        const isGap = gaps(rota, span).some(({ from, until }) => from <= instant && instant < until);
        return isWhole && isGap !== isStaffed(rota, instant);
      }),
      { numRuns: 60 },
    ); // prettier-ignore
  });

  it('has no gap when each day of the week is staffed from any hour to the same of the next day', () => {
    fc.assert(
      fc.property(zoneOf, minuteOf, spans, (zone, minute, span) => {
        const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
          shift({ weekday, zone, firstOn: '2024-01-01', fromMinute: minute, untilMinute: minute }),
        );
        return gaps(week, span).length === 0;
      }),
      { numRuns: 60 },
    );
  });

  it('says what is wrong with a shift, all of it', () => {
    expect(objectionsToShift(shift({ personIds: [], lastOn: '2026-06-14' }))).toEqual(['NOBODY', 'WINDOW_WRONG']);
    expect(objectionsToShift(shift({ weekday: 1, firstOn: '2026-06-16', lastOn: '2026-06-21' }))).toEqual([
      'DAY_NEVER_COMES',
    ]);
    expect(objectionsToShift(shift({ weekday: 7, firstOn: '2026-06-16', lastOn: '2026-06-21' }))).toEqual([]);
  });

  it('has hours and no more where nothing was asked', () => {
    expect(coveredIntervals([shift()], { from: hour, until: hour })).toEqual([]);
    expect(gaps([shift()], { from: hour, until: hour })).toEqual([]);
  });
});
