/** Questions that are answered by writing: a line, a longer text with what is left of it, an address, a number to call, a day. */
import { Text, Textarea, TextInput } from '@mantine/core';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import { formatFor } from '../format.ts';
import type { Asked } from './asked.ts';
import { filled, formWords, lengthOf } from './form-words.ts';

const kinds = {
  TEXT: { type: 'text' },
  EMAIL: { type: 'email', inputMode: 'email', autoCapitalize: 'none', spellCheck: false },
  PHONE: { type: 'tel', inputMode: 'tel' },
  DATE: { type: 'date' },
} as const;

const completions = {
  GIVEN_NAME: 'given-name',
  FAMILY_NAME: 'family-name',
  BIRTH_DATE: 'bday',
  EMAIL: 'email',
  PHONE: 'tel-national',
  STREET: 'street-address',
  CITY: 'address-level2',
  ZIP: 'postal-code',
} as const;

/** What no text needs and no database keeps, as it comes along with what is pasted. */
// eslint-disable-next-line no-control-regex -- these are meant
const unseen = /[\u0000-\u0008\v\f\u000e-\u001f\u007f]/g;
const plain = (text: string): string => text.replaceAll('\r\n', '\n').replace(unseen, '');

export function TextQuestion({ asked, maxLength }: { readonly asked: Asked; readonly maxLength: number | undefined }) {
  const { id, label, hint, error, field, language, answer, onAnswer } = asked;
  const given = {
    id,
    label,
    description: hint,
    error,
    value: typeof answer === 'string' ? answer : '',
    'aria-required': field.isRequired,
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => {
      const text = plain(value);
      onAnswer(text === '' ? null : text);
    },
  };
  if (field.widget === 'LONG_TEXT') {
    const left = <CharactersLeft language={language} text={given.value} most={maxLength ?? 0} />;
    return (
      <Textarea
        {...given}
        description={
          hint === undefined ? (
            left
          ) : (
            <>
              {hint} {left}
            </>
          )
        }
      />
    );
  }
  const { means } = field;
  const kind = kinds[field.widget as keyof typeof kinds];
  const autoComplete =
    means !== undefined && means in completions ? completions[means as keyof typeof completions] : 'off';
  return <TextInput {...given} {...kind} autoComplete={autoComplete} />;
}

interface CharactersLeftProps {
  readonly language: RoundLanguage;
  readonly text: string;
  readonly most: number;
}

/** Said aloud only when little is left. */
function CharactersLeft({ language, text, most }: CharactersLeftProps) {
  const { left, over } = formWords[language];
  const count = most - lengthOf(text);
  return (
    <Text
      component="span"
      inherit
      fw={count < 0 ? 600 : 400}
      c={count < 0 ? 'var(--clay)' : 'dimmed'}
      aria-live={count < 50 ? 'polite' : 'off'}
    >
      {filled(count < 0 ? over : left, { count: formatFor(language).number(Math.abs(count)) })}
    </Text>
  );
}
