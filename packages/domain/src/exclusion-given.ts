/** For specs: a row of a list and somebody to be screened, of whom nothing is known but the state. Both are nobody. */
import type { ExclusionRow, Screened } from './exclusion.ts';

export const emptyRow: ExclusionRow = {
  last: '', first: '', middle: '', suffix: '', firm: '', name: '', npis: [], repairedNpis: [], affiliatedNpis: [],
  birthDate: null, state: 'OH', excludedOn: '2020-01-20', reason: '1128(a)(1)',
}; // prettier-ignore

export const nobody: Screened = {
  npi: '', first: '', middle: '', last: '', suffix: '', otherNames: '', organization: '', birthDate: null, state: 'OH',
}; // prettier-ignore
