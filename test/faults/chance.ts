/** Chance that can be repeated, sizes for the machine at hand, and what a count of none really says. */

export const isFull = process.env['FAULTS'] === 'full';

/** CI size, or the full one by FAULTS=full. */
export const sized = (ci: number, full: number): number => (isFull ? full : ci);

export class Chance {
  readonly seed: number;
  private state: number;

  /** The seed of the environment, so that a run can be repeated, or a new one; it is printed either way. */
  constructor(name: string) {
    this.seed = Number(process.env['FAULT_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
    this.state = this.seed;
    say(`${name}: FAULT_SEED=${this.seed}`);
  }

  /** From 0 up to 1; mulberry32. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  between(least: number, most: number): number {
    return least + this.next() * (most - least);
  }

  oneOf<T>(things: readonly T[]): T {
    const thing = things[Math.floor(this.next() * things.length)];
    if (thing === undefined) throw new Error('There is nothing to choose from.');
    return thing;
  }
}

/** None in so many is not never: with 95 % confidence it is less often than this. */
export const ruleOfThree = (tries: number): string =>
  `0 of ${tries}: less than ${(300 / tries || 0).toPrecision(2)} % (95 %)`;

export const say = (words: string): void => {
  process.stderr.write(`${words}\n`);
};
