/** One row of a file: what is good in it, and what was found. The whole policy of the import stands here and in the readings it calls. */
import type { Candidate, Country, Finding, FindingAction, FindingRule } from './candidate.ts';
import type { Field, Layout } from './candidate-layout.ts';
import { readPoint } from './candidate-point.ts';
import { straighten } from './candidate-shift.ts';
import { plainCell, readCredentials, readPhone, readState, readWebsite, valueOf } from './candidate-text.ts';
import { readZip } from './candidate-zip.ts';
import { isValidNpi } from './npi.ts';
import type { StateCode } from './vocabulary.ts';

export interface RowReading {
  /** Null: the row is refused; the findings say why. */
  readonly candidate: Candidate | null;
  /** What makes it the same row the next time, beside its place. Null: only its place does. */
  readonly number: string | null;
  readonly findings: readonly Finding[];
}

const TEXT_MAX = 300;

export function readRow(raw: readonly string[], layout: Layout, country: Country): RowReading {
  const findings: Finding[] = [];
  const straight = straighten(raw, layout);
  if (straight.cells === null) {
    findings.push({
      column: layout.headings[straight.column] ?? '',
      value: raw[straight.column] ?? '',
      rule: 'SHIFTED_COLUMNS',
      action: 'REFUSED',
    });
    return { candidate: null, number: null, findings };
  }
  const row = new Row(straight.cells, layout, findings);
  if (straight.isRepaired)
    row.found(layout.columns.state === undefined ? 'name' : 'state', 'SHIFTED_COLUMNS', 'REPAIRED');
  const refused = (field: Field, rule: FindingRule): RowReading => {
    row.found(field, rule, 'REFUSED');
    return { candidate: null, number: null, findings };
  };

  const countryText = row.value('country');
  if (countryText !== '' && !isUnitedStates(countryText)) return refused('country', 'COUNTRY_NOT_US');
  const npi = readNpi(row, layout.source === 'nppes');
  if (layout.source === 'nppes' && npi === null) return { candidate: null, number: null, findings };
  const isPerson = row.value('entityType') === '1';
  const isDeactivated = readDeactivation(row);
  const name = readName(row, isPerson);
  if (name === '') return refused(isPerson ? 'lastName' : 'name', 'NAME_MISSING');

  const { state, zip, city } = readPlace(row, layout, country);
  const point = readCoordinates(row, { zip, state }, country);
  const phone = readPhoneCell(row);
  const { website, found } = readWebsite(row.value('website'));
  for (const { rule, action } of found) row.found('website', rule, action);
  const { cells } = straight;
  const taxonomies = layout.taxonomies.map(({ code }) => cells[code] ?? '').filter((code) => code !== '');
  if (taxonomies.length > 1) row.foundAt(layout.taxonomies[1]?.code ?? 0, 'SEVERAL_TAXONOMIES', 'KEPT');

  const candidate: Candidate = {
    name,
    programme: row.text('programme'),
    line1: row.text('line1'),
    line2: row.text('line2'),
    city,
    state,
    postalCode: zip,
    point,
    phone: phone.phone,
    phoneExtension: phone.extension,
    website,
    npi,
    credentials: readCredentialCell(row),
    taxonomies,
    isPerson,
    isBehavioralHealth: taxonomies.length === 0 ? null : isBehavioral(primaryOf(cells, layout) ?? taxonomies[0] ?? ''),
    isDeactivated,
  };
  if (row.value('otherLastName') !== '') row.found('otherLastName', 'OTHER_LAST_NAME', 'KEPT');
  return { candidate, number: numberOf(row, layout, candidate), findings };
}

/** The cells of one row under their names. */
class Row {
  readonly cells: readonly string[];
  readonly layout: Layout;
  readonly findings: Finding[];

  constructor(cells: readonly string[], layout: Layout, findings: Finding[]) {
    this.cells = cells;
    this.layout = layout;
    this.findings = findings;
  }

  has(field: Field): boolean {
    return this.layout.columns[field] !== undefined;
  }

  raw(field: Field): string {
    const column = this.layout.columns[field];
    return column === undefined ? '' : (this.cells[column] ?? '');
  }

  value(field: Field): string {
    return valueOf(this.raw(field));
  }

  /** Text as it stands, null where there is none, cut where no address is that long. */
  text(field: Field): string | null {
    const text = this.value(field);
    if (text.length <= TEXT_MAX) return text === '' ? null : text;
    this.found(field, 'TEXT_TOO_LONG', 'REPAIRED');
    return text
      .slice(0, TEXT_MAX)
      .replace(/[\ud800-\udbff]$/u, '')
      .trimEnd();
  }

  found(field: Field, rule: FindingRule, action: FindingAction): void {
    this.foundAt(this.layout.columns[field] ?? -1, rule, action);
  }

