/** Which entries stand under a word, for a hundred thousand words with few entries each: two numbers an entry, where a list for each word takes twenty. */

const FIRST_ROOM = 1024;
const NOTHING = -1;

export class Postings {
  /** The last place of each word, and how many there are. */
  private readonly heads = new Map<string, number>();
  private counts = new Int32Array(FIRST_ROOM);
  private entries = new Int32Array(FIRST_ROOM);
  private before = new Int32Array(FIRST_ROOM);
  private size = 0;

  /** Entries come in rising order; the same one twice in a row counts once. */
  put(word: string, entry: number): void {
    const last = this.heads.get(word) ?? NOTHING;
    if (last !== NOTHING && this.entries[last] === entry) return;
    if (this.size === this.entries.length) this.makeRoom();
    this.entries[this.size] = entry;
    this.before[this.size] = last;
    this.counts[this.size] = 1 + (last === NOTHING ? 0 : (this.counts[last] ?? 0));
    this.heads.set(word, this.size);
    this.size += 1;
  }

  count(word: string): number {
    const last = this.heads.get(word);
    return last === undefined ? 0 : (this.counts[last] ?? 0);
  }

  /** Newest first. */
  visit(word: string, see: (entry: number) => void): void {
    for (let place = this.heads.get(word) ?? NOTHING; place !== NOTHING; place = this.before[place] ?? NOTHING)
      see(this.entries[place] ?? NOTHING);
  }

  private makeRoom(): void {
    this.counts = roomier(this.counts);
    this.entries = roomier(this.entries);
    this.before = roomier(this.before);
  }
}

function roomier(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
