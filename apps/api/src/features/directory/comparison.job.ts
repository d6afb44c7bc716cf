/** Compares random listings and totals of the index with the database while the product runs: what differs is counted, logged and read again. */
import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { facetGroups } from '@open-window/domain/vocabulary.ts';
import { documentOf, type SearchDocument } from '@open-window/search-index/document.ts';
import { Database } from '../../platform/database/database.ts';
import { isUnreachable } from '../../platform/database/failures.ts';
import { Log } from '../../platform/observability/log.ts';
import { Metrics } from '../../platform/observability/metrics.ts';
import { type ComparedGroup, comparedGroups, liveIdsWith, randomIds } from './comparison.query.ts';
import { DirectoryFeed } from './feed.service.ts';
import { listingsWithIds } from './listing.query.ts';

const everyMilliseconds = 60_000;
const listingsEachTime = 200;
const totalsEachTime = 20;
/** A change that is on its way to the index is no difference: longer than the feed needs without a notification. */
const confirmedAfterMilliseconds = 2_500;

interface Question {
  readonly group: ComparedGroup;
  readonly code: string;
}

@Injectable()
export class ComparisonJob implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private readonly stopping = new AbortController();
  private readonly found;

  constructor(
    private readonly database: Database,
    private readonly feed: DirectoryFeed,
    private readonly log: Log,
    metrics: Metrics,
  ) {
    this.found = metrics.counter('directory_differences_total', 'Listings of which index and database disagreed');
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.compare().catch((error: unknown) => {
        if (!isUnreachable(error) && !this.stopping.signal.aborted) this.log.failure(error);
      });
    }, everyMilliseconds).unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
    this.stopping.abort();
  }

  /** The ids of the listings that differed, which are being read again. */
  async compare(patience = confirmedAfterMilliseconds): Promise<readonly string[]> {
    const sample = await randomIds(this.database.reader, listingsEachTime);
    const questions = Array.from({ length: totalsEachTime }, randomQuestion);
    const suspects = await this.differing(sample, questions);
    if (suspects.size === 0) return [];
    await wait(patience, undefined, { signal: this.stopping.signal });
    const again = await this.differing([...suspects], questions);
    const confirmed = [...suspects].filter((id) => again.has(id));
    if (confirmed.length > 0) {
      this.found.inc(confirmed.length);
      this.log.error(
        `The index differed from the database in ${confirmed.length} listings: ${confirmed.slice(0, 20).join(' ')}`,
      );
      this.feed.reread(confirmed);
    }
    return confirmed;
  }

  private async differing(ids: readonly string[], questions: readonly Question[]): Promise<Set<string>> {
    const differing = new Set<string>();
    for (const listing of await listingsWithIds(this.database.reader, ids)) {
      const expected = this.feed.isPublic(listing) ? textOf(documentOf(listing)) : undefined;
      const kept = this.feed.directory.kept(listing.id);
      if (expected !== (kept && textOf(kept))) differing.add(listing.id);
    }
    for (const { group, code } of questions) {
      const live = await liveIdsWith(this.database.reader, group, code);
      const expected = new Set(live.filter((id) => this.feed.directory.has(id)));
      if (this.total({ group, code }) === expected.size) continue;
      const found = this.foundBy({ group, code });
      for (const id of [...expected, ...found]) if (!expected.has(id) || !found.has(id)) differing.add(id);
    }
    return differing;
  }

  private total(question: Question): number {
    const answer = this.feed.directory.search(queryFor(question, null));
    return answer.invalidCursor ? -1 : answer.total;
  }

  private foundBy(question: Question): Set<string> {
    const ids = new Set<string>();
    let cursor: string | null = null;
    do {
      const answer = this.feed.directory.search(queryFor(question, cursor));
      if (answer.invalidCursor) break;
      for (const id of answer.ids) ids.add(id);
      cursor = answer.nextCursor;
    } while (cursor !== null);
    return ids;
  }
}

function randomQuestion(): Question {
  const group = comparedGroups[randomInt(comparedGroups.length)] ?? 'state';
  const codes: readonly string[] = facetGroups[group];
  return { group, code: codes[randomInt(codes.length)] ?? '' };
}

/** The codes are not kept as they came: totals compare those. */
const textOf = (document: Omit<SearchDocument, 'codes' | 'telehealthStates'> & Partial<SearchDocument>): string =>
  JSON.stringify({ ...document, codes: undefined, telehealthStates: undefined });

const queryFor = ({ group, code }: Question, cursor: string | null) =>
  ({
    text: null,
    near: null,
    telehealthState: null,
    bbox: null,
    filters: { [group]: [code] },
    acceptingNew: false,
    scholarship: false,
    vetted: false,
    maxCoursePriceCents: null,
    sort: 'name',
    limit: 50,
    cursor,
  }) as const;
