/** What one question is drawn from, whichever way it is asked. */
import type { FormField } from '@open-window/domain/form.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';

export interface Asked {
  readonly id: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  readonly field: FormField;
  readonly language: RoundLanguage;
  readonly answer: unknown;
  /** Null takes the answer away. */
  readonly onAnswer: (value: unknown) => void;
}
