/**
 * Keeps the index equal to the database: reads everything once, then follows what changes. Postgres is the truth and may be away for a while:
 * searches go on with what is known, and the feed catches up when it is back.
 */
import { randomUUID } from 'node:crypto';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Listing } from '@open-window/domain/listing.ts';
import { DirectoryIndex } from '@open-window/search-index/directory-index.ts';
import { documentOf, type SearchDocument } from '@open-window/search-index/document.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import { problem } from '../../platform/http/problems.ts';
import { Log } from '../../platform/observability/log.ts';
import { Metrics } from '../../platform/observability/metrics.ts';
import { Readiness } from '../../platform/observability/readiness.ts';
import { FeedConnection } from './feed.query.ts';
import { listingsWithIds } from './listing.query.ts';

const pollMilliseconds = 1000;
const retryMilliseconds = 500;
/** Read at once while everything is loaded, by so many readers. */
const loadedTogether = 250;
const loaders = 2;
/** Applied at once while searches are answered: some milliseconds of work. */
const appliedTogether = 100;

@Injectable()
export class DirectoryFeed implements OnApplicationBootstrap, BeforeApplicationShutdown {
  /** When what is known was last known to be all. */
  asOf = new Date(0);
  private index: DirectoryIndex | null = null;
  private history = '';
  private watermark = '0';
  /** Versions at or above the watermark that were applied already: they are asked for until older transactions end. */
  private applied: ReadonlyMap<string, string> = new Map();
  private readonly suspects = new Set<string>();
  private isHinted = false;
  private wake: () => void = () => undefined;
  private isStopping = false;
  private following: Promise<void> = Promise.resolve();
  private readonly ready = Promise.withResolvers<undefined>();

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly log: Log,
    metrics: Metrics,
    readiness: Readiness,
  ) {
    readiness.require('directory', () => this.index !== null);
    metrics.gauge('directory_listings', 'Listings that can be found', () => this.index?.size ?? 0);
    metrics.gauge(
      'directory_feed_age_seconds',
      'Since the index was last known to be current',
      () => (Date.now() - this.asOf.getTime()) / 1000,
    );
  }

  /** The index as of today: at 00:00 UTC the first who looks moves it on. */
  get directory(): DirectoryIndex {
    if (!this.index) throw problem('unavailable', { detail: 'The directory is being read.' });
    const today = this.clock.today();
    if (this.index.today !== today) this.index.moveTo(today);
    return this.index;
  }

  async onApplicationBootstrap(): Promise<void> {
    this.following = this.followUntilStopped();
    await this.ready.promise;
  }

  /** Before the pool ends. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    this.hint();
    await this.following;
  }

  /** Only candidates of an evaluation are public, and only there. */
  isPublic({ status, origin }: Pick<Listing, 'status' | 'origin'>): boolean {
    return status === 'LIVE' && (origin !== 'CANDIDATE' || this.config.evaluate);
  }

  /** Has these listings read again at once, whatever the feed believes of them. */
  reread(ids: readonly string[]): void {
    for (const id of ids) this.suspects.add(id);
    this.hint();
  }

  private async followUntilStopped(): Promise<void> {
    while (!this.isStopping) {
      try {
        await this.follow();
      } catch (error) {
        await this.recover(error);
      }
    }
    this.ready.resolve(undefined);
  }

  private async recover(error: unknown): Promise<void> {
    if (this.isStopping) return;
    this.log.failure(error);
    this.isHinted = false;
    await this.hintOr(retryMilliseconds);
  }

  private async follow(): Promise<void> {
    const connection = await FeedConnection.open(this.config.databaseUrl, this.hint.bind(this));
    try {
      const history = await connection.history();
      if (history !== this.history) await this.loadAll(connection);
      this.history = history;
      while (!this.isStopping) {
        await this.catchUp(connection);
        this.ready.resolve(undefined);
        await this.hintOr(pollMilliseconds);
      }
    } finally {
      connection.close();
    }
  }

  private async loadAll(connection: FeedConnection): Promise<void> {
    const watermark = await connection.watermark();
    const ids = await connection.liveIds();
    const documents: SearchDocument[] = [];
    let next = 0;
    const load = async (): Promise<void> => {
      while (next < ids.length && !this.isStopping) {
        const some = ids.slice(next, (next += loadedTogether));
        for (const listing of await listingsWithIds(this.database.reader, some)) {
          if (this.isPublic(listing)) documents.push(documentOf(listing));
        }
      }
    };
    await Promise.all(Array.from({ length: loaders }, load));
    const index = new DirectoryIndex({ today: this.clock.today(), life: randomUUID().slice(0, 8) });
    index.load(documents);
    this.index = index;
    this.watermark = watermark;
    this.applied = new Map();
  }

  private async catchUp(connection: FeedConnection): Promise<void> {
    const startedAt = new Date();
    const { changes, watermark } = await connection.changesSince(this.watermark);
    if (BigInt(watermark) < BigInt(this.watermark)) {
      this.history = '';
      throw new Error('The transaction ids of the database went backwards.');
    }
    const suspects = [...this.suspects];
    const fresh = changes.filter(({ id, version }) => this.applied.get(id) !== version);
    await this.refresh([...fresh.map(({ id }) => id), ...suspects]);
    for (const id of suspects) this.suspects.delete(id);
    this.applied = new Map(changes.map(({ id, version }) => [id, version]));
    this.watermark = watermark;
    this.asOf = startedAt;
  }

  /** Only here is the index written to, one listing after the other: two readers could bring them back in the wrong order. */
  private async refresh(ids: readonly string[]): Promise<void> {
    for (let at = 0; at < ids.length; at += appliedTogether) {
      const missing = new Set(ids.slice(at, at + appliedTogether));
      for (const listing of await listingsWithIds(this.database.reader, [...missing])) {
        missing.delete(listing.id);
        if (this.isPublic(listing)) this.index?.upsert(documentOf(listing));
        else this.index?.remove(listing.id);
      }
      for (const id of missing) this.index?.remove(id);
    }
  }

  private hint(): void {
    this.isHinted = true;
    this.wake();
  }

  /** Returns when there may be something new, and no later than that. */
  private async hintOr(milliseconds: number): Promise<void> {
    if (!this.isHinted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.isHinted = false;
  }
}
