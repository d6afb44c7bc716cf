/** Columns that are mistaken for others make a list that finds nobody, and looks as if all were well. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ExclusionRow, ExclusionSource } from './exclusion.ts';
import { type LayoutReading, type ListField, type ListLayout, type ListRowReading, readListLayout, readListRow } from './exclusion-layout.ts'; // prettier-ignore

// prettier-ignore
const headings = {
  full: 'LASTNAME,FIRSTNAME,MIDNAME,BUSNAME,GENERAL,SPECIALTY,UPIN,NPI,DOB,ADDRESS,CITY,STATE,ZIP,EXCLTYPE,EXCLDATE,REINDATE,WAIVERDATE,WVRSTATE',
  matched: 'lastName,firstName,midName,busName,general,specialty,npi,city,state,zip,exclType,exclTypeDesc,exclDate',
  numbered: 'npi,name,state,spec,reason,date',
  recent: 'n,s,sp,npi,r,d',
  illinois: 'Provider Name,License #,NPI,Provider Type,Affiliation,Action Date,Action Type,Address,Address 2,City,State,Zip Code',
  iowa: 'Enrollment Type,Specialty,NPI,Affiliated NPI,Last Name,First Name,Legal Business Name,Type of Sanction,Effective Date,Sanction End Date,Eligible to Reapply Date,Authority,State License Type,State License Number',
  sam: 'Classification,Name,Prefix,First,Middle,Last,Suffix,Address 1,Address 2,Address 3,Address 4,City,State / Province,Country,Zip Code,Open Data Flag,Blank (Deprecated),Unique Entity ID,Exclusion Program,Excluding Agency,CT Code,Exclusion Type,Additional Comments,Active Date,Termination Date,Record Status,Cross-Reference,SAM Number,CAGE,NPI,Creation_Date',
  kentucky: 'First Name,Last Name or Practice Name,NPI,License,Effective Date,Reason for Term/Exclusion,Timeframe of Term/Exclusion',
};
const read = (source: ExclusionSource, line: string, map?: ReadonlyMap<ListField, string>): LayoutReading =>
  readListLayout(source, line.split(','), map);
const layoutOf = (reading: LayoutReading): ListLayout => {
  if ('problem' in reading) throw new Error(reading.problem);
  return reading.layout;
};
const columnsOf = (reading: LayoutReading): object => layoutOf(reading).columns;

describe('the headings of a list', () => {
  // prettier-ignore
  it.each<[ExclusionSource, string, ListLayout]>([
    ['leie', headings.full, { columns: { last: 0, first: 1, middle: 2, firm: 3, npi: 7, birthDate: 8, state: 11, reason: 13, date: 14, reinstatedOn: 15 }, width: 18, state: '', isStrict: true }],
    ['leie-supplement', headings.full, { columns: { last: 0, first: 1, middle: 2, firm: 3, npi: 7, birthDate: 8, state: 11, reason: 13, date: 14, reinstatedOn: 15 }, width: 18, state: '', isStrict: true }],
    ['leie', headings.matched, { columns: { last: 0, first: 1, middle: 2, firm: 3, npi: 6, state: 8, reason: 10, date: 12 }, width: 13, state: '', isStrict: false }],
    ['leie', headings.numbered, { columns: { npi: 0, name: 1, state: 2, reason: 4, date: 5 }, width: 6, state: '', isStrict: false }],
    ['leie', headings.recent, { columns: { name: 0, state: 1, npi: 3, reason: 4, date: 5 }, width: 6, state: '', isStrict: false }],
    ['illinois', headings.illinois, { columns: { name: 0, npi: 2, date: 5, reason: 6, state: 10 }, width: 12, state: 'IL', isStrict: false }],
    ['iowa', headings.iowa, { columns: { npi: 2, affiliatedNpi: 3, last: 4, first: 5, firm: 6, reason: 7, date: 8 }, width: 14, state: 'IA', isStrict: false }],
    ['sam', headings.sam, { columns: { name: 1, first: 3, middle: 4, last: 5, suffix: 6, state: 12, country: 13, reason: 21, date: 23, endsOn: 24, status: 25, npi: 29 }, width: 31, state: '', isStrict: true }],
    ['kentucky', headings.kentucky, { columns: { first: 0, lastOrFirm: 1, npi: 2, date: 4, reason: 5 }, width: 7, state: 'KY', isStrict: false }],
  ])('of %s are known: %s', (source, line, layout) => {
    expect(read(source, line)).toEqual({ layout });
    expect(readListLayout(source, line.split(',').map((heading) => ` ${heading.toLowerCase()}\n`))).toEqual({ layout });
  });

  it.each<[ExclusionSource, string]>([
    ['leie', 'Exclusion list of the state'],
    ['leie', headings.full.replace(',WVRSTATE', '')],
    ['leie', headings.full.replace('WVRSTATE', 'OTHER')],
    ['leie', headings.full.replace('LASTNAME', 'GIVENNAME')],
    ['leie', headings.illinois],
    ['leie-supplement', headings.matched],
    ['leie-supplement', headings.numbered],
    ['illinois', headings.illinois.replace('Action Date', 'Action')],
    ['iowa', headings.kentucky],
    ['sam', headings.sam.replace('Termination Date', 'End')],
    ['sam', headings.sam.replace(',NPI', '')],
    ['kentucky', 'As of May'],
    ['kentucky', ''],
  ])('of %s are refused when one that is needed is missing: %s', (source, line) => {
    expect(read(source, line)).toEqual({ problem: expect.stringMatching(/^its headings are to be /u) });
  });

  it('name all that are needed, where they are refused', () => {
    expect(read('leie', 'x')).toEqual({ problem: `its headings are to be ${headings.full.replaceAll(',', ', ')}` });
    expect(read('illinois', 'x')).toEqual({ problem: 'its headings are to be Provider Name, NPI, Action Date, Action Type, State' }); // prettier-ignore
  });

  it('may stand in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(headings.full.split(','), { minLength: 18 }), (order) => {
        expect(columnsOf(readListLayout('leie', order))).toMatchObject({ last: order.indexOf('LASTNAME'), npi: order.indexOf('NPI') }); // prettier-ignore
      }),
    );
  });
});

describe('the headings of a table that nobody has seen before', () => {
  // prettier-ignore
  it.each<[string, object]>([
    ['n,s,npi,r,d', { name: 0, state: 1, npi: 2, reason: 3, date: 4 }],
    ['LAST NAME,FIRST NAME,MI,SUFFIX,DOB,NPI Number,State,Exclusion Date', { last: 0, first: 1, middle: 2, suffix: 3, birthDate: 4, npi: 5, state: 6, date: 7 }],
    ['Provider Name,NPI,Effective Date,Sanction Type', { name: 0, npi: 1, date: 2, reason: 3 }],
    ['Surname,Given Name,Date of Birth,Authority', { last: 0, first: 1, birthDate: 2, reason: 3 }],
    ['Business Name,City,ST', { firm: 0, state: 2 }],
    ['Excluded Provider,Termination Date', { name: 0, date: 1 }],
  ])('are guessed: %s', (line, columns) => {
    expect(columnsOf(read('csv', line))).toEqual(columns);
  });

  it('are those that the map names, by heading or by number, and the rest as usual', () => {
    const map = new Map<ListField, string>([['name', 'Wer'], ['date', '4']]); // prettier-ignore
    expect(columnsOf(read('csv', 'Name,Wer,NPI,Seit', map))).toEqual({ name: 1, date: 3, npi: 2 });
    expect(columnsOf(read('csv', 'a,b', new Map<ListField, string>([['last', 'B'], ['first', '1']])))).toEqual({ last: 1, first: 0 }); // prettier-ignore
  });

  it.each(['c', '0', '3', '-1', '1.5', '', '9999'])('do not have a column “%s” that the map names', (wanted) => {
    expect(read('csv', 'a,b', new Map<ListField, string>([['name', wanted]]))).toEqual({ problem: `there is no column “${wanted}”` }); // prettier-ignore
  });

  it.each(['a,b', 'npi,state', 'First Name,NPI', ''])('are refused without a name: %s', (line) => {
    expect(read('csv', line)).toEqual({
      problem: 'it has no column of names; say which it is with --map name=COL or --map last=COL,first=COL',
    });
  });

  it('never serve two purposes', () => {
    const heading = fc.constantFrom('name', 'n', 'last', 'lname', 'first', 'mi', 'npi', 'npis', 'st', 's', 'dob', 'd', 'date', 'r', 'reason', 'firm', 'entity', ''); // prettier-ignore
    fc.assert(
      fc.property(fc.array(heading, { maxLength: 15 }), (line) => {
        const reading = readListLayout('csv', line);
        const used = Object.values('layout' in reading ? reading.layout.columns : {});
        expect(new Set(used).size).toBe(used.length);
      }),
    );
  });
});

const nobody: ExclusionRow = {
  last: '', first: '', middle: '', suffix: '', firm: '', name: '', npis: [], repairedNpis: [], affiliatedNpis: [],
  birthDate: null, state: '', excludedOn: null, reason: '',
}; // prettier-ignore
const rowOf = (source: ExclusionSource, line: string, cells: readonly string[]): ListRowReading =>
  readListRow(cells, layoutOf(read(source, line)), '2025-06-01');
const samRow = (cells: Readonly<Record<string, string>>): readonly string[] =>
  headings.sam.split(',').map((heading) => cells[heading] ?? (heading === 'Record Status' ? 'Active' : ''));
const free = (cells: Readonly<Record<string, string>>): ListRowReading =>
  rowOf('csv', Object.keys(cells).join(','), Object.values(cells));

describe('a row', () => {
  // prettier-ignore
  it.each<[string, ExclusionSource, string, readonly string[], Partial<ExclusionRow>]>([
    ['LEIE', 'leie', headings.full, ['QUARLE', 'BRYNNA', 'T', '', 'IND- LIC HC SERV PRO', 'NURSE/NURSES AIDE', '', '0000000000', '19620528', '', 'NOWHERE', 'OH', '43004', '1128b4', '20200120', '00000000', '00000000', ''],
      { last: 'QUARLE', first: 'BRYNNA', middle: 'T', birthDate: '1962-05-28', state: 'OH', excludedOn: '2020-01-20', reason: '1128b4' }],
    ['LEIE, a firm', 'leie', headings.full, ['', '', '', 'HOLLOW PINE LLC', '', '', '', '1234567893', '', '', '', 'TX', '', '1128a1', '20240131', '00000000', '00000000', ''],
      { firm: 'HOLLOW PINE LLC', npis: ['1234567893'], state: 'TX', excludedOn: '2024-01-31', reason: '1128a1' }],
    ['LEIE, short', 'leie', headings.matched, ['QUARLE', 'BRYNNA', '', '', '', '', '1234567893', 'NOWHERE', 'OH', '43004', '1128a1', 'Conviction', '2024-01-31'],
      { last: 'QUARLE', first: 'BRYNNA', npis: ['1234567893'], state: 'OH', excludedOn: '2024-01-31', reason: '1128a1' }],
    ['LEIE by number', 'leie', headings.numbered, ['1234567893', 'QUARLE, BRYNNA T', 'OH', 'NURSE', '1128a1', '20240131'],
      { name: 'QUARLE, BRYNNA T', npis: ['1234567893'], state: 'OH', excludedOn: '2024-01-31', reason: '1128a1' }],
    ['LEIE, recent', 'leie', headings.recent, ['QUARLE, BRYNNA', 'OH', 'NURSE', '', '1128a1', '01/2024'],
      { name: 'QUARLE, BRYNNA', state: 'OH', excludedOn: '2024-01-01', reason: '1128a1' }],
    ['Illinois', 'illinois', headings.illinois, ['QUARLE BRYNNA', '041.1', ' 1104213446\n1234567893', 'Nurse', '', '45826', 'Termination', '1 Nowhere', '', 'Nowhere', 'IN', ''],
      { name: 'QUARLE BRYNNA', npis: ['1104213446', '1234567893'], state: 'IN', excludedOn: '2025-06-18', reason: 'Termination' }],
    ['Illinois, without a state', 'illinois', headings.illinois, ['HOLLOW PINE', '', '', '', '', '1/31/2024', 'Barred', '', '', '', '', ''],
      { name: 'HOLLOW PINE', state: 'IL', excludedOn: '2024-01-31', reason: 'Barred' }],
    ['SAM, a person', 'sam', headings.sam, samRow({ First: 'BRYNNA', Middle: 'T', Last: 'QUARLE', 'State / Province': 'OH', Country: 'USA', 'Exclusion Type': 'Prohibition/Restriction', 'Active Date': '03/01/2022', 'Termination Date': 'Indefinite', NPI: '1234567893' }),
      { last: 'QUARLE', first: 'BRYNNA', middle: 'T', npis: ['1234567893'], state: 'OH', excludedOn: '2022-03-01', reason: 'Prohibition/Restriction' }],
    ['SAM, a firm abroad', 'sam', headings.sam, samRow({ Classification: 'Firm', Name: 'HOLLOW PINE LLC', 'State / Province': 'IN', Country: 'CAN', 'Active Date': '2022-03-01' }),
      { name: 'HOLLOW PINE LLC', state: 'ZZ', excludedOn: '2022-03-01' }],
    ['Iowa', 'iowa', headings.iowa, ['Individual', '', '1053318444; 1881846780', '1234567893', 'Quarle', 'Brynna', 'N/A', 'Exclusion', '44273', 'Indefinite', '', '', '', ''],
      { last: 'Quarle', first: 'Brynna', npis: ['1053318444', '1881846780'], affiliatedNpis: ['1234567893'], state: 'IA', excludedOn: '2021-03-18', reason: 'Exclusion' }],
    ['Iowa, a firm', 'iowa', headings.iowa, ['Organization', '', '', '', 'N/A', 'N/A', 'Hollow Pine', 'Exclusion', 'Indefinite', '', '', '', '', ''],
      { firm: 'Hollow Pine', state: 'IA', reason: 'Exclusion' }],
    ['Kentucky', 'kentucky', headings.kentucky, ['Brynna', ' Quarle ', '1234567893', '', '2024-01-31T00:00:00', 'Term', ''],
      { last: 'Quarle', first: 'Brynna', npis: ['1234567893'], state: 'KY', excludedOn: '2024-01-31', reason: 'Term' }],
    ['Kentucky, a firm', 'kentucky', headings.kentucky, ['N/A', 'Hollow  Pine', '1234567893', '', '1/31/2024', 'Term', ''],
      { firm: 'Hollow Pine', npis: ['1234567893'], state: 'KY', excludedOn: '2024-01-31', reason: 'Term' }],
  ])('of %s says who it is', (_, source, line, cells, row) => {
    expect(rowOf(source, line, cells)).toEqual({ row: { ...nobody, ...row }, isOdd: false, isOver: false });
  });

  it('with a day of return excludes nobody, without one it does', () => {
    const back = (day: string): boolean =>
      rowOf('leie', headings.full, headings.full.split(',').map((heading) => (heading === 'REINDATE' ? day : heading === 'LASTNAME' ? 'QUARLE' : ''))).isOver; // prettier-ignore
    expect(['20240131', '00000000', '', '20270101'].map(back)).toEqual([true, false, false, false]);
  });

  // prettier-ignore
  it.each<[string, Readonly<Record<string, string>>, boolean]>([
    ['without an end', { 'Termination Date': 'Indefinite' }, false],
    ['that ended yesterday', { 'Termination Date': '05/31/2025' }, true],
    ['on its last day', { 'Termination Date': '06/01/2025' }, false],
    ['whose end cannot be read', { 'Termination Date': '31/05/2020' }, false],
    ['that begins while the file is relied on', { 'Active Date': '07/06/2025' }, false],
    ['that begins after', { 'Active Date': '07/07/2025' }, true],
    ['whose beginning cannot be read', { 'Active Date': 'soon' }, false],
    ['that is inactive', { 'Record Status': 'Inactive' }, true],
    ['without a status', { 'Record Status': '' }, false],
  ])('of an exclusion %s counts by the day', (_, cells, isOver) => {
    expect(rowOf('sam', headings.sam, samRow({ Last: 'QUARLE', ...cells })).isOver).toBe(isOver);
  });

  it('says when a number or a date is odd, and keeps the person', () => {
    const odd = (cells: Record<string, string>): unknown => {
      const { row, isOdd } = free({ name: 'QUARLE, BRYNNA', ...cells });
      return [row?.name, isOdd];
    };
    for (const cells of [
      { npi: 'X000429159' },
      { npi: '129733376' },
      { date: '20241301' },
      { date: '01/31/2027' },
      { dob: '31/01/1962' },
    ])
      // prettier-ignore
      expect(odd(cells)).toEqual(['QUARLE, BRYNNA', true]);
    for (const cells of [{ npi: 'N/A' }, { date: 'Indefinite' }, { date: '00000000' }, { dob: '' }, { dob: '0' }])
      expect(odd(cells)).toEqual(['QUARLE, BRYNNA', false]);
    expect(free({ name: 'QUARLE, BRYNNA', npi: '129733376' }).row?.repairedNpis).toEqual(['1297333761']);
  });

  it('that knows only the year of birth knows no birth date: a wrong one would rule the person out', () => {
    expect(free({ name: 'QUARLE, BRYNNA', dob: '1962' }).row?.birthDate).toBeNull();
    expect(free({ name: 'QUARLE, BRYNNA', dob: '62' }).row?.birthDate).toBeNull();
  });

  it.each([['OH', 'OH'], ['Ohio', 'OH'], [' ohio ', 'OH'], ['District of Columbia', 'DC'], ['ZZ', ''], ['Nowhere', '']])(
    'in the state “%s” is in “%s”',
    (written, code) => {
      expect(free({ name: 'QUARLE, BRYNNA', state: written }).row?.state).toBe(code);
    },
  ); // prettier-ignore

  it('keeps people whose name is what other lists write for nothing', () => {
    expect(free({ last: 'NA', first: 'HANEUL' }).row?.last).toBe('NA');
    expect(free({ last: 'NULL', first: 'BRYNNA' }).row?.last).toBe('NULL');
  });

  it('shorter than its headings leaves the rest empty, and a long reason is cut', () => {
    expect(rowOf('illinois', headings.illinois, ['QUARLE']).row).toEqual({ ...nobody, name: 'QUARLE', state: 'IL' });
    expect(free({ name: 'QUARLE', reason: 'x'.repeat(500) }).row?.reason).toHaveLength(200);
  });
});

describe('a row by which nobody could be found is none', () => {
  // prettier-ignore
  it.each<[string, Readonly<Record<string, string>>]>([
    ['empty', { name: '', npi: '', state: '' }],
    ['of spaces', { last: ' ', first: '\u00a0', firm: '\n' }],
    ['of words for nothing', { last: 'N/A', first: 'n/a', firm: '--', npi: 'N/A' }],
    ['of noughts', { name: '', npi: '0000000000', state: 'OH', date: '20240131' }],
    ['of an odd number alone', { name: '', npi: 'X000429159' }],
    ['of a first name alone', { last: '', first: 'BRYNNA' }],
  ])('%s', (_, cells) => {
    expect(free(cells).row).toBeNull();
  });

  it('but a number is enough, also one that had to be repaired', () => {
    expect(free({ name: '', npi: '1234567893' }).row?.npis).toEqual(['1234567893']);
    expect(free({ name: '', npi: '129733376' }).row?.repairedNpis).toEqual(['1297333761']);
  });
});
