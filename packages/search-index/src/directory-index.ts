/** The directory in memory: what is loaded from the database, kept current by edits and dates, and asked by every search. */
import type { Day } from '@open-window/domain/listing.ts';
import type { SearchDocument } from './document.ts';
import type { MapAnswer, SearchAnswer, SearchFilters, SearchQuery, Suggestion } from './query.ts';

export interface IndexOptions {
  /** The day in UTC on which badges and freshness are judged. */
  readonly today: Day;
  /** Names this life of the process in cursors: one from another life continues by the keys of today. */
  readonly life?: string;
}

export interface Directory {
  /** Replaces everything. */
  load(documents: Iterable<SearchDocument>): void;
  /** Adds or replaces one listing; one that is not LIVE is taken out. */
  upsert(document: SearchDocument): void;
  remove(id: string): void;
  moveTo(today: Day): void;
  search(query: SearchQuery): SearchAnswer;
  suggest(text: string, limit: number): readonly Suggestion[];
  /** `zoom` as of web maps, 0–22. Without a box, everywhere. */
  map(query: SearchFilters, zoom: number): MapAnswer;
  /** Whether this listing can be found today. */
  has(id: string): boolean;
  /** Listings that can be found today. */
  readonly size: number;
  readonly today: Day;
}
