/** All listings by name: each has a number that compares as its name does, so that ties are broken without comparing texts. */
import { compareText } from './order.ts';

interface Named {
  readonly name: string;
  readonly id: string;
}

interface Ranked extends Named {
  rank: number;
}

const compareNamed = (a: Named, b: Named): number => compareText(a.name, b.name) || compareText(a.id, b.id);

export class NameOrder {
  private sorted: Ranked[] = [];
  /** Told when the number of a listing changes. */
  private readonly onRank: (id: string, rank: number) => void;

  constructor(onRank: (id: string, rank: number) => void) {
    this.onRank = onRank;
  }

  load(all: readonly Named[]): void {
    this.sorted = all.map(({ name, id }) => ({ name, id, rank: 0 })).sort(compareNamed);
    this.number();
  }

  add({ name, id }: Named): void {
    const place = this.placeOf({ name, id });
    const rank = this.between(place);
    this.sorted.splice(place, 0, { name, id, rank });
    if (rank === this.sorted[place - 1]?.rank || rank === this.sorted[place + 1]?.rank) this.number();
    else this.onRank(id, rank);
  }

  remove(named: Named): void {
    const place = this.placeOf(named);
    if (this.sorted[place]?.id === named.id) this.sorted.splice(place, 1);
  }

  /** The number of a name that need not be there: between its neighbours. */
  rankOf(named: Named): number {
    const place = this.placeOf(named);
    const there = this.sorted[place];
    return there && compareNamed(there, named) === 0 ? there.rank : this.between(place);
  }

  /** Ids in the order of their names, from the first name that begins so. */
  *startingWith(beginning: string): Generator<string> {
    for (let place = this.placeOf({ name: beginning, id: '' }); place < this.sorted.length; place++) {
      const { name, id } = this.sorted[place] as Ranked;
      if (!name.startsWith(beginning)) return;
      yield id;
    }
  }

  private between(place: number): number {
    const before = this.sorted[place - 1]?.rank;
    const after = this.sorted[place]?.rank;
    if (before === undefined) return after === undefined ? 0 : after - 1;
    return after === undefined ? before + 1 : before + (after - before) / 2;
  }

  private number(): void {
    this.sorted.forEach((named, rank) => {
      named.rank = rank;
      this.onRank(named.id, rank);
    });
  }

  private placeOf(named: Named): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareNamed(this.sorted[middle] as Ranked, named) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
