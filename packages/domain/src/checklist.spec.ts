import { describe, expect, it } from '@jest/globals';
import { latestChecksOf } from './check-standing.ts';
import { checkGroupCodes, checklistTemplate, type ItemScope } from './checklist.template.ts';
import { requiredItemsOf } from './checklist.ts';
import { given } from './given.ts';
import { ledgerOf, type LedgerOutcome } from './ledger.ts';
import type { Listing, ServiceFacts } from './listing.ts';
import { checkResults, type CheckResult } from './vocabulary.ts';

const numbersFor = (listing: Listing): readonly number[] => [
  ...new Set(requiredItemsOf(listing).map(({ item }) => item.number)),
];
const asks = (service: Partial<ServiceFacts>, more: Partial<Listing> = {}): readonly number[] =>
  numbersFor(given.listing({ ...more, service: given.service(service) }));
const itemsOf = (scope: ItemScope): readonly number[] =>
  checklistTemplate.items.filter((item) => item.scope === scope).map(({ number }) => number);

describe('the checklist', () => {
  it('has the points 1 to 48, each with a title in two languages and a group', () => {
    expect(checklistTemplate.items.map(({ number }) => number)).toEqual(
      Array.from({ length: 48 }, (_, index) => index + 1),
    );
    for (const language of ['en', 'es'] as const) {
      const titles = checklistTemplate.items.map(({ title }) => title[language]);
      expect(titles.every((title) => title.length > 0 && title.length < 100)).toBe(true);
      expect(new Set(titles).size).toBe(48);
    }
    expect(new Set(checklistTemplate.items.map(({ group }) => group))).toEqual(new Set(checkGroupCodes));
  });

  it('lets only the points of money given block money given', () => {
    expect(
      checklistTemplate.items.filter(({ blocks }) => blocks === 'SCHOLARSHIP').map(({ number }) => number),
    ).toEqual([4, 42]);
    expect(checklistTemplate.items.filter(({ blocks }) => blocks === 'NOTHING').map(({ number }) => number)).toEqual([
      17, 39,
    ]);
    expect(checklistTemplate.items.filter(({ blocks }) => blocks === 'SOFT').map(({ number }) => number)).toEqual([
      41, 43, 44, 45, 46, 47,
    ]);
  });
});

describe('what applies', () => {
  const noMedicine = given.phases({
    ASSESSMENT: { offered: 'NOT_OFFERED' },
    MEDICINE_SESSION: { offered: 'NOT_OFFERED' },
  });
  const therapistOnly = { service: { phases: noMedicine, routes: [] as const }, team: [given.therapist()] };

  it('always: the points of every listing', () => {
    expect(numbersFor(given.listing({ team: [], service: given.service({ phases: [], routes: [] }) }))).toEqual(
      expect.arrayContaining(itemsOf('ALWAYS').filter((number) => ![5, 6, 17, 18, 20, 21].includes(number))),
    );
  });

  // prettier-ignore
  const scopes: readonly [ItemScope, Partial<ServiceFacts>, Partial<ServiceFacts>][] = [
    ['SCHOLARSHIP', { scholarship: { participates: true, slots: 1, asOf: null } }, {}],
    ['ESKETAMINE', { routes: ['IN_ESKETAMINE'] }, {}],
    ['INJECTION', { routes: ['IV_INFUSION'] }, { routes: ['SL_LOZENGE'] }],
    ['INJECTION_OR_OFFICE_LOZENGE', { routes: ['SL_LOZENGE'], settings: ['THERAPIST_OFFICE'] }, { routes: ['SL_LOZENGE'], settings: ['HOME_REMOTE_THERAPIST'] }],
    ['MEDICINE_HERE', {}, { phases: noMedicine }],
    ['STOCKING', { routes: ['SC_INJECTION'] }, { routes: ['ORAL'] }],
    ['KAP_LABEL', {}, { phases: noMedicine }],
    ['KAP_LABEL', { routes: ['IN_ESKETAMINE'] }, { routes: ['IN_ESKETAMINE'], phases: given.phases({ PREPARATION: { offered: 'NOT_OFFERED' } }) }],
    ['REMOTE_SESSION', { settings: ['HOME_REMOTE_THERAPIST'] }, { remoteStates: ['UT'] }],
    ['REMOTE_SESSION', { phases: given.phases({ MEDICINE_SESSION: { therapistPresence: 'LIVE_VIDEO' } }) }, {}],
    ['REMOTE_PRESCRIBING', { remoteStates: ['UT'] }, {}],
    ['COMPOUNDED', { routes: ['SL_LOZENGE'] }, { routes: ['IV_INFUSION', 'IN_ESKETAMINE'] }],
  ];
  it.each(scopes)('%s: with the fact, not without it', (scope, withFact, without) => {
    expect(asks(withFact)).toEqual(expect.arrayContaining([...itemsOf(scope)]));
    for (const number of itemsOf(scope)) expect(asks(without)).not.toContain(number);
  });

  it('to each person by role and license: prescriber, therapist, associate; a nurse only as anyone, coach and chaperone not at all', () => {
    const nurse = given.member('nurse', { roles: ['MONITORING_CLINICIAN'], licenses: [given.license({ type: 'RN' })] });
    const associate = given.member('associate', { licenses: [given.license({ type: 'ASSOCIATE_MFT' })] });
    const coach = given.member('coach', { roles: ['INTEGRATION_COACH'], licenses: [] });
    const team = [
      given.therapist(),
      given.prescriber(),
      nurse,
      associate,
      coach,
      given.member('friend', { roles: ['CHAPERONE'], licenses: [] }),
    ];
    const asked = (id: string): readonly number[] =>
      requiredItemsOf(given.listing({ team }))
        .filter(({ target, targetId }) => target === 'PRACTITIONER' && targetId === id)
        .map(({ item }) => item.number);
    const everyone = [3, 5, 6, 14, 15, 16, 17, 18, 19, 20, 21];
    expect(asked('nurse')).toEqual(everyone);
    expect(asked('therapist')).toEqual([...everyone, 22, 23]);
    expect(asked('associate')).toEqual([3, 5, 6, 8, ...everyone.slice(3), 22, 23]);
    expect(asked('prescriber')).toEqual([3, 5, 6, 7, 10, ...everyone.slice(3), 24]);
    expect([...asked('coach'), ...asked('friend')]).toEqual([]);
  });

  it('asks a place where no medicine is kept for no registration of it', () => {
    expect(asks(therapistOnly.service, { team: therapistOnly.team })).not.toContain(10);
    expect(asks({ routes: ['IM_INJECTION'] })).toContain(10);
  });

  it('brings a state’s rule or a claim in once staff have opened the check', () => {
    const permit = given.check({ item: 12, target: 'LOCATION', targetId: 'location' });
    expect(numbersFor(given.listing())).not.toContain(12);
    expect(numbersFor(given.listing({ checks: [permit] }))).toContain(12);
    const claim = given.check({ item: 9, target: 'PRACTITIONER', targetId: 'prescriber' });
    const asked = requiredItemsOf(given.listing({ checks: [claim] })).filter(({ item }) => item.number === 9);
    expect(asked.map(({ targetId }) => targetId)).toEqual(['prescriber']);
  });
});

