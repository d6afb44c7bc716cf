/** When a check counts, for how long, and who may put something else in its place. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checklistTemplate, type ChecklistItem } from './checklist.template.ts';
import { nextDueOf } from './checklist.ts';
import { addDays, addMonths } from './day.ts';
import { given } from './given.ts';
import { checkMethods } from './vocabulary.ts';
import {
  type Evidence,
  methodsOf,
  type NewCheck,
  type NewOverride,
  objectionsToCheck,
  objectionsToOverride,
  OVERRIDE_DAYS,
} from './vetting-check.ts';
import type { TieKind } from './vetting.ts';
import { blockersIn, caseLinesOf, PRIMARY_SOURCE_DAYS } from './vetting-file.ts';

const today = '2026-06-15';
const itemOf = (number: number): ChecklistItem => {
  const found = checklistTemplate.items.find((item) => item.number === number);
  if (!found) throw new Error('no such item');
  return found;
};
const paper: Evidence = { kind: 'DOCUMENT', addedBy: 'ben', expiresOn: null };
const declared = (tie: TieKind) => new Map<string, TieKind>([['ada', tie]]);
const file = { state: 'IN_REVIEW', declarations: declared('NONE') } as const;
const checkOf = (about: Partial<NewCheck> = {}): NewCheck => ({
  item: itemOf(28),
  method: 'DOCUMENT_REVIEW',
  result: 'VERIFIED',
  performedOn: today,
  evidence: [paper],
  words: null,
  ...about,
});
const against = (about: Partial<NewCheck>) => objectionsToCheck(file, checkOf(about), 'ada', today);

describe('a check', () => {
  it.each<[string, Partial<NewCheck>, readonly string[]]>([
    ['sound', {}, []],
    ['of the decision', { item: itemOf(48) }, ['BY_DECISION_ONLY']],
    ['of tomorrow', { performedOn: '2026-06-16' }, ['DATE_IN_FUTURE']],
    ['as old as a source may be', { performedOn: addDays(today, -PRIMARY_SOURCE_DAYS) }, []],
    ['a day older', { performedOn: addDays(today, -PRIMARY_SOURCE_DAYS - 1) }, ['DATE_TOO_OLD']],
    ['by word alone, of a license', { item: itemOf(6), method: 'ATTESTATION' }, ['METHOD_DOES_NOT_FIT']],
    ['that failed, by any method', { item: itemOf(6), method: 'PHONE_PROBE', result: 'FAILED', words: 'x' }, []],
    ['without evidence', { evidence: [] }, ['EVIDENCE_NEEDED']],
    ['of papers that one brought oneself', { evidence: [{ ...paper, addedBy: 'ada' }] }, ['OWN_EVIDENCE']],
    [
      'of a source that one captured oneself',
      {
        item: itemOf(6),
        method: 'PRIMARY_SOURCE_WEB',
        evidence: [{ kind: 'CAPTURE', addedBy: 'ada', expiresOn: null }],
      },
      [],
    ],
    ['with a concern and no words', { result: 'VERIFIED_WITH_CONCERN' }, ['EXPLANATION_NEEDED']],
    ['that does not apply where it must', { result: 'NOT_APPLICABLE', words: 'x' }, ['MUST_APPLY']],
    ['that does not apply where that may be', { item: itemOf(7), result: 'NOT_APPLICABLE', words: 'x' }, []],
    ['by papers that ran out', { evidence: [{ ...paper, expiresOn: today }] }, ['LAPSED_ALREADY']],
  ])('%s: %j', (_, about, objections) => {
    expect(against(about)).toEqual(objections);
  });

  it('is recorded by who declared to have no tie, while the case is open to checks', () => {
    expect(objectionsToCheck({ ...file, declarations: new Map() }, checkOf(), 'ada', today)).toEqual(['NOT_DECLARED']);
    expect(objectionsToCheck({ ...file, declarations: declared('FAMILY') }, checkOf(), 'ada', today)).toEqual([
      'TIED_TO_TEAM',
    ]);
    for (const state of ['RECEIVED', 'PROPOSED', 'APPROVED', 'DENIED', 'WITHDRAWN'] as const)
      expect(objectionsToCheck({ ...file, state }, checkOf(), 'ada', today)).toEqual(['WRONG_STATE']);
  });

  it('can be verified by some method, whatever the point, and by none that only says so where a source exists', () => {
    for (const item of checklistTemplate.items) expect(methodsOf(item).length).toBeGreaterThan(0);
    for (const number of [1, 3, 6, 9, 13, 14, 15, 16, 17])
      expect(methodsOf({ number }).filter((method) => !method.startsWith('PRIMARY'))).toEqual([]);
    expect(checkMethods).toEqual(expect.arrayContaining([...methodsOf({ number: 45 })]));
  });

  it('counts until the checklist asks again, or until what proves it runs out, whichever is first', () => {
    expect(nextDueOf(itemOf(28), '2026-01-31', [])).toBe('2027-01-31');
    expect(nextDueOf(itemOf(3), '2026-01-31', [])).toBe('2026-02-28');
    expect(nextDueOf(itemOf(45), '2026-01-31', [])).toBe('2026-05-01');
    expect(nextDueOf(itemOf(5), '2026-01-31', [])).toBeNull();
    fc.assert(
      fc.property(
        fc.constantFrom(...checklistTemplate.items),
        fc.array(fc.option(fc.integer({ min: -50, max: 3000 }))),
        (item, ends) => {
          const evidence = ends.map((days) => ({ expiresOn: days === null ? null : addDays(today, days) }));
          const due = nextDueOf(item, today, evidence);
          for (const { expiresOn } of evidence)
            if (expiresOn !== null) expect(due !== null && due <= expiresOn).toBe(true);
        },
      ),
    );
  });
});

describe('an override', () => {
  const override: NewOverride = {
    item: itemOf(23),
    result: 'WAIVED',
    reason: 'Under supervision',
    until: '2026-09-01',
    original: { performedBy: 'ben' },
  };
  it.each<[string, Partial<NewOverride>, readonly string[]]>([
    ['sound', {}, []],
    ['of one’s own check', { original: { performedBy: 'ada' } }, ['OWN_CHECK']],
    ['of nothing', { original: null }, ['NO_CHECK']],
    ['without a reason', { reason: ' ' }, ['EXPLANATION_NEEDED']],
    ['that is over', { until: today }, ['UNTIL_WRONG']],
    ['on its longest day', { until: addDays(today, OVERRIDE_DAYS) }, []],
    ['for too long', { until: addDays(today, OVERRIDE_DAYS + 1) }, ['UNTIL_WRONG']],
    ['that waives an exclusion', { item: itemOf(15) }, ['NEVER_OVERRIDDEN']],
    ['that fails an exclusion', { item: itemOf(15), result: 'FAILED' }, []],
  ])('%s: %j', (_, about, objections) => {
    expect(objectionsToOverride(file, { ...override, ...about }, 'ada', today)).toEqual(objections);
  });
});

describe('the file of a case', () => {
  const team = given.listing();
  it('has a line for every point but the decision, and every unchecked one that binds stands against an approval', () => {
    const lines = caseLinesOf(team, today);
    expect(lines.some(({ item }) => item.number === 48)).toBe(false);
    const open = blockersIn(lines).map(({ item }) => item.number);
    expect(open).toEqual(expect.arrayContaining([1, 6, 14, 28, 45]));
    expect(open.some((number) => [9, 11, 12, 17, 39, 46, 47].includes(number))).toBe(false);
    expect(new Set(blockersIn(lines).map(({ blocker }) => blocker))).toEqual(new Set(['NOT_CHECKED']));
  });

  it('is clean when all was found in order, and no longer on the day something lapses or a source was asked too long ago', () => {
    const checked = given.allChecked(team, '2026-06-01', '2026-07-01');
    const sourced = given.rechecked(checked, 1, { method: 'PRIMARY_SOURCE_WEB', nextDueOn: '2027-06-01' });
    expect(blockersIn(caseLinesOf(sourced, today))).toEqual([]);
    expect(blockersIn(caseLinesOf(sourced, '2026-07-01')).every(({ blocker }) => blocker === 'LAPSED')).toBe(true);
    const later = given.rechecked(given.allChecked(team, '2026-06-01', null), 1, { method: 'PRIMARY_SOURCE_WEB' });
    expect(blockersIn(caseLinesOf(later, addDays('2026-06-01', PRIMARY_SOURCE_DAYS)))).toEqual([]);
    expect(blockersIn(caseLinesOf(later, addDays('2026-06-01', PRIMARY_SOURCE_DAYS + 1)))).toMatchObject([
      { item: { number: 1 }, blocker: 'TOO_OLD' },
    ]);
  });

  it.each(['FAILED', 'NOT_FOUND', 'INCONCLUSIVE'] as const)('is not clean with a %s', (result) => {
    const checked = given.rechecked(given.allChecked(team, today, null), 28, { result });
    expect(blockersIn(caseLinesOf(checked, today))).toMatchObject([{ blocker: result }]);
  });
});

it('months are added as a calendar has them', () => {
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
  expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 60 }), (days, months) => {
      const day = addDays('1970-01-01', days);
      const later = addMonths(day, months);
      expect(later >= day).toBe(true);
      expect(Number(later.slice(8))).toBeLessThanOrEqual(Number(day.slice(8)));
    }),
  );
});
