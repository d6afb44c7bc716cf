/** What makes two imported rows look like one place: name, street and ZIP without case, accents, punctuation and abbreviations. */
import type { Candidate } from './candidate.ts';

/** One short form for each word that lists write in several ways. Saint and street share theirs, as "St" does. */
// prettier-ignore
const shortForms: ReadonlyMap<string, string> = new Map(Object.entries({
  street: 'st', saint: 'st', avenue: 'ave', av: 'ave', boulevard: 'blvd', road: 'rd', drive: 'dr', lane: 'ln', court: 'ct', place: 'pl', parkway: 'pkwy', pky: 'pkwy',
  highway: 'hwy', circle: 'cir', terrace: 'ter', square: 'sq', suite: 'ste', sainte: 'ste', north: 'n', south: 's', east: 'e', west: 'w', northeast: 'ne',
  northwest: 'nw', southeast: 'se', southwest: 'sw', building: 'bldg', floor: 'fl', apartment: 'apt', route: 'rt', rte: 'rt', point: 'pt', mount: 'mt', fort: 'ft',
  center: 'ctr', centre: 'ctr', cntr: 'ctr', heights: 'hts', springs: 'spgs', associates: 'assoc', department: 'dept', hospital: 'hosp', services: 'svcs',
  service: 'svc', '&': 'and', '+': 'and',
}));
/** Forms of a firm, which one list writes and another leaves out. */
const legalForms: ReadonlySet<string> = new Set([
  'inc', 'llc', 'incorporated', 'corp', 'corporation', 'pc', 'pllc', 'ltd', 'lp', 'llp', 'the',
]); // prettier-ignore

function words(text: string): string[] {
  const plain = /^[\x20-\x7e]*$/u.test(text) ? text : text.normalize('NFKD').replace(/\p{M}+/gu, '');
  const found =
    plain
      .toLowerCase()
      .replace(/['’ʼ`.]/gu, '')
      .match(/[\p{L}\p{N}]+|[&+]/gu) ?? [];
  return found.map((word) => shortForms.get(word) ?? word);
}

export function nameKey(name: string): string {
  const all = words(name);
  const kept = all.filter((word) => !legalForms.has(word));
  return (kept.length > 0 ? kept : all).join(' ');
}

export const streetKey = (line: string): string => words(line).join(' ');

/** The same for rows that share name, street and ZIP; null where the row has no address to compare. */
export function placeKey({ name, line1, postalCode }: Pick<Candidate, 'name' | 'line1' | 'postalCode'>): string | null {
  return line1 === null || postalCode === null ? null : `${nameKey(name)}|${streetKey(line1)}|${postalCode}`;
}
