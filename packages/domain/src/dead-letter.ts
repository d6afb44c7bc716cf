/** A job that gave up waits for somebody to look after it: it is tried once more, or thrown away. Either ends it. */

export const deadLetterActions = ['retry', 'discard'] as const;
export type DeadLetterAction = (typeof deadLetterActions)[number];

export const deadLetterStates = ['WAITING', 'RETRIED', 'DISCARDED'] as const;
export type DeadLetterState = (typeof deadLetterStates)[number];

export const deadLetterAfter: Readonly<Record<DeadLetterAction, DeadLetterState>> = {
  retry: 'RETRIED',
  discard: 'DISCARDED',
};

/** What to offer on screen. */
export const deadLetterActionsOpen = (state: DeadLetterState): readonly DeadLetterAction[] =>
  state === 'WAITING' ? deadLetterActions : [];