  foundAt(column: number, rule: FindingRule, action: FindingAction): void {
    this.findings.push({ column: this.layout.headings[column] ?? '', value: this.cells[column] ?? '', rule, action });
  }
}

const isUnitedStates = (text: string): boolean =>
  /^(?:us|usa|um|u\.s\.(?:a\.)?|united states(?: of america)?|pr|gu|vi|as|mp|840)$/iu.test(text);

function readNpi(row: Row, isIdentity: boolean): string | null {
  const text = row.value('npi').replace(/\.0$/u, '');
  if (text === '' && !isIdentity) return null;
  if (isValidNpi(text)) return text;
  row.found('npi', 'NPI_CHECK_DIGIT', isIdentity ? 'REFUSED' : 'CLEARED');
  return null;
}

/** A number given back to its holder is active again. */
function readDeactivation(row: Row): boolean {
  if (row.value('deactivatedOn') === '') return false;
  const isActive = row.value('reactivatedOn') !== '';
  row.found('deactivatedOn', 'DEACTIVATED', isActive ? 'KEPT' : 'CLEARED');
  return !isActive;
}

function readName(row: Row, isPerson: boolean): string {
  if (!isPerson) return row.text('name') ?? '';
  const parts = [row.value('firstName'), row.value('middleName'), row.value('lastName'), row.value('suffix')];
  return row.value('lastName') === '' ? '' : parts.filter((part) => part !== '').join(' ');
}

function readPlace(
  row: Row,
  layout: Layout,
  country: Country,
): { state: StateCode | null; zip: string | null; city: string | null } {
  const stateText = row.value('state');
  const stated = readState(stateText);
  const zipText = plainCell(row.raw('zip'));
  const isZipMissing = row.value('zip') === '';
  const reading = isZipMissing ? null : readZip(zipText, stated, country, layout.source === 'nppes');
  for (const { rule, action } of reading?.found ?? []) row.found('zip', rule, action);
  if (isZipMissing && row.has('zip')) row.found('zip', 'ZIP_MISSING', 'KEPT');
  const zip = reading?.zip ?? null;
  const place = zip === null ? null : country.zipPlace(zip);

  // An empty state follows from the ZIP; a foreign or misspelt one contradicts it, and nobody knows which is wrong.
  const state = stated ?? (stateText === '' ? (place?.state ?? null) : null);
  if (stated === null && row.has('state')) row.found('state', 'STATE_UNKNOWN', state === null ? 'CLEARED' : 'REPAIRED');
  const city = row.text('city');
  if (city === null && row.has('city')) row.found('city', 'CITY_MISSING', place === null ? 'KEPT' : 'REPAIRED');
  return { state, zip, city: city ?? place?.city ?? null };
}

function readCoordinates(
  row: Row,
  clues: { zip: string | null; state: StateCode | null },
  country: Country,
): Candidate['point'] {
  const { point, found } = readPoint(row.value('latitude'), row.value('longitude'), clues, country);
  for (const { rule, action, isLongitude } of found) row.found(isLongitude ? 'longitude' : 'latitude', rule, action);
  return point;
}

function readPhoneCell(row: Row): { phone: string | null; extension: string | null } {
  if (!row.has('phone')) return { phone: null, extension: null };
  const { phone, extension, found } = readPhone(row.value('phone'));
  for (const { rule, action } of found) row.found('phone', rule, action);
  return { phone, extension };
}

function readCredentialCell(row: Row): string | null {
  const text = row.value('credentials');
  if (text === '') return null;
  const usual = readCredentials(text);
  if (usual !== text) row.found('credentials', 'CREDENTIAL_SPELLING', 'REPAIRED');
  return usual === '' ? null : usual;
}

function primaryOf(cells: readonly string[], { taxonomies }: Layout): string | undefined {
  const primary = taxonomies.find(({ isPrimary }) => isPrimary !== undefined && cells[isPrimary] === 'Y');
  return primary === undefined ? undefined : cells[primary.code];
}

/** Counselors, analysts, psychologists, social workers, psychiatrists, psychiatric nurses and nurse practitioners. Source: NUCC taxonomy. */
const isBehavioral = (code: string): boolean => /^(?:101Y|102L|103T|104|106H|2084|363LP08|364SP08)/u.test(code);

/** The number under which a register knows it. Ids of a publisher count only within its own tables and within one state. */
function numberOf(row: Row, layout: Layout, { npi, state }: Candidate): string | null {
  if (npi !== null) return `npi:${npi}`;
  const ccn = row.value('ccn');
  if (/^[0-9A-Z]{6,10}$/iu.test(ccn)) return `ccn:${ccn.toUpperCase()}`;
  const id = row.value('id');
  return id === '' ? null : `id:${layout.key}:${state ?? ''}:${id.slice(0, 100)}`;
}
