/** What is about money says how much, what is not does not, and nothing is disclosed of a year to come. */
import { expect, it } from '@jest/globals';
import { amountBands, asksForAmount, disclosureKinds, objectionsToDisclosure } from './disclosure.ts';

it('names an amount exactly where it is about money', () => {
  for (const kind of disclosureKinds)
    for (const band of [null, ...amountBands]) {
      const fault = asksForAmount(kind) === (band !== null) ? [] : [band === null ? 'AMOUNT_NEEDED' : 'AMOUNT_DOES_NOT_FIT']; // prettier-ignore
      expect(objectionsToDisclosure({ kind, band, year: 2026, who: 'the owner' }, 2026)).toEqual(fault);
    }
});

it.each([
  [1999, ['YEAR_WRONG']],
  [2000, []],
  [2026, []],
  [2027, ['YEAR_WRONG']],
])('of the year %s: %j', (year, objections) => {
  expect(objectionsToDisclosure({ kind: 'BOARD_TIE', band: null, year, who: 'the owner' }, 2026)).toEqual(objections);
});
