/** Answers to the default form for whoever tries it: all that must be answered, in the shortest way. */
import { defaultForm } from './form.default.ts';
import type { Answers } from './form-condition.ts';

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
