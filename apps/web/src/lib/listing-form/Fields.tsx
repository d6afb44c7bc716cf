/** What is filled in in the long form of a listing, each bound to its part: texts, numbers, money, choices, flags, days and states. */
import { Checkbox, Fieldset, NativeSelect, NumberInput, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { stateCodes, type StateCode } from '@open-window/domain/vocabulary.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LabelGroup } from '../i18n/labels.ts';
import { useLabels } from '../i18n/use-labels.ts';
import { oneOf } from '../one-of.ts';
import { idOf, useFault, useFaultWithin, type Part } from './parts.ts';

interface Named<Value> {
  readonly part: Part<Value>;
  readonly label: string;
  readonly hint?: string;
}

interface TextFieldProps<Value> extends Named<Value> {
  readonly maxLength: number;
  readonly type?: 'text' | 'email' | 'url' | 'tel' | 'date';
  readonly isLong?: boolean;
}

const widthOfDays = 10;

/** Empty is null where that is allowed. */
export function OptionalText({ part, ...rest }: TextFieldProps<string | null>) {
  const text: Part<string> = {
    pointer: part.pointer,
    value: part.value ?? '',
    change: (step) => {
      part.change((before) => step(before ?? '') || null);
    },
  };
  return <TextField part={text} {...rest} isOptional />;
}

export function TextField(props: TextFieldProps<string> & { readonly isOptional?: boolean }) {
  const { part, label, hint, maxLength, type = 'text', isLong = false, isOptional = false } = props;
  const error = useFault(part.pointer);
  const given = {
    id: idOf(part.pointer),
    label,
    description: hint,
    value: part.value,
    error,
    maxLength,
    withAsterisk: !isOptional,
    'aria-required': !isOptional,
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => {
      part.change(() => value);
    },
  };
  return isLong ? <Textarea {...given} /> : <TextInput {...given} type={type} />;
}

export const DayField = (props: Named<string>) => <TextField {...props} type="date" maxLength={widthOfDays} />;
export const OptionalDay = (props: Named<string | null>) => (
  <OptionalText {...props} type="date" maxLength={widthOfDays} />
);

interface NumberFieldProps<Value> extends Named<Value> {
  readonly max: number;
  /** Whole cents, written as dollars. */
  readonly isMoney?: boolean;
}

export function OptionalNumber({ part, label, hint, max, isMoney = false }: NumberFieldProps<number | null>) {
  const error = useFault(part.pointer);
  const scale = isMoney ? 100 : 1;
  const shown = part.value === null ? '' : part.value / scale;
  // As typed, while it means what is held: `2500.` on the way to `2500.50` is no number yet.
  const [typed, setTyped] = useState<string | number>(shown);
  const meant = (value: string | number) => (value === '' ? null : Math.round(Number(value) * scale));
  return (
    <NumberInput
      id={idOf(part.pointer)}
      label={label}
      description={hint}
      error={error}
      min={0}
      max={max / scale}
      allowNegative={false}
      allowDecimal={isMoney}
      {...(isMoney && { prefix: '$', thousandSeparator: ',', decimalScale: 2 })}
      hideControls
      value={meant(typed) === part.value ? typed : shown}
      onChange={(value) => {
        setTyped(value);
        part.change(() => meant(value));
      }}
    />
  );
}

/** Nothing is nought. */
export function NumberField({ part, ...rest }: NumberFieldProps<number>) {
  const { pointer, value, change } = part;
  const filled: Part<number | null> = {
    pointer,
    value,
    change: (step) => {
      change((before) => step(before) ?? 0);
    },
  };
  return <OptionalNumber part={filled} {...rest} />;
}

interface ChoiceProps<Code extends string, Value> extends Named<Value> {
  readonly codes: readonly Code[];
  readonly group?: LabelGroup;
  readonly wordOf?: (code: Code) => string;
}

export function Choice<Code extends string>(props: ChoiceProps<Code, Code>) {
  const { part, label, hint, codes } = props;
  const words = useWords(props);
  const error = useFault(part.pointer);
  return (
    <NativeSelect
      id={idOf(part.pointer)}
      label={label}
      description={hint}
      error={error}
      value={part.value}
      data={codes.map((value) => ({ value, label: words(value) }))}
      onChange={({ currentTarget: { value } }) => {
        part.change((before) => oneOf(codes, value) ?? before);
      }}
    />
  );
}

export function OptionalChoice<Code extends string>(props: ChoiceProps<Code, Code | null> & { readonly none: string }) {
  const { part, label, hint, codes, none } = props;
  const words = useWords(props);
  const error = useFault(part.pointer);
  return (
    <NativeSelect
      id={idOf(part.pointer)}
      label={label}
      description={hint}
      error={error}
      value={part.value ?? ''}
      data={[{ value: '', label: none }, ...codes.map((value) => ({ value, label: words(value) }))]}
      onChange={({ currentTarget: { value } }) => {
        part.change(() => oneOf(codes, value) ?? null);
      }}
    />
  );
}

/** Several of a list, in the order of the list. */
export function Choices<Code extends string>(props: ChoiceProps<Code, Code[]>) {
  const { part, label, hint, codes } = props;
  const words = useWords(props);
  const error = useFaultWithin(part.pointer);
  return (
    <Fieldset id={idOf(part.pointer)} legend={label}>
      <Checkbox.Group
        aria-label={label}
        description={hint}
        error={error}
        value={part.value}
        onChange={(values) => {
          part.change(() => codes.filter((code) => values.includes(code)));
        }}
      >
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="xs" mt="xs">
          {codes.map((code) => (
            <Checkbox key={code} value={code} label={words(code)} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
    </Fieldset>
  );
}

export function Flag({ part, label, hint }: Named<boolean>) {
  const error = useFault(part.pointer);
  return (
    <Checkbox
      id={idOf(part.pointer)}
      label={label}
      description={hint}
      error={error}
      checked={part.value}
      onChange={({ currentTarget: { checked } }) => {
        part.change(() => checked);
      }}
    />
  );
}

/** States by their two letters, as people at a desk type them. */
export function States({ part, label, hint }: Named<StateCode[]>) {
  const { t } = useTranslation('editor');
  const fault = useFaultWithin(part.pointer);
  const [text, setText] = useState(() => part.value.join(', '));
  const typed = text
    .toLocaleUpperCase()
    .split(/[\s,;]+/)
    .filter((word) => word !== '');
  const unknown = typed.filter((word) => oneOf(stateCodes, word) === undefined);
  return (
    <TextInput
      id={idOf(part.pointer)}
      label={label}
      description={hint ?? t('statesHint')}
      error={fault ?? (unknown.length > 0 && t('statesUnknown', { words: unknown.join(', ') }))}
      value={text}
      maxLength={300}
      onChange={({ currentTarget: { value } }) => {
        setText(value);
        const words = new Set(value.toLocaleUpperCase().split(/[\s,;]+/));
        part.change(() => stateCodes.filter((code) => words.has(code)));
      }}
    />
  );
}

function useWords<Code extends string>({
  group,
  wordOf,
}: Pick<ChoiceProps<Code, unknown>, 'group' | 'wordOf'>): (code: Code) => string {
  const labelOf = useLabels();
  return (code) => wordOf?.(code) ?? (group ? labelOf(group, code) : code);
}
