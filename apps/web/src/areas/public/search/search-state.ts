/** A search as the URL of the results page holds it. Read forgivingly: what is unknown, empty or impossible is left out. */
import { facetGroups, stateCodes, type FacetGroup } from '@open-window/domain/vocabulary.ts';

export const sorts = ['best', 'distance', 'price', 'name'] as const;
export type Sort = (typeof sorts)[number];

export const flags = ['acceptingNew', 'scholarship', 'vetted'] as const;
export type Flag = (typeof flags)[number];

export const facetGroupNames = Object.keys(facetGroups) as FacetGroup[];

export const defaultRadiusMiles = 50;
export const maxRadiusMiles = 500;

export interface SearchState {
  readonly q: string;
  readonly near: string;
  readonly radiusMiles: number;
  readonly telehealthState: string;
  /** West, south, east, north; set by "search this area" of the map. */
  readonly bbox: string;
  readonly choices: Readonly<Partial<Record<FacetGroup, readonly string[]>>>;
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
    telehealthState: stateCodes.some((code) => code === state) ? state : '',
    bbox: isBox(bbox) ? bbox : '',
    choices: choicesOf(params),
    flags: flags.filter((flag) => params.get(flag) === 'true'),
    maxCoursePrice: wholeNumberOf(params, 'maxCoursePrice', 1_000_000),
    sort: sort === 'distance' && near === '' ? 'best' : sort,
    cursor: /^[\w.~=-]{1,2000}$/.test(cursor) ? cursor : '',
    page: cursor === '' ? 1 : (wholeNumberOf(params, 'page', 1_000_000) ?? 1),
  };
}

/** What the API is asked: only what it knows, and nothing that is empty. */
export function apiParams(state: SearchState): URLSearchParams {
  const params = filterParams(state);
  if (state.sort !== 'best') params.set('sort', state.sort);
  if (state.cursor !== '') params.set('cursor', state.cursor);
  return params;
}

/** The search without order and page: what a map of the same results needs. */
export function filterParams(state: SearchState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.q !== '') params.set('q', state.q);
  if (state.near !== '') {
    params.set('near', state.near);
    if (state.radiusMiles !== defaultRadiusMiles) params.set('radiusMiles', String(state.radiusMiles));
  }
  if (state.telehealthState !== '') params.set('telehealthState', state.telehealthState);
  if (state.bbox !== '') params.set('bbox', state.bbox);
  for (const group of facetGroupNames) for (const code of state.choices[group] ?? []) params.append(group, code);
  for (const flag of state.flags) params.set(flag, 'true');
  if (state.maxCoursePrice !== null) params.set('maxCoursePrice', String(state.maxCoursePrice));
  return params;
}

/** The address of the results page for this search. */
export function searchPath(state: SearchState): string {
  const params = apiParams(state);
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
  changed(state, { choices: {}, flags: [], maxCoursePrice: null, telehealthState: '' });

export const withoutChoice = (state: SearchState, group: FacetGroup, code: string): SearchState =>
  changed(state, {
    choices: { ...state.choices, [group]: (state.choices[group] ?? []).filter((chosen) => chosen !== code) },
  });

function choicesOf(params: URLSearchParams): SearchState['choices'] {
  const choices: Partial<Record<FacetGroup, string[]>> = {};
  for (const group of facetGroupNames) {
    const known: readonly string[] = facetGroups[group];
    const chosen = [...new Set(params.getAll(group))].filter((code) => known.includes(code));
    if (chosen.length > 0) choices[group] = chosen;
  }
  return choices;
}

function textOf(params: URLSearchParams, name: string): string {
  const text = params.get(name) ?? '';
  return text.toWellFormed().replace(/\p{Cc}/gu, ' ').trim().slice(0, 100).toWellFormed();
}

function wholeNumberOf(params: URLSearchParams, name: string, max: number): number | null {
  const text = params.get(name) ?? '';
  const value = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= max ? value : null;
}

function isBox(text: string): boolean {
  const numbers = text.split(',').map(Number);
  const [west = NaN, south = NaN, east = NaN, north = NaN] = numbers;
  return numbers.length === 4 && west >= -180 && east <= 180 && south >= -90 && north <= 90 && west < east && south < north;
}
