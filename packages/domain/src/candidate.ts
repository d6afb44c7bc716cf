/** What an imported row may tell about a team nobody has asked yet, and what was found wrong with it. */
import type { StateCode } from './vocabulary.ts';
import type { Point } from './listing.ts';

export const candidateSources = ['samhsa-mental-health', 'samhsa-substance-use', 'nppes', 'csv'] as const;
export type CandidateSource = (typeof candidateSources)[number];

/** Every rule of the import and what it means, in the order of a report. */
export const findingRules = {
  ENCODING: 'text not in the encoding of the file, or with characters that no text holds',
  TEXT_TOO_LONG: 'longer than any name or address',
  SHIFTED_COLUMNS: 'cells do not stand under their headings',
  NAME_MISSING: 'no name',
  STATE_UNKNOWN: 'no state of the United States',
  CITY_MISSING: 'no city',
  ZIP_MISSING: 'no ZIP',
  ZIP_INVALID: 'no ZIP can be read, or none begins so',
  ZIP_LOST_ZERO: 'ZIP without its leading zero',
  ZIP_NINE_DIGITS: 'ZIP and its four further digits in one cell',
  ZIP_IN_OTHER_STATE: 'ZIP of another state',
  COORDINATES_IMPOSSIBLE: 'no point on the earth',
  COORDINATES_ZERO: 'the point 0, 0',
  COORDINATES_SWAPPED: 'latitude and longitude in each other’s place',
  LONGITUDE_SIGN_LOST: 'longitude without its minus',
  POINT_FAR_FROM_ZIP: 'over 50 km from the centre of its ZIP',
  POINT_VERY_FAR_FROM_ZIP: 'over 160 km from it',
  POINT_IN_OTHER_STATE: 'point inside another state',
  SHARED_COORDINATES: 'same point as another row of the file',
  PHONE_MISSING: 'no telephone number',
  PHONE_INVALID: 'no telephone number can be read',
  PHONE_EXTENSION: 'telephone number with an extension',
  PHONE_DOUBLED: 'several telephone numbers in one cell',
  NPI_CHECK_DIGIT: 'NPI whose check digit is wrong',
  NPI_REPEATED: 'NPI of an earlier row of the file',
  WEBSITE_HTTP: 'website without encryption',
  WEBSITE_INVALID: 'no address of a website',
  CREDENTIAL_SPELLING: 'credentials not in their usual spelling',
  OTHER_LAST_NAME: 'person with another last name',
  SEVERAL_TAXONOMIES: 'two taxonomies or more',
  DEACTIVATED: 'NPI with a deactivation date',
  COUNTRY_NOT_US: 'outside the United States',
  DUPLICATE_IN_FILE: 'name, street and ZIP of an earlier row of the file',
} as const;
export type FindingRule = keyof typeof findingRules;

/**
 * What was done: the value was set right, left out, kept as it stood, kept and flagged for a person, counted once with an equal row,
 * or the whole row refused.
 */
export type FindingAction = 'REPAIRED' | 'CLEARED' | 'KEPT' | 'FLAGGED' | 'COUNTED_ONCE' | 'REFUSED';

export interface Finding {
  /** As the file calls it. */
  readonly column: string;
  /** As it stood in the file. */
  readonly value: string;
  readonly rule: FindingRule;
  readonly action: FindingAction;
}

/** What is kept of one row. Null is unknown, never a guess. */
export interface Candidate {
  readonly name: string;
  readonly programme: string | null;
  readonly line1: string | null;
  readonly line2: string | null;
  readonly city: string | null;
  readonly state: StateCode | null;
  readonly postalCode: string | null;
  readonly point: Point | null;
  /** E.164. */
  readonly phone: string | null;
  readonly phoneExtension: string | null;
  readonly website: string | null;
  readonly npi: string | null;
  readonly credentials: string | null;
  readonly taxonomies: readonly string[];
  readonly isPerson: boolean;
  /** By primary taxonomy; null where the file has none. */
  readonly isBehavioralHealth: boolean | null;
  readonly isDeactivated: boolean;
}

/** What the rules must know of the country; answered by the gazetteer and the borders of the states. */
export interface Country {
  zipPlace(zip: string): { readonly point: Point; readonly state: StateCode; readonly city: string } | null;
  /** Whether any ZIP begins with these three digits. */
  isZipPrefix(prefix: string): boolean;
  /** The other state in which a point lies clearly, when it does not lie in (or within some km of) its own. */
  otherStateAt(point: Point, own: StateCode): StateCode | null;
}
