/** NPIs as lists of exclusions write them: several in a cell, padded, with a digit too few or too many, or something else altogether. */
import { isValidNpi, npiCheckDigit } from './npi.ts';

export interface ListedNumbers {
  readonly valid: readonly string[];
  /** What a number of nine or eleven digits may have been. */
  readonly repaired: readonly string[];
  /** Whether the cell holds something that is no valid number. */
  readonly isOdd: boolean;
}

const nothing: ListedNumbers = { valid: [], repaired: [], isOdd: false };

/** `0000000000` and `N/A` are how lists write nothing. */
export function readNumbers(cell: string): ListedNumbers {
  const words = cell
    .trim()
    .split(/[^A-Za-z0-9.]+/u)
    .filter((word) => word !== '' && !/^(?:0+|N|A|NA|NONE|NULL)$/iu.test(word));
  if (words.length === 0) return nothing;
  const valid: string[] = [];
  const repaired: string[] = [];
  let isOdd = false;
  for (const word of words) {
    const digits = word.replace(/\.0*$/u, '').replace(/^0+/u, '');
    if (isValidNpi(digits)) valid.push(digits);
    else {
      isOdd = true;
      repaired.push(...repairsOf(digits));
    }
  }
  return { valid, repaired, isOdd };
}

/** A tenth digit follows from the other nine; of eleven, any may be the one too many. */
function repairsOf(digits: string): readonly string[] {
  if (/^1\d{8}$/u.test(digits)) return [`${digits}${npiCheckDigit(digits)}`];
  if (!/^\d{11}$/u.test(digits)) return [];
  const without = Array.from(digits, (_, at) => `${digits.slice(0, at)}${digits.slice(at + 1)}`);
  return [...new Set(without)].filter(isValidNpi);
}
