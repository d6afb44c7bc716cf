/** All rows of all lists in memory, found by number, birth date, and by any word of their names: screens thousands of people a second. */
import type { Identity } from './exclusion.ts';
import { type FirmKeys, keysOfFirm, wordsOfPerson } from './exclusion-identity.ts';
import type { PersonName } from './exclusion-name.ts';
import { type Match, matchOf } from './exclusion-match.ts';
import { Postings } from './postings.ts';

export interface Found extends Match {
  /** In the order of `add`, from 0. */
  readonly entry: number;
}

/** A firm is looked up by its rarest words: one may be wrong, so two that somebody else has too. */
const FIRM_WORDS = 2;

export class ExclusionIndex {
  private readonly entries: Identity[] = [];
  private readonly stamps: number[] = [];
  private readonly byNumber = new Postings();
  private readonly byBirthDate = new Postings();
  private readonly byPersonWord = new Postings();
  private readonly byFirm = new Postings();
  private readonly byFirmWord = new Postings();
  private readonly byWholeName = new Postings();
  private readonly states = new Set<string>();
  private stamp = 0;

  get size(): number {
    return this.entries.length;
  }

  add(entry: Identity): void {
    const at = this.entries.push(entry) - 1;
    this.stamps.push(0);
    for (const npi of [...entry.npis, ...entry.repairedNpis, ...entry.affiliatedNpis]) this.byNumber.put(npi, at);
    if (entry.birthDate !== null) this.byBirthDate.put(entry.birthDate, at);
    for (const name of entry.persons) {
      for (const word of wordsOfPerson(name)) this.byPersonWord.put(within(word, entry.state), at);
      for (const whole of wholesOf(name)) this.byWholeName.put(whole, at);
    }
    for (const name of entry.firms) {
      const { wholes, words, asListed } = keysOfFirm(name);
      for (const whole of [...wholes, ...asListed]) this.byFirm.put(within(whole, entry.state), at);
      for (const word of words) this.byFirmWord.put(within(word, entry.state), at);
      this.byWholeName.put(name.joined, at);
    }
    this.states.add(entry.state);
  }

  /** Best first; of equal ones, the order of `add`. */
  find(screened: Identity): readonly Found[] {
    this.stamp += 1;
    const found: Found[] = [];
    const look = (entry: number): void => {
      const listed = this.entries[entry];
      if (listed === undefined || this.stamps[entry] === this.stamp) return;
      this.stamps[entry] = this.stamp;
      const match = matchOf(screened, listed);
      if (match !== null) found.push({ entry, ...match });
    };
    for (const npi of screened.npis) this.byNumber.visit(npi, look);
    if (screened.birthDate !== null) this.byBirthDate.visit(screened.birthDate, look);
    for (const name of screened.persons) for (const whole of wholesOf(name)) this.byWholeName.visit(whole, look);
    for (const name of screened.firms) this.byWholeName.visit(name.joined, look);
    // In another state only a whole name, a number or a birth date counts.
    const states = screened.state === '' ? this.states : new Set([screened.state, '']);
    const firms = screened.firms.map(keysOfFirm);
    for (const state of states) {
      for (const name of screened.persons)
        for (const word of wordsOfPerson(name)) this.byPersonWord.visit(within(word, state), look);
      for (const keys of firms) {
        for (const whole of [...keys.wholes, ...keys.asScreened]) this.byFirm.visit(within(whole, state), look);
        for (const word of this.rarestOf(keys, state)) this.byFirmWord.visit(word, look);
      }
    }
    return found.sort((a, b) => b.score - a.score || a.entry - b.entry);
  }

  private rarestOf({ words }: FirmKeys, state: string): readonly string[] {
    const count = (word: string): number => this.byFirmWord.count(word);
    return words
      .map((word) => within(word, state))
      .filter((word) => count(word) > 0)
      .sort((a, b) => count(a) - count(b))
      .slice(0, FIRM_WORDS);
  }
}

/** A word as it stands in one state; most of a country is never looked at. */
const within = (word: string, state: string): string => `${state} ${word}`;

const wholesOf = ({ lasts, first, givens }: PersonName): readonly string[] =>
  first === ''
    ? []
    : [first, givens].filter((given) => given !== '').flatMap((given) => lasts.map((last) => `${last} ${given}`));
