/** The tables that a listing is spread over, and what a row of them is. */

/** In the order in which they can be written: whatever is pointed at comes first, the listing after all its parts. */
export const tables = [
  'organization',
  'location',
  'practitioner',
  'license',
  'healthcare_service',
  'care_phase',
  'price_item',
  'safety_profile',
  'service_population',
  'service_access',
  'service_language',
  'service_payment',
  'practitioner_role',
  'verification_check',
  'listing',
  'listing_revision',
] as const;
export type Table = (typeof tables)[number];

/** Two teams of one organization, or one person in two teams, name these rows twice. */
export const sharedTables: ReadonlySet<Table> = new Set([
  'organization',
  'practitioner',
  'license',
  'verification_check',
]);

export type Value = string | number | boolean | null | readonly string[] | { readonly [key: string]: unknown };
export type Row = Readonly<Record<string, Value>>;
export type Rows = Readonly<Record<Table, readonly Row[]>>;
