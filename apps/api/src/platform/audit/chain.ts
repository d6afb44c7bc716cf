/** Follows the log line by line, and remembers what is wrong first. */
import type { Anchor } from './anchor-file.ts';
import { Canonical } from './canonical.ts';
import type { CopiedLine } from './lines.ts';

export class Chain {
  /** Lines that were read. */
  rows = 0;
  private fault: string | null = null;
  private anchorFault: string | null = null;
  private last: number;
  private readonly hash = Buffer.alloc(32);
  private readonly form = new Canonical();
  private readonly pinned = new Map<number, string>();
  private readonly isOurs: (anchor: Anchor) => boolean;

  constructor(since: bigint, isOurs: (anchor: Anchor) => boolean) {
    this.last = Number(since);
    this.isOurs = isOurs;
  }

  /** What is wrong first: a line before an anchor, since an anchor can only tell that something before it is wrong. */
  get firstBad(): string | null {
    return this.fault ?? this.anchorFault;
  }

  /** Anchors from the second place, and their copies in the database. */
  pin(second: readonly Anchor[], copies: readonly Anchor[]): void {
    for (const anchor of [...second, ...copies]) {
      const seq = Number(anchor.seq);
      if (!this.isOurs(anchor)) this.anchorFault ??= `anchor ${seq} was altered`;
      else if ((this.pinned.get(seq) ?? anchor.hash) !== anchor.hash)
        this.anchorFault ??= `anchor ${seq} says two things`;
      else this.pinned.set(seq, anchor.hash);
    }
  }

  /** Each copy came from the second place, and must be there still. */
  miss(second: readonly Anchor[], copies: readonly Anchor[]): void {
    const there = new Set(second.map(({ seq }) => seq));
    const gone = copies.find(({ seq }) => !there.has(seq));
    if (gone) this.anchorFault ??= `anchor ${gone.seq} is not in the second place`;
  }

  /** Where not everything is read: the hash of the line before, which is believed. */
  begin(hash: Buffer | undefined): void {
    if (hash) this.hash.set(hash);
    else this.fault ??= `line ${this.last} is gone`;
  }

  add(line: CopiedLine): void {
    this.rows++;
    if (this.fault !== null) return;
    const { seq, hash } = line;
    const pinned = this.pinned.get(seq);
    line.writeTo(this.form);
    if (seq !== this.last + 1) this.fault = `first bad ${this.last + 1}: the line is gone`;
    else if (!line.follows(this.hash)) this.fault = `first bad ${seq}: it does not follow the line before`;
    else if (!this.form.hash(this.hash).equals(hash)) this.fault = `first bad ${seq}: it was altered`;
    else if (pinned !== undefined && pinned !== hash.toString('hex')) this.fault = `anchor mismatch at ${seq}`;
    this.last = seq;
    this.hash.set(hash);
  }

  end(head: bigint, hash: Buffer): void {
    const seq = Number(head);
    const anchored = Math.max(0, ...this.pinned.keys());
    if (this.last !== seq) this.fault ??= `head ${seq}, table ${this.last}`;
    if (!hash.equals(this.hash)) this.fault ??= `head ${seq} is not the last line`;
    if (anchored > this.last) this.fault ??= `anchor ${anchored}, table ${this.last}`;
  }
}
