/** What is told, to whom and on which day; and that our own delay takes no badge before day 62. */
import { describe, expect, it } from '@jest/globals';
import { badgeTimelineOf, spanOn } from './badge.ts';
import { addDays } from './day.ts';
import { given } from './given.ts';
import { ledgerOf } from './ledger.ts';
import type { Listing } from './listing.ts';
import { isBlockedByUs, monitored, type MonitorEvent, standingEvents } from './monitor.ts';
import { changeOn } from './monitor-told.ts';
import { dueUnderRules, holdsOn, type RuleRow } from './rule-row.ts';

const done = '2026-01-01';
const forGood = given.allChecked(given.listing(), done, null);
const ending = (item: number, nextDueOn: string): Listing => given.rechecked(forGood, item, { nextDueOn });
const toldOn = (listing: Listing, day: string, rules: readonly RuleRow[] = []): string[] =>
  standingEvents(monitored(listing), day, rules).map(({ kind, item, step, tell }) => `${kind} ${String(item)} ${String(step)} ${tell.join('+')}`); // prettier-ignore

describe('the ladder of what has an end', () => {
  const insured = given.rechecked(forGood, 1, { nextDueOn: '2026-12-01' });
  it.each([
    [-121, []],
    [-120, ['DUE_SOON 1 -120 PROVIDER+STAFF']],
    [-91, ['DUE_SOON 1 -120 PROVIDER+STAFF']],
    [-90, ['DUE_SOON 1 -90 PROVIDER+STAFF']],
    [-60, ['DUE_SOON 1 -60 PROVIDER+STAFF']],
    [-30, ['DUE_SOON 1 -30 PROVIDER+STAFF']],
    [-7, ['DUE_SOON 1 -7 PROVIDER+STAFF']],
    [-1, ['DUE_SOON 1 -1 PROVIDER+STAFF']],
    [0, ['LAPSED 1 0 PROVIDER+STAFF']],
    [13, ['LAPSED 1 0 PROVIDER+STAFF']],
    [14, ['HIDDEN 1 14 PROVIDER+STAFF']],
    [400, ['HIDDEN 1 14 PROVIDER+STAFF']],
  ])('%s days from its end: %j', (days, told) => {
    expect(toldOn(insured, addDays('2026-12-01', days))).toEqual(told);
  });

  it('has no step before the look itself', () => {
    const fresh = given.rechecked(forGood, 1, { performedOn: '2026-11-01', nextDueOn: '2026-12-01' });
    expect(toldOn(fresh, '2026-11-01')).toEqual([]);
    expect(toldOn(fresh, '2026-11-24')).toEqual(['DUE_SOON 1 -7 PROVIDER+STAFF']);
  });
});

describe('the other clocks', () => {
  it.each([
    [46, -15, 'DUE_SOON 46 -15 PROVIDER'],
    [46, -5, 'DUE_SOON 46 -5 PROVIDER'],
    [46, 1, 'LAPSED 46 1 PROVIDER+STAFF'],
    [46, 14, 'HIDDEN 46 14 PROVIDER+STAFF'],
    [48, -180, 'RECREDENTIAL 48 -180 PROVIDER+STAFF'],
    [48, -120, 'DUE_SOON 48 -120 PROVIDER+STAFF'],
    [45, -14, 'DUE_SOON 45 -14 STAFF'],
    [39, 0, 'LAPSED 39 0 STAFF'],
  ])('item %s, %s days from its end', (item, days, told) => {
    expect(toldOn(ending(item, '2027-01-01'), addDays('2027-01-01', days))).toEqual([told]);
  });

  it('tells of a failure at once, and of a listing that nobody sees nothing', () => {
    const failed = given.rechecked(forGood, 1, { result: 'FAILED' });
    expect(toldOn(failed, done)).toEqual(['FAILED 1 0 PROVIDER+STAFF']);
    expect(toldOn({ ...failed, status: 'SUSPENDED' }, done)).toEqual([]);
    expect(toldOn({ ...failed, origin: 'CANDIDATE' }, done)).toEqual([]);
  });
});

