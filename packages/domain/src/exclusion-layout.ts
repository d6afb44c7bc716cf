/** Which column of a list of exclusions is which, and what a row of it says. The sources are named by who publishes them. */
import { type ExclusionRow, type ExclusionSource, isInForce } from './exclusion.ts';
import { readState } from './candidate-text.ts';
import { readListDate, readWholeDate } from './exclusion-date.ts';
import { readNumbers } from './exclusion-number.ts';
import type { Day } from './listing.ts';

/** What a column can be. */
export const listFields = [
  'name', 'last', 'first', 'middle', 'suffix', 'firm', 'lastOrFirm', 'npi', 'affiliatedNpi', 'state', 'birthDate', 'date', 'reason', 'reinstatedOn', 'country',
  'endsOn', 'status',
] as const; // prettier-ignore
export type ListField = (typeof listFields)[number];

/** What `--map` may name. */
export const mappableListFields = ['name', 'last', 'first', 'npi', 'state', 'birthDate', 'date', 'reason'] as const;

type Columns = Readonly<Partial<Record<ListField, number>>>;

export interface ListLayout {
  readonly columns: Columns;
  readonly width: number;
  /** Whose authority the list is; a row without a state of its own is of this one. */
  readonly state: string;
  /** A federal file, in which every line has all columns. */
  readonly isStrict: boolean;
}

export type LayoutReading = { readonly layout: ListLayout } | { readonly problem: string };

type Headings = Readonly<Partial<Record<ListField, string>>>;

interface KnownLayout {
  readonly headings: Headings;
  readonly all?: readonly string[];
  /** Not with these: a file that has them is the OIG's own, whose layout is to be whole. */
  readonly without?: string;
  readonly state: string;
  /** Whose lines are all equally long, whichever columns a year adds. */
  readonly isStrict?: true;
}

const ofLeie =
  'LASTNAME FIRSTNAME MIDNAME BUSNAME GENERAL SPECIALTY UPIN NPI DOB ADDRESS CITY STATE ZIP EXCLTYPE EXCLDATE REINDATE WAIVERDATE WVRSTATE';

/** Record layout of the OIG: https://oig.hhs.gov/exclusions/files/leie_record_layout.pdf. Then three short forms in which others keep it. */
const full: KnownLayout = {
  headings: {
    last: 'LASTNAME', first: 'FIRSTNAME', middle: 'MIDNAME', firm: 'BUSNAME', npi: 'NPI', birthDate: 'DOB', state: 'STATE',
    reason: 'EXCLTYPE', date: 'EXCLDATE', reinstatedOn: 'REINDATE',
  },
  all: ofLeie.split(' '),
  state: '',
}; // prettier-ignore

/** "Exclusions Public Extract V2" of SAM.gov, one file a day; what a year adds at its end or in between is not read. */
const sam: KnownLayout = {
  headings: {
    name: 'Name', first: 'First', middle: 'Middle', last: 'Last', suffix: 'Suffix', npi: 'NPI', state: 'State / Province', country: 'Country',
    reason: 'Exclusion Type', date: 'Active Date', endsOn: 'Termination Date', status: 'Record Status',
  },
  state: '',
  isStrict: true,
}; // prettier-ignore

// prettier-ignore
const known: Readonly<Record<Exclude<ExclusionSource, 'csv'>, readonly KnownLayout[]>> = {
  leie: [
    full,
    { headings: { last: 'lastName', first: 'firstName', middle: 'midName', firm: 'busName', npi: 'npi', state: 'state', reason: 'exclType', date: 'exclDate' }, state: '', without: 'UPIN' },
    { headings: { npi: 'npi', name: 'name', state: 'state', reason: 'reason', date: 'date' }, state: '' },
    { headings: { name: 'n', state: 's', npi: 'npi', reason: 'r', date: 'd' }, state: '' },
  ],
  'leie-supplement': [full],
  sam: [sam],
  illinois: [{ headings: { name: 'Provider Name', npi: 'NPI', date: 'Action Date', reason: 'Action Type', state: 'State' }, state: 'IL' }],
  iowa: [{ headings: { last: 'Last Name', first: 'First Name', firm: 'Legal Business Name', npi: 'NPI', affiliatedNpi: 'Affiliated NPI', date: 'Effective Date', reason: 'Type of Sanction' }, state: 'IA' }],
  kentucky: [{ headings: { first: 'First Name', lastOrFirm: 'Last Name or Practice Name', npi: 'NPI', date: 'Effective Date', reason: 'Reason for Term/Exclusion' }, state: 'KY' }],
};

/** Headings by which the columns of any other list are known when nobody names them. */
const guesses: Readonly<Partial<Record<ListField, RegExp>>> = {
  name: /^(?:n|name|fullname|providername|individualname|exclude[de]?name|excludedprovider|provider)$/u,
  last: /^(?:last|lastname|surname|familyname|lname)$/u,
  first: /^(?:first|firstname|givenname|fname)$/u,
  middle: /^(?:middle|middlename|midname|mi|middleinitial)$/u,
  suffix: /^(?:suffix|namesuffix)$/u,
  firm: /^(?:firm|business|businessname|busname|organization|organizationname|entity|entityname|companyname|facilityname|practicename)$/u,
  npi: /^(?:npi|npinumber|npis|nationalprovideridentifier)$/u,
  state: /^(?:s|st|state|statecode|providerstate)$/u,
  birthDate: /^(?:dob|birthdate|dateofbirth)$/u,
  date: /^(?:d|date|excldate|exclusiondate|effectivedate|actiondate|terminationdate|sanctiondate|startdate)$/u,
  reason: /^(?:r|reason|excltype|exclusiontype|actiontype|authority|sanction|sanctiontype)$/u,
};

