/**
 * A draw by lot that anybody can repeat: each application has as many tickets as its need says, each ticket is a hash of the seed, and the smallest ticket of
 * each application is its place. The same law as drawing names from a hat that holds so many slips of each. Pure: the hash is given, so that the server, a
 * browser and `sha256sum` draw alike. Source: scholarship.md §4a.
 */

export interface DrawEntry {
  /** Known to its applicant, to nobody else. */
  readonly code: string;
  /** Tickets: a whole number, at least 1. */
  readonly weight: number;
}

/** SHA-256 of the text in UTF-8, as 64 lower-case hexadecimal digits. */
export type Digest = (text: string) => string;

/** More than any need has; a file that says more is mistaken. */
export const MOST_TICKETS = 1000;

export type DrawFault = 'NO_CODE' | 'BAD_CODE' | 'CODE_TWICE' | 'BAD_WEIGHT';

/** Each entry that cannot take part, by its place from 0; none: it may be drawn. */
export function faultsInDraw(
  entries: readonly DrawEntry[],
): readonly { readonly entry: number; readonly fault: DrawFault }[] {
  const met = new Set<string>();
  return entries.flatMap(({ code, weight }, entry) => {
    const isAgain = met.has(code);
    met.add(code);
    const is: Readonly<Record<DrawFault, boolean>> = {
      NO_CODE: code === '',
      BAD_CODE: /[|\s\p{Cc}]/u.test(code), // one text must be of one ticket
      CODE_TWICE: isAgain,
      BAD_WEIGHT: !Number.isInteger(weight) || weight < 1 || weight > MOST_TICKETS,
    };
    return (Object.keys(is) as DrawFault[]).filter((fault) => is[fault]).map((fault) => ({ entry, fault }));
  });
}

/** As it is hashed; null: it is no seed. Hexadecimal digits, in either case. */
export const seedOf = (text: string): string | null => (/^[0-9a-f]{1,128}$/i.test(text) ? text.toLowerCase() : null);

/** Of one ticket: numbers go from 1 to the weight. */
export const ticketText = (seed: string, code: string, number: number): string => `${seed}|${code}|${String(number)}`;

/** All codes in the order of the draw, whatever the order of the entries. @param seed as `seedOf` gives it. */
export function drawnOrder(entries: readonly DrawEntry[], seed: string, digest: Digest): readonly string[] {
  const keyed = entries.map(({ code, weight }) => {
    const tickets = Array.from({ length: weight }, (_, at) => digest(ticketText(seed, code, at + 1)));
    return { code, key: tickets.reduce((least, ticket) => (ticket < least ? ticket : least)) };
  });
  return keyed.sort((a, b) => compare(a.key, b.key) || compare(a.code, b.code)).map(({ code }) => code);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
