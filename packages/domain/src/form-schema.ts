/** A form's answers as one JSON Schema (draft 2020-12) with its conditions, for whoever reads or checks them elsewhere: it accepts what may be handed in. */
import { emailPattern } from './email.ts';
import type { AnswerSchema, Form, ShowRule, Widget } from './form.ts';
import { hasWords } from './form-answers.ts';
import type { Condition } from './form-condition.ts';
import type { RoundLanguage } from './round.ts';

export function jsonSchemaOf(form: Form, language: RoundLanguage): AnswerSchema {
  const { sections, fields } = form.ui;
  const asked = sections.flatMap(({ code, fields: names }) =>
    names.filter((name) => hasWords(fields[name], language)).map((name) => ({ name, code })),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: Object.fromEntries(asked.map(({ name }) => [name, answerSchemaOf(form, name)])),
    additionalProperties: false,
    allOf: asked.flatMap(({ name, code }): readonly AnswerSchema[] => {
      const rules = form.rules.filter((rule) => isFor(rule, name, code));
      const demanded = form.ui.fields[name]?.isRequired === true ? { required: [name] } : {};
      if (rules.length === 0) return Object.keys(demanded).length > 0 ? [demanded] : [];
      return [
        {
          if: { allOf: rules.map(({ when }) => schemaOfCondition(when)) },
          then: demanded,
          else: { not: { required: [name] } },
        },
      ];
    }),
  };
}

const isFor = ({ show, name }: ShowRule, field: string, section: string): boolean =>
  show === 'FIELD' ? name === field : name === section;

/** Blank is no answer. */
const besides: Readonly<Partial<Record<Widget, AnswerSchema>>> = {
  TEXT: { pattern: '\\S' },
  LONG_TEXT: { pattern: '\\S' },
  EMAIL: { pattern: emailPattern.source },
  CHOICES: { minItems: 1 },
  INCOMES: { minItems: 1 },
};

const answerSchemaOf = ({ schema, ui }: Form, name: string): AnswerSchema => ({
  ...schema.properties[name],
  ...besides[ui.fields[name]?.widget ?? 'TEXT'],
});

function schemaOfCondition(condition: Condition): AnswerSchema {
  if ('all' in condition) return { allOf: condition.all.map(schemaOfCondition) };
  if ('any' in condition) return { anyOf: condition.any.map(schemaOfCondition) };
  if ('not' in condition) return { not: schemaOfCondition(condition.not) };
  const { field } = condition;
  if ('isAtLeast' in condition)
    return { required: [field], properties: { [field]: { type: 'integer', minimum: condition.isAtLeast } } };
  const one = { enum: condition.isOneOf };
  return { required: [field], properties: { [field]: { anyOf: [one, { type: 'array', contains: one }] } } };
}
