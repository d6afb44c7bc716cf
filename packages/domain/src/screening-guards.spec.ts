/** The law of the screening desk: who is held, who is flagged, what is against a yes and a no. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Applicant, duplicateRules, pairOf, pairStates, traitsOf } from './duplicate-application.ts';
import {
  isMedicallyClear,
  medicalAgain,
  medicalDecisions,
  medicalOf,
  medicalStates,
  objectionsToMedical,
} from './medical-track.ts';
import { safetyAnswers, safetyCodes, safetyRules } from './safety-screen.ts';
import { againstIneligible, againstQualifying, type ScreeningFacts } from './screening-guards.ts';
import {
  isInSample,
  isProved,
  moveVerification,
  verificationActions,
  verificationStates,
} from './verification-track.ts';

const clean: ScreeningFacts = {
  result: 'ELIGIBLE', failed: [], proof: 'ATTESTED', verification: 'ATTESTED', isSampled: false, pairs: [], medical: 'CLEAR',
}; // prettier-ignore

describe('the medical track', () => {
  const given = fc.dictionary(fc.constantFrom(...safetyCodes), fc.constantFrom(...safetyAnswers));

  it('holds for exactly the contraindications that were not answered with no', () => {
    fc.assert(
      fc.property(given, (answers) => {
        const { state, holds, notes } = medicalOf(answers);
        const raised = safetyCodes.filter((code) => answers[code] !== undefined && answers[code] !== 'NO');
        expect([...holds, ...notes].sort()).toEqual([...raised].sort());
        expect(state === 'REVIEW').toBe(raised.some((code) => safetyRules[code].effect === 'HOLD'));
        expect(state === 'NOT_ASKED').toBe(Object.keys(answers).length === 0);
      }),
    );
  });

  it('never holds anybody for a diagnosis alone', () => {
    expect(medicalOf({ BIPOLAR: 'YES', FAMILY_PSYCHOSIS: 'YES', MEDICINES: 'UNSURE' }).state).toBe('CLEAR');
  });

  it.each(medicalStates)('%s is decided once, and what kept somebody out again by another clinician', (state) => {
    const facts = { state, decidedBy: 'first', deferredUntil: state === 'DEFER' ? '2026-07-01' : null };
    const by = (actorId: string, today = '2026-06-15') =>
      objectionsToMedical(facts, { decision: 'CLEARED', actorId, until: null, today });
    const isAgain = state === 'DEFER' || state === 'REFER_OUT';
    expect(by('second')).toEqual(state === 'REVIEW' || isAgain ? [] : ['WRONG_STATE']);
    expect(by('first')).toEqual(isAgain ? ['SECOND_CLINICIAN_NEEDED'] : state === 'REVIEW' ? [] : ['WRONG_STATE']);
    expect(by('first', '2026-07-01')).toEqual(state === 'DEFER' ? [] : by('first'));
  });

  it.each(medicalDecisions)('%s is put off to a day that comes, or to none', (decision) => {
    const decide = (until: string | null) =>
      objectionsToMedical(
        { state: 'REVIEW', decidedBy: null, deferredUntil: null },
        { decision, actorId: 'one', until, today: '2026-06-15' },
      );
    const isDefer = decision === 'DEFER';
    expect(decide('2026-06-16')).toEqual(isDefer ? [] : ['UNTIL_ONLY_WITH_DEFER']);
    expect(decide(null)).toEqual(isDefer ? ['UNTIL_NEEDED'] : []);
    expect(decide('2026-06-15')).toEqual(isDefer ? ['UNTIL_NEEDED'] : ['UNTIL_ONLY_WITH_DEFER']);
  });
});

describe('the proof of income', () => {
  it('leads from one’s word to a proof, and leaves it out only with a reason', () => {
    for (const state of verificationStates)
      for (const action of verificationActions) {
        const moved = moveVerification(state, action, 'seen');
        if ('to' in moved) expect(moved.to).not.toBe(state);
        expect('to' in moveVerification(state, action, ' ')).toBe(
          'to' in moved && action !== 'waive' && action !== 'fail',
        );
      }
    expect(moveVerification('VERIFIED', 'fail', null)).toEqual({ objections: ['WRONG_STATE', 'REASON_NEEDED'] });
  });

  it('is asked of one in ten, and always of the same', () => {
    const hashes = Array.from({ length: 5000 }, (_, n) =>
      ((n * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0'),
    );
    const sampled = hashes.filter(isInSample);
    expect(sampled.length).toBeGreaterThan(400);
    expect(sampled.length).toBeLessThan(600);
    expect(hashes.filter(isInSample)).toEqual(sampled);
  });

  it('is enough from the level of the policy upwards; of the sample one’s word is not', () => {
    expect(isProved('ATTESTED', 'ATTESTED', false)).toBe(true);
    expect(isProved('ATTESTED', 'ATTESTED', true)).toBe(false);
    expect(verificationStates.filter((state) => isProved('CATEGORICAL', state, true))).toEqual([
      'VERIFIED',
      'CATEGORICAL',
      'WAIVED',
    ]);
    expect(verificationStates.filter((state) => isProved('DOCUMENT', state, false))).toEqual(['VERIFIED', 'WAIVED']);
  });
});

describe('doubles', () => {
  const rosa: Applicant = {
    givenName: 'Rosa', familyName: 'Díaz-Peña', birthDate: '1980-02-29', email: 'Rosa@Mail.example ', phone: '(303) 555-0142',
    street: '5 Elm Street, Apt. 2', zip: '80202',
  }; // prettier-ignore
  const alone: Applicant = { givenName: '', familyName: '' };
  const between = (one: Applicant, other: Applicant) => {
    const known = traitsOf(one).map(({ rule, text }) => `${rule} ${text}`);
    return duplicateRules.filter((rule) =>
      traitsOf(other).some((each) => each.rule === rule && known.includes(`${rule} ${each.text}`)),
    );
  };

  it.each([
    ['a mailbox', { ...alone, email: 'rosa@mail.example' }, ['EMAIL']],
    ['a telephone', { ...alone, phone: '303.555.0142' }, ['PHONE']],
    [
      'a name and a day of birth',
      { givenName: 'Rosa', familyName: 'Diaz Pena', birthDate: '1980-02-29' },
      ['NAME_BIRTH_DATE'],
    ],
    ['half of a double name', { givenName: 'ROSA', familyName: 'Peña', birthDate: '1980-02-29' }, ['NAME_BIRTH_DATE']],
    [
      'a name the other way round',
      { givenName: 'Peña', familyName: 'Rosa Jr.', birthDate: '1980-02-29' },
      ['NAME_BIRTH_DATE'],
    ],
    ['a home', { ...alone, street: '5 ELM ST #2', zip: '80202-1234' }, ['ADDRESS_HOUSEHOLD']],
    [
      'a name in one place',
      { givenName: 'Rosa', familyName: 'Díaz', birthDate: '1980-02-28', zip: '80202' },
      ['COMBINATION'],
    ],
    ['nothing', { givenName: 'Rosa', familyName: 'Díaz', birthDate: '1980-02-28', zip: '80203' }, []],
  ])('are known by %s', (_, other, rules) => {
    expect(between(rosa, other)).toEqual(rules);
    expect(between(other, rosa)).toEqual(rules);
  });

  it('knows each by itself, and nobody by what they left out', () => {
    const text = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(
        fc.record({ givenName: text, familyName: text, email: text, phone: text, street: text, zip: text }),
        (one) => {
          const traits = traitsOf(one);
          expect(traitsOf(one)).toEqual(traits);
          expect(new Set(traits.map(({ rule, text: each }) => `${rule} ${each}`)).size).toBe(traits.length);
        },
      ),
    );
    expect(traitsOf(alone)).toEqual([]);
  });

  it('calls those at one address a household, and everything else for a person to say', () => {
    expect(pairOf(['ADDRESS_HOUSEHOLD'])).toBe('HOUSEHOLD');
    expect(pairOf(['PHONE', 'ADDRESS_HOUSEHOLD'])).toBe('HOUSEHOLD');
    expect(pairOf(['PHONE'])).toBe('FLAGGED');
    expect(pairOf(['ADDRESS_HOUSEHOLD', 'EMAIL'])).toBe('FLAGGED');
  });
});

describe('a yes and a no', () => {
  it('lists everything that is against a yes at once', () => {
    expect(againstQualifying(clean)).toEqual([]);
    expect(
      againstQualifying({
        result: 'NOT_ELIGIBLE',
        failed: ['AGE'],
        proof: 'DOCUMENT',
        verification: 'FAILED',
        isSampled: false,
        pairs: ['HOUSEHOLD', 'FLAGGED'],
        medical: 'REVIEW',
      }),
    ).toEqual(['NOT_ELIGIBLE', 'PROOF_TOO_WEAK', 'DUPLICATE_OPEN', 'MEDICAL_HOLD']);
    expect(againstQualifying({ ...clean, result: null })).toEqual(['NOT_SCREENED']);
    expect(againstQualifying({ ...clean, result: 'NEEDS_ANSWER' })).toEqual(['ANSWER_MISSING']);
  });

  it.each(pairStates)('a pair that is %s stops only while nobody has said what it is', (state) => {
    expect(againstQualifying({ ...clean, pairs: [state] })).toEqual(state === 'FLAGGED' ? ['DUPLICATE_OPEN'] : []);
  });

  it.each(medicalStates)('%s stops unless it is clear', (medical) => {
    expect(againstQualifying({ ...clean, medical })).toEqual(isMedicallyClear(medical) ? [] : ['MEDICAL_HOLD']);
  });

  it('takes a no only with the very rules that failed', () => {
    const failed: ScreeningFacts = { ...clean, result: 'NOT_ELIGIBLE', failed: ['AGE', 'INCOME'] };
    expect(againstIneligible(failed, ['INCOME', 'AGE'])).toEqual([]);
    expect(againstIneligible(failed, ['AGE'])).toEqual(['REASONS_DIFFER']);
    expect(againstIneligible(failed, ['AGE', 'INCOME', 'RESIDENCE'])).toEqual(['REASONS_DIFFER']);
    expect(againstIneligible(clean, ['AGE'])).toEqual(['NOTHING_FAILED']);
    expect(againstIneligible({ ...clean, result: null }, [])).toEqual(['NOT_SCREENED']);
  });

  it('is the same whatever was said of danger: what nobody asked for is not looked at', () => {
    const facts = fc.record({
      isSampled: fc.boolean(),
      medical: fc.constantFrom(...medicalStates),
      verification: fc.constantFrom(...verificationStates),
    });
    fc.assert(
      fc.property(
        facts,
        fc.dictionary(fc.constantFrom('risk', 'riskState', 'item9', 'phq8', 'phq9', 'concern'), fc.anything()),
        (some, risk) => {
          expect(againstQualifying({ ...clean, ...some, ...risk })).toEqual(againstQualifying({ ...clean, ...some }));
        },
      ),
    );
    // @ts-expect-error Nothing of risk has a place in what is decided by.
    const withRisk: ScreeningFacts = { ...clean, risk: 'RISK_OPEN' };
    expect(againstQualifying(withRisk)).toEqual([]);
  });
});

describe('what is answered anew', () => {
  it('waits for a clinician where it holds what held nothing before, and otherwise leaves what was decided', () => {
    const [none, liver] = [medicalOf({ LIVER: 'NO' }), medicalOf({ LIVER: 'YES' })];
    expect(medicalAgain('CLEAR', none.holds, liver)).toBe('REVIEW');
    expect(medicalAgain('CLEARED', none.holds, liver)).toBe('REVIEW');
    for (const state of medicalStates.filter((one) => one !== 'NOT_ASKED')) {
      expect(medicalAgain(state, liver.holds, liver)).toBe(state);
      expect(medicalAgain(state, liver.holds, none)).toBe(state);
    }
    expect(medicalAgain('NOT_ASKED', [], none)).toBe('CLEAR');
  });
});
