/** What a developer would pick instead, asked the same: Orama in memory, and Prisma's findMany on the same tables. */
import { create, insertMultiple, search, type AnyOrama, type SearchParams } from '@orama/orama';
import { PrismaPg } from '@prisma/adapter-pg';
import type { Listing } from '@open-window/domain/listing.ts';
import { DirectoryIndex } from '@open-window/search-index/directory-index.ts';
import { documentOf, type SearchDocument } from '@open-window/search-index/document.ts';
import { facetGroups, type FacetGroup } from '@open-window/domain/vocabulary.ts';
import { PrismaClient, type Prisma } from '../apps/api/src/platform/database/generated/client.ts';
import type { Facts } from './questions.ts';

export interface Rival {
  readonly name: string;
  readonly builtInSeconds: number;
  readonly megabytes: number | null;
  ask(facts: Facts): Promise<unknown>;
  close(): Promise<void>;
}

const limit = 20;
const nothing = (): Promise<void> => Promise.resolve();
const heapMegabytes = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
};

/** Our own index without HTTP: engines are compared with engines. */
export function ownEngine(listings: Iterable<Listing>, today: string): Rival {
  const documents: SearchDocument[] = [];
  for (const listing of listings) documents.push(documentOf(listing));
  const before = heapMegabytes();
  const begun = performance.now();
  const index = new DirectoryIndex({ today });
  index.load(documents);
  const builtInSeconds = (performance.now() - begun) / 1000;
  const rest = {
    telehealthState: null,
    bbox: null,
    acceptingNew: false,
    scholarship: false,
    vetted: false,
    maxCoursePriceCents: null,
  };
  return {
    name: 'this index, exact facets',
    builtInSeconds,
    megabytes: heapMegabytes() - before,
    ask: (facts) => Promise.resolve(index.search({ ...facts, ...rest, sort: 'best', limit, cursor: null })),
    close: nothing,
  };
}

const groups = Object.keys(facetGroups) as FacetGroup[];

/** Its facets count within the whole filter; ours leave a group's own filter out, so it is asked once more for each filtered group. */
export async function orama(listings: Iterable<Listing>): Promise<Rival> {
  const before = heapMegabytes();
  const begun = performance.now();
  const database: AnyOrama = create({
    schema: {
      name: 'string',
      people: 'string',
      city: 'string',
      place: 'geopoint',
      ...Object.fromEntries(groups.map((group) => [group, 'enum[]'])),
    },
  });
  let batch: Record<string, unknown>[] = [];
  for (const listing of listings) {
    const { name, people, city, point, codes } = documentOf(listing);
    batch.push({
      id: listing.id,
      name,
      people: people.join(' '),
      city,
      ...(point && { place: { lat: point.latitude, lon: point.longitude } }),
      ...codes,
    });
    if (batch.length < 1000) continue;
    await insertMultiple(database, batch as never);
    batch = [];
  }
  await insertMultiple(database, batch as never);
  const builtInSeconds = (performance.now() - begun) / 1000;
  const facets = Object.fromEntries(groups.map((group) => [group, {}]));

  const ask = async ({ text, near, filters }: Facts): Promise<void> => {
    const filtered = Object.keys(filters) as FacetGroup[];
    const whereWithout = (left?: FacetGroup): Record<string, unknown> => ({
      ...Object.fromEntries(
        filtered.filter((group) => group !== left).map((group) => [group, { containsAny: filters[group] }]),
      ),
      ...(near && {
        place: {
          radius: {
            coordinates: { lat: near.point.latitude, lon: near.point.longitude },
            value: near.radiusMiles,
            unit: 'mi',
            inside: true,
          },
        },
      }),
    });
    const one = (left?: FacetGroup): unknown =>
      search(database, {
        term: text ?? '',
        tolerance: text === null ? 0 : 1,
        limit: left === undefined ? limit : 1,
        where: whereWithout(left),
        facets,
      } as SearchParams<AnyOrama>);
    await one();
    for (const group of filtered) await one(group);
  };
  return { name: 'Orama in memory', builtInSeconds, megabytes: heapMegabytes() - before, ask, close: nothing };
}

const milesPerDegree = 69.05;

/** Less work than ours: no facets, no typos, a square for a circle, one order. */
export function prisma(url: string): Rival {
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: url }) });
  const whereOf = ({ text, near, filters }: Facts): Prisma.ListingWhereInput => {
    const service: Prisma.HealthcareServiceWhereInput = {};
    if (filters.route) service.routes = { hasSome: [...filters.route] };
    if (filters.condition) service.conditions = { hasSome: [...filters.condition] };
    if (filters.setting) service.settings = { hasSome: [...filters.setting] };
    const location: Prisma.LocationWhereInput = {};
    if (filters.state) location.state = { in: [...filters.state] };
    if (near) {
      const { point, radiusMiles } = near;
      const high = radiusMiles / milesPerDegree;
      const wide = high / Math.cos((point.latitude * Math.PI) / 180);
      location.latitude = { gte: point.latitude - high, lte: point.latitude + high };
      location.longitude = { gte: point.longitude - wide, lte: point.longitude + wide };
    }
    const contains = { contains: text ?? '', mode: 'insensitive' as const };
    const words =
      text === null
        ? {}
        : { OR: [{ name: contains }, { organization: { name: contains } }, { location: { city: contains } }] };
    return { status: 'LIVE', service, location, ...words };
  };
  return {
    name: 'Prisma findMany, no facets',
    builtInSeconds: 0,
    megabytes: null,
    ask: (facts) => {
      const where = whereOf(facts);
      const include = { organization: true, location: true, service: true };
      return Promise.all([
        client.listing.findMany({ where, include, orderBy: { name: 'asc' }, take: limit }),
        client.listing.count({ where }),
      ]);
    },
    close: () => client.$disconnect(),
  };
}
