/** What one question is drawn from, whichever way it is asked. */
import type { FormField } from '@open-window/domain/form.ts';
import type { RoundLanguage } from '@open-window/domain/round.ts';

/** What a page knows of the question about danger to a life. */
export interface Danger {
  /** Somebody is on call. */
  readonly isAsked: boolean;
  /** By when a person contacts whoever answered; null: nothing of it is saved yet. */
  readonly helpBy: string | null;
  /** Where one gets by stopping; in a preview nowhere. */
  readonly stopTo?: string;
}

export interface Asked {
  readonly id: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  readonly field: FormField;
  readonly language: RoundLanguage;
  readonly answer: unknown;
  readonly danger: Danger;
  /** Null takes the answer away. */
  readonly onAnswer: (value: unknown) => void;
}
