/** The form that the default program begins with, ready to be published as it is: every question with its class, who may see it, and what it means. */
import { benefitCards } from './eligibility.ts';
import { type AnswerSchema, type Form, type FormField, instrumentSchema, LONGEST_ANSWER, schemaFor } from './form.ts';
import { defaultFormEn } from './form.default.en.ts';
import { defaultFormEs } from './form.default.es.ts';
import { safetyCodes, safetyRules } from './safety-screen.ts';
import { MOST_IN_HOUSEHOLD } from './poverty-guideline.ts';

interface Question {
  readonly field: FormField;
  readonly schema: AnswerSchema;
}

const plain = { dataClass: 'PLAIN', isReviewerVisible: false, isRequired: true } as const;
const identity = { ...plain, dataClass: 'IDENTITY' } as const;
const health = { ...plain, dataClass: 'HEALTH' } as const;
const optional = { isRequired: false } as const;

const ask = (field: FormField, schema: AnswerSchema): Question => ({ field, schema });
const line = (field: Omit<FormField, 'widget'>, maxLength = 100): Question =>
  ask({ widget: 'TEXT', ...field }, { type: 'string', maxLength });
const story = (field: Omit<FormField, 'widget'>, maxLength = 1500): Question =>
  ask({ widget: 'LONG_TEXT', ...field }, { type: 'string', maxLength: Math.min(maxLength, LONGEST_ANSWER) });
const choices = (field: Omit<FormField, 'widget'>, codes: readonly string[]): Question =>
  ask({ widget: 'CHOICES', ...field }, { type: 'array', items: { type: 'string', enum: codes }, uniqueItems: true });
const number = (field: Omit<FormField, 'widget'>, minimum: number, maximum: number): Question =>
  ask({ widget: 'NUMBER', ...field }, { type: 'integer', minimum, maximum });
const fixed = (widget: keyof typeof schemaFor, field: Omit<FormField, 'widget'>): Question =>
  ask({ widget, ...field }, schemaFor[widget]);

const you = {
  givenName: line({ ...identity, means: 'GIVEN_NAME' }),
  familyName: line({ ...identity, means: 'FAMILY_NAME' }),
  calledName: line({ ...identity, ...optional }),
  birthDate: fixed('DATE', { ...identity, means: 'BIRTH_DATE' }),
};
const reach = {
  email: fixed('EMAIL', { ...identity, ...optional, means: 'EMAIL' }),
  phone: fixed('PHONE', { ...identity, means: 'PHONE' }),
  maySayName: fixed('YES_NO', identity),
  street: line({ ...identity, ...optional, means: 'STREET' }, 200),
  city: line({ ...identity, means: 'CITY' }),
  state: fixed('STATE', { ...plain, means: 'STATE' }),
  zip: line({ ...identity, means: 'ZIP' }, 10),
};
const money = {
  householdSize: number({ ...plain, means: 'HOUSEHOLD_SIZE' }, 1, MOST_IN_HOUSEHOLD),
  dependants: number({ ...plain, means: 'DEPENDANTS' }, 0, MOST_IN_HOUSEHOLD),
  cards: choices({ ...plain, ...optional, means: 'CARDS' }, benefitCards),
  hasIncome: fixed('YES_NO', plain),
  incomes: fixed('INCOMES', { ...plain, means: 'INCOMES' }),
  hasDebt: fixed('YES_NO', plain),
  medicalDebt: fixed('MONEY', { ...plain, means: 'MEDICAL_DEBT' }),
  isInsured: fixed('YES_NO', { ...plain, means: 'IS_INSURED' }),
};
const care = {
  hasTeam: fixed('YES_NO', plain),
  teamName: line({ ...identity, ...optional }, 200),
  conditions: choices({ ...health, ...optional }, [
    'DEPRESSION',
    'ANXIETY',
    'TRAUMA',
    'OCD',
    'PAIN',
    'SUBSTANCE',
    'GRIEF',
    'OTHER',
  ]),
  tried: choices({ ...health, ...optional }, ['TALKING', 'TABLETS', 'TMS', 'ECT', 'HOSPITAL', 'KETAMINE', 'NOTHING']),
};
const words = {
  hope: story({ ...plain, isReviewerVisible: true }),
  support: story({ ...plain, isReviewerVisible: true }),
  after: story({ ...plain, isReviewerVisible: true }),
  more: story({ ...plain, ...optional, isReviewerVisible: true }),
};
const camel = (code: string): string =>
  `safety${code.toLowerCase().replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())}`;
const safety = Object.fromEntries(
  safetyCodes.map((code) => [
    camel(code),
    fixed('SAFETY', { ...health, dataClass: safetyRules[code].dataClass, safety: code }),
  ]),
);
const mood = {
  phq8: ask({ widget: 'INSTRUMENT', ...health, ...optional, instrument: 'PHQ-8' }, instrumentSchema('PHQ-8')),
  gad7: ask({ widget: 'INSTRUMENT', ...health, ...optional, instrument: 'GAD-7' }, instrumentSchema('GAD-7')),
};
const agree = {
  agreeTrue: fixed('CONSENT', plain),
  agreeRules: fixed('CONSENT', plain),
  agreeClinician: fixed('CONSENT', plain),
  shareWithTeam: fixed('YES_NO', { ...plain, means: 'SHARES_WITH_TEAM' }),
};

const sections: readonly (readonly [code: string, minutes: number, questions: Readonly<Record<string, Question>>])[] = [
  ['YOU', 2, you],
  ['REACH', 3, reach],
  ['MONEY', 5, money],
  ['CARE', 2, care],
  ['WORDS', 10, words],
  ['SAFETY', 4, safety],
  ['MOOD', 3, mood],
  ['AGREE', 2, agree],
];
const questions: Readonly<Record<string, Question>> = Object.assign({}, ...sections.map(([, , asked]) => asked)) as Record<string, Question>; // prettier-ignore
const each = <Part>(part: (question: Question) => Part): Readonly<Record<string, Part>> =>
  Object.fromEntries(Object.entries(questions).map(([name, question]) => [name, part(question)]));

export const defaultForm: Form = {
  schema: { type: 'object', properties: each(({ schema }) => schema) },
  ui: {
    sections: sections.map(([code, minutes, asked]) => ({ code, minutes, fields: Object.keys(asked) })),
    fields: each(({ field }) => field),
  },
  rules: [
    { show: 'FIELD', name: 'incomes', when: { field: 'hasIncome', isOneOf: [true] } },
    { show: 'FIELD', name: 'medicalDebt', when: { field: 'hasDebt', isOneOf: [true] } },
    { show: 'FIELD', name: 'teamName', when: { field: 'hasTeam', isOneOf: [true] } },
    { show: 'FIELD', name: 'dependants', when: { field: 'householdSize', isAtLeast: 2 } },
  ],
  texts: { en: defaultFormEn, es: defaultFormEs },
};
