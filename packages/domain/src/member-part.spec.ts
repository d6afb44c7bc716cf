/** What a member confirmed is exactly the words that they read. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { memberAnswers, memberStateOf } from './member-part.ts';

const nobody = { hash: 'a', isInvited: false, isHere: false, answer: null, answeredHash: null };

describe('a member of a team', () => {
  it('is not asked, invited, here, and then has answered', () => {
    expect([
      memberStateOf(nobody),
      memberStateOf({ ...nobody, isInvited: true }),
      memberStateOf({ ...nobody, isInvited: true, isHere: true }),
      memberStateOf({ ...nobody, isHere: true, answer: 'WRONG', answeredHash: 'a' }),
    ]).toEqual(['NOT_ASKED', 'INVITED', 'ASKED', 'WRONG']);
  });

  it('confirmed nothing but what they answered last and in the same words', () => {
    const anything = fc.record({
      hash: fc.constantFrom('a', 'b'),
      isInvited: fc.boolean(),
      isHere: fc.boolean(),
      answer: fc.constantFrom(...memberAnswers, null),
      answeredHash: fc.constantFrom('a', 'b'),
    });
    fc.assert(
      fc.property(anything, (file) => {
        const isConfirmed = file.answer === 'CONFIRMED' && file.answeredHash === file.hash;
        expect(memberStateOf(file) === 'CONFIRMED').toBe(isConfirmed);
      }),
    );
  });
});
