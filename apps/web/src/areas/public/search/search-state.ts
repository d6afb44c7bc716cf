/** A search as the URL of the results page holds it. Read forgivingly: what is unknown, empty or impossible is left out. */
import { facetGroups, stateCodes, type FacetGroup, type StateCode } from '@open-window/domain/vocabulary.ts';
import type { MapQuery, SearchQuery } from '../../../lib/directory.types.ts';

export const sorts = ['best', 'distance', 'price', 'name'] as const;
export type Sort = (typeof sorts)[number];

export const flags = ['acceptingNew', 'scholarship', 'vetted'] as const;
export type Flag = (typeof flags)[number];

export const facetGroupNames = Object.keys(facetGroups) as FacetGroup[];

export const defaultRadiusMiles = 50;
export const maxRadiusMiles = 500;

type Choices = Pick<SearchQuery, FacetGroup>;

export interface SearchState {
  readonly q: string;
  readonly near: string;
  readonly radiusMiles: number;
  readonly telehealthState: StateCode | '';
  /** West, south, east, north; set by "search this area" of the map, and dropped when a place is named. */
  readonly bbox: string;
  readonly choices: Choices;
  readonly flags: readonly Flag[];
  /** Whole US dollars. */
  readonly maxCoursePrice: number | null;
  readonly sort: Sort;
  readonly cursor: string;
  /** Counted by this page, so that numbers go on; the cursor alone does not tell. */
  readonly page: number;
}

export function parseSearch(params: URLSearchParams): SearchState {
  const near = textOf(params, 'near');
  const bbox = textOf(params, 'bbox');
  const state = textOf(params, 'telehealthState').toUpperCase();
  const sort = sorts.find((known) => known === params.get('sort')) ?? 'best';
  const cursor = params.get('cursor') ?? '';

  return {
    q: textOf(params, 'q'),
    near,
    radiusMiles: wholeNumberOf(params, 'radiusMiles', maxRadiusMiles) ?? defaultRadiusMiles,
    telehealthState: stateCodes.find((code) => code === state) ?? '',
    bbox: near === '' && isBox(bbox) ? bbox : '',
    choices: choicesOf(params),
    flags: flags.filter((flag) => params.get(flag) === 'true'),
    maxCoursePrice: wholeNumberOf(params, 'maxCoursePrice', 1_000_000),
    sort: sort === 'distance' && near === '' ? 'best' : sort,
    cursor: /^[\w.~=-]{1,2000}$/.test(cursor) ? cursor : '',
    page: cursor === '' ? 1 : (wholeNumberOf(params, 'page', 1_000_000) ?? 1),
  };
}

/** What the API is asked: only what it knows, and nothing that is empty. */
export const searchQuery = (state: SearchState): SearchQuery => ({
  ...filterQuery(state),
  ...(state.sort !== 'best' && { sort: state.sort }),
  ...(state.cursor !== '' && { cursor: state.cursor }),
});

/** The search without order and page: what a map of the same results needs. */
export const filterQuery = (state: SearchState): Omit<MapQuery, 'zoom'> => ({
  ...(state.q !== '' && { q: state.q }),
  ...(state.near !== '' && { near: state.near }),
  ...(state.near !== '' && state.radiusMiles !== defaultRadiusMiles && { radiusMiles: state.radiusMiles }),
  ...(state.telehealthState !== '' && { telehealthState: state.telehealthState }),
  ...(state.bbox !== '' && { bbox: state.bbox }),
  ...state.choices,
  ...Object.fromEntries(state.flags.map((flag) => [flag, true])),
  ...(state.maxCoursePrice !== null && { maxCoursePrice: state.maxCoursePrice }),
});

/** The address of the results page for this search. */
export function searchPath(state: SearchState): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(searchQuery(state))) {
    for (const one of Array.isArray(value) ? value : [value]) params.append(name, String(one));
  }
  if (state.page > 1) params.set('page', String(state.page));
  const query = params.toString();
  return query === '' ? '/directory' : `/directory?${query}`;
}

/** Any change of what is asked begins at the first page again. */
export const changed = (state: SearchState, change: Partial<SearchState>): SearchState => ({
  ...state,
  ...change,
  cursor: '',
  page: 1,
});

export const withoutFilters = (state: SearchState): SearchState =>
  changed(state, { choices: {}, flags: [], maxCoursePrice: null, telehealthState: '', bbox: '' });

export const withoutGroup = (state: SearchState, group: FacetGroup): SearchState =>
  changed(state, { choices: chosen((name) => (name === group ? [] : (state.choices[name] ?? []))) });

export const withoutChoice = (state: SearchState, group: FacetGroup, code: string): SearchState =>
  changed(state, {
    choices: chosen((name) => (state.choices[name] ?? []).filter((other) => name !== group || other !== code)),
  });

/** Codes that the vocabulary knows, each once. */
function choicesOf(params: URLSearchParams): Choices {
  return chosen((group) => {
    const codes: readonly string[] = facetGroups[group];
    return [...new Set(params.getAll(group))].filter((code) => codes.includes(code));
  });
}

/** Groups with at least one choice; TypeScript cannot follow that the codes of a group stay with their group. */
function chosen(codesOf: (group: FacetGroup) => readonly string[]): Choices {
  const groups = facetGroupNames.map((group) => [group, codesOf(group)] as const);
  return Object.fromEntries(groups.filter(([, codes]) => codes.length > 0));
}

function textOf(params: URLSearchParams, name: string): string {
  const text = params.get(name) ?? '';
  return text
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, 100)
    .toWellFormed();
}

function wholeNumberOf(params: URLSearchParams, name: string, max: number): number | null {
  const text = params.get(name) ?? '';
  const value = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= max ? value : null;
}

function isBox(text: string): boolean {
  const numbers = text.split(',').map(Number);
  const [west = NaN, south = NaN, east = NaN, north = NaN] = numbers;
  return (
    numbers.length === 4 && west >= -180 && east <= 180 && south >= -90 && north <= 90 && west < east && south < north
  );
}
