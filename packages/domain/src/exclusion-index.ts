/** All rows of all lists in memory, found by number, birth date, and by any word of their names: screens thousands of people a second. */
import type { Identity } from './exclusion.ts';
import { type FirmKeys, keysOfFirm, wordsOfPerson } from './exclusion-identity.ts';
import type { PersonName } from './exclusion-name.ts';
import { type Match, matchOf } from './exclusion-match.ts';

export interface Found extends Match {
  /** In the order of `add`, from 0. */
  readonly entry: number;
}

/** A firm is looked up by its rarest words: one may be wrong, so two that somebody else has too. */
const FIRM_WORDS = 2;

export class ExclusionIndex {
  private readonly entries: Identity[] = [];
  private readonly stamps: number[] = [];
  private readonly byNumber = new Map<string, number[]>();
  private readonly byBirthDate = new Map<string, number[]>();
  private readonly byPersonWord = new Map<string, number[]>();
  private readonly byFirm = new Map<string, number[]>();
  private readonly byFirmWord = new Map<string, number[]>();
  private readonly byWholeName = new Map<string, number[]>();
  private readonly states = new Set<string>();
  private stamp = 0;

  get size(): number {
    return this.entries.length;
  }

  add(entry: Identity): void {
    const at = this.entries.push(entry) - 1;
    this.stamps.push(0);
    for (const npi of [...entry.npis, ...entry.repairedNpis, ...entry.affiliatedNpis]) put(this.byNumber, npi, at);
    if (entry.birthDate !== null) put(this.byBirthDate, entry.birthDate, at);
    for (const name of entry.persons) {
      for (const word of wordsOfPerson(name)) put(this.byPersonWord, within(word, entry.state), at);
      for (const whole of wholesOf(name)) put(this.byWholeName, whole, at);
    }
    for (const name of entry.firms) {
      const { wholes, words } = keysOfFirm(name);
      for (const whole of wholes) put(this.byFirm, within(whole, entry.state), at);
      for (const word of words) put(this.byFirmWord, within(word, entry.state), at);
      put(this.byWholeName, name.joined, at);
    }
    this.states.add(entry.state);
  }

  /** Best first; of equal ones, the order of `add`. */
  find(screened: Identity): readonly Found[] {
    this.stamp += 1;
    const found: Found[] = [];
    const look = (places: readonly number[] | undefined): void => {
      for (const entry of places ?? []) {
        const listed = this.entries[entry];
        if (listed === undefined || this.stamps[entry] === this.stamp) continue;
        this.stamps[entry] = this.stamp;
        const match = matchOf(screened, listed);
        if (match !== null) found.push({ entry, ...match });
      }
    };
    for (const npi of screened.npis) look(this.byNumber.get(npi));
    if (screened.birthDate !== null) look(this.byBirthDate.get(screened.birthDate));
    for (const name of screened.persons) for (const whole of wholesOf(name)) look(this.byWholeName.get(whole));
    for (const name of screened.firms) look(this.byWholeName.get(name.joined));
    // In another state only a whole name, a number or a birth date counts.
    const states = screened.state === '' ? this.states : new Set([screened.state, '']);
    const firms = screened.firms.map(keysOfFirm);
    for (const state of states) {
      for (const name of screened.persons)
        for (const word of wordsOfPerson(name)) look(this.byPersonWord.get(within(word, state)));
      for (const keys of firms) {
        for (const whole of keys.wholes) look(this.byFirm.get(within(whole, state)));
        for (const places of this.rarestOf(keys, state)) look(places);
      }
    }
    return found.sort((a, b) => b.score - a.score || a.entry - b.entry);
  }

  private rarestOf({ words }: FirmKeys, state: string): readonly (readonly number[])[] {
    const places = words.flatMap((word) => {
      const found = this.byFirmWord.get(within(word, state));
      return found === undefined ? [] : [found];
    });
    return places.sort((a, b) => a.length - b.length).slice(0, FIRM_WORDS);
  }
}

/** A word as it stands in one state; most of a country is never looked at. */
const within = (word: string, state: string): string => `${state} ${word}`;

const wholesOf = ({ lasts, first, givens }: PersonName): readonly string[] =>
  first === ''
    ? []
    : [first, givens].filter((given) => given !== '').flatMap((given) => lasts.map((last) => `${last} ${given}`));

function put(map: Map<string, number[]>, key: string, at: number): void {
  const places = map.get(key);
  if (places === undefined) map.set(key, [at]);
  else if (places.at(-1) !== at) places.push(at);
}
