/** No round is opened with a form that leaves a rule of its policy without what it needs, or somebody without words. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EligibilityRule } from './eligibility.ts';
import type { Form, Meaning } from './form.ts';
import { defaultForm } from './form.default.ts';
import { roundLanguages } from './round.ts';
import { factsLacking, objectionsToForm } from './round-form.ts';
import { defaultPolicy } from './scholarship-policy.default.ts';

const rules: readonly EligibilityRule[] = [
  { rule: 'AGE', atLeast: 18 },
  { rule: 'RESIDENCE', states: ['CO'] },
  { rule: 'INCOME', maxPercent: 200, cards: [] },
  { rule: 'NO_OPEN_AWARD' },
  { rule: 'LIFETIME_CAP', maxCents: 100 },
];
const needed: readonly Meaning[] = ['BIRTH_DATE', 'STATE', 'HOUSEHOLD_SIZE', 'INCOMES'];
const nameOf = (meaning: Meaning): string =>
  Object.entries(defaultForm.ui.fields).find(([, { means }]) => means === meaning)?.[0] ?? '';

/** Our form without these questions. */
const without = (meanings: readonly Meaning[]): Form => ({
  ...defaultForm,
  ui: {
    ...defaultForm.ui,
    fields: Object.fromEntries(
      Object.entries(defaultForm.ui.fields).filter(([, { means }]) => means === undefined || !meanings.includes(means)),
    ),
  },
});

describe('the form of a round', () => {
  it('that is ours fits our policy in every language', () => {
    expect(objectionsToForm(defaultForm, defaultPolicy, roundLanguages)).toEqual([]);
  });

  it('asks all that the rules need, or says what it lacks', () => {
    fc.assert(
      fc.property(fc.subarray([...rules]), fc.subarray([...needed]), (some, gone) => {
        const lacking = factsLacking(without(gone), { rules: some });
        const wants = (meaning: Meaning, ...by: readonly EligibilityRule['rule'][]) =>
          gone.includes(meaning) && some.some(({ rule }) => by.includes(rule));
        expect([...lacking].sort()).toEqual(
          [
            ...(wants('BIRTH_DATE', 'AGE') ? ['BIRTH_DATE'] : []),
            ...(wants('HOUSEHOLD_SIZE', 'INCOME') ? ['HOUSEHOLD_SIZE'] : []),
            ...(wants('INCOMES', 'INCOME') ? ['INCOMES'] : []),
            ...(wants('STATE', 'RESIDENCE', 'INCOME') ? ['STATE'] : []),
          ].sort(),
        );
      }),
    );
  });

  it.each(needed)('may not leave the question for %s to whoever likes', (meaning) => {
    const name = nameOf(meaning);
    const field = defaultForm.ui.fields[name];
    if (field === undefined) throw new Error(name);
    const lax: Form = {
      ...defaultForm,
      ui: { ...defaultForm.ui, fields: { ...defaultForm.ui.fields, [name]: { ...field, isRequired: false } } },
    };
    expect(factsLacking(lax, { rules })).toEqual([meaning]);
  });

  it('asks them of everybody, under no condition; incomes alone of those who have some', () => {
    const hidden = (show: 'FIELD' | 'SECTION', name: string): Form => ({
      ...defaultForm,
      rules: [{ show, name, when: { field: 'maySayName', isOneOf: [true] } }],
    });
    expect(factsLacking(hidden('FIELD', nameOf('HOUSEHOLD_SIZE')), { rules })).toEqual(['HOUSEHOLD_SIZE']);
    expect(factsLacking(hidden('SECTION', 'MONEY'), { rules })).toEqual(['HOUSEHOLD_SIZE']);
    expect(factsLacking(hidden('FIELD', nameOf('INCOMES')), { rules })).toEqual([]);
    expect(factsLacking({ ...defaultForm, ui: { ...defaultForm.ui, sections: [] } }, { rules })).toHaveLength(4);
  });

  it('has words in each language of the round', () => {
    const { en } = defaultForm.texts;
    if (en === undefined) throw new Error('no English');
    const english: Form = { ...defaultForm, texts: { en } };
    expect(objectionsToForm(english, defaultPolicy, ['en'])).toEqual([]);
    expect(objectionsToForm(english, defaultPolicy, ['en', 'es'])).toEqual(['FORM_LACKS_WORDS']);
  });
});
