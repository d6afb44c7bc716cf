/** A directory of a few listings that name only what the test is about. */
import type { SearchDocument } from '../src/document.ts';
import { DirectoryIndex } from '../src/directory-index.ts';
import { groupNames } from '../src/codes.ts';
import type { SearchPage, SearchQuery } from '../src/query.ts';
import { anything } from '../src/sample-listings.ts';
import { today } from './random-world.ts';

type Given = Partial<Omit<SearchDocument, 'codes'>> & { readonly codes?: Partial<SearchDocument['codes']> };

const noCodes = Object.fromEntries(groupNames.map((group) => [group, []])) as unknown as SearchDocument['codes'];

export function givenDocument(id: string, { codes, ...given }: Given = {}): SearchDocument {
  const { name = id, state = 'CO' } = given;
  return {
    id,
    slug: id,
    name,
    organizationName: name,
    people: [],
    city: 'Denver',
    state,
    point: { latitude: 39.74, longitude: -104.99 },
    isLive: true,
    telehealthStates: [],
    coursePriceMinCents: null,
    hasScholarship: false,
    kapCompleteness: 'UNKNOWN',
    availability: null,
    attestedOn: null,
    changedOn: '2026-01-01',
    badgeTimeline: [
      { from: '0001-01-01', badge: { state: 'NONE', verifiedOn: null, nextDueOn: null }, isListed: true },
    ],
    fixedItem: JSON.stringify({ id, name }).slice(0, -1),
    ...given,
    codes: { ...noCodes, state: [state], ...codes },
  };
}

export function givenIndex(...documents: readonly SearchDocument[]): DirectoryIndex {
  const index = new DirectoryIndex({ today });
  index.load(documents);
  return index;
}

export function ask(index: DirectoryIndex, query: Partial<SearchQuery> = {}): SearchPage {
  const answer = index.search({ ...anything, ...query });
  if (answer.invalidCursor) throw new Error('The index refused its own cursor.');
  return answer;
}

export const idsOf = (index: DirectoryIndex, query: Partial<SearchQuery> = {}): readonly string[] =>
  ask(index, query).ids;
