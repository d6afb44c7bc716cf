/** What may be done with a mail that has not left. Pure: no clock, no post. */

/** `DROPPED`: held back by a limit, or thrown away by hand. `DEAD`: given up. */
export const mailStates = ['QUEUED', 'SENT', 'DEAD', 'DROPPED'] as const;
export type MailState = (typeof mailStates)[number];

export const mailActions = ['retry', 'drop'] as const;
export type MailAction = (typeof mailActions)[number];

export interface MailFacts {
  readonly state: MailState;
  /** Dead for so long that its address and words are gone. */
  readonly isEmpty: boolean;
}

interface Rule {
  readonly from: readonly MailState[];
  readonly to: MailState;
  /** There must be something left to send. */
  readonly needsWords: boolean;
}

// prettier-ignore
const rules: Readonly<Record<MailAction, Rule>> = {
  retry: { from: ['DEAD'],           to: 'QUEUED',  needsWords: true },
  drop:  { from: ['QUEUED', 'DEAD'], to: 'DROPPED', needsWords: false },
};

export type MailBlocker = 'WRONG_STATE' | 'EMPTIED';

/** The state after the action, or every reason against it. */
export function decideMail(
  { state, isEmpty }: MailFacts,
  action: MailAction,
): { readonly to: MailState } | { readonly blockers: readonly MailBlocker[] } {
  const { from, to, needsWords } = rules[action];
  const blockers: MailBlocker[] = [];
  if (!from.includes(state)) blockers.push('WRONG_STATE');
  if (needsWords && isEmpty) blockers.push('EMPTIED');
  return blockers.length > 0 ? { blockers } : { to };
}

export const mailActionsOpen = (facts: MailFacts): readonly MailAction[] =>
  mailActions.filter((action) => 'to' in decideMail(facts, action));
