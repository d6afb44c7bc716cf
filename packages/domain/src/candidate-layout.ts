/** Finds out which column of a table is which, from headings in any order and spelling. */
import type { CandidateSource } from './candidate.ts';

/** What a column can be. The first spelling that a table has wins, so the most telling stand first. */
// prettier-ignore
const spellings = {
  name: ['name', 'name1', 'facilityname', 'facility', 'organizationname', 'organisationname', 'organization', 'organisation', 'orgname', 'agencyname', 'agency', 'providername', 'provider', 'practicename', 'practice', 'clinicname', 'clinic', 'hospitalname', 'hospital', 'businessname', 'business', 'companyname', 'company', 'sitename', 'site', 'centername', 'centrename', 'center', 'centre', 'locationname', 'legalname', 'legalbusinessname', 'dbaname', 'fullname', 'displayname', 'title', 'nombre'],
  programme: ['name2', 'programname', 'programmename', 'program', 'programme', 'departmentname', 'department', 'dba', 'doingbusinessas'],
  line1: ['street1', 'street', 'address1', 'addressline1', 'streetaddress1', 'line1', 'addr1', 'streetaddress', 'address', 'addr', 'addressstreet', 'streetline1', 'addressone', 'direccion'],
  line2: ['street2', 'address2', 'addressline2', 'streetaddress2', 'line2', 'addr2', 'suite', 'unit', 'addresstwo'],
  city: ['city', 'cityname', 'town', 'citytown', 'municipality', 'locality', 'addresscity', 'ciudad'],
  state: ['state', 'statecode', 'stateabbr', 'stateabbreviation', 'st', 'usstate', 'statename', 'province', 'stateprovince', 'addressstate', 'provincestate', 'estado'],
  zip: ['zip', 'zipcode', 'zip5', 'zipcode5', 'postalcode', 'postcode', 'postal', 'zippostalcode', 'zippostal', 'zipcd', 'zippluszip4', 'addresszip', 'addresspostalcode', 'zcta'],
  latitude: ['latitude', 'lat', 'y', 'ycoord', 'ycoordinate', 'geolat', 'gpslat', 'gpslatitude', 'pointy', 'latdd', 'intptlat', 'latitudey', 'geocodelatitude'],
  longitude: ['longitude', 'lon', 'lng', 'long', 'x', 'xcoord', 'xcoordinate', 'geolon', 'geolng', 'geolong', 'gpslon', 'gpslongitude', 'pointx', 'londd', 'longdd', 'intptlon', 'longitudex', 'geocodelongitude'],
  phone: ['phone', 'phonenumber', 'telephone', 'telephonenumber', 'tel', 'phone1', 'contactphone', 'mainphone', 'phoneno', 'telno', 'officephone', 'telefono'],
  website: ['website', 'websiteurl', 'url', 'web', 'webaddress', 'homepage', 'webpage', 'weblink'],
  npi: ['npi', 'npinumber', 'npino', 'nationalprovideridentifier', 'npiid', 'organizationnpi', 'facilitynpi'],
  ccn: ['ccn', 'cmsccn', 'providernum', 'providernumber', 'medicareprovidernumber', 'cmscertificationnumberccn', 'cmscertificationnumber'],
  id: ['id', 'facilityid', 'providerid', 'siteid', 'orgid', 'organizationid', 'uid', 'uniqueid', 'externalid', 'recordid', 'sourceid', 'licensenumber'],
  country: ['country', 'countrycode'],
} as const;

/** The dissemination file of NPPES calls each column by a sentence. */
const nppesHeadings = {
  npi: 'NPI',
  entityType: 'Entity Type Code',
  name: 'Provider Organization Name (Legal Business Name)',
  lastName: 'Provider Last Name (Legal Name)',
  firstName: 'Provider First Name',
  middleName: 'Provider Middle Name',
  suffix: 'Provider Name Suffix Text',
  credentials: 'Provider Credential Text',
  otherLastName: 'Provider Other Last Name',
  line1: 'Provider First Line Business Practice Location Address',
  line2: 'Provider Second Line Business Practice Location Address',
  city: 'Provider Business Practice Location Address City Name',
  state: 'Provider Business Practice Location Address State Name',
  zip: 'Provider Business Practice Location Address Postal Code',
  country: 'Provider Business Practice Location Address Country Code (If outside U.S.)',
  phone: 'Provider Business Practice Location Address Telephone Number',
  deactivatedOn: 'NPI Deactivation Date',
  reactivatedOn: 'NPI Reactivation Date',
} as const;

export type Field = keyof typeof spellings | keyof typeof nppesHeadings;
export const mappableFields = Object.keys(spellings) as readonly (keyof typeof spellings)[];

export interface Layout {
  readonly source: CandidateSource;
  /** As the file spells them. */
  readonly headings: readonly string[];
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  /** Up to fifteen in NPPES: code and whether it is the primary one. */
  readonly taxonomies: readonly { readonly code: number; readonly isPrimary: number | undefined }[];
  /** The same for every table with the same headings in any order: ids of one publisher are compared with its own only. */
  readonly key: string;
}