describe('our own delay', () => {
  const monthlyItem = 14;
  const looked = given.rechecked(forGood, monthlyItem, { nextDueOn: '2026-02-01' });
  const stateOn = (listing: Listing, days: number): string => {
    const { badge, isListed } = spanOn(badgeTimelineOf(listing), addDays(done, days));
    return `${badge.state} ${isListed ? 'listed' : 'hidden'}`;
  };

  it('alarms staff on day 25, blocks what is new on day 35, and takes the badge on day 62 and not before', () => {
    expect(toldOn(looked, addDays(done, 24))).toEqual([]);
    expect(toldOn(looked, addDays(done, 25))).toEqual(['OURS_LATE null 25 STAFF']);
    expect(isBlockedByUs(monitored(looked), addDays(done, 34))).toBe(false);
    expect(isBlockedByUs(monitored(looked), addDays(done, 35))).toBe(true);
    expect(toldOn(looked, addDays(done, 35))).toEqual(['OURS_LATE null 35 STAFF']);
    expect(stateOn(looked, 61)).toBe('VERIFIED listed');
    expect(stateOn(looked, 62)).toBe('LAPSED listed');
    expect(stateOn(looked, 76)).toBe('LAPSED hidden');
  });

  it('is said on the public page as ours', () => {
    const outcome = (days: number) =>
      ledgerOf(looked, addDays(done, days)).find(({ item, target }) => item === monthlyItem && target === 'ORGANIZATION')?.outcome; // prettier-ignore
    expect([outcome(30), outcome(31), outcome(61), outcome(62)]).toEqual([
      'CURRENT',
      'OURS_LATE',
      'OURS_LATE',
      'LAPSED',
    ]);
  });

  it('is none when what was looked at ends by itself: within the month, or with the license', () => {
    const certificate = given.rechecked(forGood, 10, { nextDueOn: addDays(done, 12) });
    expect(stateOn(certificate, 12)).toBe('LAPSED listed');
    const license = given.license({ expiresOn: addDays(done, 39) });
    const team = [given.therapist({ licenses: [license] }), given.prescriber()];
    const licensed = given.rechecked({ ...forGood, team }, 6, { nextDueOn: '2026-02-01' });
    expect([stateOn(licensed, 39), stateOn(licensed, 40)]).toEqual(['VERIFIED listed', 'LAPSED listed']);
  });

  it('does not lengthen an exception', () => {
    expect(stateOn(given.rechecked(looked, monthlyItem, { result: 'WAIVED' }), 31)).toBe('LAPSED listed');
  });
});

describe('what was told', () => {
  const lapsed = ending(1, '2026-06-01');
  const [told] = changeOn(monitored(lapsed), [], { today: '2026-06-01' }).tell as [MonitorEvent];

  it('is not told again while it stands, and is well again when it is renewed', () => {
    expect(changeOn(monitored(lapsed), [told], { today: '2026-06-02' })).toEqual({ tell: [], close: [] });
    const { tell, close } = changeOn(monitored(forGood), [told], { today: '2026-06-03' });
    expect(tell.map(({ kind, dueOn, on }) => [kind, dueOn, on])).toEqual([['RESTORED', '2026-06-01', '2026-06-03']]);
    expect(close).toEqual([told]);
  });

  it('waits when the new look found nothing', () => {
    const unclear = given.rechecked(lapsed, 1, { result: 'INCONCLUSIVE', performedOn: '2026-06-03', nextDueOn: null });
    const { tell, close } = changeOn(monitored(unclear), [told], { today: '2026-06-03' });
    expect([tell.map(({ kind }) => kind), close]).toEqual([['NOT_CONFIRMED'], []]);
  });
});

describe('calls', () => {
  const call = (performedOn: string, result: 'FAILED' | 'VERIFIED') =>
    given.check({ item: 45, target: 'LOCATION', targetId: 'location', performedOn, result });
  const after = (...calls: readonly ReturnType<typeof call>[]): Listing => ({
    ...forGood,
    checks: [...forGood.checks, ...calls],
  });
  const isListedOn = (listing: Listing, day: string): boolean => spanOn(badgeTimelineOf(listing), day).isListed;

  it('that fail twice in a row hide the team that day; once leaves it two weeks; on one day they are one', () => {
    expect(isListedOn(after(call('2026-03-01', 'FAILED')), '2026-03-14')).toBe(true);
    expect(isListedOn(after(call('2026-03-01', 'FAILED')), '2026-03-15')).toBe(false);
    const twice = after(call('2026-03-01', 'FAILED'), call('2026-03-08', 'FAILED'));
    expect(isListedOn(twice, '2026-03-08')).toBe(false);
    expect(toldOn(twice, '2026-03-08')).toEqual(['HIDDEN 45 0 PROVIDER+STAFF']);
    expect(isListedOn(after(call('2026-03-08', 'FAILED'), call('2026-03-08', 'FAILED')), '2026-03-08')).toBe(true);
    expect(isListedOn(after(call('2026-03-01', 'FAILED'), call('2026-03-08', 'VERIFIED')), '2026-04-01')).toBe(true);
  });
});

