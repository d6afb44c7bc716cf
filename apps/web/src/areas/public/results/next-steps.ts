/** What a person could ask instead when nothing fits. */
import { stateCodes, type FacetGroup } from '@open-window/domain/vocabulary.ts';
import { widerRadius } from '../search/radius.ts';
import {
  changed,
  facetGroupNames,
  withoutFilters,
  withoutGroup,
  type Flag,
  type SearchState,
} from '../search/search-state.ts';

export type NextStep =
  | { kind: 'wider'; state: SearchState }
  | { kind: 'withoutGroup'; group: FacetGroup; codes: readonly string[]; state: SearchState }
  | { kind: 'withoutFlag'; flag: Flag; state: SearchState }
  | { kind: 'withoutPrice'; state: SearchState }
  | { kind: 'remote'; place: string; state: SearchState }
  | { kind: 'everywhere'; state: SearchState };

export type CountedStep = NextStep & { readonly total: number };

const mostSteps = 8;

export function nextSteps(state: SearchState, placeLabel: string | null): NextStep[] {
  const steps: NextStep[] = [];
  const wider = state.near === '' ? null : widerRadius(state.radiusMiles);
  if (wider !== null) steps.push({ kind: 'wider', state: changed(state, { radiusMiles: wider }) });

  for (const group of facetGroupNames) {
    const codes = state.choices[group];
    if (!codes) continue;
    steps.push({ kind: 'withoutGroup', group, codes, state: withoutGroup(state, group) });
  }
  for (const flag of state.flags) {
    const flags = state.flags.filter((other) => other !== flag);
    steps.push({ kind: 'withoutFlag', flag, state: changed(state, { flags }) });
  }
  if (state.maxCoursePrice !== null) {
    steps.push({ kind: 'withoutPrice', state: changed(state, { maxCoursePrice: null }) });
  }

  const home = stateCodes.find((code) => code === placeLabel?.match(/\b([A-Z]{2})\b/)?.[1]);
  if (home && state.telehealthState === '') {
    steps.push({
      kind: 'remote',
      place: home,
      state: { ...withoutFilters(state), near: '', telehealthState: home },
    });
  }
  if (state.near !== '' || state.bbox !== '') {
    steps.push({ kind: 'everywhere', state: changed(state, { near: '', bbox: '' }) });
  }
  return steps.slice(0, mostSteps);
}
