/** Which column is which, for tables nobody has seen before. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mappableFields, readLayout, type Field, type LayoutReading } from './candidate-layout.ts';
import { nameKey, placeKey, streetKey } from './candidate-key.ts';

const columnsOf = (reading: LayoutReading): object => ('layout' in reading ? reading.layout.columns : {});
const csv = (headings: string): LayoutReading => readLayout('csv', headings.split(','));

describe('the columns of a table', () => {
  // prettier-ignore
  it.each([
    ['name,street,city,state,zip', { name: 0, line1: 1, city: 2, state: 3, zip: 4 }],
    ['ZIP,STATE,CITY,ADDRESS,FACILITY', { zip: 0, state: 1, city: 2, line1: 3, name: 4 }],
    ['Facility Name,Address Line 1,City/Town,ST,ZIP Code,Telephone Number', { name: 0, line1: 1, city: 2, state: 3, zip: 4, phone: 5 }],
    ['Organization,Street Address,Town,Province,Postal Code,Lat,Lng,Tel', { name: 0, line1: 1, city: 2, state: 3, zip: 4, latitude: 5, longitude: 6, phone: 7 }],
    ['X,Y,agency_name,address1,address2,city,state_code,zip5', { longitude: 0, latitude: 1, name: 2, line1: 3, line2: 4, city: 5, state: 6, zip: 7 }],
    ['Practice Name,Practice Street,Practice City,Practice State,Practice Zip,NPI Number', { name: 0, line1: 1, city: 2, state: 3, zip: 4, npi: 5 }],
    ['Mailing City,City,Name,Zip,State', { city: 1, name: 2, zip: 3, state: 4 }],
    ['provider_num,npi,name,address,city,state,zip,fips_county,lat,lon,phone', { ccn: 0, npi: 1, name: 2, line1: 3, city: 4, state: 5, zip: 6, latitude: 8, longitude: 9, phone: 10 }],
    ['id,name,address,city,state,zip,phone,type,LAT,LON', { id: 0, name: 1, line1: 2, city: 3, state: 4, zip: 5, phone: 6, latitude: 8, longitude: 9 }],
    ['nombre,dirección,ciudad,estado,código postal,ZIP,teléfono', { name: 0, line1: 1, city: 2, state: 3, zip: 5, phone: 6 }],
  ])('%s', (headings, columns) => {
    expect(columnsOf(csv(headings))).toEqual(columns);
  });

  it('are found in any order and case', () => {
    const headings = ['name', 'street', 'city', 'state', 'zip', 'latitude', 'longitude', 'phone', 'npi'];
    fc.assert(
      fc.property(fc.shuffledSubarray(headings, { minLength: 9 }), fc.boolean(), (order, isLoud) => {
        const columns = columnsOf(
          readLayout(
            'csv',
            order.map((heading) => (isLoud ? heading.toUpperCase() : ` ${heading} `)),
          ),
        );
        expect(columns).toEqual(
          Object.fromEntries(order.map((heading, column) => [heading === 'street' ? 'line1' : heading, column])),
        );
      }),
    );
  });

  it('are those that the map names, by heading or by number, and the rest as usual', () => {
    const map = new Map<Field, string>([['name', 'Wer'], ['zip', '3']]); // prettier-ignore
    expect(columnsOf(readLayout('csv', ['name', 'Wer', 'PLZ', 'city'], map))).toEqual({ name: 1, zip: 2, city: 3 });
    expect(readLayout('csv', ['a', 'b'], new Map<Field, string>([['name', 'c']]))).toEqual({
      problem: 'no column is called “c” (the file has “a”, “b”)',
    });
  });

  it('are unknown without a name or without a place, and in files of another source', () => {
    expect(csv('foo,bar')).toEqual({ problem: 'no column for name, zip (the file has “foo”, “bar”)' });
    expect(csv('name,colour')).toHaveProperty('problem');
    expect(readLayout('nppes', ['name', 'zip'])).toHaveProperty('problem');
    expect(readLayout('samhsa-mental-health', ['name', 'street', 'city', 'state', 'zip'])).toHaveProperty('problem');
  });

  it('never serve two purposes', () => {
    const heading = fc.constantFrom(
      ...mappableFields,
      'name1',
      'address',
      'lat',
      'site',
      'st',
      'x',
      'y',
      'provider',
      'location',
      'id',
      '',
    );
    fc.assert(
      fc.property(fc.array(heading, { maxLength: 20 }), (headings) => {
        const used = Object.values(columnsOf(readLayout('csv', headings)));
        expect(new Set(used).size).toBe(used.length);
      }),
    );
  });
});

describe('two spellings of one place', () => {
  it.each([
    ['St. Mary’s Center, Inc.', 'Saint Marys Ctr'],
    ['CAFÉ COUNSELING LLC', 'Cafe Counseling'],
    ['Hope & Light, P.C.', 'hope and light'],
  ])('%s is %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it('share their key, and other houses do not', () => {
    expect(streetKey('12 North Main Street, Suite 4')).toBe(streetKey('12 N. MAIN ST STE 4'));
    const key = (line1: string): string | null => placeKey({ name: 'Harbor', line1, postalCode: '80202' });
    expect(key('12 Main Street')).toBe(key('12 main st.'));
    expect(key('12 Main Street')).not.toBe(key('14 Main Street'));
    expect(placeKey({ name: 'Harbor', line1: null, postalCode: '80202' })).toBeNull();
  });
});