const plain = (heading: string): string =>
  heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');

/** Whether a row is the line of headings, and what it tells; `map` names columns by heading, or by number from 1. */
export function readListLayout(
  source: ExclusionSource,
  headings: readonly string[],
  map: ReadonlyMap<ListField, string> = new Map(),
): LayoutReading {
  const words = headings.map(plain);
  if (source === 'csv') return readFree(words, headings, map);
  for (const { headings: wanted, all, state, isStrict = all !== undefined, without = '' } of known[source]) {
    const columns = without !== '' && words.includes(plain(without)) ? null : columnsOf(wanted, words);
    const isAll =
      all === undefined || (all.length === words.length && all.every((heading) => words.includes(plain(heading))));
    if (columns !== null && isAll) return { layout: { columns, width: words.length, state, isStrict } };
  }
  const [{ headings: first, all } = full] = known[source];
  return { problem: `its headings are to be ${(all ?? Object.values(first)).join(', ')}` };
}

function columnsOf(wanted: Headings, words: readonly string[]): Columns | null {
  const columns: Partial<Record<ListField, number>> = {};
  for (const field of listFields) {
    const heading = wanted[field];
    if (heading === undefined) continue;
    const at = words.indexOf(plain(heading));
    if (at < 0) return null;
    columns[field] = at;
  }
  return columns;
}

function readFree(
  words: readonly string[],
  headings: readonly string[],
  map: ReadonlyMap<ListField, string>,
): LayoutReading {
  const columns: Partial<Record<ListField, number>> = {};
  for (const [field, wanted] of map) {
    const byName = words.indexOf(plain(wanted));
    const byNumber = /^\d{1,3}$/u.test(wanted) ? Number(wanted) - 1 : -1;
    const at = byName >= 0 ? byName : byNumber;
    if (at < 0 || at >= headings.length) return { problem: `there is no column “${wanted}”` };
    columns[field] = at;
  }
  const taken = new Set(Object.values(columns));
  for (const field of listFields) {
    if (columns[field] !== undefined) continue;
    const at = words.findIndex((word, index) => !taken.has(index) && (guesses[field]?.test(word) ?? false));
    if (at < 0) continue;
    columns[field] = at;
    taken.add(at);
  }
  const { name, last, firm } = columns;
  if (name === undefined && last === undefined && firm === undefined)
    return { problem: 'it has no column of names; say which it is with --map name=COL or --map last=COL,first=COL' };
  return { layout: { columns, width: headings.length, state: '', isStrict: false } };
}

/** An address in no state of ours: a weak likeness to somebody who practises here counts for nothing. Not a code of the post, nor of ISO 3166. */
export const ABROAD = 'ZZ';
const isAbroad = (country: string): boolean => !/^(?:USA?|UNITED STATES)?$/iu.test(country);

export interface ListRowReading {
  /** Null where nobody could ever be found by it. */
  readonly row: ExclusionRow | null;
  /** A number or a date that could not be read as one. */
  readonly isOdd: boolean;
  /** Let in again, or excluded on no day on which this file may be relied on. */
  readonly isOver: boolean;
}

/** People are called NA and Null. */
const empty = /^(?:N\/A|-+)$/iu;

/** `cells` as text, dates as the file has them. `today`: of the import; no exclusion of after the next year is believed. */
export function readListRow(cells: readonly string[], { columns, state }: ListLayout, today: Day): ListRowReading {
  const lastYear = Number(today.slice(0, 4)) + 1;
  const at = (field: ListField): string => {
    const column = columns[field];
    const text = column === undefined ? '' : (cells[column] ?? '').replace(/\s+/gu, ' ').trim();
    return empty.test(text) ? '' : text;
  };
  const raw = (field: 'npi' | 'affiliatedNpi'): string => {
    const column = columns[field];
    return column === undefined ? '' : (cells[column] ?? '');
  };
  const [numbers, affiliated] = [readNumbers(raw('npi')), readNumbers(raw('affiliatedNpi'))];
  const [first, either] = [at('first'), at('lastOrFirm')];
  const [born, excluded] = [at('birthDate'), at('date')];
  const row: ExclusionRow = {
    last: at('last') || (first === '' ? '' : either),
    first,
    middle: at('middle'),
    suffix: at('suffix'),
    firm: at('firm') || (first === '' ? either : ''),
    name: at('name'),
    npis: numbers.valid,
    repairedNpis: numbers.repaired,
    affiliatedNpis: affiliated.valid,
    birthDate: readWholeDate(born, lastYear),
    state: isAbroad(at('country')) ? ABROAD : (readState(at('state')) ?? state),
    excludedOn: readListDate(excluded, lastYear),
    reason: at('reason').slice(0, 200),
  };
  const isNobody = `${row.last}${row.firm}${row.name}` === '' && row.npis.length + row.repairedNpis.length === 0;
  const isDateOdd = (text: string, day: string | null): boolean =>
    day === null && /\d/u.test(text) && !/^0+$/u.test(text);
  return {
    row: isNobody ? null : row,
    isOdd: numbers.isOdd || affiliated.isOdd || isDateOdd(born, row.birthDate) || isDateOdd(excluded, row.excludedOn),
    isOver:
      readListDate(at('reinstatedOn'), lastYear) !== null ||
      !isInForce({ startsOn: row.excludedOn, endsOn: readListDate(at('endsOn')), status: at('status') }, today),
  };
}
