/** A file that leaves days out, or whose columns are others, makes a register that knows nothing, and looks as if all were well. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './day.ts';
import { npiFileOf, objectionToNpiFile, readNpiLayout, readNpiRow } from './npi-file.ts';
import { npiLine } from './npi-given.ts';

describe('the name of a file', () => {
  it.each([
    ['npidata_pfile_20050523-20261108.csv', { kind: 'FULL', firstOn: '2005-05-23', lastOn: '2026-11-08' }],
    ['NPIDATA_PFILE_20261102-20261108.CSV.gz', { kind: 'WEEKLY', firstOn: '2026-11-02', lastOn: '2026-11-08' }],
    ['npidata_pfile_20261108-20261102.csv', null],
    ['npidata_pfile_20261301-20261302.csv', null],
    ['npidata_pfile_20261102-20261108_fileheader.csv', null],
    ['providers.csv', null],
  ])('%s says which days it covers', (name, file) => {
    expect(npiFileOf(name)).toEqual(file);
  });
});

describe('a file is taken in', () => {
  const full = { kind: 'FULL', firstOn: '2005-05-23', lastOn: '2026-11-08' } as const;
  const week = { kind: 'WEEKLY', firstOn: '2026-11-09', lastOn: '2026-11-15' } as const;

  it.each([
    ['the first full one', full, null, null],
    ['a week before any full one', week, null, 'NO_FULL_FILE'],
    ['the week after what was taken', week, '2026-11-08', null],
    ['the same week again', week, '2026-11-15', null],
    ['a week after one that is missing', week, '2026-11-07', 'DAYS_MISSING'],
    ['an older full one', full, '2026-11-09', 'OLDER'],
    ['a full one after weeks that are missing', full, '2026-01-01', null],
    ['one of days to come', { ...week, lastOn: '2026-11-21' }, '2026-11-08', 'IN_FUTURE'],
  ] as const)('%s', (_, file, through, objection) => {
    expect(objectionToNpiFile(file, through, '2026-11-20')).toBe(objection);
  });

  it('never so that a day is left out, and never back in time', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-09-01', days));
    fc.assert(
      fc.property(day, day, day, (one, other, through) => {
        const [firstOn, lastOn] = one < other ? [one, other] : [other, one];
        if (objectionToNpiFile({ kind: 'WEEKLY', firstOn, lastOn }, through, '2026-12-31') !== null) return;
        expect(lastOn >= through && firstOn <= addDays(through, 1)).toBe(true);
      }),
    );
  });
});

describe('a row', () => {
  const { headings, cells } = npiLine({
    NPI: '1234567893',
    'Entity Type Code': '1',
    'Provider Last Name (Legal Name)': ' QUARLE ',
    'Provider First Name': 'BRYNNA',
    'Provider Other Last Name': 'VALE',
    'Healthcare Provider Taxonomy Code_1': '363LP0808X',
    'Healthcare Provider Taxonomy Code_15': '163W00000X',
    'Provider Business Practice Location Address State Name': 'OHIO',
    'NPI Deactivation Date': '11/05/2026',
  });

  it('says whose number it is', () => {
    const reading = readNpiLayout(headings);
    if (!('layout' in reading)) throw new Error(reading.missing.join());
    expect(readNpiRow(cells, reading.layout)).toEqual({
      npi: '1234567893', entity: 'PERSON', last: 'QUARLE', first: 'BRYNNA', middle: '', suffix: '', organization: '', otherLast: 'VALE', otherFirst: '',
      otherOrganization: '', taxonomies: ['363LP0808X', '163W00000X'], state: 'OH', deactivatedOn: '2026-11-05', reactivatedOn: null,
    }); // prettier-ignore
  });

  it('is not read where a column is missing, and the missing one is named', () => {
    expect(readNpiLayout(headings.filter((heading) => heading !== 'NPI Deactivation Date'))).toEqual({
      missing: ['NPI Deactivation Date'],
    });
  });
});
