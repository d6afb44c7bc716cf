/** What visitors ask, in the shares of a usual day, as addresses for HTTP and as facts for whatever else is asked the same. */
import type { Listing, Point } from '@open-window/domain/listing.ts';
import type { SearchQuery } from '@open-window/search-index/query.ts';
import { Chance } from '@open-window/search-index/sample-listings.ts';

export const kinds = [
  'near + facets',
  'state + 3 filters',
  'typo text',
  'map',
  'profile',
  'page 2–30',
  'nationwide',
] as const;
export type Kind = (typeof kinds)[number];

/** Parts of the mix. Nationwide searches are seldom and shown by themselves. */
export const shares: Readonly<Record<Kind, number>> = {
  'near + facets': 30,
  'state + 3 filters': 20,
  'typo text': 15,
  map: 10,
  profile: 15,
  'page 2–30': 10,
  nationwide: 0,
};

export interface Question {
  readonly path: string;
  /** Null where only the product can answer: maps, profiles, further pages. */
  readonly facts: Facts | null;
}

export type Facts = Pick<SearchQuery, 'text' | 'near' | 'filters'>;

const api = '/api/v1/directory';
const different = 600;

export function questionsOf(kind: Exclude<Kind, 'page 2–30'>, sample: readonly Listing[]): Question[] {
  const chance = new Chance(7 + kinds.indexOf(kind));
  return Array.from({ length: different }, () => askers[kind](chance.of(sample), chance));
}

const ask = (parameters: Record<string, string>, facts: Partial<Facts>): Question => ({
  path: `${api}/listings?${new URLSearchParams(parameters).toString()}`,
  facts: { text: null, near: null, filters: {}, ...facts },
});

const askers: Readonly<Record<Exclude<Kind, 'page 2–30'>, (listing: Listing, chance: Chance) => Question>> = {
  'near + facets': ({ location }) => {
    const point = pointOf(location.point);
    return ask(
      { near: `${point.latitude.toFixed(4)},${point.longitude.toFixed(4)}`, radiusMiles: '50' },
      { near: { point, radiusMiles: 50 } },
    );
  },
  'state + 3 filters': ({ location: { state } }, chance) => {
    const condition = chance.of(['TRD', 'PTSD_TRAUMA', 'OCD', 'GRIEF']);
    const route = chance.of(['IV_INFUSION', 'IM_INJECTION', 'SL_LOZENGE']);
    const setting = 'CLINIC_PRIVATE_ROOM';
    return ask(
      { state, condition, route, setting },
      { filters: { state: [state], condition: [condition], route: [route], setting: [setting] } },
    );
  },
  'typo text': ({ name }, chance) => {
    const words = name.split(' ').slice(0, 2).join(' ');
    const place = 1 + chance.below(Math.max(1, words.length - 2));
    const text = words.slice(0, place) + words.slice(place + 1);
    return ask({ q: text }, { text });
  },
  map: ({ location }, chance) => {
    const { latitude, longitude } = pointOf(location.point);
    const half = chance.of([0.5, 1, 3]);
    const bbox = [longitude - half, latitude - half, longitude + half, latitude + half]
      .map((degree) => degree.toFixed(3))
      .join(',');
    return { path: `${api}/map?bbox=${bbox}&zoom=${half === 3 ? '6' : '9'}`, facts: null };
  },
  profile: ({ slug }) => ({ path: `${api}/listings/${slug}`, facts: null }),
  nationwide: (_, chance) => {
    const condition = chance.of(['TRD', 'OCD', 'GRIEF', 'MDD']);
    const route = chance.of(['IM_INJECTION', 'SL_LOZENGE']);
    return ask({ condition, route }, { filters: { condition: [condition], route: [route] } });
  },
};

const pointOf = (point: Point | null): Point => point ?? { latitude: 40, longitude: -100 };

/** Some people page on and on: the addresses of pages 2 to 30 of a few searches, with the cursors that the product gave. */
export async function furtherPages(origin: string, searches: readonly Question[]): Promise<Question[]> {
  const pages: Question[] = [];
  for (const { path } of searches) {
    for (let page = 2, at = path; page <= 30; page += 1) {
      const { nextCursor } = (await (await fetch(origin + at)).json()) as { nextCursor: string | null };
      if (nextCursor === null) break;
      at = `${path}&cursor=${encodeURIComponent(nextCursor)}`;
      pages.push({ path: at, facts: null });
    }
  }
  return pages;
}

/** A long run of questions drawn by the shares, in an order that repeats itself. */
export function mixOf(lists: Readonly<Record<Kind, readonly Question[]>>, only?: Kind): { kind: Kind; path: string }[] {
  const chance = new Chance(3);
  const lots =
    only === undefined
      ? kinds.flatMap((kind) => Array.from({ length: lists[kind].length > 0 ? shares[kind] : 0 }, () => kind))
      : [only];
  return Array.from({ length: 4000 }, () => {
    const kind = chance.of(lots);
    return { kind, path: chance.of(lists[kind]).path };
  });
}
