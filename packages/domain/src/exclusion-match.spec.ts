/** An excluded person who slips through harms a patient: every way in which a list and a practitioner may differ is tried here on invented people. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ExclusionRow, Identity, Screened } from './exclusion.ts';
import { emptyRow, nobody } from './exclusion-given.ts';
import { identityOfRow, identityOfScreened } from './exclusion-identity.ts';
import { isOneEdit, type Match, MATCH_FROM, matchOf, type MatchReason } from './exclusion-match.ts';

const [npi, otherNpi] = ['1234567893', '1104213446'];
const brynna: Partial<Screened> = { first: 'Brynna', last: 'Quarle' };
const BRYNNA: Partial<ExclusionRow> = { first: 'BRYNNA', last: 'QUARLE' };

const match = (screened: Partial<Screened>, listed: Partial<ExclusionRow>): Match | null =>
  matchOf(identityOfScreened({ ...nobody, ...screened }), identityOfRow({ ...emptyRow, ...listed }));
const reasons = (found: Match | null): readonly MatchReason[] => (found?.lines ?? []).map(({ reason }) => reason);

describe('one person, written differently by the list, is found in the same state', () => {
  // prettier-ignore
  it.each<[string, Partial<Screened>, Partial<ExclusionRow>, MatchReason]>([
    ['in capitals', {}, {}, 'LAST_NAME'],
    ['with accents', { last: 'Quárlé' }, {}, 'LAST_NAME'],
    ['with an apostrophe', { last: 'O’Quarle' }, { last: 'OQUARLE' }, 'LAST_NAME'],
    ['with a space for it', { last: 'O’Quarle' }, { last: 'O QUARLE' }, 'LAST_NAME'],
    ['by a former last name', { last: 'Pell', otherNames: 'Quarle' }, {}, 'LAST_NAME'],
    ['by the second of the former names', { last: 'Pell', otherNames: 'Dray; Quarle' }, {}, 'LAST_NAME'],
    ['by the third of them', { last: 'Pell', otherNames: 'Dray | Holm / Quarle' }, {}, 'LAST_NAME'],
    ['by a whole former name', { last: 'Pell', otherNames: 'Brynna Quarle' }, {}, 'LAST_NAME'],
    ['by a former name with a comma', { first: 'Tamsin', last: 'Pell', otherNames: 'Quarle, Brynna' }, {}, 'LAST_NAME'],
    ['by half of a former double name', { last: 'Pell', otherNames: 'Dray-Quarle' }, {}, 'LAST_NAME_PART'],
    ['by the first half', { last: 'Quarle-Pell' }, {}, 'LAST_NAME_PART'],
    ['by the second half', { last: 'Pell-Quarle' }, {}, 'LAST_NAME_PART'],
    ['by a half without a hyphen', { last: 'Pell Quarle' }, {}, 'LAST_NAME_PART'],
    ['by a half that the list has beside another', {}, { last: 'PELL-QUARLE' }, 'LAST_NAME_PART'],
    ['by a half that both have', { last: 'Quarle-Dray' }, { last: 'PELL QUARLE' }, 'LAST_NAME_PART'],
    ['by both halves in one word', { last: 'Pell-Quarle' }, { last: 'PELLQUARLE' }, 'LAST_NAME'],
    ['by a half that looks like a particle', { last: 'San-Pell' }, { last: 'SAN' }, 'LAST_NAME_PART'],
    ['by a half that looks like a title', { last: 'Pell-Do' }, { last: 'DO' }, 'LAST_NAME_PART'],
    ['without a particle', { last: 'van Quarle' }, {}, 'LAST_NAME_PART'],
    ['by an initial', {}, { first: 'B' }, 'FIRST_NAME_INITIAL'],
    ['by the initial of the practitioner', { first: 'B.' }, {}, 'FIRST_NAME_INITIAL'],
    ['by the initial and half of the name', { last: 'Quarle-Pell' }, { first: 'B.' }, 'FIRST_NAME_INITIAL'],
    ['with a middle initial', { middle: 'Tamsin' }, { middle: 'T' }, 'MIDDLE_NAME'],
    ['with another middle name', { middle: 'Tamsin' }, { middle: 'OONA' }, 'OTHER_MIDDLE_NAME'],
    ['by the middle name', { middle: 'Tamsin' }, { first: 'TAMSIN' }, 'MIDDLE_AS_FIRST_NAME'],
    ['with the middle name among the first', { middle: 'Tamsin' }, { first: 'BRYNNA TAMSIN' }, 'MIDDLE_NAME'],
    ['by one given name of two', { first: 'Brynna-Mae' }, {}, 'FIRST_NAME'],
    ['by two given names in one', { first: 'Brynna Mae' }, { first: 'BRYNNAMAE' }, 'FIRST_NAME'],
    ['with a suffix', { suffix: 'Jr.' }, { last: 'QUARLE JR' }, 'GENERATION'],
    ['with a suffix behind the middle name', { suffix: 'III' }, { middle: 'T III' }, 'GENERATION'],
    ['with another suffix', { suffix: 'Sr' }, { suffix: 'JR' }, 'OTHER_GENERATION'],
    ['with a title', { last: 'Quarle, MD' }, {}, 'LAST_NAME'],
    ['in the other order', {}, { first: 'QUARLE', last: 'BRYNNA' }, 'OTHER_ORDER'],
    ['with a double name in the other order', { last: 'Pell-Quarle' }, { first: 'PELL-QUARLE', last: 'BRYNNA' }, 'OTHER_ORDER'],
    ['in one column with a comma', { middle: 'Tamsin' }, { ...emptyRow, name: 'QUARLE, BRYNNA T' }, 'MIDDLE_NAME'],
    ['in one column without one', {}, { ...emptyRow, name: 'QUARLE BRYNNA' }, 'LAST_NAME'],
    ['in one column, the first name first', {}, { ...emptyRow, name: 'BRYNNA QUARLE' }, 'LAST_NAME'],
    ['in one column with a generation', {}, { ...emptyRow, name: 'QUARLE JR, BRYNNA' }, 'LAST_NAME'],
    ['as a firm of the list', {}, { ...emptyRow, firm: 'BRYNNA QUARLE MD' }, 'LAST_NAME'],
    ['as an organization', { ...nobody, organization: 'Brynna Quarle' }, {}, 'LAST_NAME'],
    ['as an organization, last name first', { ...nobody, organization: 'Quarle Brynna' }, {}, 'LAST_NAME'],
    ['as an organization with a comma', { ...nobody, organization: 'Quarle, Brynna' }, {}, 'LAST_NAME'],
    ['as an organization with a title', { ...nobody, organization: 'Brynna Quarle, M.D.' }, {}, 'LAST_NAME'],
    ['as an organization with a legal form', { ...nobody, organization: 'Brynna Quarle LLC' }, {}, 'FIRST_NAME'],
    ['as an organization with a legal form behind a comma', { ...nobody, organization: 'Brynna Quarle, LLC' }, {}, 'FIRST_NAME'],
    ['as an organization with a title and a legal form', { ...nobody, organization: 'Brynna Quarle, MD, PLLC' }, {}, 'FIRST_NAME'],
    ['with the last name cut at 20 characters', { last: 'Featherstonquillingworth' }, { last: 'FEATHERSTONQUILLINGW' }, 'LAST_NAME_CUT'],
    ['with a double name cut', { last: 'Featherstone-Quillingworth' }, { last: 'FEATHERSTONE-QUILLIN' }, 'LAST_NAME_CUT'],
    ['with the first name cut at 15 characters', { first: 'Maximilianalexandra' }, { first: 'MAXIMILIANALEXA' }, 'FIRST_NAME_CUT'],
    ['with a letter changed', { last: 'Quarne' }, {}, 'LAST_NAME_TYPO'],
    ['with a letter left out', { last: 'Quare' }, {}, 'LAST_NAME_TYPO'],
    ['with a letter put in', { last: 'Quarrle' }, {}, 'LAST_NAME_TYPO'],
    ['with two letters changed about', { last: 'Qualre' }, {}, 'LAST_NAME_TYPO'],
    ['with the first letter wrong', { first: 'Prynna' }, {}, 'FIRST_NAME_TYPO'],
    ['with the end of the first name wrong', {}, { first: 'BRYNNE' }, 'FIRST_NAME_TYPO'],
    ['with a letter wrong in a name of two', { last: 'Li' }, { last: 'LU' }, 'LAST_NAME_TYPO'],
  ])('%s', (_, screened, listed, reason) => {
    const found = match({ ...brynna, ...screened }, { ...BRYNNA, ...listed });
    expect(reasons(found)).toContain(reason);
    expect(found).toMatchObject({ strength: 'MEDIUM' });
    expect(found?.score).toBeGreaterThanOrEqual(MATCH_FROM);
  });
});

describe('one firm, written differently by the list, is found in the same state', () => {
  // prettier-ignore
  it.each<[string, Partial<ExclusionRow>]>([
    ['Hollow Pine Counseling', { firm: 'HOLLOW PINE COUNSELING' }],
    ['Hollow Pine Counseling LLC', { firm: 'HOLLOW PINE COUNSELING, INC.' }],
    ['Hollow & Pine Counseling', { firm: 'HOLLOW AND PINE COUNSELING' }],
    ['The Hollow Pine', { name: 'HOLLOW PINE, L.L.C.' }],
    ['Hollow Pine', { last: 'HOLLOWPINE' }],
    ['Hollow Pine Counselling', { name: 'HOLLOW PINE COUNSELING, INC.' }],
    ['Holow Pine Counseling', { firm: 'HOLLOW PINE COUNSELING' }],
    ['Hollow Pine Psychotherapy Associates, P.C.', { firm: 'HOLLOW PINE PSYCHOTHERAPY ASSO' }],
    ['Hollow Pine Psychotherapy and Wellness', { name: 'HOLLOW PINE PSYCHOTHERAPY AND' }],
    ['Hollow & Pine Family Counseling and Recovery Services', { firm: 'HOLLOW AND PINE FAMILY COUNSEL' }],
  ])('%s', (organization, listed) => {
    expect(match({ organization }, listed)).toMatchObject({ strength: 'MEDIUM' });
  });

  it('and is not taken for another of its kind', () => {
    expect(match({ organization: 'Hollow Pine Counseling' }, { firm: 'GRANITE COVE COUNSELING' })).toBeNull();
    expect(match({ organization: 'The LLC' }, { firm: 'THE COMPANY, INC.' })).toBeNull();
    expect(match({ organization: 'Ako' }, { firm: 'AKA' })).toBeNull();
  });
});

describe('nobody is asked about', () => {
  // prettier-ignore
  it.each<[string, Partial<Screened>, Partial<ExclusionRow>]>([
    ['another last name', { last: 'Pell' }, {}],
    ['another first name', { first: 'Tamsin' }, {}],
    ['two letters wrong', { last: 'Quornee' }, {}],
    ['a letter wrong in both names', { first: 'Brynne', last: 'Quarne' }, {}],
    ['a letter wrong beside an initial', { first: 'B', last: 'Quarne' }, {}],
    ['a letter wrong beside the middle name', { middle: 'Tamsin', last: 'Quarne' }, { first: 'TAMSIN' }],
    ['another initial', { first: 'T' }, {}],
    ['no first name', { first: '' }, {}],
    ['nothing at all', nobody, emptyRow],
  ])('with %s', (_, screened, listed) => {
    expect(match({ ...brynna, ...screened }, { ...BRYNNA, ...listed })).toBeNull();
  });

  it('unless the birth date is the same, where both names are weak', () => {
    const birthDate = '1962-05-28';
    expect(match({ first: 'Brynne', last: 'Quarne', birthDate }, { ...BRYNNA, birthDate })).toMatchObject({ strength: 'HIGH' }); // prettier-ignore
    expect(match({ first: 'B', last: 'Quarne', birthDate }, { ...BRYNNA, birthDate, state: 'TX' })).toMatchObject({ strength: 'HIGH' }); // prettier-ignore
    expect(match({ first: 'Tamsin', last: 'Pell', birthDate }, { ...BRYNNA, birthDate })).toBeNull();
  });
});

describe('the birth date', () => {
  const born = (one: string | null, other: string | null, number = ''): Match | null =>
    match({ ...brynna, npi: number, birthDate: one }, { ...BRYNNA, npis: [npi], birthDate: other });

  it('that differs rules a person out, unless the number is the same', () => {
    expect(born('1962-05-28', '1971-11-03')).toBeNull();
    expect(born('1962-05-28', '1971-11-03', otherNpi)).toBeNull();
    expect(born('1962-05-28', '1971-11-03', npi)).toMatchObject({ strength: 'HIGH' });
  });

  it.each(['1962-05-29', '1962-06-28', '1926-05-28'])('that differs in one part does not: %s', (day) => {
    expect(reasons(born('1962-05-28', day))).toContain('BIRTH_DATE_NEAR');
    expect(born('1962-05-28', day)).toMatchObject({ strength: 'MEDIUM' });
  });

  it('with day and month changed about does not either', () => {
    expect(reasons(born('1962-05-08', '1962-08-05'))).toContain('BIRTH_DATE_NEAR');
  });

  it('that only one of them knows says nothing', () => {
    expect(born('1962-05-28', null)).toEqual(born(null, null));
    expect(born(null, '1962-05-28')).toEqual(born(null, null));
  });
});

describe('a match is', () => {
  it('high by the number, whatever the names and states', () => {
    expect(match({ npi, first: 'Tamsin', last: 'Pell', state: 'TX' }, { ...BRYNNA, npis: [otherNpi, npi] })).toMatchObject({ strength: 'HIGH' }); // prettier-ignore
    expect(match({ ...brynna, npi }, { ...BRYNNA, npis: [npi] })).toMatchObject({ strength: 'HIGH', score: 100 });
    expect(match({ npi: '1234567890' }, { npis: ['1234567890'] })).toBeNull();
  });

  it('high by name and birth date, even in another state', () => {
    const birthDate = '1962-05-28';
    expect(match({ ...brynna, birthDate, state: 'TX' }, { ...BRYNNA, birthDate })).toMatchObject({ strength: 'HIGH' });
    expect(match({ last: 'Quarle-Pell', first: 'Brynna', birthDate }, { ...BRYNNA, birthDate })).toMatchObject({ strength: 'HIGH' }); // prettier-ignore
  });

  it('medium by name and state, low by the name alone', () => {
    expect(match(brynna, BRYNNA)).toMatchObject({ strength: 'MEDIUM' });
    expect(match({ ...brynna, state: '' }, BRYNNA)).toMatchObject({ strength: 'LOW' });
    expect(match(brynna, { ...BRYNNA, state: '' })).toMatchObject({ strength: 'LOW' });
    expect(match({ ...brynna, state: 'TX' }, BRYNNA)).toMatchObject({ strength: 'LOW' });
  });

  it('low by a number that had to be repaired or is that of a colleague, without a name', () => {
    expect(match({ npi }, { repairedNpis: [npi] })).toMatchObject({ strength: 'LOW' });
    expect(match({ npi }, { affiliatedNpis: [npi] })).toMatchObject({ strength: 'LOW' });
    expect(match({ ...brynna, npi }, { ...BRYNNA, repairedNpis: [npi] })).toMatchObject({ strength: 'MEDIUM' });
  });

  it('less likely, not impossible, where the numbers differ', () => {
    const found = match({ ...brynna, npi }, { ...BRYNNA, npis: [otherNpi] });
    expect(reasons(found)).toContain('OTHER_NPI');
    expect(found?.score).toBeLessThan(match(brynna, BRYNNA)?.score ?? 0);
  });

  // prettier-ignore
  it.each<[string, Partial<Screened>, boolean]>([
    ['the whole name', {}, true], ['a whole former name', { last: 'Pell', otherNames: 'Quarle' }, true],
    ['half of a name', { last: 'Quarle-Pell' }, false], ['a letter wrong', { last: 'Quarne' }, false], ['an initial', { first: 'B' }, false],
  ])('made in another state by %s: %j %s', (_, screened, isFound) => {
    expect(match({ ...brynna, ...screened, state: 'TX' }, BRYNNA) !== null).toBe(isFound);
    expect(match({ ...brynna, ...screened, state: 'OH' }, BRYNNA)).not.toBeNull();
  });
});

/** Optimal string alignment: insertions, deletions, changes, and neighbors changed about. */
function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0))); // prettier-ignore
  const at = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const change = at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]);
      (table[i] ?? [])[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, change, isSwap ? at(i - 2, j - 2) + 1 : Infinity);
    } // prettier-ignore
  return at(a.length, b.length);
}

