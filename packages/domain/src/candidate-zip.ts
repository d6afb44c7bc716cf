/** Reads a ZIP as files hold it: zeros lost by spreadsheets, nine digits run together, decimals, apostrophes. */
import type { Country, FindingAction, FindingRule } from './candidate.ts';
import type { StateCode } from './vocabulary.ts';

export interface ZipReading {
  /** Five digits, or null. */
  readonly zip: string | null;
  readonly found: readonly { readonly rule: FindingRule; readonly action: FindingAction }[];
}

/** `6708` → `06708`, `067082509` and `06708-2509` → `06708`. `isNineUsual`: nine digits are the rule of the file and no finding. */
export function readZip(text: string, state: StateCode | null, country: Country, isNineUsual = false): ZipReading {
  const parts = /^'?(\d{1,9})(?:\.0*)?(?:\s*-\s*(\d{0,4}))?$/u.exec(text);
  if (parts === null) return { zip: null, found: [{ rule: 'ZIP_INVALID', action: 'CLEARED' }] };
  const [, digits = '', plus4] = parts;
  const isNine = digits.length > 5 || (plus4 !== undefined && plus4 !== '');
  const whole = digits.length > 5 ? digits.padStart(9, '0').slice(0, 5) : digits.padStart(5, '0');
  const hasLostZero = digits.length < 5 || (digits.length > 5 && digits.length < 9);
  if (digits.length < 3 || !isPossible(whole, state, country, hasLostZero)) {
    return { zip: null, found: [{ rule: 'ZIP_INVALID', action: 'CLEARED' }] };
  }
  const found: ZipReading['found'][number][] = [];
  if (hasLostZero) found.push({ rule: 'ZIP_LOST_ZERO', action: 'REPAIRED' });
  if (isNine && !isNineUsual) found.push({ rule: 'ZIP_NINE_DIGITS', action: 'REPAIRED' });
  const place = country.zipPlace(whole);
  if (place !== null && state !== null && place.state !== state)
    found.push({ rule: 'ZIP_IN_OTHER_STATE', action: 'KEPT' });
  return { zip: whole, found };
}

/** A zero is put back only where a ZIP then exists, or the state is one whose ZIPs begin with it. */
function isPossible(zip: string, state: StateCode | null, country: Country, hasLostZero: boolean): boolean {
  if (!country.isZipPrefix(zip.slice(0, 3))) return false;
  if (!hasLostZero) return true;
  return country.zipPlace(zip) !== null || (state !== null && statesWithZero.has(state));
}

const statesWithZero: ReadonlySet<StateCode> = new Set(['CT', 'MA', 'ME', 'NH', 'NJ', 'RI', 'VT', 'NY', 'PR', 'VI']);
