/** The URL of a search: what it keeps, what it forgives. */
import { describe, expect, it } from '@jest/globals';
import { facetGroups } from '@open-window/domain/vocabulary.ts';
import { changed, facetGroupNames, parseSearch, searchPath, searchQuery, withoutChoice } from './search-state.ts';

const read = (query: string) => parseSearch(new URLSearchParams(query));

const full =
  'q=Harbor+Light&near=Denver%2C+CO&radiusMiles=25&telehealthState=CO&route=IV_INFUSION&route=SL_LOZENGE&language=es' +
  '&acceptingNew=true&vetted=true&maxCoursePrice=3500&sort=distance';

describe('a search in the address', () => {
  it('comes back the same after it was shared', () => {
    const state = read(full);
    expect(parseSearch(new URL(searchPath(state), 'http://x').searchParams)).toEqual(state);
    expect(state.choices).toEqual({ route: ['IV_INFUSION', 'SL_LOZENGE'], language: ['es'] });
  });

  it('asks the directory for nothing when nothing is asked', () => {
    expect(searchQuery(read(''))).toEqual({});
    expect(searchPath(read('q=&near=&radiusMiles=50&sort=best&maxCoursePrice='))).toBe('/directory');
  });

  it.each(facetGroupNames)('keeps every choice of %s and drops what is no code of it', (group) => {
    const [one = '', two = ''] = facetGroups[group];
    expect(searchQuery(read(`${group}=${one}&${group}=${two}&${group}=NOT_A_CODE`))).toEqual({ [group]: [one, two] });
  });

  it.each([
    ['unknown parameters', 'utm_source=x&fbclid=y'],
    ['codes that do not exist', 'route=TELEPATHY'],
    ['a circle wider than the country', 'radiusMiles=9999'],
    ['a price that is no number', 'maxCoursePrice=cheap'],
    ['an order by distance from nowhere', 'sort=distance'],
    ['an order that does not exist', 'sort=paid'],
    ['a box that is none', 'bbox=1,2,3'],
    ['a box of the wrong way round', 'bbox=-100,50,-110,40'],
    ['a state that does not exist', 'telehealthState=ZZ'],
    ['a cursor with spaces', 'cursor=a%20b'],
  ])('leaves out %s', (_what, query) => {
    expect(searchQuery(read(query))).toEqual({});
  });

  it('takes the first of a place that is named twice, without control characters', () => {
    expect(read('near=Den%00ver&near=Boulder').near).toBe('Den ver');
  });

  it('cuts what nobody would type, without halving a character', () => {
    expect(read(`q=${'x'.repeat(99)}😀`).q.isWellFormed()).toBe(true);
    expect(read(`q=${'x'.repeat(5000)}`).q).toHaveLength(100);
  });

  it('drops the area of the map once a place is named', () => {
    expect(searchQuery(read('bbox=-106,39,-104,40'))).toEqual({ bbox: '-106,39,-104,40' });
    expect(searchQuery(read('bbox=-106,39,-104,40&near=Boston'))).toEqual({ near: 'Boston' });
  });

  it('begins at the first page after any change', () => {
    const later = read('route=IV_INFUSION&cursor=abc&page=3');
    expect(later.page).toBe(3);
    expect(searchPath(withoutChoice(later, 'route', 'IV_INFUSION'))).toBe('/directory');
    expect(changed(later, {}).cursor).toBe('');
  });
});
