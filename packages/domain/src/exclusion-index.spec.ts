/** The index looks at few of the many entries: whom it does not look at, nobody will ever ask about. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ExclusionRow, Identity, Screened } from './exclusion.ts';
import { emptyRow, nobody } from './exclusion-given.ts';
import { identityOfRow, identityOfScreened } from './exclusion-identity.ts';
import { ExclusionIndex, type Found } from './exclusion-index.ts';
import { matchOf } from './exclusion-match.ts';

const [npi, otherNpi] = ['1234567893', '1104213446'];

const indexOf = (entries: readonly Identity[]): ExclusionIndex => {
  const index = new ExclusionIndex();
  for (const entry of entries) index.add(entry);
  return index;
};
const listed = (...rows: readonly Partial<ExclusionRow>[]): readonly Identity[] =>
  rows.map((some) => identityOfRow({ ...emptyRow, ...some }));
const screened = (some: Partial<Screened>): Identity => identityOfScreened({ ...nobody, ...some });

/** What comparing with every entry finds, best first. */
const slowly = (entries: readonly Identity[], who: Identity): readonly Found[] =>
  entries
    .flatMap((entry, at) => {
      const match = matchOf(who, entry);
      return match === null ? [] : [{ entry: at, ...match }];
    })
    .sort((a, b) => b.score - a.score || a.entry - b.entry);

const state = fc.constantFrom('OH', 'OH', '');
const birthDate = fc.constantFrom(null, null, '1962-05-28', '1962-05-29', '1971-11-03');
const number = fc.constantFrom('', '', npi, otherNpi);
const numbers = fc.subarray([npi, otherNpi], { maxLength: 1 });

const asSlowly = (
  whoever: fc.Arbitrary<Partial<Screened>>,
  rows: fc.Arbitrary<Partial<ExclusionRow>>,
  numRuns = 1000,
): void => {
  fc.assert(
    fc.property(whoever, fc.array(rows, { minLength: 1, maxLength: 15 }), (one, many) => {
      const entries = listed(...many);
      expect(indexOf(entries).find(screened(one))).toEqual(slowly(entries, screened(one)));
    }),
    { numRuns },
  );
};

