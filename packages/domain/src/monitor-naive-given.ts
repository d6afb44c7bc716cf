/**
 * The monitor once more, as somebody with a calendar would do it: for each point the days are crossed off one by one since it was looked at, and on
 * some days there is something to say. Nothing here is taken from monitor.ts; what lapses when it takes from a plain computation too.
 */
import type { Day } from './listing.ts';

/** Days on the calendar are numbered, so that they can be crossed off quickly. */
const numberOf = (day: Day): number => Date.parse(day) / 86_400_000;

/** One point, as far as a calendar needs to know it. */
export interface Point {
  /** Such as `19 ORGANIZATION organization`. */
  readonly name: string;
  readonly kind: 'EXPIRES' | 'SCHOLARSHIP' | 'ATTESTED' | 'DECIDED' | 'CALLED' | 'MONTHLY' | 'SHOWN';
  readonly isSoft: boolean;
  readonly lookedOn: Day | null;
  /** What the last look found. */
  readonly found: 'FINE' | 'BAD' | 'BAD_TWICE' | 'UNCLEAR';
  /** The day on which it stops counting. */
  readonly ends: Day | null;
}

/** What is to be said on the day that is so many days before (or, negative, after) its end. */
// prettier-ignore
const sayings: Readonly<Record<Point['kind'], Readonly<Record<number, string>>>> = {
  EXPIRES:     { 120: 'DUE_SOON', 90: 'DUE_SOON', 60: 'DUE_SOON', 30: 'DUE_SOON', 7: 'DUE_SOON', 1: 'DUE_SOON', 0: 'LAPSED', [-14]: 'HIDDEN' },
  SCHOLARSHIP: { 120: 'DUE_SOON', 90: 'DUE_SOON', 60: 'DUE_SOON', 30: 'DUE_SOON', 7: 'DUE_SOON', 1: 'DUE_SOON', 0: 'LAPSED' },
  ATTESTED:    { 15: 'DUE_SOON', 10: 'DUE_SOON', 5: 'DUE_SOON', [-1]: 'LAPSED', [-14]: 'HIDDEN' },
  DECIDED:     { 180: 'RECREDENTIAL', 120: 'DUE_SOON', 90: 'DUE_SOON', 60: 'DUE_SOON', 30: 'DUE_SOON', 7: 'DUE_SOON', 1: 'DUE_SOON', 0: 'LAPSED', [-14]: 'HIDDEN' },
  CALLED:      { 14: 'DUE_SOON', 7: 'DUE_SOON', 1: 'DUE_SOON', 0: 'LAPSED', [-14]: 'HIDDEN' },
  MONTHLY:     { 0: 'LAPSED', [-14]: 'HIDDEN' },
  SHOWN:       { 0: 'LAPSED' },
};

/** How far the days of a point are crossed off, and what was to be said last: `kind point episode step`. */
class Calendar {
  point: Point;
  private said: string | null = null;
  private crossed: number;
  private readonly end: number;
  private readonly looked: number;

  constructor(point: Point) {
    this.point = point;
    const { lookedOn, ends } = point;
    this.looked = numberOf(lookedOn ?? '9999-12-31');
    this.end = ends === null ? Infinity : numberOf(ends);
    // What had ended when it was looked at is read from its end on.
    this.crossed = Math.min(this.looked, this.end - 1);
  }

  sayingOn(today: number): string | null {
    const { name, kind, isSoft, lookedOn, found, ends } = this.point;
    if (lookedOn === null || this.looked > today) return null;
    if (found === 'UNCLEAR') return `NOT_CONFIRMED ${name} ${lookedOn} 0`;
    if (found !== 'FINE') {
      if (isSoft && today - this.looked >= 14) return `HIDDEN ${name} ${lookedOn} 14`;
      return `${found === 'BAD_TWICE' ? 'HIDDEN' : 'FAILED'} ${name} ${lookedOn} 0`;
    }
    if (ends === null) return null;
    while (this.crossed < today) {
      this.crossed += 1;
      const left = this.end - this.crossed;
      const saying = sayings[kind][left];
      if (saying !== undefined) this.said = `${saying} ${name} ${ends} ${String(-left || 0)}`;
    }
    return this.said;
  }
}

const bad = /^(?:LAPSED|HIDDEN|FAILED) /;

/** Who was told what. Asked on days on which the monitor is up. */
export class NaiveBook {
  private readonly ever = new Set<string>();
  /** By the name of the point: the last trouble that was told and is not over. */
  private readonly trouble = new Map<string, string>();
  private readonly calendars = new Map<string, Calendar>();

  /** `points`: null while nobody watches the listing. What is new to say today. */
  today(points: readonly Point[] | null, today: Day): string[] {
    const told: string[] = [];
    const say = (words: string): void => {
      if (!this.ever.has(words)) told.push(words);
      this.ever.add(words);
    };
    if (points === null) {
      this.trouble.clear();
      return told;
    }
    const number = numberOf(today);
    const names = new Set(points.map(({ name }) => name));
    for (const point of points) {
      const saying = this.calendarOf(point).sayingOn(number);
      if (saying !== null) say(saying);
      if (saying !== null && bad.test(saying)) this.trouble.set(point.name, saying);
      else if (point.found === 'FINE' && point.lookedOn !== null && (point.ends === null || point.ends > today))
        this.restore(point.name, say);
    }
    for (const name of [...this.trouble.keys()]) if (!names.has(name)) this.restore(name, say);
    return told;
  }

  private calendarOf(point: Point): Calendar {
    const known = this.calendars.get(point.name);
    if (known && (known.point === point || JSON.stringify(known.point) === JSON.stringify(point))) {
      known.point = point;
      return known;
    }
    const fresh = new Calendar(point);
    this.calendars.set(point.name, fresh);
    return fresh;
  }

  private restore(name: string, say: (words: string) => void): void {
    const trouble = this.trouble.get(name);
    if (trouble === undefined) return;
    this.trouble.delete(name);
    const episode = trouble.split(' ').at(-2) ?? '';
    say(`RESTORED ${name} ${episode} 0`);
  }
}
