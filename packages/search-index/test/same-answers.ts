/** Asks the index and the reference the same questions, page by page, and tells the first one they answer differently. */
import type { Day } from '@open-window/domain/listing.ts';
import { DirectoryIndex } from '../src/directory-index.ts';
import type { SearchDocument } from '../src/document.ts';
import type { SearchQuery } from '../src/query.ts';
import { searchPlainly, type ReferenceAnswer } from '../src/reference.ts';
import { Chance } from '../src/sample-listings.ts';
import { randomDay, randomDocument, randomQuery, randomWorld, today } from './random-world.ts';

export interface Difference {
  readonly seed: number;
  readonly query: SearchQuery;
  readonly index: ReferenceAnswer;
  readonly reference: ReferenceAnswer;
}

/** All pages of the index's answer, joined. */
export function searchAll(index: DirectoryIndex, query: SearchQuery): ReferenceAnswer {
  const ids: string[] = [];
  let cursor: string | null = null;
  for (;;) {
    const answer = index.search({ ...query, cursor });
    if (answer.invalidCursor) throw new Error('The index refused its own cursor.');
    ids.push(...answer.ids);
    const { total, didYouMean } = answer;
    if (answer.nextCursor === null) {
      return { total, ids, facets: JSON.parse(answer.facetsJson) as ReferenceAnswer['facets'], didYouMean };
    }
    cursor = answer.nextCursor;
  }
}

/** Worlds that are loaded, edited, shrunk, grown and moved in time before they are asked. */
export function firstDifference(worlds: number, questionsEach: number): Difference | null {
  for (let seed = 1; seed <= worlds; seed++) {
    const chance = new Chance(seed);
    const { index, documents, day } = livedIn(chance);
    for (let i = 0; i < questionsEach; i++) {
      const query = { ...randomQuery(chance, documents), limit: 1 + chance.below(50) };
      const [ours, plain] = [searchAll(index, query), searchPlainly(documents, day, query)];
      if (JSON.stringify(ours) !== JSON.stringify(plain)) return { seed, query, index: ours, reference: plain };
    }
  }
  return null;
}

function livedIn(chance: Chance): { index: DirectoryIndex; documents: SearchDocument[]; day: Day } {
  const world = new Map(randomWorld(chance.below(120), chance).map((document) => [document.id, document]));
  const index = new DirectoryIndex({ today });
  index.load(world.values());
  for (let edit = chance.below(60); edit >= 0; edit--) {
    const document = randomDocument(chance.below(150), chance);
    if (chance.is(0.2)) {
      index.remove(document.id);
      world.delete(document.id);
    } else {
      index.upsert(document);
      world.set(document.id, document);
    }
  }
  const day = chance.is(0.5) ? randomDay(chance) : today;
  index.moveTo(day);
  if (world.size === 0) {
    const document = randomDocument(0, chance);
    index.upsert(document);
    world.set(document.id, document);
  }
  return { index, documents: [...world.values()], day };
}
