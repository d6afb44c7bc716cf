/** What comes on paper is judged by the moment at which it came, never by when somebody typed it in; and nobody decides about what they took in. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { againstReceiving, againstScans, isOwnWork, takenChannels, type TakenRound } from './application-taking.ts';
import { fileStates } from './file.ts';

const dayMs = 86_400_000;
const now = Date.UTC(2026, 5, 15);
const times = fc.integer({ min: now - 100 * dayMs, max: now + 100 * dayMs });
const round = (more: Partial<TakenRound> = {}): TakenRound => ({
  ...{ state: 'OPEN', opensAt: null, closesAt: null, takenUntil: null },
  ...more,
});

describe('an application on paper', () => {
  it('is taken exactly when it came between the opening and the end, whenever it is typed in', () => {
    fc.assert(
      fc.property(times, times, fc.integer({ min: 1, max: 60 }), (opensAt, receivedAt, days) => {
        const takenUntil = opensAt + days * dayMs;
        const given = round({ state: 'CLOSED', opensAt, closesAt: takenUntil - 900_000, takenUntil });
        const isTaken = againstReceiving(given, receivedAt, now).length === 0;
        expect(isTaken).toBe(
          receivedAt >= opensAt && receivedAt < takenUntil && receivedAt <= now && receivedAt >= now - 60 * dayMs,
        );
      }),
    );
  });

  it.each([
    ['from tomorrow', round(), now + 1, ['IN_THE_FUTURE']],
    ['from last year', round(), now - 61 * dayMs, ['TOO_LONG_AGO']],
    ['before it opened', round({ opensAt: now }), now - 1, ['NOT_OPEN']],
    ['of a round that nobody may apply in yet', round({ state: 'ANNOUNCED' }), now, ['NOT_OPEN']],
    ['of a round that was closed without an end', round({ state: 'CLOSED' }), now, ['NOT_OPEN']],
    ['at the first moment that is too late', round({ closesAt: now - 9, takenUntil: now - 5 }), now - 5, ['TOO_LATE']],
    ['at the last moment that is not', round({ closesAt: now - 9, takenUntil: now - 5 }), now - 6, []],
  ])('%s', (_, given, receivedAt, blockers) => {
    expect(againstReceiving(given, receivedAt, now)).toEqual(blockers);
  });

  it('is handed in exactly when nothing of it waits for the scanner, and of paper something was found clean', () => {
    fc.assert(
      fc.property(fc.constantFrom(...takenChannels), fc.array(fc.constantFrom(...fileStates)), (channel, states) => {
        const isClean = channel === 'PHONE' || states.includes('CLEAN');
        expect(againstScans(channel, states).length === 0).toBe(isClean && !states.includes('QUARANTINED'));
      }),
    );
  });
});

it('is own work of whoever began it or handed it in, and of nobody else', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ action: fc.constantFrom('start', 'submit', 'screen', 'qualify'), movedBy: fc.constantFrom('a', 'b', null) })), // prettier-ignore
      (moves) => {
        const began = moves.filter(({ action }) => action === 'start' || action === 'submit');
        expect(isOwnWork(moves, 'a')).toBe(began.some(({ movedBy }) => movedBy === 'a'));
      },
    ),
  );
});
