/** One question with several things to choose from, in one frame: its words, its hint and what is wrong are read together. */
import { Fieldset, Input, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface QuestionGroupProps {
  readonly id: string;
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Of one answer only. */
  readonly isRadio?: boolean;
  readonly isRequired?: boolean;
  /** Published words are in a language of their own. */
  readonly lang?: string;
  readonly children: ReactNode;
}

export function QuestionGroup(props: QuestionGroupProps) {
  const { id, legend, hint, error, isRadio = false, isRequired = false, lang, children } = props;
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean);
  return (
    <Fieldset
      id={id}
      variant="unstyled"
      legend={
        <Text component="span" fw={500} {...(lang !== undefined && { lang })}>
          {legend}
        </Text>
      }
      tabIndex={-1}
      aria-describedby={described.length > 0 ? described.join(' ') : undefined}
      {...(isRadio && { role: 'radiogroup', 'aria-required': isRequired, 'aria-invalid': error !== undefined })}
    >
      <Stack gap={6} mt={4}>
        {hint !== undefined && (
          <Input.Description id={`${id}-hint`} size="md">
            {hint}
          </Input.Description>
        )}
        {children}
        {error !== undefined && (
          <Input.Error id={`${id}-error`} size="md">
            {error}
          </Input.Error>
        )}
      </Stack>
    </Fieldset>
  );
}
