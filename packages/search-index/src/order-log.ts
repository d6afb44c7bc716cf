/**
 * Remembers what listings were ordered by before they changed. A walk through pages keeps the order of its first page: a listing
 * that changes between two pages keeps its place in the walk, so none is shown twice and none is passed over.
 */
import type { OrderKeys } from './order.ts';

interface Replaced {
  readonly version: number;
  readonly keys: OrderKeys;
}

export class OrderLog {
  version = 0;
  private readonly replaced: Replaced[] = [];
  private forgottenThrough = 0;
  private readonly bound: number;

  constructor(bound: number) {
    this.bound = bound;
  }

  /** Begins a change: everything recorded until the next one changed together. */
  step(): void {
    this.version++;
  }

  record(keys: OrderKeys): void {
    this.replaced.push({ version: this.version, keys });
    if (this.replaced.length < this.bound * 2) return;
    const forgotten = this.replaced.splice(0, this.replaced.length - this.bound);
    this.forgottenThrough = forgotten.at(-1)?.version ?? this.forgottenThrough;
  }

  /** Nothing before now can be told any more. */
  forget(): void {
    this.replaced.length = 0;
    this.forgottenThrough = ++this.version;
  }

  /** Whether everything that changed after this version is still remembered. */
  reaches(version: number): boolean {
    return version >= this.forgottenThrough && version <= this.version;
  }

  /** What listings were ordered by at a version, for those that changed since. */
  since(version: number): ReadonlyMap<string, OrderKeys> {
    const keys = new Map<string, OrderKeys>();
    for (let i = this.replaced.length - 1; i >= 0; i--) {
      const entry = this.replaced[i] as Replaced;
      if (entry.version <= version) break;
      keys.set(entry.keys.id, entry.keys);
    }
    return keys;
  }
}
