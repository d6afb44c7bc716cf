/** The cities in which there are listings, with how many: for suggestions. */
import { compareText } from './order.ts';
import { namedWords } from './dictionary.ts';
import type { KeptDocument } from './standing.ts';

export interface City {
  /** "Denver, CO". */
  readonly label: string;
  readonly words: readonly string[];
  count: number;
}

export class Cities {
  private readonly byLabel = new Map<string, City>();
  private readonly byWord = new Map<string, Set<City>>();

  add({ city, state }: Pick<KeptDocument, 'city' | 'state'>): void {
    const label = `${city}, ${state}`;
    const known = this.byLabel.get(label);
    if (known) {
      known.count++;
      return;
    }
    const added: City = { label, words: namedWords(city), count: 1 };
    this.byLabel.set(label, added);
    for (const word of added.words) {
      const cities = this.byWord.get(word);
      if (cities) cities.add(added);
      else this.byWord.set(word, new Set([added]));
    }
  }

  remove({ city, state }: Pick<KeptDocument, 'city' | 'state'>): void {
    const label = `${city}, ${state}`;
    const known = this.byLabel.get(label);
    if (!known || --known.count > 0) return;
    this.byLabel.delete(label);
    for (const word of known.words) this.byWord.get(word)?.delete(known);
  }

  clear(): void {
    this.byLabel.clear();
    this.byWord.clear();
  }

  /** Those with one word out of each list, the largest city first. */
  withWords(lists: readonly ReadonlySet<string>[]): City[] {
    const [first, ...others] = lists;
    const found = new Set<City>();
    for (const word of first ?? []) {
      for (const city of this.byWord.get(word) ?? []) {
        if (others.every((list) => city.words.some((own) => list.has(own)))) found.add(city);
      }
    }
    return [...found].sort((a, b) => b.count - a.count || compareText(a.label, b.label));
  }
}