export type LayoutReading = { readonly layout: Layout } | { readonly problem: string };

/** What must be there before a table counts as one of its source. */
const required: Readonly<Record<CandidateSource, readonly Field[]>> = {
  'samhsa-mental-health': ['name', 'line1', 'city', 'state', 'zip'],
  'samhsa-substance-use': ['name', 'line1', 'city', 'state', 'zip'],
  nppes: ['npi', 'entityType', 'lastName', 'line1', 'city', 'state', 'zip'],
  csv: ['name'],
};

const whose =
  /^(?:facility|provider|practice|location|site|clinic|hospital|business|agency|physical|organi[sz]ation|org|primary|main|service|program|center)(?=.)/u;
const plain = (heading: string): string =>
  heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');

/** Reads the headings of a table; `map` names columns (by heading, or by number from 1) that need not be guessed. */
export function readLayout(
  source: CandidateSource,
  headings: readonly string[],
  map: ReadonlyMap<Field, string> = new Map(),
): LayoutReading {
  const plainHeadings = headings.map(plain);
  const columns: Partial<Record<Field, number>> = {};
  for (const [field, wanted] of map) {
    const column = columnCalled(wanted, headings, plainHeadings);
    if (column === null) return { problem: `no column is called “${wanted}” (the file has ${list(headings)})` };
    columns[field] = column;
  }
  if (source === 'nppes')
    for (const [field, heading] of Object.entries(nppesHeadings))
      claim(columns, field as Field, plainHeadings.indexOf(plain(heading)));
  else recognise(columns, plainHeadings);

  const missing = required[source].filter((field) => columns[field] === undefined);
  if (source === 'csv' && !isPlaced(columns)) missing.push('zip');
  if (source.startsWith('samhsa') && plainHeadings.indexOf('name1') < 0 && !map.has('name')) missing.push('name');
  if (missing.length > 0)
    return {
      problem: `no column for ${[...new Set(missing.map((field) => spoken(source, field)))].join(', ')} (the file has ${list(headings)})`,
    };
  return { layout: { source, headings, columns, taxonomies: taxonomiesOf(plainHeadings), key: keyOf(plainHeadings) } };
}

/** As the person who made the file calls it. */
function spoken(source: CandidateSource, field: Field): string {
  if (source === 'nppes' && field in nppesHeadings) return `“${nppesHeadings[field as keyof typeof nppesHeadings]}”`;
  return field === 'line1' ? 'street' : field;
}

const isPlaced = ({ zip, state, city, latitude, longitude }: Partial<Record<Field, number>>): boolean =>
  zip !== undefined ||
  (city !== undefined && state !== undefined) ||
  (latitude !== undefined && longitude !== undefined);

function recognise(columns: Partial<Record<Field, number>>, headings: readonly string[]): void {
  const shorter = headings.map((heading) => heading.replace(whose, ''));
  for (const field of mappableFields) {
    const taken = new Set(Object.values(columns));
    const among = (names: readonly string[]): number =>
      spellings[field]
        .map((spelling) => names.findIndex((name, column) => name === spelling && !taken.has(column)))
        .find((column) => column >= 0) ?? -1;
    const exact = among(headings);
    claim(columns, field, exact >= 0 ? exact : among(shorter));
  }
}

function claim(columns: Partial<Record<Field, number>>, field: Field, column: number): void {
  if (column >= 0) columns[field] ??= column;
}

function columnCalled(wanted: string, headings: readonly string[], plainHeadings: readonly string[]): number | null {
  const exact = headings.findIndex((heading) => heading.trim() === wanted.trim());
  const column = exact >= 0 ? exact : plain(wanted) === '' ? -1 : plainHeadings.indexOf(plain(wanted));
  if (column >= 0) return column;
  const number = /^\d{1,4}$/u.test(wanted) ? Number(wanted) : 0;
  return number >= 1 && number <= headings.length ? number - 1 : null;
}

function taxonomiesOf(headings: readonly string[]): Layout['taxonomies'] {
  return headings.flatMap((heading, code) => {
    const number = /^healthcareprovidertaxonomycode(\d+)$/u.exec(heading)?.[1];
    const isPrimary = headings.indexOf(`healthcareproviderprimarytaxonomyswitch${number ?? ''}`);
    return number === undefined ? [] : [{ code, isPrimary: isPrimary < 0 ? undefined : isPrimary }];
  });
}

/** Short and stable: FNV-1a over the sorted headings. */
function keyOf(headings: readonly string[]): string {
  const text = headings
    .filter((heading) => heading !== '')
    .sort()
    .join('|');
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

const list = (headings: readonly string[]): string =>
  headings
    .slice(0, 8)
    .map((heading) => `“${heading}”`)
    .join(', ') + (headings.length > 8 ? ' …' : '');
