/** What makes two imported rows look like one place: name, street and ZIP without case, accents, punctuation and abbreviations. */
import { wordsOf } from './words.ts';
import type { Candidate } from './candidate.ts';

// prettier-ignore
const streetWords: Readonly<Record<string, string>> = {
  street: 'st', avenue: 'ave', av: 'ave', boulevard: 'blvd', road: 'rd', drive: 'dr', lane: 'ln', court: 'ct', place: 'pl', parkway: 'pkwy', pky: 'pkwy',
  highway: 'hwy', circle: 'cir', terrace: 'ter', square: 'sq', suite: 'ste', north: 'n', south: 's', east: 'e', west: 'w', northeast: 'ne', northwest: 'nw',
  southeast: 'se', southwest: 'sw', building: 'bldg', floor: 'fl', apartment: 'apt', route: 'rt', rte: 'rt', saint: 'st', sainte: 'ste', point: 'pt',
};
/** Forms of a firm, which one list writes and another leaves out. */
const legalForms: ReadonlySet<string> = new Set([
  'inc',
  'llc',
  'incorporated',
  'corp',
  'corporation',
  'pc',
  'pllc',
  'ltd',
  'lp',
  'llp',
  'the',
]);

const isPlainAscii = (text: string): boolean => /^[\x20-\x7e]*$/u.test(text);
const quickWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['`]/gu, '')
    .match(/[a-z0-9]+/gu) ?? [];

/** Folded words; plain text takes a path that gives the same words sooner. */
const words = (text: string): string[] =>
  isPlainAscii(text) &&
  !/[&+]|\b[a-z]\.[a-z]\b|\b(?:st|ste|ft|mt|mtn|pt|ctr|cntr|centre|hts|spgs|assoc|dept|hosp|inst|svcs?|psych)\b/iu.test(
    text,
  )
    ? quickWords(text)
    : wordsOf(text);

export function nameKey(name: string): string {
  const all = words(name);
  const kept = all.filter((word) => !legalForms.has(word));
  return (kept.length > 0 ? kept : all).join(' ');
}

export const streetKey = (line: string): string =>
  words(line)
    .map((word) => (Object.hasOwn(streetWords, word) ? (streetWords[word] ?? word) : word))
    .join(' ');

/** The same for rows that share name, street and ZIP; null where the row has no address to compare. */
export function placeKey({ name, line1, postalCode }: Pick<Candidate, 'name' | 'line1' | 'postalCode'>): string | null {
  return line1 === null || postalCode === null ? null : `${nameKey(name)}|${streetKey(line1)}|${postalCode}`;
}
