/** Every cell of the table of risk: who may do what in which state, by when, and that nothing is closed without a clinician. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  attemptOutcomes, attemptWays, decideRisk, handOffs, isMoreUrgent, isOfTheRota, priorityOfItem9, raisedAgain, type RaisedCase, riskActions,
  type RiskActor, riskClockMs, riskDueAt, type RiskFile, riskLevels, riskMovesAt, riskPriorities, type RiskSaid, riskStates,
} from './risk.ts'; // prettier-ignore

const hour = 3_600_000;
const me: RiskActor = { personId: 'me', isOnRota: true, isClinician: true, wasCalled: false };
const nothing: RiskSaid = { attempt: null, level: null, handOff: null, receiver: null };
const everything: RiskSaid = {
  attempt: { way: 'PHONE', outcome: 'NO_ANSWER' },
  level: 'LOW',
  handOff: 'CRISIS_LINE',
  receiver: { personId: 'third', isOnRota: true },
};
const mine: RiskFile = {
  state: 'RISK_OPEN',
  holderId: 'me',
  isAcknowledged: true,
  attempts: [
    { way: 'PHONE', outcome: 'NO_ANSWER' },
    { way: 'PHONE', outcome: 'REACHED' },
  ],
  hasTrustedContact: false,
};

const files: fc.Arbitrary<RiskFile> = fc.record({
  state: fc.constantFrom(...riskStates),
  holderId: fc.constantFrom(null, 'me', 'other'),
  isAcknowledged: fc.boolean(),
  attempts: fc.array(fc.record({ way: fc.constantFrom(...attemptWays), outcome: fc.constantFrom(...attemptOutcomes) })),
  hasTrustedContact: fc.boolean(),
});
const actors: fc.Arbitrary<RiskActor> = fc.record({
  personId: fc.constant('me'),
  isOnRota: fc.boolean(),
  isClinician: fc.boolean(),
  wasCalled: fc.boolean(),
});
const words: fc.Arbitrary<RiskSaid> = fc.record({
  attempt: fc.option(fc.record({ way: fc.constantFrom(...attemptWays), outcome: fc.constantFrom(...attemptOutcomes) })),
  level: fc.option(fc.constantFrom(...riskLevels)),
  handOff: fc.option(fc.constantFrom(...handOffs)),
  receiver: fc.option(fc.record({ personId: fc.constantFrom('me', 'other'), isOnRota: fc.boolean() })),
});

describe('the clock', () => {
  it('is one hour, four or a day, by what was answered', () => {
    expect(([1, 2, 3] as const).map((answer) => priorityOfItem9(answer))).toEqual(['P3', 'P2', 'P1']);
    expect(riskPriorities.map((priority) => riskClockMs(priority) / hour)).toEqual([1, 4, 24]);
    expect(riskDueAt('P2', 1_000)).toBe(1_000 + 4 * hour);
  });
});

describe('a case', () => {
  it('moves only along its table', () => {
    const moves = riskStates.flatMap((state) =>
      riskActions.flatMap((action) => {
        const file = action === 'acknowledge' ? { ...mine, isAcknowledged: false } : mine;
        const decision = decideRisk({ ...file, state }, action, me, everything);
        return 'to' in decision ? [`${state} ${action} ${decision.to}`] : [];
      }),
    );
    expect(moves).toEqual([
      'RISK_OPEN acknowledge RISK_OPEN',
      'RISK_OPEN handOver RISK_OPEN',
      'RISK_OPEN recordAttempt RISK_OPEN',
      'RISK_OPEN contacted CONTACTED',
      'RISK_OPEN handedOff HANDED_OFF',
      'RISK_OPEN unreachable UNREACHABLE',
      'CONTACTED acknowledge CONTACTED',
      'CONTACTED handOver CONTACTED',
      'CONTACTED recordAttempt CONTACTED',
      'CONTACTED safePlan SAFE_PLAN',
      'CONTACTED handedOff HANDED_OFF',
      'SAFE_PLAN acknowledge SAFE_PLAN',
      'SAFE_PLAN handOver SAFE_PLAN',
      'SAFE_PLAN close CLOSED',
      'HANDED_OFF acknowledge HANDED_OFF',
      'HANDED_OFF handOver HANDED_OFF',
      'HANDED_OFF close CLOSED',
      'UNREACHABLE acknowledge UNREACHABLE',
      'UNREACHABLE handOver UNREACHABLE',
      'UNREACHABLE recordAttempt UNREACHABLE',
      'UNREACHABLE contacted CONTACTED',
      'UNREACHABLE handedOff HANDED_OFF',
      'UNREACHABLE close CLOSED',
    ]);
  });

  it.each<[string, Parameters<typeof decideRisk>, readonly string[]]>([
    ['is not taken from who has it', [mine, 'acknowledge', me, nothing], ['HELD_ALREADY']],
    ['is handed to nobody', [mine, 'handOver', me, nothing], ['RECEIVER_MISSING']],
    ['is not handed to somebody off the rota', [mine, 'handOver', me, { ...nothing, receiver: { personId: 'x', isOnRota: false } }], ['RECEIVER_OFF_ROTA']],
    ['is not handed to who has it', [mine, 'handOver', me, { ...nothing, receiver: { personId: 'me', isOnRota: true } }], ['RECEIVER_HOLDS_IT']],
    ['is worked on by who said that they have it', [{ ...mine, isAcknowledged: false }, 'recordAttempt', me, nothing], ['NOT_HOLDER', 'ATTEMPT_MISSING']],
    ['reaches no trusted contact without consent', [mine, 'recordAttempt', me, { ...nothing, attempt: { way: 'TRUSTED_CONTACT', outcome: 'REACHED' } }], ['NO_TRUSTED_CONTACT']],
    ['is not called contacted while nobody was reached', [{ ...mine, attempts: [] }, 'contacted', me, nothing], ['NOBODY_REACHED']],
    ['is not given up after one attempt', [{ ...mine, attempts: mine.attempts.slice(1) }, 'unreachable', me, nothing], ['TWO_ATTEMPTS_NEEDED']],
    ['has no plan without what was found', [{ ...mine, state: 'CONTACTED' }, 'safePlan', me, nothing], ['LEVEL_MISSING']],
    ['says to whom it was handed off', [{ ...mine, state: 'CONTACTED' }, 'handedOff', me, nothing], ['LEVEL_MISSING', 'HAND_OFF_MISSING']],
    ['is closed by a clinician', [{ ...mine, state: 'SAFE_PLAN' }, 'close', { ...me, isClinician: false }, nothing], ['CLINICIAN_NEEDED']],
    ['says everything that is against it at once', [{ ...mine, holderId: 'other' }, 'close', { personId: 'me', isOnRota: false, isClinician: false, wasCalled: false }, nothing], ['WRONG_STATE', 'OFF_ROTA', 'CLINICIAN_NEEDED']],
  ])('%s', (_, asked, objections) => {
    expect(decideRisk(...asked)).toEqual({ objections });
  }); // prettier-ignore

  it('is never closed but by a clinician of the rota, and never moved by somebody off it', () => {
    fc.assert(
      fc.property(files, fc.constantFrom(...riskActions), actors, words, (file, action, actor, said) => {
        const decision = decideRisk(file, action, actor, said);
        if (!('to' in decision)) return decision.objections.length > 0;
        if (!isOfTheRota(actor) || file.state === 'CLOSED') return false;
        return decision.to !== 'CLOSED' || (action === 'close' && actor.isClinician);
      }),
    );
  });

  it('offers what may be done, and refuses nothing of it for another reason than what is said', () => {
    fc.assert(
      fc.property(files, actors, (file, actor) =>
        riskMovesAt(file, actor).every(
          ({ action, objections }) =>
            JSON.stringify(decideRisk(file, action, actor, everything)).includes('objections') ===
            objections.length > 0,
        ),
      ),
    );
  });

  it('is for clinicians, for the rota, and for who was called for it', () => {
    const off: RiskActor = { personId: 'me', isOnRota: false, isClinician: false, wasCalled: false };
    const can = [off, { ...off, isOnRota: true }, { ...off, isClinician: true }, { ...off, wasCalled: true }].map(
      isOfTheRota,
    );
    expect(can).toEqual([false, true, true, true]);
  });
});

describe('the same source raised again', () => {
  const before: RaisedCase = { state: 'RISK_OPEN', priority: 'P3', raisedAt: 0, dueAt: 24 * hour, closedAt: null };
  it('goes on as it runs', () => {
    expect(raisedAgain(before, { priority: 'P3', raisedAt: hour })).toBeNull();
    expect(raisedAgain({ ...before, priority: 'P1', dueAt: hour }, { priority: 'P3', raisedAt: 9 })).toBeNull();
  });
  it('begins a new clock when it is more urgent, which never ends later than the old one', () => {
    expect(raisedAgain(before, { priority: 'P1', raisedAt: 2 * hour })).toEqual({
      priority: 'P1',
      raisedAt: 2 * hour,
      dueAt: 3 * hour,
    });
    expect(raisedAgain(before, { priority: 'P1', raisedAt: 23.5 * hour })).toMatchObject({ dueAt: 24 * hour });
  });
  it('opens again by a later answer, and by no earlier one', () => {
    const closed: RaisedCase = { ...before, state: 'CLOSED', closedAt: 5 * hour };
    expect(raisedAgain(closed, { priority: 'P3', raisedAt: 6 * hour })).toEqual({
      priority: 'P3',
      raisedAt: 6 * hour,
      dueAt: 30 * hour,
    });
    expect(raisedAgain(closed, { priority: 'P1', raisedAt: 4 * hour })).toBeNull();
  });
  it('never makes an open clock end later', () => {
    const priorities = fc.constantFrom(...riskPriorities);
    fc.assert(
      fc.property(priorities, priorities, fc.nat(40 * hour), (one, other, raisedAt) => {
        const dueAt = riskDueAt(one, 0);
        const again = raisedAgain({ ...before, priority: one, dueAt }, { priority: other, raisedAt });
        return again === null ? !isMoreUrgent(other, one) : again.dueAt <= dueAt;
      }),
    );
  });
});