describe('the public ledger', () => {
  const today = '2026-06-01';
  const vetted = given.allChecked(given.listing(), '2026-05-17', '2026-09-01');
  const lineOf = (listing: Listing, item: number, day = today) =>
    ledgerOf(listing, day).find((line) => line.item === item);

  it('says what was done, how, in which month and when it is next due', () => {
    expect(lineOf(given.rechecked(vetted, 1, { method: 'PRIMARY_SOURCE_WEB' }), 1)).toEqual({
      item: 1,
      group: 'ORGANIZATION',
      title: { en: 'The organization exists and is in good standing', es: 'La organización existe y está al día' },
      target: 'ORGANIZATION',
      isBlocking: true,
      outcome: 'CURRENT',
      method: 'PRIMARY_SOURCE',
      checkedIn: '2026-05',
      nextDueOn: '2026-09-01',
    });
  });

  it('says what was not checked', () => {
    const lines = ledgerOf(given.listing(), today);
    expect(lines.length).toBeGreaterThan(30);
    for (const line of lines)
      expect(line).toMatchObject({ outcome: 'NOT_CHECKED', method: null, checkedIn: null, nextDueOn: null });
  });

  // prettier-ignore
  const outcomes: Record<CheckResult, LedgerOutcome> = {
    VERIFIED: 'CURRENT', VERIFIED_WITH_CONCERN: 'CURRENT_WITH_CONCERN', WAIVED: 'WAIVED', FAILED: 'FAILED', NOT_FOUND: 'NOT_CONFIRMED',
    INCONCLUSIVE: 'NOT_CONFIRMED', EXPIRED: 'LAPSED', NOT_APPLICABLE: 'NOT_APPLICABLE',
  };
  it.each(checkResults)('words %s, and on the day it is due what counted is overdue', (result) => {
    const listing = given.rechecked(vetted, 32, { result });
    expect(lineOf(listing, 32)?.outcome).toBe(outcomes[result]);
    const counted = ['VERIFIED', 'VERIFIED_WITH_CONCERN', 'WAIVED', 'NOT_APPLICABLE', 'EXPIRED'].includes(result);
    expect(lineOf(listing, 32, '2026-09-01')?.outcome).toBe(counted ? 'LAPSED' : outcomes[result]);
  });

  it('does not take "does not apply" for an answer where the checklist does not', () => {
    expect(lineOf(given.rechecked(vetted, 1, { result: 'NOT_APPLICABLE' }), 1)?.outcome).toBe('NOT_CHECKED');
  });

  it('shows several people as one line: the gravest outcome, the oldest month', () => {
    const one = vetted.checks.map((check) =>
      check.item === 6 && check.targetId === 'prescriber'
        ? { ...check, performedOn: '2026-02-03', nextDueOn: '2026-05-20' }
        : check,
    );
    expect(lineOf({ ...vetted, checks: one }, 6)).toMatchObject({
      outcome: 'LAPSED',
      checkedIn: '2026-02',
      nextDueOn: '2026-05-20',
    });
    const without = vetted.checks.filter(({ item, targetId }) => item !== 6 || targetId !== 'prescriber');
    expect(lineOf({ ...vetted, checks: without }, 6)).toMatchObject({
      outcome: 'NOT_CHECKED',
      checkedIn: null,
      method: null,
    });
  });

  it('tells nothing of complaints, sources or exact days', () => {
    const text = JSON.stringify(ledgerOf(given.rechecked(vetted, 47, { result: 'FAILED', source: 'a secret' }), today));
    expect(ledgerOf(vetted, today).map(({ item }) => item)).not.toContain(47);
    expect(text).not.toContain('a secret');
    expect(text).not.toContain('2026-05-17');
  });
});

it('finds the latest check of each point among those of others', () => {
  const latest = latestChecksOf([given.check({ item: 1, targetId: 'a' }), given.check({ item: 11, targetId: 'a' })]);
  const [item] = checklistTemplate.items;
  expect(item && latest({ item, target: 'SERVICE', targetId: 'a' })?.item).toBe(1);
  expect(item && latest({ item, target: 'SERVICE', targetId: 'b' })).toBeUndefined();
});
