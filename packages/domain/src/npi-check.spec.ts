/** A number that is switched off or somebody else's must be seen, and nobody is failed because a name is spelled another way. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './day.ts';
import { isNpiNews, npiDueOn, type NpiHolder, npiResultOf } from './npi-check.ts';
import type { NpiRecord } from './npi-file.ts';

const today = '2026-11-20';
const register = { lastOn: '2026-11-15', isBroken: false };
const holder: NpiHolder = {
  kind: 'PERSON', npi: '1234567893', first: 'Brynna', last: 'Quarle', organizations: [], licenses: ['PMHNP'], states: ['OH'],
}; // prettier-ignore
const record: NpiRecord = {
  npi: '1234567893', entity: 'PERSON', last: 'QUARLE', first: 'BRYNNA', middle: '', suffix: '', organization: '', otherLast: '', otherFirst: '',
  otherOrganization: '', taxonomies: ['363LP0808X'], state: 'OH', deactivatedOn: null, reactivatedOn: null,
}; // prettier-ignore
const team: NpiHolder = {
  ...holder,
  kind: 'ORGANIZATION',
  first: '',
  last: '',
  organizations: ['Hollow Pine Clinic'],
  licenses: [],
};
const firm: NpiRecord = {
  ...record,
  entity: 'ORGANIZATION',
  last: '',
  first: '',
  organization: 'HOLLOW PINE CLINIC LLC',
  taxonomies: [],
};

describe('the register says', () => {
  // prettier-ignore
  it.each<[string, NpiHolder, NpiRecord | null, string, readonly string[]]>([
    ['that all agrees', holder, record, 'VERIFIED', []],
    ['that all agrees of an organization', team, firm, 'VERIFIED', []],
    ['that a number is none', { ...holder, npi: '1234567890' }, record, 'FAILED', ['CHECK_DIGIT']],
    ['that it is not there', holder, null, 'NOT_FOUND', ['NOT_LISTED']],
    ['that it was switched off', holder, { ...record, deactivatedOn: '2026-11-01' }, 'FAILED', ['DEACTIVATED']],
    ['that it was switched off, of which nothing else is left', holder, { ...record, entity: null, last: '', first: '', taxonomies: [], state: '', deactivatedOn: '2026-11-01' }, 'FAILED', ['DEACTIVATED']],
    ['that it was switched on again', holder, { ...record, deactivatedOn: '2026-11-01', reactivatedOn: '2026-11-09' }, 'VERIFIED', []],
    ['that it was switched off after it was on again', holder, { ...record, deactivatedOn: '2026-11-10', reactivatedOn: '2020-01-01' }, 'FAILED', ['DEACTIVATED']],
    ['that it is an organization', holder, firm, 'FAILED', ['OTHER_KIND']],
    ['that it is somebody else', holder, { ...record, last: 'MOORE', first: 'IDA' }, 'FAILED', ['OTHER_NAME']],
    ['that it is another organization', team, { ...firm, organization: 'RIVER DENTAL' }, 'FAILED', ['OTHER_NAME']],
    ['the name of before', holder, { ...record, last: 'VALE', otherLast: 'QUARLE' }, 'VERIFIED', []],
    ['half of a double name', { ...holder, last: 'Quarle-Moore' }, record, 'VERIFIED', []],
    ['an accent less', { ...holder, first: 'Brýnna' }, record, 'VERIFIED', []],
    ['a name that only a person can judge', holder, { ...record, first: 'BETH' }, 'INCONCLUSIVE', ['NAME_UNSURE']],
    ['a name with one letter wrong', holder, { ...record, last: 'QUARLES' }, 'INCONCLUSIVE', ['NAME_UNSURE']],
    ['a related name of an organization', team, { ...firm, organization: 'PINE HOLDINGS' }, 'INCONCLUSIVE', ['NAME_UNSURE']],
    ['another field', holder, { ...record, taxonomies: ['122300000X'] }, 'VERIFIED_WITH_CONCERN', ['OTHER_TAXONOMY']],
    ['no field', holder, { ...record, taxonomies: [] }, 'VERIFIED_WITH_CONCERN', ['OTHER_TAXONOMY']],
    ['the field of another license that they hold', { ...holder, licenses: ['RN', 'PMHNP'] }, { ...record, taxonomies: ['163W00000X'] }, 'VERIFIED', []],
    ['another state', holder, { ...record, state: 'TX' }, 'VERIFIED_WITH_CONCERN', ['OTHER_STATE']],
    ['all that is unlike, and the gravest counts', holder, { ...record, first: 'BETH', state: 'TX', taxonomies: [] }, 'INCONCLUSIVE', ['NAME_UNSURE', 'OTHER_TAXONOMY', 'OTHER_STATE']],
  ])('%s', (_, who, found, result, findings) => {
    expect(npiResultOf(who, found, register, today)).toEqual({ result, findings });
  });

  it('nothing new from a file that is late or of which a newer one could not be read, until what it cleared may not count; but what is off stays off', () => {
    const off = { ...record, deactivatedOn: '2026-11-01' };
    const aged = (days: number, isBroken = false) => ({ lastOn: addDays(today, -days), isBroken });
    expect([35, 36, 62, 63].map((days) => npiResultOf(holder, record, aged(days), today)?.result ?? null)).toEqual(['VERIFIED', null, null, 'INCONCLUSIVE']); // prettier-ignore
    expect(npiResultOf(holder, record, aged(1, true), today)).toBeNull();
    expect(npiResultOf(holder, off, aged(90, true), today)?.result).toBe('FAILED');
  });

  it('never that all is well of who is not there, switched off, or looked up too long ago', () => {
    const text = fc.constantFrom('', 'QUARLE', 'BRYNNA', 'MOORE', 'OHIO');
    const day = fc.option(fc.constantFrom('2026-01-01', '2026-06-01', '2026-11-01'));
    fc.assert(
      fc.property(
        fc.record({
          last: text,
          first: text,
          deactivatedOn: day,
          reactivatedOn: day,
          state: fc.constantFrom('OH', 'TX'),
        }),
        fc.integer({ min: 0, max: 200 }),
        (some, days) => {
          const at = { lastOn: addDays(today, -days), isBroken: false };
          const said = npiResultOf(holder, { ...record, ...some }, at, today);
          const isOff = some.deactivatedOn !== null && (some.reactivatedOn ?? '') < some.deactivatedOn;
          if (said?.result !== 'VERIFIED') return;
          expect([isOff, days > 35, some.last === 'MOORE' || some.state === 'TX']).toEqual([false, false, false]);
          expect(npiResultOf(holder, null, at, today)?.result).toBe('NOT_FOUND');
        },
      ),
    );
  });
});

it('a good result is due after a month, and never later than its file may clear; a bad one never', () => {
  expect(npiDueOn({ result: 'VERIFIED', findings: [] }, today, '2026-11-15')).toBe('2026-12-20');
  expect(npiDueOn({ result: 'VERIFIED', findings: [] }, today, '2026-10-01')).toBe('2026-12-02');
  expect(npiDueOn({ result: 'FAILED', findings: ['DEACTIVATED'] }, today, '2026-11-15')).toBeNull();
});

describe('what is written', () => {
  const source = 'NPPES 2026-11-15';
  const good = { result: 'VERIFIED', findings: [] } as const;
  const doubt = { result: 'VERIFIED_WITH_CONCERN', findings: ['OTHER_STATE'] } as const;
  const off = { result: 'FAILED', findings: ['DEACTIVATED'] } as const;
  const counted = { result: 'VERIFIED', source, performedOn: '2026-11-18', isByPerson: false } as const;

  it.each([
    ['the first result', good, null, null, true],
    ['the same again within a week', good, counted, [], false],
    ['the same after a week', good, { ...counted, performedOn: '2026-11-13' }, [], true],
    ['the same by a newer file', good, { ...counted, source: 'NPPES 2026-11-08' }, [], true],
    ['a number that was switched off, at once', off, { ...counted, isByPerson: true }, [], true],
    ['that it is off, once', off, { ...counted, result: 'FAILED' }, ['DEACTIVATED'], false],
    ['a doubt that is new', doubt, { ...counted, isByPerson: true }, [], true],
    ['no doubt that a person answered', doubt, { ...counted, isByPerson: true }, ['OTHER_STATE'], false],
    ['nothing good over what a person found', good, { ...counted, result: 'FAILED', isByPerson: true }, [], false],
    [
      'nothing good on the day of something worse',
      good,
      { ...counted, result: 'FAILED', performedOn: today },
      ['DEACTIVATED'],
      false,
    ],
    ['something good on the day after', good, { ...counted, result: 'FAILED' }, ['DEACTIVATED'], true],
  ] as const)('%s', (_, said, known, before, isNews) => {
    expect(isNpiNews(said, source, { counted: known, before }, today)).toBe(isNews);
  });
});
