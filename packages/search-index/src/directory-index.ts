/** The directory in memory: what is loaded from the database, kept current by edits and dates, and asked by every search. */
import { spanOn } from '@open-window/domain/badge.ts';
import type { Day } from '@open-window/domain/listing.ts';
import { BLOCK_SLOTS, hasBit, popcount, putBit } from './bitmap.ts';
import type { Entry } from './columns.ts';
import { Columns, nearnessKeyOf, rowOf } from './columns.ts';
import { readCursor } from './cursor.ts';
import { Dictionary, namedWords } from './dictionary.ts';
import type { SearchDocument } from './document.ts';
import { clusters } from './map.ts';
import { Matcher } from './matching.ts';
import { NameOrder } from './name-order.ts';
import type { OrderKeys } from './order.ts';
import { OrderLog } from './order-log.ts';
import type { MapAnswer, SearchAnswer, SearchFilters, SearchQuery, Suggestion } from './query.ts';
import { Scratch } from './scratch.ts';
import { search } from './search.ts';
import { select } from './selection.ts';
import type { KeptDocument } from './standing.ts';
import { standingOf } from './standing.ts';
import { suggest } from './suggest.ts';
import { Texts } from './texts.ts';

/** Order keys that are remembered for walks through pages: some megabytes, and more edits than an hour brings. */
const REMEMBERED_KEYS = 100_000;
/** Empty slots behind the listings, as a share of them and at least: when they are used up, everything is put in order anew. */
const SPARE_SHARE = 0.08;
const SPARE_LEAST = 1024;

export interface IndexOptions {
  /** The day in UTC on which badges and freshness are judged. */
  readonly today: Day;
  /** Names this life of the process in cursors: one from another life continues by the order of now. */
  readonly life?: string;
}

export class DirectoryIndex {
  private day: Day;
  private readonly life: string;
  private readonly entries = new Map<string, Entry>();
  private readonly log = new OrderLog(REMEMBERED_KEYS);
  private readonly names = new NameOrder((id, rank) => {
    const entry = this.entries.get(id);
    if (entry) this.columns.rank[entry.slot] = rank;
  });
  private dictionary = new Dictionary();
  private texts = new Texts(this.dictionary);
  private columns = new Columns(BLOCK_SLOTS);
  private scratch = new Scratch(BLOCK_SLOTS);
  private matcher: Matcher;

  constructor({ today, life = '' }: IndexOptions) {
    this.day = today;
    this.life = life;
    this.matcher = new Matcher(this.dictionary, this.columns, this.scratch);
  }

  get today(): Day {
    return this.day;
  }

  /** Listings that can be found today. */
  get size(): number {
    return this.columns.listed.reduce((sum, bits) => sum + popcount(bits), 0);
  }

  /** Whether this listing can be found today. */
  has(id: string): boolean {
    const entry = this.entries.get(id);
    return entry !== undefined && hasBit(this.columns.listed, entry.slot);
  }

  /** What is kept of a listing, whether it can be found today or not: to be compared with the database. */
  kept(id: string): KeptDocument | undefined {
    return this.entries.get(id)?.document;
  }

  /** What can be found today and when it last changed, the badge too, in an order that edits do not change. */
  *listedPages(): Generator<{ readonly slug: string; readonly changedOn: Day }> {
    for (const { slot, document } of this.entries.values()) {
      if (!hasBit(this.columns.listed, slot)) continue;
      const { from } = spanOn(document.badgeTimeline, this.day);
      yield { slug: document.slug, changedOn: from > document.changedOn ? from : document.changedOn };
    }
  }

  /** Replaces everything. Walks through pages go on by the new order. */
  load(documents: Iterable<SearchDocument>): void {
    const byId = new Map<string, SearchDocument>();
    for (const document of documents) if (document.isLive) byId.set(document.id, document);
    this.entries.clear();
    this.log.forget();
    this.dictionary = new Dictionary();
    this.texts = new Texts(this.dictionary);
    this.useColumns(byId.size);
    for (const document of inOrder([...byId.values()], (one) => one)) this.append(document);
    this.measureAll();
    this.names.load([...this.entries.values()].map(({ keys }) => keys));
  }

  /** Adds or replaces one listing; one that is not LIVE is taken out. */
  upsert(document: SearchDocument): void {
    const entry = this.entries.get(document.id);
    if (!document.isLive) {
      if (entry) this.remove(document.id);
      return;
    }
    this.log.step();
    if (entry) {
      this.replace(entry, document);
      return;
    }
    if (this.columns.used === this.columns.capacity) this.rebuild();
    const added = this.append(document);
    this.columns.places.measure(Math.floor(added.slot / BLOCK_SLOTS));
    this.names.add(added.keys);
  }

  remove(id: string): void {
    const entry = this.entries.get(id);
    if (!entry) return;
    this.log.step();
    this.log.record(entry.keys);
    for (const word of this.texts.wordsAt(entry.keys.text)) this.columns.postings.remove(word, entry.slot);
    this.columns.clear(entry.slot);
    this.columns.places.measure(Math.floor(entry.slot / BLOCK_SLOTS));
    this.names.remove(entry.keys);
    this.entries.delete(id);
  }

  /** Judges badges, freshness and what is hidden as of another day, from what the documents know. */
  moveTo(today: Day): void {
    if (today === this.day) return;
    this.day = today;
    this.log.step();
    for (const entry of this.entries.values()) {
      const standing = standingOf(entry.document, today);
      this.columns.putStanding(entry.slot, standing);
      this.rekey(entry, { ...entry.keys, standing: standing.points });
    }
  }