describe('a paper of the team', () => {
  const paper = { id: 'paper', kind: 'LICENSE', addedOn: '2026-08-20', expiresOn: '2026-12-01' } as const;
  const toldOf = (day: string): string[] =>
    standingEvents(monitored({ ...forGood, documents: [paper] }), day).map(({ kind, item, step, tell }) => `${kind} ${String(item)} ${String(step)} ${tell.join('+')}`); // prettier-ignore

  it.each([
    ['2026-08-20', []],
    ['2026-09-01', []],
    ['2026-09-02', ['DOCUMENT_ENDS 6 -90 PROVIDER+STAFF']],
    ['2026-10-02', ['DOCUMENT_ENDS 6 -60 PROVIDER+STAFF']],
    ['2026-11-01', ['DOCUMENT_ENDS 6 -30 PROVIDER+STAFF']],
    ['2026-11-24', ['DOCUMENT_ENDS 6 -7 PROVIDER+STAFF']],
    ['2026-11-30', ['DOCUMENT_ENDS 6 -1 PROVIDER+STAFF']],
    ['2026-12-01', ['DOCUMENT_ENDED 6 0 PROVIDER+STAFF']],
    ['2027-12-01', ['DOCUMENT_ENDED 6 0 PROVIDER+STAFF']],
  ])('on %s: %j', (day, told) => {
    expect(toldOf(day)).toEqual(told);
  });

  it('is over when a newer one took its place, and nobody is told that it is well again', () => {
    const [told] = standingEvents(monitored({ ...forGood, documents: [paper] }), '2026-12-01');
    const change = changeOn(monitored(forGood), told ? [told] : [], { today: '2026-12-02' });
    expect(change).toEqual({ tell: [], close: [told] });
  });
});

describe('a rule of law that ends', () => {
  const rule: RuleRow = {
    id: 'rule',
    jurisdiction: 'US',
    subject: 'REMOTE_PRESCRIBING',
    effect: 'ALLOWS',
    validFrom: '2026-01-01',
    validUntil: '2026-12-31',
    source: 'Federal Register 2025-24123',
  };
  const remote = given.allChecked(given.listing({ service: given.service({ remoteStates: ['CO'] }) }), done, null);

  it('is told sixty days before and on the first day without it, to those who stand on it', () => {
    expect(toldOn(remote, '2026-11-01', [rule])).toEqual([]);
    expect(toldOn(remote, '2026-11-02', [rule])).toEqual(['RULE_ENDS 36 -60 PROVIDER+STAFF']);
    expect(toldOn(remote, '2027-01-01', [rule])).toEqual(['RULE_ENDED 36 0 PROVIDER+STAFF']);
    expect(toldOn(forGood, '2027-01-01', [rule])).toEqual([]);
    expect(toldOn(remote, '2027-01-01', [{ ...rule, jurisdiction: 'NY' }])).toEqual([]);
  });

  it('is over for a team that was looked at since', () => {
    const looked = given.rechecked(remote, 36, { performedOn: '2027-01-01' });
    expect(toldOn(looked, '2027-01-02', [rule])).toEqual([]);
  });

  it('holds on its days, and ends what is recorded under it', () => {
    expect([holdsOn(rule, '2025-12-31'), holdsOn(rule, '2026-12-31'), holdsOn(rule, '2027-01-01')]).toEqual([false, true, false]); // prettier-ignore
    const recorded = { item: 36, performedOn: '2026-06-01', nextDueOn: '2027-06-01' };
    expect(dueUnderRules([rule], recorded)).toBe('2027-01-01');
    expect(dueUnderRules([rule], { ...recorded, item: 35 })).toBe('2027-06-01');
  });
});
