/** A round is open exactly while it was said to be, nobody opens what lacks something, and what people applied under stays as it was. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  decideRound, intakeOf, intakes, objectionsToPlan, REOPEN, type Round, type RoundFormObjection, roundActions, roundKinds, roundLanguages, roundMovesAt, roundNeedsWords,
  roundStates,
} from './round.ts'; // prettier-ignore

const now = Date.UTC(2026, 5, 15);
const hour = 3_600_000;
const planned: Round = {
  state: 'PLANNED',
  isOpened: false,
  kind: 'DATED',
  opensAt: now + hour,
  closesAt: now + 100 * hour,
  capacity: null,
  languages: ['en', 'es'],
  formVersionId: 'form',
  policyVersionId: 'policy',
  fundIds: ['fund'],
  againstForm: [],
};
const rolling: Round = { ...planned, kind: 'ROLLING', opensAt: null, closesAt: null };
const opened: Round = { ...planned, state: 'OPEN', isOpened: true };
const moves = [...roundActions, REOPEN];

const times = fc.option(fc.integer({ min: now - 10 * hour, max: now + 10 * hour }));
const ids = fc.option(fc.constantFrom('one', 'other'));
const rounds: fc.Arbitrary<Round> = fc.record({
  state: fc.constantFrom(...roundStates),
  isOpened: fc.boolean(),
  kind: fc.constantFrom(...roundKinds),
  opensAt: times,
  closesAt: times,
  capacity: fc.option(fc.integer({ min: 1, max: 500 })),
  languages: fc.subarray([...roundLanguages]),
  formVersionId: ids,
  policyVersionId: ids,
  fundIds: fc.subarray(['a', 'b']),
  againstForm: fc.subarray<RoundFormObjection>(['FORM_LACKS_FACTS', 'FORM_LACKS_WORDS', 'ROTA_GAP']),
});

describe('a move', () => {
  it.each([
    ['PLANNED', 'announce', 'ANNOUNCED'],
    ['PLANNED', 'open', 'OPEN'],
    ['ANNOUNCED', 'open', 'OPEN'],
    ['ANNOUNCED', 'close', 'CLOSED'],
    ['OPEN', 'waitlist', 'WAITLIST'],
    ['OPEN', 'close', 'CLOSED'],
    ['WAITLIST', 'resume', 'OPEN'],
    ['WAITLIST', 'close', 'CLOSED'],
    ['CLOSED', 'reopen', 'OPEN'],
  ] as const)('leads from %s by %s to %s', (state, action, to) => {
    expect(decideRound({ ...planned, state }, { action, words: 'Enough.', now })).toEqual({ to });
  });

  it('leads nowhere else: of all states and moves, nine', () => {
    const allowed = roundStates.flatMap((state) => roundMovesAt({ ...planned, state }, moves, now));
    expect(allowed).toHaveLength(9);
    expect(allowed.every(({ objections }) => objections.length === 0)).toBe(true);
  });

  it('that opens names everything that is missing at once', () => {
    const empty = { ...planned, formVersionId: null, policyVersionId: null, fundIds: [], languages: [] };
    const decision = decideRound({ ...empty, closesAt: now }, { action: 'open', words: null, now });
    expect(decision).toEqual({
      objections: ['NO_FORM', 'NO_POLICY', 'NO_FUND', 'WINDOW_WRONG', 'WINDOW_OVER', 'LANGUAGES_MISSING'],
    });
  });

  it('that announces asks for times and languages, and for no form yet', () => {
    const early = { ...planned, formVersionId: null, policyVersionId: null, fundIds: [] };
    expect(decideRound(early, { action: 'announce', words: null, now })).toEqual({ to: 'ANNOUNCED' });
    expect(decideRound({ ...early, opensAt: null }, { action: 'announce', words: null, now })).toEqual({
      objections: ['WINDOW_WRONG'],
    });
  });

  it('that closes or opens again what was closed says why', () => {
    expect(moves.filter(roundNeedsWords)).toEqual(['close', 'reopen']);
    expect(decideRound(opened, { action: 'close', words: ' ', now })).toEqual({ objections: ['WORDS_NEEDED'] });
  });

  it('opens nothing in which anything is missing, whatever the round', () => {
    fc.assert(
      fc.property(rounds, fc.constantFrom(...moves), (round, action) => {
        const decision = decideRound(round, { action, words: 'Because.', now });
        if (!('to' in decision) || decision.to !== 'OPEN') return;
        expect(round.formVersionId).not.toBeNull();
        expect(round.policyVersionId).not.toBeNull();
        expect(round.againstForm).toEqual([]);
        expect([round.fundIds.length > 0, round.languages.length > 0]).toEqual([true, true]);
        expect(round.closesAt === null ? round.kind : round.closesAt > now).toBe(
          round.closesAt === null ? 'ROLLING' : true,
        );
      }),
    );
  });
});

describe('intake', () => {
  it.each([
    ['before it opens', now + hour - 1, 'NOT_YET'],
    ['at its first moment', now + hour, 'OPEN'],
    ['at its last moment', now + 100 * hour - 1, 'OPEN'],
    ['at the moment that ends it', now + 100 * hour, 'CLOSED'],
  ] as const)('of a round with dates is, %s, by the clock alone', (_when, at, intake) => {
    expect(intakeOf(opened, at)).toBe(intake);
  });

  it.each([
    ['PLANNED', 'NOT_YET'],
    ['ANNOUNCED', 'NOT_YET'],
    ['OPEN', 'OPEN'],
    ['WAITLIST', 'WAITLIST'],
    ['CLOSED', 'CLOSED'],
  ] as const)('of a rolling round that is %s is %s', (state, intake) => {
    expect(intakeOf({ ...rolling, state }, now)).toBe(intake);
  });

  it('only ever goes on while nobody moves the round', () => {
    fc.assert(
      fc.property(rounds, fc.nat(50 * hour), (round, later) => {
        const order = (at: number) => intakes.indexOf(intakeOf(round, at));
        expect(order(now + later)).toBeGreaterThanOrEqual(order(now));
      }),
    );
  });

  it('takes nobody in a round that nobody opened', () => {
    fc.assert(
      fc.property(rounds, times, (round, at) => {
        if (!['OPEN', 'WAITLIST'].includes(intakeOf(round, at ?? now))) return;
        expect(['OPEN', 'WAITLIST']).toContain(round.state);
      }),
    );
  });
});

describe('a change', () => {
  it.each([
    ['its form', { formVersionId: 'other' }],
    ['its policy', { policyVersionId: 'other' }],
    ['its form away', { formVersionId: null }],
    ['when it opened', { opensAt: now }],
    ['a language away', { languages: ['en'] }],
    ['a fund away', { fundIds: [] }],
  ] as const)('of %s is too late once it was opened', (_what, change) => {
    expect(objectionsToPlan(opened, { ...opened, ...change })).toEqual(['ALREADY_OPENED']);
    expect(objectionsToPlan({ ...opened, state: 'CLOSED' }, { ...opened, ...change })).toEqual(['ALREADY_OPENED']);
    expect(objectionsToPlan(planned, { ...planned, ...change })).toEqual([]);
  });

  it('lets the end of an opened round move away from those who write, never towards them', () => {
    const end = opened.closesAt ?? 0;
    expect(objectionsToPlan(opened, { ...opened, closesAt: end + 1, capacity: 20, fundIds: ['fund', 'more'] })).toEqual(
      [],
    );
    expect(objectionsToPlan(opened, { ...opened, closesAt: end - 1 })).toEqual(['DEADLINE_EARLIER']);
    expect(objectionsToPlan(planned, { ...planned, closesAt: end - 1 })).toEqual([]);
  });

  it('of what the public was told is whole; of a plan it may be unfinished, and not absurd', () => {
    const bare = { ...planned, opensAt: null, closesAt: null, languages: [] };
    expect(objectionsToPlan(planned, bare)).toEqual([]);
    expect(objectionsToPlan({ ...planned, state: 'ANNOUNCED' }, bare)).toEqual(['WINDOW_WRONG', 'LANGUAGES_MISSING']);
    expect(objectionsToPlan(planned, { ...planned, closesAt: planned.opensAt })).toEqual(['WINDOW_WRONG']);
    expect(objectionsToPlan(planned, { ...rolling, closesAt: now })).toEqual(['WINDOW_WRONG']);
    for (const opensAt of [Date.UTC(1999, 11, 31), Date.UTC(2101, 0, 1)])
      expect(objectionsToPlan(planned, { ...rolling, opensAt })).toEqual(['WINDOW_WRONG']);
  });
});