  search(query: SearchQuery): SearchAnswer {
    const read = query.cursor === null ? null : readCursor(query, query.cursor);
    if (query.cursor !== null && read === null) return { invalidCursor: true };
    const isRemembered = read?.life === this.life && this.log.reaches(read.version);
    const version = isRemembered ? read.version : this.log.version;
    this.scratch.reset();
    return search({ ...this.state(), version, earlier: this.log.since(version) }, query, read);
  }

  /** `zoom` as of web maps, 0–22. Without a box, everywhere. */
  map(query: SearchFilters, zoom: number): MapAnswer {
    this.scratch.reset();
    return clusters(this.columns, select(this.columns, this.scratch, this.matcher, query, null), zoom);
  }

  suggest(text: string, limit: number): readonly Suggestion[] {
    return suggest(this.state(), text, limit);
  }

  private state() {
    const { day: today, life, entries, names, dictionary, texts, columns, scratch, matcher } = this;
    return { today, life, entries, names, dictionary, texts, columns, scratch, matcher };
  }

  private append(document: SearchDocument): Entry {
    const slot = this.columns.used++;
    const { codes, telehealthStates, ...kept } = document;
    const entry = { document: kept, slot, keys: this.keysOf(kept, null) };
    this.columns.putRow(slot, rowOf({ codes, telehealthStates }));
    this.fill(entry);
    this.entries.set(document.id, entry);
    for (const word of this.texts.wordsAt(entry.keys.text)) this.columns.postings.add(word, slot);
    return entry;
  }

  private replace(entry: Entry, document: SearchDocument): void {
    const { codes, telehealthStates, ...kept } = document;
    const before = entry.keys;
    const keys = this.keysOf(kept, before.text);
    entry.document = kept;
    this.rekey(entry, keys);
    this.columns.putRow(entry.slot, rowOf({ codes, telehealthStates }));
    this.fill(entry);
    if (keys.point?.latitude !== before.point?.latitude || keys.point?.longitude !== before.point?.longitude) {
      this.columns.places.measure(Math.floor(entry.slot / BLOCK_SLOTS));
    }
    if (keys.text !== before.text) {
      for (const word of this.texts.wordsAt(before.text)) this.columns.postings.remove(word, entry.slot);
      for (const word of this.texts.wordsAt(keys.text)) this.columns.postings.add(word, entry.slot);
    }
    if (keys.name !== before.name) {
      this.names.remove(before);
      this.names.add(keys);
    }
  }

  /** Writes what is in the entry into its slot, the words apart. */
  private fill(entry: Entry): void {
    const { columns } = this;
    const { slot, keys, document } = entry;
    columns.entries[slot] = entry;
    columns.price[slot] = keys.price;
    columns.text[slot] = keys.text;
    columns.places.put(slot, keys.point);
    columns.putStanding(slot, standingOf(document, this.day));
    putBit(columns.scholarship, slot, document.hasScholarship);
  }

  private keysOf(document: KeptDocument, knownText: number | null): OrderKeys {
    const words = namedWords(document.name);
    return {
      id: document.id,
      name: words.join(' '),
      standing: standingOf(document, this.day).points,
      price: document.coursePriceMinCents ?? Infinity,
      point: document.point,
      text: this.texts.add(document, words, knownText),
    };
  }

  private rekey(entry: Entry, keys: OrderKeys): void {
    if (isSameOrder(entry.keys, keys)) return;
    this.log.record(entry.keys);
    entry.keys = keys;
  }

  /** Puts everything in order anew when the spare slots are used up. */
  private rebuild(): void {
    const old = this.columns;
    this.useColumns(this.entries.size);
    for (const entry of inOrder([...this.entries.values()], ({ document }) => document)) {
      const row = old.rowAt(entry.slot);
      const rank = old.rank[entry.slot] ?? 0;
      entry.slot = this.columns.used++;
      this.columns.putRow(entry.slot, row);
      this.columns.rank[entry.slot] = rank;
      this.fill(entry);
      for (const word of this.texts.wordsAt(entry.keys.text)) this.columns.postings.add(word, entry.slot);
    }
    this.measureAll();
  }

  private useColumns(listings: number): void {
    const room = listings + Math.max(SPARE_LEAST, listings * SPARE_SHARE);
    const capacity = Math.ceil(room / BLOCK_SLOTS) * BLOCK_SLOTS;
    this.columns = new Columns(capacity);
    this.scratch = new Scratch(capacity);
    this.matcher = new Matcher(this.dictionary, this.columns, this.scratch);
  }

  private measureAll(): void {
    for (let block = 0; block < this.columns.capacity / BLOCK_SLOTS; block++) this.columns.places.measure(block);
  }
}

const isSameOrder = (a: OrderKeys, b: OrderKeys): boolean =>
  a.standing === b.standing &&
  a.price === b.price &&
  a.text === b.text &&
  a.name === b.name &&
  a.point?.latitude === b.point?.latitude &&
  a.point?.longitude === b.point?.longitude;

function inOrder<T>(all: readonly T[], documentOf: (one: T) => Pick<SearchDocument, 'state' | 'point'>): T[] {
  const keyed = all.map((one) => ({ one, key: nearnessKeyOf(documentOf(one)) }));
  return keyed.sort((a, b) => a.key - b.key).map(({ one }) => one);
}
