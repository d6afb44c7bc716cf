/** A form that hands over its texts and never leaves the page; what is in it stays when something goes wrong. */
import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { textsOf } from './form-texts.ts';

interface FormProps {
  readonly onSubmit: (text: (name: string) => string, form: HTMLFormElement) => void;
  readonly label?: string;
  readonly children: ReactNode;
}

export function Form({ onSubmit, label, children }: FormProps) {
  return (
    <form
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(textsOf(event.currentTarget), event.currentTarget);
      }}
    >
      <Stack gap="md" align="stretch">
        {children}
      </Stack>
    </form>
  );
}
