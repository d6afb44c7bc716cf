/** Plain words for codes: "depression" finds the teams that treat it, "colorado" those that are there. */
import type { FacetGroup } from '@open-window/domain/vocabulary.ts';
import { labelOf } from '@open-window/domain/vocabulary.labels.ts';
import { numberedCodes } from './codes.ts';
import { namedWords } from './dictionary.ts';

/** Groups whose words people type. Names of payments and equipment are sentences: their words would match everything. */
export const spokenGroups: readonly FacetGroup[] = [
  'state',
  'route',
  'serviceModel',
  'condition',
  'modality',
  'setting',
  'format',
  'language',
  'population',
];

/** Words that may be missing: they are no reason to find nothing. */
const smallWords = new Set(
  'a an and as at by for from in near of on the to with y o e de del el la las los en para con por un una'.split(' '),
);

export const isSmallWord = (word: string): boolean => smallWords.has(word);

/** A label of more words is a sentence: its words say little about the code. */
const LABEL_WORDS = 4;

/** The words of each code, in English and Spanish, by the code's number; empty for groups that nobody types. */
export const wordsByCode: readonly (readonly string[])[] = numberedCodes.map(({ group, code }) => {
  const label = spokenGroups.includes(group) ? labelOf(group, code) : undefined;
  if (!label) return [];
  const names = [label.en, label.es].filter((name) => namedWords(name).length <= LABEL_WORDS);
  const words = [...names, ...(label.plainWords ?? [])].flatMap(namedWords).filter((word) => !isSmallWord(word));
  return [...new Set(group === 'state' ? [code.toLowerCase(), ...words] : words)];
});
