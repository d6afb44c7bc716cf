/** The questions of one section as they are asked: in a draft, and in the preview of a form that is being written. */
import { Stack } from '@mantine/core';
import type { AnswerLine } from '@open-window/domain/form-answers.ts';
import type { Answers } from '@open-window/domain/form-condition.ts';
import { choicesOf, type Form, type FormSection } from '@open-window/domain/form.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import { safetyAnswers } from '@open-window/domain/safety-screen.ts';
import type { Asked, Danger } from './asked.ts';
import { ConsentQuestion, ManyChoices, OneChoice, StateQuestion } from './ChoiceQuestion.tsx';
import { fieldId, filled, formWords, limitsOf, problemText, wordsOf } from './form-words.ts';
import { IncomesQuestion } from './IncomesQuestion.tsx';
import { InstrumentQuestion } from './InstrumentQuestion.tsx';
import { NumberQuestion } from './NumberQuestion.tsx';
import { TextQuestion } from './TextQuestion.tsx';

interface SectionFieldsProps {
  readonly form: Form;
  /** With the fields that are shown and no others. */
  readonly section: FormSection;
  readonly language: RoundLanguage;
  readonly answers: Answers;
  /** Those that are to be said. */
  readonly problems: readonly AnswerLine[];
  /** Left out: a preview, which shows all that may be asked. */
  readonly danger?: Danger;
  /** Null takes the answer away. */
  readonly onChange: (name: string, value: unknown) => void;
}

const always: Danger = { isAsked: true, helpBy: null };

export function SectionFields(props: SectionFieldsProps) {
  const { form, section, language, answers, problems, danger = always, onChange } = props;
  return (
    <Stack gap="lg" lang={language}>
      {section.fields.flatMap((name) => {
        const field = form.ui.fields[name];
        if (field === undefined) return [];
        const { label, help } = wordsOf(form, name, language);
        const line = problems.find((problem) => problem.field === name);
        const asked: Asked = {
          id: fieldId(name),
          label: field.isRequired ? label : filled(formWords[language].optional, { label }),
          hint: help,
          error: line && problemText(form, line, answers, language),
          field,
          language,
          answer: answers[name],
          danger,
          onAnswer: (value) => {
            onChange(name, value);
          },
        };
        return [<Question key={name} form={form} name={name} asked={asked} />];
      })}
    </Stack>
  );
}

interface QuestionProps {
  readonly form: Form;
  readonly name: string;
  readonly asked: Asked;
}

function Question({ form, name, asked }: QuestionProps) {
  const { field, language, answer } = asked;
  const words = formWords[language];
  const { options = {} } = wordsOf(form, name, language);
  const choices = choicesOf(form, name).map((value) => ({ value, label: options[value] ?? value }));
  switch (field.widget) {
    case 'STATE':
      return <StateQuestion asked={asked} />;
    case 'CHOICE':
      return <OneChoice asked={asked} choices={choices} />;
    case 'CHOICES':
      return <ManyChoices asked={asked} choices={choices} />;
    case 'YES_NO': {
      const both = [true, false].map((value) => ({ value, label: value ? words.yes : words.no }));
      return <OneChoice asked={asked} choices={both} />;
    }
    case 'SAFETY':
      return (
        <OneChoice asked={asked} choices={safetyAnswers.map((value) => ({ value, label: words.safety[value] }))} />
      );
    case 'NUMBER':
    case 'MONEY':
      return (
        <NumberQuestion
          {...asked}
          hint={
            asked.hint ?? (field.widget === 'NUMBER' ? filled(words.limits, limitsOf(form, name, language)) : undefined)
          }
          isRequired={field.isRequired}
          isMoney={field.widget === 'MONEY'}
          amount={typeof answer === 'number' ? answer : null}
          onAmount={asked.onAnswer}
        />
      );
    case 'INCOMES':
      return <IncomesQuestion asked={asked} />;
    case 'CONSENT':
      return <ConsentQuestion asked={asked} />;
    case 'INSTRUMENT':
      return <InstrumentQuestion asked={asked} />;
    case 'TEXT':
    case 'LONG_TEXT':
    case 'EMAIL':
    case 'PHONE':
    case 'DATE': {
      const most = form.schema.properties[name]?.['maxLength'];
      return <TextQuestion asked={asked} maxLength={typeof most === 'number' ? most : undefined} />;
    }
  }
}
