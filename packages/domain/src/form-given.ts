/** The default form for whoever tries it: all that must be answered, in the shortest way; and the same form with PHQ-9. */
import { type Form, instrumentSchema } from './form.ts';
import { defaultForm } from './form.default.ts';
import type { Answers } from './form-condition.ts';
import { demandedItems, instruments, selfHarmItem } from './instrument.ts';

const safetyQuestions = Object.keys(defaultForm.ui.fields).filter((name) => name.startsWith('safety'));

// prettier-ignore
export const wholeAnswers: Answers = {
  givenName: 'Rosa', familyName: 'Díaz', birthDate: '1980-02-29',
  phone: '(303) 555-0142', maySayName: true, city: 'Denver', state: 'CO', zip: '80202',
  householdSize: 1, hasIncome: false, hasDebt: false, isInsured: true,
  hasTeam: false,
  hope: 'To sleep again', support: 'A sister', after: 'Walks',
  ...Object.fromEntries(safetyQuestions.map((name) => [name, 'NO'])),
  agreeTrue: true, agreeRules: true, agreeClinician: true, shareWithTeam: false,
};

const { schema, ui } = defaultForm;

/** Ours, with PHQ-9 in the place of PHQ-8. */
export const dangerForm: Form = {
  ...defaultForm,
  schema: { ...schema, properties: { ...schema.properties, phq8: instrumentSchema('PHQ-9') } },
  ui: {
    ...ui,
    fields: {
      ...ui.fields,
      phq8: {
        widget: 'INSTRUMENT',
        dataClass: 'HEALTH',
        isReviewerVisible: false,
        isRequired: false,
        instrument: 'PHQ-9',
      },
    },
  },
};

/** Several days to each of the eight, and the ninth where one is given. */
export const phq9 = (ninth?: number): { readonly phq8: Readonly<Record<string, number>> } => ({
  phq8: {
    ...Object.fromEntries(demandedItems(instruments['PHQ-9']).map(({ code }) => [code, 1])),
    ...(ninth !== undefined && { [selfHarmItem.code]: ninth }),
  },
});
