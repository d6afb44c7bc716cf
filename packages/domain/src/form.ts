/**
 * The form of an application as a versioned document: a JSON Schema of the answers, how they are asked, when each is asked, and the words in every
 * language. One document decides in the browser and on the server. Here is what one must be; what is against publishing it is in `form-findings.ts`.
 */
import { canonicalJson } from './canonical-json.ts';
import { type Condition, readCondition } from './form-condition.ts';
import { emailMax } from './email.ts';
import { incomePeriods, MOST_INCOME_CENTS, MOST_INCOMES } from './household-income.ts';
import { demandedItems, instrumentCodes, type InstrumentCode, instruments } from './instrument.ts';
import { either, fault, flag, type Fields, type JsonFault, listOf, mapOf, objectOf, oneOf, type Reading, text, whole } from './json-reading.ts'; // prettier-ignore
import type { RoundLanguage } from './round.ts';
import { safetyAnswers, type SafetyCode, safetyCodes } from './safety-screen.ts';
import { stateCodes } from './vocabulary.ts';

/** Who may ever read an answer follows from its class: health and use of substances are for clinicians alone. */
export const dataClasses = ['PLAIN', 'IDENTITY', 'HEALTH', 'SUBSTANCE'] as const;
export type DataClass = (typeof dataClasses)[number];

/** How a question is asked. */
export const widgets = [
  'TEXT', 'LONG_TEXT', 'EMAIL', 'PHONE', 'DATE', 'STATE', 'CHOICE', 'CHOICES', 'YES_NO', 'NUMBER', 'MONEY', 'INCOMES', 'CONSENT', 'SAFETY', 'INSTRUMENT',
] as const; // prettier-ignore
export type Widget = (typeof widgets)[number];

/** What the rules and the consents take an answer for, and how it may be asked; each is asked once at most. */
export const meaningWidgets = {
  GIVEN_NAME: ['TEXT'],
  FAMILY_NAME: ['TEXT'],
  BIRTH_DATE: ['DATE'],
  EMAIL: ['EMAIL'],
  PHONE: ['PHONE'],
  STREET: ['TEXT'],
  CITY: ['TEXT'],
  STATE: ['STATE'],
  ZIP: ['TEXT'],
  HOUSEHOLD_SIZE: ['NUMBER'],
  INCOMES: ['INCOMES'],
  CARDS: ['CHOICES'],
  DEPENDANTS: ['NUMBER'],
  MEDICAL_DEBT: ['MONEY'],
  IS_INSURED: ['YES_NO'],
  /** The team that is chosen may see what was told about health. */
  SHARES_WITH_TEAM: ['YES_NO'],
} as const satisfies Record<string, readonly Widget[]>;
export type Meaning = keyof typeof meaningWidgets;
const meanings = Object.keys(meaningWidgets) as readonly Meaning[];

export interface FormField {
  readonly widget: Widget;
  readonly dataClass: DataClass;
  /** Readers judge by these answers and see no others. */
  readonly isReviewerVisible: boolean;
  /** Where it is shown, it must be answered before the application is handed in. */
  readonly isRequired: boolean;
  readonly means?: Meaning;
  readonly safety?: SafetyCode;
  readonly instrument?: InstrumentCode;
}

export interface FormSection {
  readonly code: string;
  /** How long most people take. */
  readonly minutes: number;
  readonly fields: readonly string[];
}

export interface ShowRule {
  readonly show: 'FIELD' | 'SECTION';
  readonly name: string;
  readonly when: Condition;
}

export interface FieldWords {
  readonly label: string;
  readonly help?: string;
  /** Of choices: each code. */
  readonly options?: Readonly<Record<string, string>>;
}

export interface FormWords {
  readonly sections: Readonly<Record<string, { readonly title: string; readonly lead?: string }>>;
  readonly fields: Readonly<Record<string, FieldWords>>;
}

export type AnswerSchema = Readonly<Record<string, unknown>>;

export interface Form {
  readonly schema: { readonly type: 'object'; readonly properties: Readonly<Record<string, AnswerSchema>> };
  readonly ui: { readonly sections: readonly FormSection[]; readonly fields: Readonly<Record<string, FormField>> };
  readonly rules: readonly ShowRule[];
  readonly texts: Readonly<Partial<Record<RoundLanguage, FormWords>>>;
}

/** More than a form on a phone can bear. */
const [MOST_FIELDS, MOST_SECTIONS] = [120, 20];
export const LONGEST_ANSWER = 5000;

const isFieldName = (key: string): boolean => /^[a-z][A-Za-z0-9]{0,39}$/.test(key) && !(key in {});
const isCode = (key: string): boolean => /^[A-Z][A-Z0-9_]{0,39}$/.test(key);
const code = either((value) => typeof value === 'string' && isCode(value), 'be a CODE in capitals');
const exactly = (wanted: unknown): Reading =>
  either((value) => canonicalJson(value ?? null) === canonicalJson(wanted), `be ${canonicalJson(wanted)}`);

