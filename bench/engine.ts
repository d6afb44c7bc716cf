/** How fast the index answers, without HTTP: p50 and p95 of each kind of question at 10,000 and 100,000 listings (or at the sizes given). */
import { DirectoryIndex } from '@open-window/search-index/directory-index.ts';
import { documentOf, type SearchDocument } from '@open-window/search-index/document.ts';
import type { SearchQuery } from '@open-window/search-index/query.ts';
import { anything, Chance, sampleListing } from '@open-window/search-index/sample-listings.ts';
import { placesOf } from './world.ts';

const today = '2026-11-22';
const questions = 400;

function documentsOf(count: number): SearchDocument[] {
  const next = placesOf(new Chance(1));
  return Array.from({ length: count }, (_, number) => documentOf(sampleListing(number, next(), today)));
}

function slip(text: string, chance: Chance): string {
  const place = 1 + chance.below(text.length - 2);
  return text.slice(0, place) + text.slice(place + 1);
}

const report = (kind: string, times: readonly number[]): void => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2).padStart(8);
  console.log(`${kind.padEnd(28)}${at(0.5)}${at(0.95)}${at(0.99)}`);
};

function measure(index: DirectoryIndex, documents: readonly SearchDocument[]): void {
  const chance = new Chance(2);
  const some = (): SearchDocument => chance.of(documents);
  const ask = (more: Partial<SearchQuery>) => () => index.search({ ...anything, ...more });
  const near = () => ({ point: some().point ?? { latitude: 40, longitude: -100 }, radiusMiles: 50 });
  const newYork = { point: { latitude: 40.7128, longitude: -74.006 }, radiusMiles: 50 };
  const three = () => ({
    state: [some().state],
    condition: ['TRD', 'PTSD_TRAUMA'],
    route: ['IM_INJECTION', 'SL_LOZENGE'],
    language: ['en'],
  });
  const pageThirty = (): (() => unknown) => {
    let cursor: string | null = null;
    for (let page = 1; page < 30; page++) {
      const answer = index.search({ ...anything, cursor });
      if (!answer.invalidCursor) cursor = answer.nextCursor;
    }
    return ask({ cursor });
  };
  const deep = pageThirty();
  const kinds: Record<string, () => () => unknown> = {
    'near + facets': () => ask({ near: near() }),
    'near New York (worst)': () => ask({ near: newYork }),
    'state + three filters': () => ask({ filters: three() }),
    'typo text': () => ask({ text: slip(some().name, chance) }),
    'typo text, two words': () => ask({ text: slip(some().name.split(' ').slice(0, 2).join(' '), chance) }),
    'text, frequent words': () => ask({ text: 'counseling services' }),
    'name as it is': () => ask({ text: some().name }),
    nationwide: () => ask({}),
    'nationwide, two filters': () =>
      ask({ filters: { condition: [chance.of(['TRD', 'OCD', 'GRIEF'])], payment: ['SF'] } }),
    'page 30': () => deep,
    'map of a state, zoom 7': () => () => index.map({ ...anything, filters: { state: [some().state] } }, 7),
    'map of the country, zoom 4': () => () => index.map(anything, 4),
    'suggest, three letters': () => () => index.suggest(some().name.slice(0, 3), 8),
    'edit of one listing': () => {
      const document = some();
      return () => index.upsert({ ...document, coursePriceMinCents: 1000 + chance.below(100_000) });
    },
  };
  console.log(`${'ms'.padEnd(28)}     p50     p95     p99`);
  for (const [kind, prepare] of Object.entries(kinds)) {
    const times: number[] = [];
    for (let i = -50; i < questions; i++) {
      const run = prepare();
      const start = performance.now();
      run();
      if (i >= 0) times.push(performance.now() - start);
    }
    report(kind, times);
  }
}

function run(): void {
  const sizes = process.argv.slice(2).map(Number);
  for (const size of sizes.length > 0 ? sizes : [10_000, 100_000]) {
    const documents = documentsOf(size);
    globalThis.gc?.();
    const before = process.memoryUsage();
    const index = new DirectoryIndex({ today });
    const start = performance.now();
    index.load(documents);
    const loaded = performance.now();
    index.moveTo('2026-11-23');
    const moved = performance.now();
    globalThis.gc?.();
    const after = process.memoryUsage();
    const mb = (bytes: number): string => `${String(Math.round(bytes / 2 ** 20))} MB`;
    const grown = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
    console.log(
      `\n${String(index.size)} of ${String(size)} listings listed; loaded in ${String(Math.round(loaded - start))} ms, ` +
        `moved to the next day in ${String(Math.round(moved - loaded))} ms; index beside its documents ${mb(grown)} (exact with --expose-gc)`,
    );
    measure(index, documents);
  }
}

if (import.meta.main) run();
