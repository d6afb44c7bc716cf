/** Words as people type them: in any order, with slips, without accents, in plain language. */
import { describe, expect, it } from '@jest/globals';
import { ask, givenDocument, givenIndex, idsOf } from '../test/directory.ts';
import { Dictionary, typingDistance } from './dictionary.ts';

const names = ['Harbor Counseling', 'Harbor Hope Center', 'Counseling Services of Harbor', 'Meadow Family Services', 'St. Mary’s Clinic', 'Café Ñandú Therapy', 'Pathways', 'Oak Street Psychotherapy', 'Hope']; // prettier-ignore
const index = givenIndex(...names.map((name, i) => givenDocument(`${String(i)} ${name}`, { name })));
const found = (text: string): string[] => idsOf(index, { text }).map((id) => id.slice(2));
const meant = (text: string): string | null => ask(index, { text }).didYouMean;

describe('Words', () => {
  it('find the name that was meant first, in any order', () => {
    expect(found('harbor counseling')).toEqual(['Harbor Counseling', 'Counseling Services of Harbor']);
    expect(found('Counseling, HARBOR')).toEqual(['Harbor Counseling', 'Counseling Services of Harbor']);
  });

  it('need no accents, no apostrophe and no abbreviation', () => {
    expect(found('cafe nandu')).toEqual(['Café Ñandú Therapy']);
    expect(found('Saint Marys')).toEqual(['St. Mary’s Clinic']);
    expect(found('st mary')).toEqual(['St. Mary’s Clinic']);
  });

  it('may be unfinished at the end', () => {
    expect(found('harbor couns')).toEqual(['Harbor Counseling', 'Counseling Services of Harbor']);
    expect(found('ha')).toHaveLength(3);
  });

  it('may stand in one or the other number', () => {
    expect(found('family service')).toEqual(['Meadow Family Services']);
    expect(meant('family service')).toBeNull();
  });

  it.each([
    ['a letter more', 'meadoww family', 'meadow family'],
    ['a letter less', 'meadw family', 'meadow family'],
    ['another letter', 'meadaw family', 'meadow family'],
    ['two letters swapped', 'meaodw family', 'meadow family'],
    ['two slips in a long word', 'psichoterapy', 'psychotherapy'],
    ['a slip in a short word', 'oka street', 'oak street'],
    ['no space', 'oakstreet', 'oak street'],
    ['a letter instead of the space', 'oaknstreet', 'oak street'],
    ['a space too many', 'path ways', 'pathways'],
  ])('are understood with %s, and it is said what was meant', (_, typed, said) => {
    expect(found(typed)).toHaveLength(1);
    expect(meant(typed)).toBe(said);
  });

  it('are corrected only when nobody has them', () => {
    expect(found('hope')[0]).toBe('Hope');
    expect(meant('hope')).toBeNull();
  });

  it('that are words, but of nobody together, are corrected on a second try', () => {
    // "hope" is a word here, yet no meadow has it; "home" would be none.
    const other = givenIndex(givenDocument('a', { name: 'Meadow Home' }), givenDocument('b', { name: 'Harbor Hope' }));
    expect(ask(other, { text: 'meadow hope' })).toMatchObject({ ids: ['a'], didYouMean: 'meadow home' });
  });

  it('that mean nothing are passed over as long as another means something', () => {
    expect(found('xyzzyx meadow')).toEqual(['Meadow Family Services']);
    expect(found('xyzzyx')).toEqual([]);
    expect(found('!!!')).toEqual([]);
  });

  it('of which nobody has all find those who have most', () => {
    expect(found('oak street harbor')).toEqual(['Oak Street Psychotherapy']);
  });

  it('that only join others may be missing', () => {
    expect(found('the clinic of st mary')).toEqual(['St. Mary’s Clinic']);
    expect(found('of')).toEqual(['Counseling Services of Harbor']);
  });

  it('find people, cities, states and what is treated how', () => {
    const team = givenDocument('team', {
      people: ['Inés Branwald'],
      city: 'Fort Collins',
      codes: { condition: ['TRD'], route: ['SL_LOZENGE'], modality: ['EMDR'], language: ['es'] },
    });
    const one = givenIndex(team, givenDocument('other', { city: 'Bangor', state: 'ME' }));
    for (const text of [
      'branwald',
      'ines',
      'ft collins',
      'depression',
      'depresión',
      'troche',
      'emdr',
      'spanish',
      'colorado',
      'collins co',
    ]) {
      expect([text, idsOf(one, { text })]).toEqual([text, ['team']]);
    }
  });

  it('of any kind and length are answered, and fast', () => {
    const odd = [
      'a'.repeat(100),
      'ab '.repeat(33),
      '💜'.repeat(50),
      'ﷺ'.repeat(100),
      '\u202e\u0000x',
      "' OR 1=1 --",
      '<b>',
      'З́д',
      '\ud800',
      '漢字',
    ];
    const start = Date.now();
    for (const text of odd) expect(ask(index, { text }).total).toBeGreaterThanOrEqual(0);
    expect(Date.now() - start).toBeLessThan(odd.length * 100);
  });
});

describe('The distance between two spellings', () => {
  it.each([
    ['abc', 'abc', 0],
    ['abcd', 'abc', 1],
    ['abc', 'acb', 1],
    ['abc', 'cab', 2],
    ['ca', 'abc', 3],
    ['', 'ab', 2],
    ['kitten', 'sitting', 3],
  ])('from %j to %j is %d', (a, b, distance) => {
    expect(typingDistance(a, b, 3)).toBe(distance);
    expect(typingDistance(b, a, 3)).toBe(distance);
  });

  it('is not followed beyond its bound', () => {
    expect(typingDistance('abcdef', 'uvwxyz', 2)).toBe(3);
  });
});

describe('A dictionary', () => {
  it('finds words by their beginning and by likeness, also those added later', () => {
    const dictionary = new Dictionary();
    for (const word of ['harbor', 'harp', 'hope']) dictionary.add(word);
    const spelled = (numbers: readonly number[]): string[] =>
      numbers.map((number) => dictionary.words[number] ?? '').sort();
    expect(spelled(dictionary.withPrefix('har'))).toEqual(['harbor', 'harp']);
    expect(dictionary.add('harbour')).toBe(3);
    expect(dictionary.add('hope')).toBe(2);
    expect(spelled(dictionary.withPrefix('harb'))).toEqual(['harbor', 'harbour']);
    expect(dictionary.alike('harbr', 1)).toEqual([{ number: 0, distance: 1 }]);
    expect(
      dictionary
        .alike('harbr', 2)
        .map(({ number }) => number)
        .sort(),
    ).toEqual([0, 1, 3]);
  });
});
