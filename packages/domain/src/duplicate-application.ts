/**
 * When two applications of one round may be of one person: the same mailbox, the same telephone, the same name and day of birth, the same home. Names are
 * compared as the lists of the excluded are. A machine only flags; a person says what it is. Source: scholarship.md §1.
 */
import { canonicalEmail } from './email.ts';
import { personName, type PersonName, swapped } from './exclusion-name.ts';
import type { Day } from './listing.ts';
import { parsePhone } from './phone.ts';

export const duplicateRules = ['EMAIL', 'PHONE', 'NAME_BIRTH_DATE', 'ADDRESS_HOUSEHOLD', 'COMBINATION'] as const;
export type DuplicateRule = (typeof duplicateRules)[number];

export const pairStates = ['FLAGGED', 'HOUSEHOLD', 'VALID', 'DUPLICATE'] as const;
export type PairState = (typeof pairStates)[number];

/** Who they are and where they live; nothing of health, and no answer about danger, has a place here. */
export interface Applicant {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate?: Day;
  readonly email?: string;
  readonly phone?: string;
  readonly street?: string;
  readonly zip?: string;
}

export interface Trait {
  readonly rule: DuplicateRule;
  /** Equal texts of one rule are one trait; to be kept as an index, never as it is. */
  readonly text: string;
}

/** Each once. */
export function traitsOf({ givenName, familyName, birthDate, email, phone, street, zip }: Applicant): readonly Trait[] {
  const names = namesOf(givenName, familyName);
  const zip5 = /^\d{5}/.exec((zip ?? '').trim())?.[0];
  const number = phone === undefined ? null : parsePhone(phone).phone;
  const mailbox = canonicalEmail(email ?? '');
  const home = homeOf(street ?? '');
  const traits: readonly (readonly [DuplicateRule, readonly string[]])[] = [
    ['EMAIL', mailbox === '' ? [] : [mailbox]],
    ['PHONE', number === null ? [] : [number]],
    ['NAME_BIRTH_DATE', birthDate === undefined ? [] : names.map((name) => `${name} ${birthDate}`)],
    ['ADDRESS_HOUSEHOLD', home === '' || zip5 === undefined ? [] : [`${home} ${zip5}`]],
    // A mistyped day of birth: the same name in the same place.
    ['COMBINATION', zip5 === undefined ? [] : names.map((name) => `${name} ${zip5}`)],
  ];
  return traits.flatMap(([rule, texts]) => [...new Set(texts)].map((text) => ({ rule, text })));
}

/** The whole last name and each of its halves, in either order, without what comes behind a name. */
function namesOf(givenName: string, familyName: string): readonly string[] {
  const name = personName({ last: familyName, first: givenName });
  if (name === null || name.first === '') return [];
  const other = swapped(name);
  return [...pairsIn(name), ...(other === null ? [] : pairsIn(other))];
}

/** Two words in either order are one text. */
const pairsIn = ({ lasts, first }: PersonName): readonly string[] =>
  lasts.map((last) => [last, first].sort().join(' '));

const streetWords: Readonly<Record<string, string>> = {
  STREET: 'ST', AVENUE: 'AVE', ROAD: 'RD', DRIVE: 'DR', BOULEVARD: 'BLVD', LANE: 'LN', COURT: 'CT', PLACE: 'PL', APARTMENT: 'APT', UNIT: 'APT', SUITE: 'APT',
  STE: 'APT', NORTH: 'N', SOUTH: 'S', EAST: 'E', WEST: 'W',
}; // prettier-ignore

const homeOf = (street: string): string =>
  street
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toUpperCase()
    .replace(/#/gu, ' APT ')
    .replace(/[^A-Z0-9]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => (Object.hasOwn(streetWords, word) ? streetWords[word] : word))
    .join(' ');

/** Who lives at one address, and may share its telephone, is a household: shown, and no double. */
export const pairOf = (rules: readonly DuplicateRule[]): 'FLAGGED' | 'HOUSEHOLD' =>
  rules.includes('ADDRESS_HOUSEHOLD') && rules.every((rule) => rule === 'ADDRESS_HOUSEHOLD' || rule === 'PHONE')
    ? 'HOUSEHOLD'
    : 'FLAGGED';