const textUpTo = (most: number): Fields => ({ type: exactly('string'), maxLength: whole(1, most) });
const listedCodes = listOf(code, 60, 2);
export const instrumentSchema = (which: InstrumentCode): AnswerSchema => ({
  type: 'object',
  properties: Object.fromEntries(
    instruments[which].items.map((item) => [item.code, { type: 'integer', minimum: 0, maximum: 3 }]),
  ),
  required: demandedItems(instruments[which]).map((item) => item.code),
  additionalProperties: false,
});
const incomesSchema: AnswerSchema = {
  type: 'array',
  maxItems: MOST_INCOMES,
  items: {
    type: 'object',
    properties: {
      amountCents: { type: 'integer', minimum: 0, maximum: MOST_INCOME_CENTS },
      per: { type: 'string', enum: incomePeriods },
    },
    required: ['amountCents', 'per'],
    additionalProperties: false,
  },
};

/** The answer's schema that goes with each way of asking. */
export const schemaFor = {
  EMAIL: { type: 'string', format: 'email', maxLength: emailMax },
  PHONE: { type: 'string', maxLength: 40 },
  DATE: { type: 'string', format: 'date' },
  STATE: { type: 'string', enum: stateCodes },
  YES_NO: { type: 'boolean' },
  MONEY: { type: 'integer', minimum: 0, maximum: MOST_INCOME_CENTS },
  INCOMES: incomesSchema,
  CONSENT: { const: true },
  SAFETY: { type: 'string', enum: safetyAnswers },
} as const satisfies Partial<Record<Widget, AnswerSchema>>;

const schemaReading: Readonly<Record<Exclude<Widget, keyof typeof schemaFor | 'INSTRUMENT'>, Reading>> = {
  TEXT: objectOf(textUpTo(300)),
  LONG_TEXT: objectOf(textUpTo(LONGEST_ANSWER)),
  CHOICE: objectOf({ type: exactly('string'), enum: listedCodes }),
  CHOICES: objectOf({
    type: exactly('array'),
    items: objectOf({ type: exactly('string'), enum: listedCodes }),
    uniqueItems: exactly(true),
  }),
  NUMBER: objectOf({ type: exactly('integer'), minimum: whole(0, 1_000_000), maximum: whole(1, 1_000_000) }),
};

const fieldReading = objectOf(
  { widget: oneOf(widgets), dataClass: oneOf(dataClasses), isReviewerVisible: flag, isRequired: flag },
  { means: oneOf(meanings), safety: oneOf(safetyCodes), instrument: oneOf(instrumentCodes) },
);
const sectionReading = objectOf({
  code,
  minutes: whole(1, 60),
  fields: listOf(text(1, 40), MOST_FIELDS, 1),
});
const wordsReading = objectOf({
  sections: mapOf(isCode, objectOf({ title: text(1, 120) }, { lead: text(1, 600) }), MOST_SECTIONS),
  fields: mapOf(
    isFieldName,
    objectOf({ label: text(1, 400) }, { help: text(1, 600), options: mapOf(isCode, text(1, 300), 60) }),
    MOST_FIELDS,
  ),
});

const reading = objectOf({
  schema: objectOf({ type: exactly('object'), properties: mapOf(isFieldName, () => [], MOST_FIELDS) }),
  ui: objectOf({
    sections: listOf(sectionReading, MOST_SECTIONS, 1),
    fields: mapOf(isFieldName, fieldReading, MOST_FIELDS),
  }),
  rules: listOf(
    objectOf({ show: oneOf(['FIELD', 'SECTION']), name: text(1, 40), when: readCondition() }),
    MOST_FIELDS + MOST_SECTIONS,
  ),
  texts: objectOf({}, { en: wordsReading, es: wordsReading }),
});

export function readForm(json: unknown): { readonly form: Form } | { readonly faults: readonly JsonFault[] } {
  const faults = reading(json, '');
  if (faults.length > 0) return { faults };
  const form = json as Form;
  const unfit = Object.keys({ ...form.ui.fields, ...form.schema.properties }).flatMap((name) => fitOf(form, name));
  return unfit.length > 0 ? { faults: unfit } : { form };
}

/** Each question has a schema, each schema a question, and the two fit. */
function fitOf({ ui, schema }: Form, name: string): readonly JsonFault[] {
  const field = Object.hasOwn(ui.fields, name) ? ui.fields[name] : undefined;
  const [inUi, inSchema] = [`/ui/fields/${name}`, `/schema/properties/${name}`];
  if (field === undefined) return fault(inUi, 'be given');
  if (!Object.hasOwn(schema.properties, name)) return fault(inSchema, 'be given');
  const answer = schema.properties[name];
  const { widget, instrument, safety } = field;
  if ((widget === 'INSTRUMENT') !== (instrument !== undefined)) return fault(`${inUi}/instrument`, 'go with the widget INSTRUMENT'); // prettier-ignore
  if ((widget === 'SAFETY') !== (safety !== undefined)) return fault(`${inUi}/safety`, 'go with the widget SAFETY');
  if (instrument !== undefined) return exactly(instrumentSchema(instrument))(answer, inSchema);
  if (widget in schemaFor) return exactly(schemaFor[widget as keyof typeof schemaFor])(answer, inSchema);
  return schemaReading[widget as keyof typeof schemaReading](answer, inSchema);
}

/** Of choices, the codes; none where a question has none of its own. */
export function choicesOf({ schema, ui }: Form, name: string): readonly string[] {
  const answer = schema.properties[name];
  const items: unknown = ui.fields[name]?.widget === 'CHOICES' ? answer?.['items'] : answer;
  return ui.fields[name]?.widget === 'CHOICE' || ui.fields[name]?.widget === 'CHOICES'
    ? (items as { readonly enum: readonly string[] }).enum
    : [];
}
