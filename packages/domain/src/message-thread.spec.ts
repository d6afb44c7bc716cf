/** Somebody may write as long as it goes on and a month longer, and never to nobody. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { againstWriting, type ThreadFacts, threadClosesAt } from './message-thread.ts';

const day = 86_400_000;
const open: ThreadFacts = { hasReader: true, isHandedIn: true, endedAt: null, unread: 0, written: 0 };

describe('a thread of messages', () => {
  it('is open from the hand-in until a month after the end, to the millisecond', () => {
    expect(againstWriting(open, 0)).toEqual([]);
    expect(againstWriting({ ...open, isHandedIn: false }, 0)).toEqual(['NOT_HANDED_IN']);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4e12 }),
        fc.integer({ min: -40 * day, max: 40 * day }),
        (endedAt, later) => {
          const isClosed = againstWriting({ ...open, endedAt }, endedAt + later).includes('THREAD_CLOSED');
          expect(isClosed).toBe(later >= 30 * day);
          expect(threadClosesAt(endedAt)).toBe(endedAt + 30 * day);
        },
      ),
    );
  });

  it('drowns nobody, and says every reason at once', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(600), (unread, written) => {
        const isFull = againstWriting({ ...open, unread, written }, 0).length > 0;
        expect(isFull).toBe(unread >= 20 || written >= 500);
      }),
    );
    expect(
      againstWriting({ hasReader: false, isHandedIn: false, endedAt: 0, unread: 20, written: 20 }, 31 * day),
    ).toEqual(['NOT_HANDED_IN', 'NOBODY_THERE', 'THREAD_CLOSED', 'TOO_MANY_UNREAD']);
  });
});
