/** A copy in plain text has every answer in it, in the words of the form. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultForm } from './form.default.ts';
import { wholeAnswers } from './form-given.ts';
import { plainAnswers } from './form-plain.ts';

describe('answers as plain text', () => {
  it('are in the words of the form, in both languages', () => {
    const answers = {
      ...wholeAnswers,
      cards: ['SNAP'],
      medicalDebtCents: 1234567,
      incomes: [{ amountCents: 90050, per: 'MONTH' }],
      phq8: { '44250-9': 3 },
    };
    const [en, es] = [plainAnswers(defaultForm, answers, 'en'), plainAnswers(defaultForm, answers, 'es')];
    expect(en).toContain('Rosa');
    expect(en).toContain('$900.50 / MONTH');
    expect(en).toContain(defaultForm.texts.en?.fields['cards']?.options?.['SNAP'] ?? 'no such option');
    expect(en).toContain('Little interest or pleasure in doing things: Nearly every day');
    expect(es).toContain(defaultForm.texts.es?.fields['hope']?.label ?? 'no such label');
  });

  it('leave out no word that anybody wrote, in whatever script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (hope) => {
        expect(plainAnswers(defaultForm, { hope, unknown: hope }, 'en').split(hope).length).toBeGreaterThanOrEqual(2);
        expect(plainAnswers(defaultForm, { hope }, 'en')).toContain(hope);
      }),
    );
  });
});
