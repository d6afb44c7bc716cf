/** What lists say of a point of the checklist: never clear without a list, and no good result lost because ours is late. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adjudicationStates } from './adjudication.ts';
import { addDays, daysBetween } from './day.ts';
import type { ListStanding } from './exclusion.ts';
import { emptyRow, nobody } from './exclusion-given.ts';
import {
  CLEARED_DAYS,
  dueAfterScreening,
  entryText,
  identityText,
  itemOfList,
  listAlarmOf,
  listsFor,
  resultOf,
  runReasonOf,
  screenedItems,
} from './screening.ts';

const standings: readonly ListStanding[] = ['CURRENT', 'STALE', 'BROKEN', 'MISSING'];

describe('a point of the checklist', () => {
  it.each([['leie', 14], ['sam', 15], ['illinois', 16], ['ohio-of-our-own', 16]] as const)('of the list %s is %s', (list, item) => {
    expect(itemOfList(list)).toBe(item);
  }); // prettier-ignore

  it('about states is answered by our lists only where we hold one of every state of practice', () => {
    expect(listsFor(16, ['IL'])).toEqual(['illinois']);
    expect(listsFor(16, ['KY', 'IA'])).toEqual(['iowa', 'kentucky']);
    expect(listsFor(16, ['IL', 'OH'])).toBeNull();
    expect(listsFor(16, [])).toBeNull();
    expect([listsFor(14, []), listsFor(15, ['OH'])]).toEqual([['leie'], ['sam']]);
  });

  it.each<[string, Parameters<typeof resultOf>[0], ReturnType<typeof resultOf>]>([
    ['nobody was found', { states: [], standings: ['CURRENT'] }, 'VERIFIED'],
    ['the one found was somebody else', { states: ['FALSE_POSITIVE', 'GONE'], standings: ['CURRENT'] }, 'VERIFIED'],
    ['a question is open', { states: ['OPEN'], standings: ['CURRENT'] }, 'INCONCLUSIVE'],
    ['a question waits for a number', { states: ['NEEDS_IDENTIFIER'], standings: ['CURRENT'] }, 'INCONCLUSIVE'],
    ['it is confirmed', { states: ['OPEN', 'CONFIRMED'], standings: ['CURRENT'] }, 'FAILED'],
    ['it is confirmed, and the list is gone', { states: ['CONFIRMED'], standings: ['MISSING'] }, 'FAILED'],
    ['a question is open, and the list is old', { states: ['OPEN'], standings: ['STALE'] }, 'INCONCLUSIVE'],
    ['the list is old', { states: [], standings: ['STALE'] }, null],
    ['one of two lists is broken', { states: [], standings: ['CURRENT', 'BROKEN'] }, null],
    ['no list answers it', { states: [], standings: null }, null],
    ['no list is named', { states: [], standings: [] }, null],
  ])('%s', (_, facts, result) => {
    expect(resultOf(facts)).toBe(result);
  });

  it('is VERIFIED only when each list is current and nobody waits for an answer', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...adjudicationStates)),
        fc.option(fc.array(fc.constantFrom(...standings))),
        (states, listed) => {
          if (resultOf({ states, standings: listed }) !== 'VERIFIED') return;
          expect(listed).not.toEqual([]);
          expect(listed?.every((standing) => standing === 'CURRENT')).toBe(true);
          expect(states.every((state) => state === 'FALSE_POSITIVE' || state === 'GONE')).toBe(true);
        },
      ),
    );
  });
});

describe('what a screening cleared', () => {
  it.each([
    ['2026-06-15', '2026-06-10', '2026-07-15'],
    ['2026-01-31', '2026-01-31', '2026-02-28'],
    ['2027-12-31', '2027-12-31', '2028-01-31'],
    ['2026-07-10', '2026-06-05', '2026-08-06'],
  ])('on %s, by a list of %s, is due on %s', (on, listOn, due) => {
    expect(dueAfterScreening(14, on, listOn)).toBe(due);
  });

  it('is due after its day, never later than two months after the list, for any list that is relied on', () => {
    const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2000-01-01', count));
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 35 }), fc.constantFrom(...screenedItems), (listOn, age, item) => {
        const on = addDays(listOn, age);
        const due = dueAfterScreening(item, on, listOn);
        expect(daysBetween(on, due)).toBeGreaterThanOrEqual(27);
        expect(daysBetween(listOn, due)).toBeLessThanOrEqual(CLEARED_DAYS);
      }),
    );
  });
});

it.each([
  ['never', null, 'CALENDAR'],
  ['against other lists', { ranOn: '2026-06-14', lists: 'older', people: 'p', isMoved: false }, 'LISTS'],
  ['of other people', { ranOn: '2026-06-14', lists: 'l', people: 'fewer', isMoved: false }, 'PEOPLE'],
  [
    'a day ago, and somebody decided since',
    { ranOn: '2026-06-14', lists: 'l', people: 'p', isMoved: true },
    'DECISIONS',
  ],
  ['today, and somebody decided since', { ranOn: '2026-06-15', lists: 'l', people: 'p', isMoved: true }, null],
  ['a week ago', { ranOn: '2026-06-08', lists: 'l', people: 'p', isMoved: false }, 'CALENDAR'],
  ['six days ago', { ranOn: '2026-06-09', lists: 'l', people: 'p', isMoved: false }, null],
] as const)('it is time for a run after the last one, %s', (_, last, reason) => {
  expect(runReasonOf(last, { today: '2026-06-15', lists: 'l', people: 'p' })).toBe(reason);
});

it.each([
  ['CURRENT', 24, 'NONE'], ['CURRENT', 25, 'LATE'], ['CURRENT', 34, 'LATE'], ['CURRENT', 35, 'BLOCKS'], ['STALE', 36, 'BLOCKS'],
  ['BROKEN', 3, 'LATE'], ['BROKEN', 35, 'BLOCKS'], ['MISSING', null, 'BLOCKS'],
] as const)('a list that is %s and %s days old: %s', (standing, days, alarm) => {
  expect(listAlarmOf(standing, days)).toBe(alarm);
}); // prettier-ignore

describe('what is known again', () => {
  it('an entry, whatever the order of its numbers; and not, when anything that it says changed', () => {
    const row = { ...emptyRow, last: 'QUARLE', npis: ['2', '1'] };
    expect(entryText('leie', row)).toBe(entryText('leie', { ...row, npis: ['1', '2'] }));
    const changes = [
      { ...row, reason: 'x' },
      { ...row, excludedOn: null },
      { ...row, state: 'IL' },
      { ...row, npis: ['1'] },
    ];
    const texts = [entryText('leie', row), entryText('iowa', row), ...changes.map((one) => entryText('leie', one))];
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('a person, wherever they practise and however the letters are set; and not, when a name or number changed', () => {
    const one = { ...nobody, first: 'Brynna', last: 'Quarle' };
    expect(identityText([one])).toBe(identityText([{ ...one, state: 'IL', last: 'QUARLE' }, one]));
    expect(identityText([one])).not.toBe(identityText([{ ...one, last: 'Other' }]));
    expect(identityText([one])).not.toBe(identityText([{ ...one, npi: '1234567893' }]));
  });
});
