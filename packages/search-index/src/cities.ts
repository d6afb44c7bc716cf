/** The cities in which there are listings, with how many: for suggestions. */
import { compareText } from './order.ts';
import { namedWords } from './dictionary.ts';
import type { KeptDocument } from './standing.ts';

export interface City {
  /** "Denver, CO". */
  readonly label: string;
  /** Folded, a space on either side of each word. */
  readonly words: string;
  count: number;
}

export class Cities {
  private readonly byLabel = new Map<string, City>();

  add({ city, state }: Pick<KeptDocument, 'city' | 'state'>): void {
    const label = `${city}, ${state}`;
    const known = this.byLabel.get(label);
    if (known) known.count++;
    else this.byLabel.set(label, { label, words: ` ${namedWords(city).join(' ')} `, count: 1 });
  }

  remove({ city, state }: Pick<KeptDocument, 'city' | 'state'>): void {
    const label = `${city}, ${state}`;
    const known = this.byLabel.get(label);
    if (known && --known.count === 0) this.byLabel.delete(label);
  }

  clear(): void {
    this.byLabel.clear();
  }

  /** Those that are meant, the largest first. */
  filter(isMeant: (words: string) => boolean): City[] {
    const found = [...this.byLabel.values()].filter(({ words }) => isMeant(words));
    return found.sort((a, b) => b.count - a.count || compareText(a.label, b.label));
  }
}
