/** A consent beside an application is what was said last; it is taken back at any time and given only in its newest words. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { againstConsentChange, applicationPurposes, consentHolds, currentPurposeText, purposeWords } from './application-consent.ts'; // prettier-ignore

const purpose = fc.constantFrom(...applicationPurposes);

describe('consents beside an application', () => {
  it('have words in both languages, and old words are never edited', () => {
    const all = applicationPurposes.map((one) => {
      const { version } = currentPurposeText(one);
      return [purposeWords(one, version, 'en'), purposeWords(one, version, 'es')];
    });
    expect(all.flat().every((words) => (words ?? '').length > 20)).toBe(true);
    expect(all.map(([en = '']) => en)).toEqual([
      'If I get help, the team that I choose may see what I said about my health.',
      'My answers may be used for research, without my name and without anything that shows who I am.',
      'You may write to me later to ask how I am.',
    ]);
    expect(purposeWords('RESEARCH', '1999-01-01', 'en')).toBeNull();
  });

  it('hold by what was said last of each purpose, whatever the order of the rows, and else by the form', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ number: fc.nat(50), purpose, isGiven: fc.boolean() }), {
          selector: ({ number }) => number,
        }),
        purpose,
        fc.boolean(),
        (said, asked, inForm) => {
          const of = said.filter((one) => one.purpose === asked).sort((a, b) => a.number - b.number);
          expect(consentHolds(said, asked, inForm)).toBe(of.at(-1)?.isGiven ?? inForm);
        },
      ),
    );
  });

  it('are taken back at any time, and given only in the newest words while it goes on', () => {
    fc.assert(
      fc.property(purpose, fc.boolean(), fc.boolean(), fc.boolean(), (asked, before, isGiven, isOver) => {
        const change = { purpose: asked, isGiven, textVersion: currentPurposeText(asked).version };
        expect(againstConsentChange(before, change, isOver).length === 0).toBe(
          before !== isGiven && (!isGiven || !isOver),
        );
        if (!isGiven && before)
          expect(againstConsentChange(before, { ...change, textVersion: '' }, isOver)).toEqual([]);
        if (isGiven) expect(againstConsentChange(before, { ...change, textVersion: '' }, isOver)).toContain('OLD_TEXT');
      }),
    );
  });
});
