/** Who finds nobody is offered what a person at a desk would offer. */
import { describe, expect, it } from '@jest/globals';
import { parseSearch } from '../search/search-state.ts';
import { nextSteps } from './next-steps.ts';

const steps = (query: string, place: string | null = null) => nextSteps(parseSearch(new URLSearchParams(query)), place);
const kinds = (query: string, place?: string) => steps(query, place ?? null).map(({ kind }) => kind);

describe('the next steps after an empty search', () => {
  it('widen the circle first, then take filters away, then look by video and everywhere', () => {
    expect(kinds('near=Marfa&route=IV_INFUSION&vetted=true&maxCoursePrice=2000', 'Marfa, TX')).toEqual([
      'wider',
      'withoutGroup',
      'withoutFlag',
      'withoutPrice',
      'remote',
      'everywhere',
    ]);
  });

  it('take away one filter at a time and keep the others', () => {
    const [first, second] = steps('route=IV_INFUSION&language=es');
    expect(first?.state.choices).toEqual({ language: ['es'] });
    expect(second?.state.choices).toEqual({ route: ['IV_INFUSION'] });
  });

  it('never offer a circle wider than the widest', () => {
    expect(kinds('near=Marfa&radiusMiles=500', 'Marfa, TX')).toEqual(['remote', 'everywhere']);
  });

  it('are none when nothing was asked', () => {
    expect(kinds('')).toEqual([]);
  });
});