describe('whoever is compared', () => {
  const parts = {
    last: fc.constantFrom('Quarle', 'Quarne', 'Pell-Quarle', 'Pell', 'van Pell', 'Brynna', 'Quarle Jr', 'Featherstonquillingworth', 'Featherstonquillingw', ''),
    first: fc.constantFrom('Brynna', 'Brynne', 'B', 'Brynna Mae', 'Tamsin', 'Quarle', 'Maximilianalexandra', 'Maximilianalexa', ''),
    middle: fc.constantFrom('', 'Tamsin', 'T', 'Oona'),
    suffix: fc.constantFrom('', 'Jr', 'Sr'),
    birthDate: fc.constantFrom(null, null, '1962-05-28', '1962-05-29', '1971-11-03'),
    state: fc.constantFrom('OH', 'TX', ''),
  }; // prettier-ignore
  const words = fc.constantFrom('', '', 'Hollow Pine', 'Hollow Pyne LLC', 'Brynna Quarle', 'Quarle, Brynna', 'Hollow Pine Psychotherapy Asso', 'Hollow Pine Psychotherapy Associates'); // prettier-ignore
  const number = fc.constantFrom('', npi, otherNpi);
  const screened = fc.record({ ...parts, npi: number, otherNames: words, organization: words }).map(identityOfScreened);
  const listed = fc.record({ ...parts, firm: words, name: words, npi: number }).map((some) => identityOfRow({ ...emptyRow, ...some, npis: some.npi === '' ? [] : [some.npi] })); // prettier-ignore
  const anybody: fc.Arbitrary<Identity> = fc.oneof(screened, listed);

  it('with whomever, it is the same the other way round, and the score is the sum of its lines', () => {
    fc.assert(
      fc.property(anybody, anybody, (one, other) => {
        const [there, back] = [matchOf(one, other), matchOf(other, one)];
        expect([there?.score, there?.strength]).toEqual([back?.score, back?.strength]);
        const sum = (there?.lines ?? []).reduce((total, { points }) => total + points, 0);
        expect(there?.score ?? 0).toBe(Math.max(0, Math.min(100, sum)));
      }),
      { numRuns: 3000 },
    );
  });

  it('one letter is told from two as slowly as by the textbook', () => {
    const word = fc.string({ unit: fc.constantFrom('A', 'B', 'C'), minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(isOneEdit(one, other)).toBe(distance(one, other) === 1);
        expect(isOneEdit(one, other)).toBe(isOneEdit(other, one));
      }),
      { numRuns: 3000 },
    );
    expect([isOneEdit('A', 'B'), isOneEdit('A', 'AB'), isOneEdit('', '')]).toEqual([false, false, false]);
  });
});
