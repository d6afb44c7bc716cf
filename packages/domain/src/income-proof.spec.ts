/** A proof can be brought while it is asked for and not decided; what comes and goes moves the track there and back and never past a person. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applicationStatuses } from './application.ts';
import { isNamedAs, mediaTypes } from './file.ts';
import { afterProofCame, afterProofTakenBack, faultOfChosen, mayBringProof, namedAs, ownProofState, type ProofFacts } from './income-proof.ts'; // prettier-ignore
import { verificationStates } from './verification-track.ts';

const facts: fc.Arbitrary<ProofFacts> = fc.record({
  status: fc.constantFrom(...applicationStatuses),
  verification: fc.constantFrom(...verificationStates),
  hasCard: fc.boolean(),
});
const at = (verification: ProofFacts['verification'], hasCard = false): ProofFacts => ({
  ...{ status: 'SCREENING', verification, hasCard },
});

describe('a proof of income', () => {
  it('is brought when it is asked for, or as the card that was named', () => {
    const states = verificationStates.filter((state) => mayBringProof(at(state)));
    expect(states).toEqual(['DOC_REQUESTED', 'DOC_RECEIVED']);
    expect(mayBringProof(at('ATTESTED', true))).toBe(true);
    expect(verificationStates.map((state) => ownProofState(at(state)))).toEqual(
      ['NOT_NEEDED', 'ASKED', 'RECEIVED', 'ACCEPTED', 'ACCEPTED', 'NOT_ENOUGH', 'ACCEPTED'], // prettier-ignore
    );
    expect(ownProofState(at('ATTESTED', true))).toBe('CARD_POSSIBLE');
  });

  it('moves nothing that a person decided, and nothing once it is over', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const to = afterProofCame(given);
        if (to !== null) expect([to, mayBringProof(given)]).toEqual(['DOC_RECEIVED', true]);
        if (!['SCREENING', 'NEEDS_INFO'].includes(given.status)) expect(to).toBeNull();
        if (['VERIFIED', 'CATEGORICAL', 'WAIVED', 'FAILED'].includes(given.verification)) expect(to).toBeNull();
      }),
    );
  });

  it('taken back is as if it had not come, and another one stays', () => {
    fc.assert(
      fc.property(facts, fc.boolean(), (given, wasAskedFor) => {
        const before = wasAskedFor ? 'DOC_REQUESTED' : 'ATTESTED';
        const came = afterProofCame({ ...given, verification: before });
        if (came === null) return;
        expect(afterProofTakenBack({ ...given, verification: came }, false, wasAskedFor)).toBe(before);
        expect(afterProofTakenBack({ ...given, verification: came }, true, wasAskedFor)).toBeNull();
      }),
    );
  });

  it('is no file that we cannot take, which is said before it is sent', () => {
    const fault = (name: string, type: string, size: number) => faultOfChosen({ name, type, size });
    expect([
      fault('IMG_1.HEIC', '', 900),
      fault('a', 'image/heif', 900),
      fault('a.docx', 'application/msword', 900),
      fault('a.pdf', 'application/pdf', 0),
      fault('a.jpg', 'image/jpeg', 60 * 1_048_576),
      fault('a.jpg', 'image/jpeg', 10 * 1_048_576),
    ]).toEqual(['HEIC', 'HEIC', 'WRONG_TYPE', 'EMPTY', 'TOO_LARGE', null]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.constantFrom(...mediaTypes), (name, type) => {
        const named = namedAs(name, type);
        expect([isNamedAs(named, type), Array.from(named).length <= 255]).toEqual([true, true]);
      }),
    );
  });
});
