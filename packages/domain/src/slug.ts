/** The readable last part of a listing's address on the web. It never changes once given, so it is made here and stored. */
import { wordsOf } from './words.ts';

export const SLUG_MAX_LENGTH = 80;

/**
 * `slugOf('St. Mary’s KAP', 'Denver', 'CO')` → `saint-marys-kap-denver-co`. Only a–z, 0–9 and single hyphens, cut at a word within 80 characters;
 * `team` when nothing of the parts can be written so.
 */
export function slugOf(...parts: readonly string[]): string {
  const words = parts.flatMap(wordsOf).map((word) => word.replace(/[^a-z0-9]/gu, ''));
  const kept = words
    .filter((word) => word !== '')
    .reduce((slug, word) => {
      const longer = slug === '' ? word.slice(0, SLUG_MAX_LENGTH) : `${slug}-${word}`;
      return longer.length <= SLUG_MAX_LENGTH ? longer : slug;
    }, '');
  return kept === '' ? 'team' : kept;
}

/** The slug itself, or with `-2`, `-3` … when it is taken. */
export function freeSlug(slug: string, isTaken: (slug: string) => boolean): string {
  if (!isTaken(slug)) return slug;
  for (let number = 2; ; number += 1) {
    const suffix = `-${String(number)}`;
    const candidate = slug.slice(0, SLUG_MAX_LENGTH - suffix.length) + suffix;
    if (!isTaken(candidate)) return candidate;
  }
}
