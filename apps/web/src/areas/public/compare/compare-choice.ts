/** The teams chosen for the comparison while a person goes through the list. Kept in this page's memory and nowhere else. */
import { useSyncExternalStore } from 'react';
import { mostCompared } from './compare-state.ts';

export interface Chosen {
  readonly slug: string;
  readonly name: string;
}

const nobody: readonly Chosen[] = [];
let chosen = nobody;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useChosen = (): readonly Chosen[] =>
  useSyncExternalStore(
    subscribe,
    () => chosen,
    () => nobody,
  );

export function toggleChosen(team: Chosen): void {
  const isChosen = chosen.some(({ slug }) => slug === team.slug);
  if (!isChosen && chosen.length >= mostCompared) return;
  chosen = isChosen ? chosen.filter(({ slug }) => slug !== team.slug) : [...chosen, team];
  for (const listener of listeners) listener();
}