describe('an index finds all that comparing with every entry finds, best first', () => {
  it('of people, in the same state or where it is unknown', () => {
    const parts = {
      last: fc.constantFrom('Quarle', 'Quarne', 'Qarle', 'Pell-Quarle', 'PELLQUARLE', 'Pell', 'van Pell', 'Van', 'Brynna', 'Quarle Jr', "O'Pell"),
      first: fc.constantFrom('Brynna', 'Brynne', 'Brnyna', 'B', 'T', 'Brynna Mae', 'Brynnamae', 'Mae', 'Tamsin', 'Quarle', ''),
      middle: fc.constantFrom('', 'Tamsin', 'T', 'Mae'),
      suffix: fc.constantFrom('', 'Jr', 'Sr'),
      state, birthDate,
    }; // prettier-ignore
    const name = fc.constantFrom('', 'QUARLE, BRYNNA', 'QUARLE BRYNNA MAE', 'PELL-QUARLE, B', 'BRYNNA QUARLE');
    const otherNames = fc.constantFrom('', 'Quarle', 'Pell; Quarne', 'Brynna Quarle', 'Pell-Quarle, Tamsin');
    asSlowly(
      fc.record({ ...parts, npi: number, otherNames, organization: name }),
      fc.record({ ...parts, npis: numbers, repairedNpis: numbers, affiliatedNpis: numbers, name }),
    );
  });

  it('of people whose long names the list cut off', () => {
    const parts = {
      last: fc.constantFrom('Featherstonquillingworth', 'Featherstonquillingw', 'Featherston-Quillingworth', 'Featherston-Quilling'),
      first: fc.constantFrom('Maximilianalexandra', 'Maximilianalexa', 'Maximilianalexandre', 'M', 'Tamsin'),
      middle: fc.constantFrom('', 'Tamsin', 'T'),
      state, birthDate,
    }; // prettier-ignore
    asSlowly(fc.record(parts), fc.record(parts));
  });

  it('of firms', () => {
    const words = fc.constantFrom('Hollow', 'Holow', 'Pine', 'Pyne', 'Granite', 'Cove', 'Counseling', 'Counselling', 'LLC', 'The', '&', 'and'); // prettier-ignore
    const firm = fc.array(words, { minLength: 1, maxLength: 5 }).map((some) => some.join(' '));
    asSlowly(
      fc.record({ organization: firm, state }),
      fc.record({ firm: fc.oneof(firm, fc.constant('')), name: fc.oneof(fc.constant(''), firm), state }),
    );
  });

  it('of a firm of whose cut name little is left, among others that have its rarest words', () => {
    const names = ['Wellness Psychotherapy Hollow Hollow', 'and Hollow and and Psychothera'];
    const entries = listed(...names.map((firm) => ({ firm })));
    const one = screened({ organization: 'and Hollow and and Psychotherapy Wellness' });
    expect(
      indexOf(entries)
        .find(one)
        .map(({ entry }) => entry),
    ).toEqual([1]);
    const cut = screened({ organization: 'and Hollow and and Psychothera' });
    const whole = listed({ firm: names[0] ?? '' }, { firm: 'and Hollow and and Psychotherapy Wellness' });
    expect(
      indexOf(whole)
        .find(cut)
        .map(({ entry }) => entry),
    ).toEqual([1]);
  });

  it('of firms whose long names the list cut off', () => {
    const words = fc.constantFrom('Hollow', 'Pine', 'Granite', 'Cove', 'Counseling', 'Psychotherapy', 'Wellness', 'Recovery', 'and', '&'); // prettier-ignore
    const firm = fc.array(words, { minLength: 3, maxLength: 6 }).map((some) => some.join(' '));
    const one = fc.record({ whole: firm, others: fc.array(firm, { maxLength: 12 }) });
    fc.assert(
      fc.property(one, ({ whole, others }) => {
        const entries = listed(...[...others, whole].map((name) => ({ firm: name.slice(0, 30).trim() })));
        expect(indexOf(entries).find(screened({ organization: whole }))).toEqual(
          slowly(entries, screened({ organization: whole })),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an index finds', () => {
  const entries = listed(
    { last: 'QUARLE', first: 'B' },
    { last: 'QUARLE', first: 'BRYNNA' },
    { last: 'PELL', first: 'TAMSIN' },
    { last: 'QUARNE', first: 'BRYNNA' },
    { last: 'QUARLE', first: 'BRYNNA' },
    { last: 'DRAY', first: 'OONA', npis: [npi] },
  );

  it('the best first, and of equal ones the earlier', () => {
    const found = indexOf(entries).find(screened({ last: 'Quarle', first: 'Brynna', npi }));
    expect(found.map(({ entry }) => entry)).toEqual([5, 1, 4, 3, 0]);
  });

  it('each entry once, and the same again when asked again', () => {
    const index = indexOf(entries);
    const who = screened({ last: 'Quarle', first: 'Brynna', otherNames: 'Quarle', organization: 'Brynna Quarle' });
    const first = index.find(who);
    expect(new Set(first.map(({ entry }) => entry)).size).toBe(first.length);
    index.find(screened({ last: 'Pell', first: 'Tamsin' }));
    expect(index.find(who)).toEqual(first);
    expect(index.size).toBe(6);
  });

  it('nobody when it is empty, and nobody for nothing', () => {
    expect(new ExclusionIndex().find(screened({ last: 'Quarle', first: 'Brynna', npi }))).toEqual([]);
    expect(indexOf(entries).find(screened({}))).toEqual([]);
  });

  it('in another state the number, the birth date with the name, the whole name and the whole firm', () => {
    const index = indexOf(listed({ last: 'QUARLE', first: 'BRYNNA', birthDate: '1962-05-28', npis: [npi] }, { firm: 'HOLLOW PINE LLC' })); // prettier-ignore
    const found = (some: Partial<Screened>): readonly number[] => index.find(screened({ state: 'TX', ...some })).map(({ entry }) => entry); // prettier-ignore
    expect(found({ npi })).toEqual([0]);
    expect(found({ last: 'Quarne', first: 'B', birthDate: '1962-05-28' })).toEqual([0]);
    expect(found({ last: 'Quarle', first: 'Brynna' })).toEqual([0]);
    expect(found({ organization: 'Hollow Pine, Inc.' })).toEqual([1]);
    expect(found({ last: 'Quarne', first: 'Brynna' })).toEqual([]);
  });

  it('a person whose last and first name were both cut off', () => {
    const index = indexOf(listed({ last: 'FEATHERSTONQUILLINGW', first: 'MAXIMILIANALEXA' }));
    expect(index.find(screened({ last: 'Featherstonquillingworth', first: 'Maximilianalexandra' }))).toHaveLength(1);
    expect(index.find(screened({ last: 'Featherstonquillingworth', first: 'M' }))).toHaveLength(1);
  });

  it.each([
    ['Alpha Beta', 'ALPHB AETA'],
    ['Bright Path', 'BRIGHTPTH'],
    ['Brightpth', 'BRIGHT PATH'],
  ])('a firm of which no word is left whole: %s, %s', (organization, firm) => {
    const entries = listed({ firm });
    expect(slowly(entries, screened({ organization }))).toHaveLength(1);
    expect(indexOf(entries).find(screened({ organization }))).toHaveLength(1);
  });

  it('a firm that was cut off, when others have the words that were lost', () => {
    const cut = 'HOLLOW PINE PSYCHOTHERAPY GRAN';
    const index = indexOf(listed({ firm: cut }, { firm: 'HOLLOW PINE PSYCHOTHERAPY' }, { firm: 'GRANITE FAR WELLNESS SHOP' })); // prettier-ignore
    const found = index.find(screened({ organization: 'Hollow Pine Psychotherapy Granite Far Wellness Shop' }));
    expect(found.map(({ entry }) => entry)).toContain(0);
  });
});

interface Invented {
  readonly first: string;
  readonly middle: string;
  readonly last: string;
  readonly other: string;
  readonly firm: string;
  /** Where a change is made, and with which letter. */
  readonly place: number;
  readonly letter: string;
  readonly kind: number;
}

const syllables = fc.constantFrom('bar', 'dri', 'quo', 'lem', 'vor', 'nyx', 'thal', 'zup', 'pen', 'gor', 'mi', 'ska');
const word = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.array(syllables, { minLength, maxLength }).map((parts) => parts.join(''));
const invented: fc.Arbitrary<Invented> = fc.record({
  first: word(2, 3), middle: word(2, 3), last: word(2, 4), other: word(2, 3),
  firm: fc.tuple(word(2, 3), word(2, 3), fc.constantFrom('Counseling', 'Wellness', 'Clinic')).map((words) => words.join(' ')),
  place: fc.nat(20), letter: fc.constantFrom('A', 'B', 'E', 'I', 'K', 'X'), kind: fc.nat(3),
}); // prettier-ignore

function oneChange(text: string, { place, letter, kind }: Invented): string {
  const at = place % (text.length - 1);
  const [before, here, next, after] = [text.slice(0, at), text.charAt(at), text.charAt(at + 1), text.slice(at + 2)];
  return [
    `${before}${letter}${here}${next}${after}`,
    `${before}${next}${after}`,
    `${before}${letter}${next}${after}`,
    `${before}${next}${here}${after}`,
  ][kind] ?? text; // prettier-ignore
}
const long = (text: string, least: number): string => text.repeat(Math.ceil(least / text.length));
const inRow = ({ first, middle, last }: Invented): Partial<ExclusionRow> => ({ first: first.toUpperCase(), middle, last: last.toUpperCase() }); // prettier-ignore

type Rule = (one: Invented) => readonly [Partial<Screened>, Partial<ExclusionRow>];
// prettier-ignore
const rules: readonly (readonly [string, Rule])[] = [
  ['nothing', (one) => [one, inRow(one)]],
  ['a former last name', (one) => [{ ...one, last: one.other, otherNames: `Nobody; ${one.last}` }, inRow(one)]],
  ['a whole former name', (one) => [{ last: one.other, first: one.first, otherNames: `${one.first} ${one.last}` }, inRow(one)]],
  ['the first half of a double name', (one) => [{ ...one, last: `${one.last}-${one.other}` }, inRow(one)]],
  ['the second half of one', (one) => [{ ...one, last: `${one.other} ${one.last}` }, inRow(one)]],
  ['half of a double name on the list', (one) => [one, { ...inRow(one), last: `${one.other}-${one.last}` }]],
  ['an initial', (one) => [one, { ...inRow(one), first: one.first.charAt(0) }]],
  ['a middle initial', (one) => [one, { ...inRow(one), middle: one.middle.charAt(0) }]],
  ['no middle name', (one) => [one, { ...inRow(one), middle: '' }]],
  ['the middle name for the first', (one) => [one, { ...inRow(one), first: one.middle, middle: '' }]],
  ['a suffix', (one) => [one, { ...inRow(one), last: `${one.last} JR` }]],
  ['the other order', (one) => [one, { first: one.last, last: one.first }]],
  ['an organization', (one) => [{ organization: `${one.first} ${one.last}` }, inRow(one)]],
  ['an organization, last name first', (one) => [{ organization: `${one.last} ${one.first}` }, inRow(one)]],
  ['one column with a comma', (one) => [one, { name: `${one.last}, ${one.first} ${one.middle}` }]],
  ['one column without one', (one) => [one, { name: `${one.last} ${one.first} ${one.middle}` }]],
  ['a letter of the last name', (one) => [one, { ...inRow(one), last: oneChange(one.last, one) }]],
  ['a letter of the first name', (one) => [one, { ...inRow(one), first: oneChange(one.first, one) }]],
  ['a letter of half of the name', (one) => [{ ...one, last: `${one.last}-${one.other}` }, { ...inRow(one), last: `${oneChange(one.last, one)}-${one.other}` }]],
  ['the end of a long last name', (one) => [{ ...one, last: long(one.last, 21) }, { ...inRow(one), last: long(one.last, 21).slice(0, 20) }]],
  ['the end of a long first name', (one) => [{ ...one, first: long(one.first, 16) }, { ...inRow(one), first: long(one.first, 16).slice(0, 15) }]],
  ['the ends of both', (one) => [{ ...one, middle: '', first: long(one.first, 16), last: long(one.last, 21) }, { ...inRow(one), first: long(one.first, 16).slice(0, 15), last: long(one.last, 21).slice(0, 20) }]],
  ['the legal form of a firm', (one) => [{ organization: `${one.firm}, LLC` }, { firm: `THE ${one.firm.toUpperCase()} INC` }]],
  ['a letter of a firm', (one) => [{ organization: one.firm }, { firm: oneChange(one.firm.replaceAll(' ', '_'), one).replaceAll('_', ' ') }]],
  ['the end of a long firm', (one) => [{ organization: `${one.firm} of ${one.other} Psychotherapy Center` }, { name: `${one.firm} of ${one.other} Psychotherapy Center`.slice(0, 30).trim() }]],
];

describe('an invented name among a thousand is found in 500 cases of 500, changed by', () => {
  const crowd = fc
    .sample(invented, { numRuns: 500, seed: 14 })
    .flatMap((one) => listed(inRow(one), { firm: one.firm }));

  it.each(rules)('%s', (_, rule) => {
    const index = indexOf(crowd);
    fc.assert(
      fc.property(invented, (one) => {
        const [who, entry] = rule(one);
        const at = index.size;
        for (const identity of listed(entry)) index.add(identity);
        expect(index.find(screened(who)).map((found) => found.entry)).toContain(at);
      }),
      { numRuns: 500 },
    );
  });
});
