/** What is against publishing a form, all at once, each with its place. A form without a finding can be filled in to its end in every language. */
import { choicesOf, type Form, type FormWords, meaningWidgets, type ShowRule } from './form.ts';
import { fieldsOf, heldAgainst } from './form-condition.ts';
import { deadnessOf, deadnessTogether } from './form-dead-rule.ts';
import { safetyRules } from './safety-screen.ts';
import { hasWords } from './form-answers.ts';
import { roundLanguages, type RoundLanguage } from './round.ts';

export const formFindings = [
  'LANGUAGE_MISSING', 'TEXT_MISSING', 'TEXT_OF_NOTHING', 'IN_NO_SECTION', 'IN_TWO_SECTIONS', 'SECTION_TWICE', 'MEANS_THE_SAME', 'MEANING_UNFIT',
  'CLASS_UNFIT', 'READERS_SEE_TOO_MUCH', 'RULE_OF_NOTHING', 'RULE_LOOKS_AHEAD', 'RULE_UNFIT', 'NEVER_SHOWN', 'ALWAYS_SHOWN', 'RULE_TOO_WIDE',
  'HARD_TO_READ', 'NO_ROTA',
] as const; // prettier-ignore
export type FormFindingCode = (typeof formFindings)[number];

export interface FormFinding {
  readonly code: FormFindingCode;
  /** A JSON pointer. */
  readonly at: string;
  readonly language?: RoundLanguage;
}

export const findingsOf = (form: Form): readonly FormFinding[] => [
  ...placesOf(form),
  ...classesOf(form),
  ...form.rules.flatMap((rule, index) => ofRule(form, rule, `/rules/${String(index)}`)),
  ...roundLanguages.flatMap((language) => {
    const words = form.texts[language];
    return words === undefined
      ? [{ code: 'LANGUAGE_MISSING', at: `/texts/${language}`, language } as const]
      : wordsOf(form, words, language);
  }),
];

const found = (code: FormFindingCode, at: string, isSo: boolean): readonly FormFinding[] =>
  isSo ? [{ code, at }] : [];

/** Every question is asked at one place. */
function placesOf({ ui }: Form): readonly FormFinding[] {
  const placed = ui.sections.flatMap(({ fields }) => fields);
  const codes = ui.sections.map(({ code }) => code);
  return [
    ...Object.keys(ui.fields).flatMap((name) => [
      ...found('IN_NO_SECTION', `/ui/fields/${name}`, !placed.includes(name)),
      ...found('IN_TWO_SECTIONS', `/ui/fields/${name}`, placed.filter((each) => each === name).length > 1),
    ]),
    ...ui.sections.flatMap(({ code, fields }, index) => [
      ...found('SECTION_TWICE', `/ui/sections/${String(index)}`, codes.indexOf(code) !== index),
      ...fields.flatMap((name, place) =>
        found(
          'RULE_OF_NOTHING',
          `/ui/sections/${String(index)}/fields/${String(place)}`,
          !Object.hasOwn(ui.fields, name),
        ),
      ),
    ]),
  ];
}

/** What is asked about health is for clinicians, and readers see nothing that tells who it is. */
function classesOf({ ui }: Form): readonly FormFinding[] {
  const all = Object.entries(ui.fields);
  return all.flatMap(([name, { widget, dataClass, isReviewerVisible, means, safety, instrument }], index) => {
    const at = `/ui/fields/${name}`;
    const least = safety === undefined ? (instrument === undefined ? null : 'HEALTH') : safetyRules[safety].dataClass;
    const isTwice = means !== undefined && all.findIndex(([, field]) => field.means === means) !== index;
    const widgets: readonly string[] = means === undefined ? [widget] : meaningWidgets[means];
    return [
      ...found('MEANS_THE_SAME', at, isTwice),
      ...found('MEANING_UNFIT', at, !widgets.includes(widget)),
      ...found('CLASS_UNFIT', at, least !== null && dataClass !== least),
      ...found('READERS_SEE_TOO_MUCH', at, isReviewerVisible && (dataClass !== 'PLAIN' || means !== undefined)),
    ];
  });
}

/** The questions that come before, in order: what a rule may look at. */
function before({ ui }: Form, { show, name }: ShowRule): readonly string[] {
  const order = ui.sections.flatMap(({ code, fields }) => [
    `SECTION ${code}`,
    ...fields.map((field) => `FIELD ${field}`),
  ]);
  const place = order.indexOf(`${show} ${name}`);
  return order.slice(0, Math.max(0, place)).flatMap((each) => (each.startsWith('FIELD ') ? [each.slice(6)] : []));
}

function ofRule(form: Form, rule: ShowRule, at: string): readonly FormFinding[] {
  const { show, name, when } = rule;
  const { sections, fields } = form.ui;
  const isThere = show === 'FIELD' ? Object.hasOwn(fields, name) : sections.some(({ code }) => code === name);
  const asked = fieldsOf(when);
  if (!isThere || asked.some((field) => !Object.hasOwn(fields, field))) return [{ code: 'RULE_OF_NOTHING', at }];
  const earlier = before(form, rule);
  if (asked.some((field) => !earlier.includes(field))) return [{ code: 'RULE_LOOKS_AHEAD', at }];
  if (asked.some((field) => !isFit(form, field, heldAgainst(when, field)))) return [{ code: 'RULE_UNFIT', at }];
  const deadness = deadnessOf(form, rule) ?? deadnessTogether(form, rule);
  return deadness === null ? [] : [{ code: deadness, at }];
}

/** Whether a question can have the answers that it is held against. */
function isFit(form: Form, field: string, values: readonly (string | boolean | number)[]): boolean {
  const widget = form.ui.fields[field]?.widget;
  const offered: readonly unknown[] = widget === 'YES_NO' ? [true, false] : choicesOf(form, field);
  return values.every((value) =>
    typeof value === 'number' ? widget === 'NUMBER' || widget === 'MONEY' : offered.includes(value),
  );
}

/** Every question, choice and section has words, and no words are left over. */
function wordsOf(form: Form, words: FormWords, language: RoundLanguage): readonly FormFinding[] {
  const { sections, fields } = form.ui;
  const at = `/texts/${language}`;
  const asked = Object.keys(fields).filter((name) => hasWords(fields[name], language));
  const lacks = (place: string): FormFinding => ({ code: 'TEXT_MISSING', at: `${at}/${place}`, language });
  const tooMuch = (place: string): FormFinding => ({ code: 'TEXT_OF_NOTHING', at: `${at}/${place}`, language });
  const codes = sections.map(({ code }) => code);
  return [
    ...codes.filter((code) => !Object.hasOwn(words.sections, code)).map((code) => lacks(`sections/${code}`)),
    ...Object.keys(words.sections)
      .filter((code) => !codes.includes(code))
      .map((code) => tooMuch(`sections/${code}`)),
    ...asked.filter((name) => !Object.hasOwn(words.fields, name)).map((name) => lacks(`fields/${name}`)),
    ...Object.entries(words.fields).flatMap(([name, { options = {} }]) => {
      if (!Object.hasOwn(fields, name)) return [tooMuch(`fields/${name}`)];
      const choices = choicesOf(form, name);
      return [
        ...choices
          .filter((code) => !Object.hasOwn(options, code))
          .map((code) => lacks(`fields/${name}/options/${code}`)),
        ...Object.keys(options)
          .filter((code) => !choices.includes(code))
          .map((code) => tooMuch(`fields/${name}/options/${code}`)),
      ];
    }),
  ];
}
