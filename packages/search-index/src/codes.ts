/** Every code of the vocabulary has a number here: its bitmap, its bit in a listing's own row, its count in the facets. */
import type { FacetGroup, StateCode } from '@open-window/domain/vocabulary.ts';
import { facetGroups, stateCodes } from '@open-window/domain/vocabulary.ts';

export interface NumberedCode {
  readonly group: FacetGroup;
  readonly code: string;
}

export const groupNames = Object.keys(facetGroups) as readonly FacetGroup[];

export const numberedCodes: readonly NumberedCode[] = groupNames.flatMap((group) =>
  facetGroups[group].map((code) => ({ group, code })),
);

/** Behind the codes that are counted stand the states in which a team treats from afar. */
export const NUMBER_COUNT = numberedCodes.length + stateCodes.length;

/** Words of 32 bits that hold the codes of one listing. */
export const ROW_WORDS = Math.ceil(NUMBER_COUNT / 32);

const numbers = Object.fromEntries(groupNames.map((group) => [group, new Map<string, number>()]));
numberedCodes.forEach(({ group, code }, number) => numbers[group]?.set(code, number));

/** Undefined for a code that the group does not have. */
export const numberOf = (group: FacetGroup, code: string): number | undefined => numbers[group]?.get(code);

export const telehealthNumberOf = (state: StateCode): number => numberedCodes.length + stateCodes.indexOf(state);

/** First number of each group and the one after its last. */
export const groupRanges: ReadonlyMap<FacetGroup, readonly [from: number, to: number]> = new Map(
  groupNames.map((group) => {
    const from = numberedCodes.findIndex((numbered) => numbered.group === group);
    return [group, [from, from + facetGroups[group].length]];
  }),
);
