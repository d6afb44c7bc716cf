/** Paging while others edit: nobody sees a listing twice, and nobody misses one that matched all the while. */
import { describe, expect, it } from '@jest/globals';
import { addDays } from '@open-window/domain/day.ts';
import { randomWorld, today } from '../test/random-world.ts';
import { anything, Chance } from './sample-listings.ts';
import { DirectoryIndex } from './directory-index.ts';
import type { SearchDocument } from './document.ts';
import type { SearchQuery } from './query.ts';

const denver = { point: { latitude: 39.74, longitude: -104.99 }, radiusMiles: 500 };
const walks: Record<string, Partial<SearchQuery>> = {
  best: {},
  'best near a place': { near: denver },
  'best by words': { text: 'harbor counseling' },
  'by distance': { near: denver, sort: 'distance' },
  'by price': { sort: 'price' },
  'by name': { sort: 'name' },
  'vetted, by price': { vetted: true, sort: 'price' },
};

/** Edits are taken from here: making listings up costs more than searching them. */
const drafts = randomWorld(500, new Chance(9));
const draftOf = (size: number, chance: Chance): SearchDocument => {
  const id = String(chance.below(size * 1.2));
  return { ...chance.of(drafts), id, slug: id, isLive: true };
};

interface World {
  readonly index: DirectoryIndex;
  readonly documents: Map<string, SearchDocument>;
  today: string;
}

function worldOf(size: number, chance: Chance): World {
  const documents = new Map(
    Array.from({ length: size }, () => draftOf(size, chance)).map((document) => [document.id, document]),
  );
  const index = new DirectoryIndex({ today });
  index.load(documents.values());
  return { index, documents, today };
}

/** Whatever may happen to a directory between two pages. */
function disturb(world: World, size: number, chance: Chance): void {
  for (let edit = 0; edit < 30; edit++) {
    const document = draftOf(size, chance);
    const known = world.documents.get(document.id);
    if (chance.is(0.05)) {
      world.index.remove(document.id);
      world.documents.delete(document.id);
      continue;
    }
    const price = chance.is(0.5) ? document.coursePriceMinCents : (known?.coursePriceMinCents ?? null);
    const edited = known && chance.is(0.5) ? { ...known, point: document.point, name: document.name } : document;
    const next = { ...edited, coursePriceMinCents: price };
    world.index.upsert(next);
    world.documents.set(next.id, next);
  }
  if (chance.is(0.1)) world.index.moveTo((world.today = addDays(world.today, 1)));
}

function matchesOf(world: World, query: SearchQuery): Set<string> {
  const found = new Set<string>();
  let cursor: string | null = null;
  do {
    const answer = world.index.search({ ...query, limit: 50, cursor });
    if (answer.invalidCursor) throw new Error('refused');
    for (const id of answer.ids) found.add(id);
    cursor = answer.nextCursor;
  } while (cursor !== null);
  return found;
}

/** Thirty pages with edits in between: what was shown more than once, and what matched at every page but was never shown. */
function walk(
  world: World,
  query: SearchQuery,
  size: number,
  chance: Chance,
): { repeated: string[]; skipped: string[] } {
  const shown: string[] = [];
  let always = matchesOf(world, query);
  let cursor: string | null = null;
  do {
    const matching = matchesOf(world, query);
    always = new Set([...always].filter((id) => matching.has(id)));
    const answer = world.index.search({ ...query, cursor });
    if (answer.invalidCursor) throw new Error('refused');
    shown.push(...answer.ids);
    cursor = answer.nextCursor;
    disturb(world, size, chance);
  } while (cursor !== null);
  const seen = new Set(shown);
  return {
    repeated: shown.filter((id, place) => shown.indexOf(id) < place),
    skipped: [...always].filter((id) => !seen.has(id)),
  };
}

describe('Somebody who reads page after page', () => {
  it.each(Object.keys(walks))('sees every listing once while others edit (%s)', (kind) => {
    const chance = new Chance(kind.length);
    const size = 300;
    for (let round = 0; round < 2; round++) {
      const world = worldOf(size, chance);
      const query = { ...anything, ...walks[kind], limit: 10 };
      expect(walk(world, query, size, chance)).toEqual({ repeated: [], skipped: [] });
    }
  });

  it('is refused a cursor of another question, of another making, or none at all', () => {
    const { index } = worldOf(50, new Chance(1));
    const first = index.search({ ...anything, limit: 5 });
    const cursor = first.invalidCursor ? null : first.nextCursor;
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(index.search({ ...anything, limit: 5, cursor })).toMatchObject({ invalidCursor: false });
    const others = [
      { ...anything, cursor, sort: 'name' as const },
      { ...anything, cursor, text: 'harbor' },
      { ...anything, cursor, near: denver },
      { ...anything, cursor, filters: { route: ['ORAL'] } },
      { ...anything, cursor: 'bm9uc2Vuc2U' },
      { ...anything, cursor: '!' },
      { ...anything, cursor: '' },
      { ...anything, cursor: (cursor ?? '').slice(2) },
    ];
    for (const query of others) expect(index.search(query)).toEqual({ invalidCursor: true });
  });

  it('may change the size of a page on the way', () => {
    const { index } = worldOf(50, new Chance(2));
    const all = index.search({ ...anything, limit: 50 });
    const first = index.search({ ...anything, limit: 5 });
    if (all.invalidCursor || first.invalidCursor) throw new Error('refused');
    const second = index.search({ ...anything, limit: 7, cursor: first.nextCursor });
    expect(second).toMatchObject({ ids: all.ids.slice(5, 12) });
  });

  it('goes on by the order of now when the process was started anew', () => {
    const chance = new Chance(3);
    const { index, documents } = worldOf(60, chance);
    const first = index.search({ ...anything, limit: 5 });
    if (first.invalidCursor) throw new Error('refused');
    const anew = new DirectoryIndex({ today, life: 'second' });
    anew.load(documents.values());
    const second = anew.search({ ...anything, limit: 50, cursor: first.nextCursor });
    if (second.invalidCursor) throw new Error('refused');
    expect(new Set([...first.ids, ...second.ids]).size).toBe(first.ids.length + second.ids.length);
  });
});
