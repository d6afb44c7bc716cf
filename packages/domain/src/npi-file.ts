/** The files of the national register of providers (NPPES): which days one covers, whether it may be taken in, and what a row of it says. */
import { readState } from './candidate-text.ts';
import { addDays } from './day.ts';
import { readWholeDate } from './exclusion-date.ts';
import type { Day } from './listing.ts';

export const npiFileKinds = ['FULL', 'WEEKLY'] as const;
export type NpiFileKind = (typeof npiFileKinds)[number];

export interface NpiFile {
  readonly kind: NpiFileKind;
  readonly firstOn: Day;
  readonly lastOn: Day;
}

/** The full file begins with the first day of the register, a weekly one with its own. */
const REGISTER_BEGAN_ON = '2005-05-23';

/** By its name, as the register gives it: `npidata_pfile_20050523-20261108.csv`. */
export function npiFileOf(name: string): NpiFile | null {
  const [, first = '', last = ''] = /^npidata_pfile_(\d{8})-(\d{8})\.csv(?:\.gz)?$/iu.exec(name) ?? [];
  const [firstOn, lastOn] = [readWholeDate(first, 2099), readWholeDate(last, 2099)];
  if (firstOn === null || lastOn === null || lastOn < firstOn) return null;
  return { kind: firstOn === REGISTER_BEGAN_ON ? 'FULL' : 'WEEKLY', firstOn, lastOn };
}

export const npiFileObjections = ['IN_FUTURE', 'OLDER', 'NO_FULL_FILE', 'DAYS_MISSING'] as const;
export type NpiFileObjection = (typeof npiFileObjections)[number];

/** `takenThrough`: the last day that was taken in so far. A week without the one before it would hide what changed in between. */
export function objectionToNpiFile(file: NpiFile, takenThrough: Day | null, today: Day): NpiFileObjection | null {
  if (file.lastOn > today) return 'IN_FUTURE';
  if (takenThrough === null) return file.kind === 'FULL' ? null : 'NO_FULL_FILE';
  if (file.lastOn < takenThrough) return 'OLDER';
  return file.firstOn > addDays(takenThrough, 1) ? 'DAYS_MISSING' : null;
}

export interface NpiRecord {
  readonly npi: string;
  /** Null: the register says nothing of it any more. */
  readonly entity: 'PERSON' | 'ORGANIZATION' | null;
  readonly last: string;
  readonly first: string;
  readonly middle: string;
  readonly suffix: string;
  readonly organization: string;
  readonly otherLast: string;
  readonly otherFirst: string;
  readonly otherOrganization: string;
  readonly taxonomies: readonly string[];
  /** Of the place of practice; empty where there is none in a state of ours. */
  readonly state: string;
  readonly deactivatedOn: Day | null;
  readonly reactivatedOn: Day | null;
}

const headings = {
  npi: 'NPI',
  entity: 'Entity Type Code',
  last: 'Provider Last Name (Legal Name)',
  first: 'Provider First Name',
  middle: 'Provider Middle Name',
  suffix: 'Provider Name Suffix Text',
  organization: 'Provider Organization Name (Legal Business Name)',
  otherLast: 'Provider Other Last Name',
  otherFirst: 'Provider Other First Name',
  otherOrganization: 'Provider Other Organization Name',
  state: 'Provider Business Practice Location Address State Name',
  deactivatedOn: 'NPI Deactivation Date',
  reactivatedOn: 'NPI Reactivation Date',
} as const;
const taxonomyHeadings = Array.from({ length: 15 }, (_, at) => `Healthcare Provider Taxonomy Code_${at + 1}`);

export interface NpiLayout {
  readonly columns: Readonly<Record<keyof typeof headings, number>>;
  readonly taxonomies: readonly number[];
  readonly width: number;
}

export type NpiLayoutReading = { readonly layout: NpiLayout } | { readonly missing: readonly string[] };

export function readNpiLayout(line: readonly string[]): NpiLayoutReading {
  const at = new Map(line.map((heading, column) => [heading.trim(), column]));
  const missing = [...Object.values(headings), ...taxonomyHeadings].filter((heading) => !at.has(heading));
  if (missing.length > 0) return { missing };
  const columns = Object.fromEntries(
    Object.entries(headings).map(([field, heading]) => [field, at.get(heading) ?? -1]),
  );
  return {
    layout: {
      columns: columns as NpiLayout['columns'],
      taxonomies: taxonomyHeadings.map((heading) => at.get(heading) ?? -1),
      width: line.length,
    },
  };
}

const entities: Readonly<Record<string, 'PERSON' | 'ORGANIZATION'>> = { 1: 'PERSON', 2: 'ORGANIZATION' };

/** `cells` as text. */
export function readNpiRow(cells: readonly string[], { columns, taxonomies }: NpiLayout): NpiRecord {
  const at = (column: number): string => (cells[column] ?? '').replace(/\s+/gu, ' ').trim();
  const text = (field: keyof typeof headings): string => at(columns[field]);
  return {
    npi: text('npi'),
    entity: entities[text('entity')] ?? null,
    last: text('last'),
    first: text('first'),
    middle: text('middle'),
    suffix: text('suffix'),
    organization: text('organization'),
    otherLast: text('otherLast'),
    otherFirst: text('otherFirst'),
    otherOrganization: text('otherOrganization'),
    taxonomies: [...new Set(taxonomies.map(at).filter((code) => /^[0-9A-Z]{9}X$/u.test(code)))],
    state: readState(text('state')) ?? '',
    deactivatedOn: readWholeDate(text('deactivatedOn'), 2099),
    reactivatedOn: readWholeDate(text('reactivatedOn'), 2099),
  };
}
