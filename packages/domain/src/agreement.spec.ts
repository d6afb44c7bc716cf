/** The words that a team signs say its terms, and bind only while the team says the same. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agreementLanguages, agreementWords, currentAgreement, objectionsToAgreement, termsText } from './agreement.ts';

const { version } = currentAgreement();
const terms = { rateCents: 45_000, discountPercent: 20, slots: 3 };
const anyTerms = fc.record({
  rateCents: fc.integer({ min: 0, max: 1_000_000 }),
  discountPercent: fc.integer({ min: 0, max: 100 }),
  slots: fc.integer({ min: 1, max: 100 }),
});

describe('the agreement', () => {
  it('says rate, discount, slots, billing, data and refund in both languages, and that it is a draft', () => {
    const [en, es] = agreementLanguages.map((language) => agreementWords(version, language, terms) ?? '');
    expect(en).toMatch(/^Draft.*\$450\.00.*20%.*up to 3 .*Billing.*Data.*Refund/s);
    expect(es).toMatch(/^Borrador.*\$450\.00.*20%.*hasta 3 .*Cobro.*Datos.*Devolución/s);
    expect(agreementWords('2020-01-01', 'en', terms)).toBeNull();
  });

  it('reads otherwise exactly when its terms are others', () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, (one, other) => {
        const isSame = termsText(one) === termsText(other);
        expect(agreementWords(version, 'en', one) === agreementWords(version, 'en', other)).toBe(isSame);
      }),
    );
  });

  it('binds a team that takes part with as many slots as were signed, under the newest words', () => {
    const said = { participates: true, slots: 3 };
    expect(objectionsToAgreement({ version, terms }, said)).toEqual([]);
    expect(objectionsToAgreement({ version: 'old', terms }, { participates: false, slots: 4 })).toEqual([
      'AGREEMENT_OUTDATED',
      'NOT_TAKING_PART',
      'SLOTS_DIFFER',
    ]);
  });
});
