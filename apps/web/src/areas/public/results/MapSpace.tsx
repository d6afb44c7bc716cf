/** Where the map will stand. */
import type { SearchResponse } from '../../../lib/directory.types.ts';
import type { SearchState } from '../search/search-state.ts';

export function MapSpace(_props: { state: SearchState; answer: SearchResponse }) {
  return null;
}
