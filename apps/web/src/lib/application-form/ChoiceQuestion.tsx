/** Questions that are answered by choosing: one of several, several, yes or no, a state, a consent. */
import { Button, Checkbox, NativeSelect, Radio, Stack } from '@mantine/core';
import { stateNames } from '@open-window/domain/states.ts';
import { stateCodes } from '@open-window/domain/vocabulary.ts';
import type { Asked } from './asked.ts';
import { filled, formWords } from './form-words.ts';
import { QuestionGroup } from './QuestionGroup.tsx';

export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
}

/** What is chosen can be taken back where it need not be given: a radio cannot be emptied by itself. */
export function OneChoice<Value>({ asked, choices }: { asked: Asked; choices: readonly Choice<Value>[] }) {
  const { id, label, hint, error, field, language, answer, onAnswer } = asked;
  const { clear, clearOf } = formWords[language];
  const isAnswered = choices.some(({ value }) => value === answer);
  return (
    <QuestionGroup id={id} legend={label} hint={hint} error={error} isRadio isRequired={field.isRequired}>
      {choices.map((choice) => (
        <Radio
          key={String(choice.value)}
          size="md"
          name={id}
          label={choice.label}
          checked={choice.value === answer}
          onChange={() => {
            onAnswer(choice.value);
          }}
        />
      ))}
      {!field.isRequired && isAnswered && (
        <div>
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={filled(clearOf, { label })}
            onClick={() => {
              onAnswer(null);
              document.getElementById(id)?.focus();
            }}
          >
            {clear}
          </Button>
        </div>
      )}
    </QuestionGroup>
  );
}

/** In the order of the form. */
export function ManyChoices({ asked, choices }: { asked: Asked; choices: readonly Choice<string>[] }) {
  const { id, label, hint, error, answer, onAnswer } = asked;
  const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [];
  return (
    <QuestionGroup id={id} legend={label} hint={hint} error={error}>
      <Stack gap={6}>
        {choices.map((choice) => (
          <Checkbox
            key={choice.value}
            size="md"
            label={choice.label}
            checked={chosen.includes(choice.value)}
            onChange={({ currentTarget: { checked } }) => {
              const next = choices.filter(({ value }) => (value === choice.value ? checked : chosen.includes(value)));
              onAnswer(next.length === 0 ? null : next.map(({ value }) => value));
            }}
          />
        ))}
      </Stack>
    </QuestionGroup>
  );
}

export function StateQuestion({ asked }: { readonly asked: Asked }) {
  const { id, label, hint, error, field, language, answer, onAnswer } = asked;
  const names = stateCodes.map((value) => ({ value, label: stateNames[value][language] }));
  return (
    <NativeSelect
      id={id}
      label={label}
      description={hint}
      error={error}
      aria-required={field.isRequired}
      autoComplete="address-level1"
      value={typeof answer === 'string' ? answer : ''}
      data={[
        { value: '', label: formWords[language].choose },
        ...names.sort((one, other) => one.label.localeCompare(other.label, language)),
      ]}
      onChange={({ currentTarget: { value } }) => {
        onAnswer(value === '' ? null : value);
      }}
    />
  );
}

export function ConsentQuestion({ asked }: { readonly asked: Asked }) {
  const { id, label, hint, error, field, answer, onAnswer } = asked;
  return (
    <Checkbox
      id={id}
      size="md"
      label={label}
      description={hint}
      error={error}
      aria-required={field.isRequired}
      aria-invalid={error !== undefined}
      checked={answer === true}
      onChange={({ currentTarget: { checked } }) => {
        onAnswer(checked ? true : null);
      }}
    />
  );
}
