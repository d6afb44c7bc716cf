/** What is offered as a place while somebody types it. */
import { describe, expect, it } from '@jest/globals';
import { parsePlace, resolvePlace } from '@open-window/domain/place.ts';
import { BegunPlaces } from './begun-places.ts';
import { loadGazetteer } from './gazetteer.ts';

const gazetteer = loadGazetteer();
const begun = new BegunPlaces(gazetteer);
const offered = (typed: string) => begun.begunWith(typed, 10);

describe('while a place is typed', () => {
  it.each([
    ['spring', 'Springfield, MO'],
    ['springfield, i', 'Springfield, IL'],
    ['Springfield, Massachusetts', 'Springfield, MA'],
    ['denv', 'Denver, CO'],
    ['st lou', 'St. Louis, MO'],
    ['saint lou', 'St. Louis, MO'],
    ['san jose, c', 'San Jose, CA'],
    ['mayagü', 'Mayagüez, PR'],
    ['vegas', 'Las Vegas, NV'],
    ['8020', '80201 Denver, CO'],
    ['0210', '02108 Boston, MA'],
    ['colora', 'Colorado'],
    ['luisi', 'Louisiana'],
    ['MO', 'Missouri'],
    ['ny', 'NY'],
    ['dc', 'Washington, DC'],
    ['new y', 'New York, NY'],
  ])('%s offers %s first', (typed, first) => {
    expect(offered(typed)[0]).toBe(first);
  });

  it('the likeliest come first, each once', () => {
    expect(offered('spring').slice(0, 2)).toEqual(['Springfield, MO', 'Springfield, MA']);
    expect(offered('new york')).toEqual([...new Set(offered('new york'))]);
    expect(offered('st')).toEqual(expect.arrayContaining(['St. Louis, MO', 'Stockton, CA']));
  });

  it.each(['', '?!', '😀', 'zzzz', '999999', '__proto__'])('%s offers nothing', (typed) => {
    expect(offered(typed)).toEqual([]);
  });

  it('whatever is offered leads to the place it names', () => {
    for (const typed of ['a', 'st', 'new', 'wash', '9', '00', "o'f", 'la', 'ny', 'dc']) {
      for (const text of offered(typed)) {
        const found = resolvePlace(parsePlace(text), gazetteer);
        expect([text, found.kind === 'FOUND' && [found.place.label, found.place.query].includes(text)]).toEqual([
          text,
          true,
        ]);
      }
    }
  });

  it('a fifth of a millisecond is enough', () => {
    const typed = ['s', 'sp', 'spr', 'san', 'st', '8', '802', 'new y', 'springfield, m', 'saint paul'];
    const milliseconds = Array.from({ length: 200 }, () => {
      const start = performance.now();
      for (const text of typed) offered(text);
      return (performance.now() - start) / typed.length;
    });
    expect(Math.min(...milliseconds)).toBeLessThan(0.2); // whatever else the machine does
  });
});
