/** What the import makes of one row, good or bad. The country of these tests is small and invented around real states. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findingRules, type Country } from './candidate.ts';
import { readLayout, type Layout } from './candidate-layout.ts';
import { readRow, type RowReading } from './candidate-row.ts';

const zips: Readonly<Record<string, ReturnType<Country['zipPlace']>>> = {
  '80202': { point: { latitude: 39.75, longitude: -104.99 }, state: 'CO', city: 'Denver' },
  '06103': { point: { latitude: 41.77, longitude: -72.67 }, state: 'CT', city: 'Hartford' },
  '90012': { point: { latitude: 34.06, longitude: -118.24 }, state: 'CA', city: 'Los Angeles' },
};
const country: Country = {
  zipPlace: (zip) => zips[zip] ?? null,
  isZipPrefix: (prefix) => ['802', '061', '900', '059'].includes(prefix),
  otherStateAt: ({ longitude }, own) => (longitude < -114 && own !== 'CA' ? 'CA' : null),
};

const good = {
  name: 'Harbor Clinic', street: '1 Main St', city: 'Denver', state: 'CO', zip: '80202', lat: '39.751', lon: '-104.991', phone: '303-555-0100', npi: '1234567893', website: 'https://harbor.example',
}; // prettier-ignore
type Cells = Partial<Record<keyof typeof good, string>>;

const layoutOf = (headings: readonly string[], source: Layout['source'] = 'csv'): Layout => {
  const reading = readLayout(source, headings);
  if ('problem' in reading) throw new Error(reading.problem);
  return reading.layout;
};
const layout = layoutOf(Object.keys(good));
const read = (cells: Cells): RowReading => readRow(Object.values({ ...good, ...cells }), layout, country);
const rulesOf = ({ findings }: RowReading): string[] =>
  findings.map(({ column, rule, action }) => `${column} ${rule} ${action}`);

describe('a good row', () => {
  it('is kept whole and without a finding', () => {
    expect(read({})).toMatchObject({
      findings: [],
      number: 'npi:1234567893',
      candidate: {
        name: 'Harbor Clinic', line1: '1 Main St', city: 'Denver', state: 'CO', postalCode: '80202', point: { latitude: 39.751, longitude: -104.991 },
        phone: '+13035550100', phoneExtension: null, npi: '1234567893', website: 'https://harbor.example', isDeactivated: false,
      }, // prettier-ignore
    });
  });

  it.each([['colorado'], ['co'], ['C.O.'], ['Colorado ']])('is in Colorado when it says %s', (state) => {
    expect(read({ state })).toMatchObject({ candidate: { state: 'CO' }, findings: [] });
  });

  it('keeps text that a spreadsheet would run or that looks like code', () => {
    for (const name of [
      '=HYPERLINK("http://x.example")',
      '@SUM(A1)',
      "Robert'); DROP TABLE candidate;--",
      '<b>Bold</b> Clinic',
      '‮drah',
      '🕊️ Peace',
    ]) {
      expect(read({ name }).candidate?.name).toBe(name);
    }
  });
});

describe('each rule finds its defect, names the column of the file and says what was done', () => {
  // prettier-ignore
  const defects: readonly [what: string, cells: Cells, findings: readonly string[], kept: object][] = [
    ['no name', { name: ' ' }, ['name NAME_MISSING REFUSED'], {}],
    ['a name without end', { name: 'x'.repeat(900) }, ['name TEXT_TOO_LONG REPAIRED'], { name: 'x'.repeat(300) }],
    ['a state abroad', { state: 'PI' }, ['state STATE_UNKNOWN CLEARED'], { state: null, postalCode: '80202' }],
    ['no state', { state: '' }, ['state STATE_UNKNOWN REPAIRED'], { state: 'CO' }],
    ['no city', { city: 'N/A' }, ['city CITY_MISSING REPAIRED'], { city: 'Denver' }],
    ['no ZIP', { zip: '' }, ['zip ZIP_MISSING KEPT'], { postalCode: null }],
    ['letters for a ZIP', { zip: 'abcde' }, ['zip ZIP_INVALID CLEARED'], { postalCode: null }],
    ['a ZIP that none begins with', { zip: '99999' }, ['zip ZIP_INVALID CLEARED'], { postalCode: null }],
    ['a ZIP without its zero', { state: 'CT', zip: '6103', lat: '', lon: '' }, ['zip ZIP_LOST_ZERO REPAIRED'], { postalCode: '06103' }],
    ['a ZIP that no zero can mend', { zip: '202' }, ['zip ZIP_INVALID CLEARED'], { postalCode: null }],
    ['nine digits', { zip: '802021234' }, ['zip ZIP_NINE_DIGITS REPAIRED'], { postalCode: '80202' }],
    ['nine digits with a hyphen', { zip: '80202-1234' }, ['zip ZIP_NINE_DIGITS REPAIRED'], { postalCode: '80202' }],
    ['eight of nine digits', { state: 'CT', zip: '61031234', lat: '', lon: '' }, ['zip ZIP_LOST_ZERO REPAIRED', 'zip ZIP_NINE_DIGITS REPAIRED'], { postalCode: '06103' }],
    ['a ZIP of another state', { zip: '06103', lat: '', lon: '' }, ['zip ZIP_IN_OTHER_STATE KEPT'], { postalCode: '06103', state: 'CO' }],
    ['swapped coordinates', { lat: '-104.991', lon: '39.751' }, ['lat COORDINATES_SWAPPED REPAIRED'], { point: { latitude: 39.751, longitude: -104.991 } }],
    ['a longitude without its minus', { lon: '104.991' }, ['lon LONGITUDE_SIGN_LOST REPAIRED'], { point: { latitude: 39.751, longitude: -104.991 } }],
    ['impossible coordinates', { lat: '139.751' }, ['lat COORDINATES_IMPOSSIBLE CLEARED'], { point: null }],
    ['words for coordinates', { lon: 'west' }, ['lon COORDINATES_IMPOSSIBLE CLEARED'], { point: null }],
    ['half a point', { lon: '' }, ['lon COORDINATES_IMPOSSIBLE CLEARED'], { point: null }],
    ['the point 0, 0', { lat: '0', lon: '0.0' }, ['lat COORDINATES_ZERO CLEARED'], { point: null }],
    ['a point 67 km from its ZIP', { lat: '40.35' }, ['lat POINT_FAR_FROM_ZIP KEPT'], { point: { latitude: 40.35, longitude: -104.991 } }],
    ['a point 250 km from its ZIP', { lat: '42.0' }, ['lat POINT_FAR_FROM_ZIP CLEARED', 'lat POINT_VERY_FAR_FROM_ZIP CLEARED'], { point: null }],
    ['a point in another state', { lat: '34.05', lon: '-118.24' }, ['lat POINT_FAR_FROM_ZIP CLEARED', 'lat POINT_VERY_FAR_FROM_ZIP CLEARED', 'lat POINT_IN_OTHER_STATE CLEARED'], { point: null }],
    ['no phone', { phone: 'N/A' }, ['phone PHONE_MISSING KEPT'], { phone: null }],
    ['half a phone', { phone: '555-0100' }, ['phone PHONE_INVALID CLEARED'], { phone: null }],
    ['an extension', { phone: '303-555-0100 x301' }, ['phone PHONE_EXTENSION REPAIRED'], { phone: '+13035550100', phoneExtension: '301' }],
    ['a doubled phone', { phone: '303-555-0100 Or 303-555-0100' }, ['phone PHONE_DOUBLED REPAIRED'], { phone: '+13035550100' }],
    ['two phones with extensions', { phone: '303-555-0100 X 1234 Or 303-555-0101 X 5' }, ['phone PHONE_DOUBLED REPAIRED', 'phone PHONE_EXTENSION REPAIRED'], { phone: '+13035550100', phoneExtension: '1234' }],
    ['a wrong check digit', { npi: '1234567890' }, ['npi NPI_CHECK_DIGIT CLEARED'], { npi: null }],
    ['an NPI in scientific writing', { npi: '1.23E+09' }, ['npi NPI_CHECK_DIGIT CLEARED'], { npi: null }],
    ['a website without encryption', { website: 'http://harbor.example/a' }, ['website WEBSITE_HTTP KEPT'], { website: 'http://harbor.example/a' }],
    ['a script for a website', { website: 'javascript:alert(1)' }, ['website WEBSITE_INVALID CLEARED'], { website: null }],
    ['state and ZIP in each other’s place', { state: '80202', zip: 'CO' }, ['state SHIFTED_COLUMNS REFUSED'], {}],
  ];

  it.each(defects)('%s', (_, cells, findings, kept) => {
    const reading = read(cells);

    expect(rulesOf(reading)).toEqual(findings);
    if (findings.some((finding) => finding.endsWith('REFUSED'))) expect(reading.candidate).toBeNull();
    else expect(reading.candidate).toMatchObject(kept);
  });

  it('a point far from its ZIP stays when the ZIP is of another state: the ZIP may be the wrong one', () => {
    const reading = read({ zip: '06103' });

    expect(rulesOf(reading)).toEqual([
      'zip ZIP_IN_OTHER_STATE KEPT',
      'lat POINT_FAR_FROM_ZIP KEPT',
      'lat POINT_VERY_FAR_FROM_ZIP KEPT',
    ]);
    expect(reading.candidate?.point).toEqual({ latitude: 39.751, longitude: -104.991 });
  });

  it('a practice abroad', () => {
    const abroad = readRow(
      ['Clinica', '1 Calle', 'Madrid', 'M', '28001', 'ES'],
      layoutOf(['name', 'street', 'city', 'state', 'zip', 'country']),
      country,
    );

    expect(rulesOf(abroad)).toEqual(['country COUNTRY_NOT_US REFUSED']);
  });
});

describe('a row of another width than its headings', () => {
  const narrow = layoutOf(['name', 'street', 'city', 'state', 'zip']);
  const readNarrow = (...cells: string[]): RowReading => readRow(cells, narrow, country);

  it('is mended where an unquoted comma split one cell', () => {
    expect(readNarrow('Smith', ' Jones Clinic', '1 Main St', 'Denver', 'CO', '80202')).toMatchObject({
      candidate: { name: 'Smith, Jones Clinic', line1: '1 Main St' },
      findings: [{ rule: 'SHIFTED_COLUMNS', action: 'REPAIRED' }],
    });
  });

  it('is mended where only empty cells follow, or empty ones are missing', () => {
    expect(readNarrow('Harbor', '1 Main St', 'Denver', 'CO', '80202', '', '').candidate?.postalCode).toBe('80202');
    expect(readNarrow('Harbor', '1 Main St', 'Denver', 'CO').candidate?.name).toBe('Harbor');
  });

  it('is refused where it could be mended in more than one way, or in none', () => {
    expect(rulesOf(readNarrow('A', ' B', ' C', 'Denver', 'CO', '80202'))).toEqual(['state SHIFTED_COLUMNS REFUSED']);
    expect(rulesOf(readNarrow('Harbor', '1 Main St', 'Suite 4', 'Denver', 'CO', '80202'))).toEqual([
      'state SHIFTED_COLUMNS REFUSED',
    ]);
    expect(rulesOf(readNarrow('Harbor'))).toEqual(['state SHIFTED_COLUMNS REFUSED']);
  });
});

describe('a row of the national register', () => {
  const headings = [
    'NPI', 'Entity Type Code', 'Provider Organization Name (Legal Business Name)', 'Provider Last Name (Legal Name)', 'Provider First Name',
    'Provider Credential Text', 'Provider Other Last Name', 'Provider First Line Business Practice Location Address',
    'Provider Business Practice Location Address City Name', 'Provider Business Practice Location Address State Name',
    'Provider Business Practice Location Address Postal Code', 'NPI Deactivation Date', 'NPI Reactivation Date', 'Healthcare Provider Taxonomy Code_1',
    'Healthcare Provider Primary Taxonomy Switch_1', 'Healthcare Provider Taxonomy Code_2', 'Healthcare Provider Primary Taxonomy Switch_2',
  ]; // prettier-ignore
  const register = layoutOf(headings, 'nppes');
  const person = [
    '2000000002',
    '1',
    '',
    'FICTION',
    'ADA',
    'M.D., PH.D.',
    '',
    '1 MAIN ST',
    'DENVER',
    'CO',
    '802021234',
    '',
    '',
    '207R00000X',
    'N',
    '2084P0800X',
    'Y',
  ];
  const readPerson = (changes: Readonly<Record<number, string>>): RowReading =>
    readRow(
      person.map((cell, column) => changes[column] ?? cell),
      register,
      country,
    );

  it('becomes a person with credentials, taxonomies and the field of the primary one; nine digits are the rule there', () => {
    const reading = readPerson({});

    expect(reading.candidate).toMatchObject({
      name: 'ADA FICTION',
      credentials: 'MD, PHD',
      taxonomies: ['207R00000X', '2084P0800X'],
      isPerson: true,
      isBehavioralHealth: true,
    });
    expect(reading.findings.map(({ rule }) => rule).sort()).toEqual(['CREDENTIAL_SPELLING', 'SEVERAL_TAXONOMIES']);
  });

  it('is not shown once its number was taken back, and is again when it was given back', () => {
    expect(readPerson({ 11: '03/16/2020' })).toMatchObject({ candidate: { isDeactivated: true } });
    expect(readPerson({ 11: '03/16/2020', 12: '03/20/2020' })).toMatchObject({ candidate: { isDeactivated: false } });
    expect(rulesOf(readPerson({ 11: '03/16/2020' }))).toContain('NPI Deactivation Date DEACTIVATED CLEARED');
  });

  it('is refused without a right number, and finds another last name', () => {
    expect(rulesOf(readPerson({ 0: '2000000001' }))).toEqual(['NPI NPI_CHECK_DIGIT REFUSED']);
    expect(rulesOf(readPerson({ 6: 'MAIDEN' }))).toContain('Provider Other Last Name OTHER_LAST_NAME KEPT');
  });
});

describe('whatever stands in the cells', () => {
  it('a row is judged without an exception, in known words, and what is kept can be stored', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('', 'NA', '80202', '6103', 'CO', '0', '-104.99', '39.7', '303-555-0100', '="06103"'),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 14 }), (cells) => {
        const { candidate, findings } = readRow(cells, layout, country);
        expect(findings.every(({ rule }) => rule in findingRules)).toBe(true);
        if (candidate === null) {
          expect(findings.some(({ action }) => action === 'REFUSED')).toBe(true);
          return;
        }
        expect(candidate.name).not.toBe('');
        expect(candidate.postalCode ?? '80202').toMatch(/^\d{5}$/u);
        expect(Math.abs(candidate.point?.latitude ?? 0)).toBeLessThanOrEqual(90);
        expect(candidate.phone ?? '+13035550100').toMatch(/^\+1\d{10}$/u);
      }),
      { numRuns: 2000 },
    );
  });
});
