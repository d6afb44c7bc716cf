/** A code to type or paste: phones offer the one that just came. */
import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

interface CodeInputProps {
  readonly label: string;
  readonly name?: string;
  readonly description?: string;
  readonly error?: ReactNode;
  /** Recovery codes have letters. */
  readonly hasLetters?: boolean;
}

export function CodeInput({ label, name = 'code', description, error, hasLetters = false }: CodeInputProps) {
  return (
    <TextInput
      name={name}
      label={label}
      description={description}
      error={error}
      autoComplete={hasLetters ? 'off' : 'one-time-code'}
      inputMode={hasLetters ? 'text' : 'numeric'}
      autoCapitalize="off"
      spellCheck={false}
      required
      maxLength={40}
    />
  );
}
