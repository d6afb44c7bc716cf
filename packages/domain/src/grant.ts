/** A role on its way: one admin proposes it, another confirms or declines, any admin takes it back. */
import { type GrantFacts, objectionsTo } from './access.ts';

export const grantStates = ['PROPOSED', 'ACTIVE', 'DECLINED', 'REVOKED'] as const;
export type GrantState = (typeof grantStates)[number];

export const grantActions = ['confirm', 'decline', 'revoke'] as const;
export type GrantAction = (typeof grantActions)[number];

/** The state in which each makes sense. */
const openIn: Readonly<Record<GrantAction, GrantState>> = {
  confirm: 'PROPOSED',
  decline: 'PROPOSED',
  revoke: 'ACTIVE',
};

export interface GrantFile extends Omit<GrantFacts, 'isOpen'> {
  readonly state: GrantState;
}

/** Every reason why it may not be; none: it may. */
export const objectionsToMove = (action: GrantAction, file: GrantFile) =>
  objectionsTo(action, { ...file, isOpen: file.state === openIn[action] });

/** What to offer on screen. */
export const grantActionsOpen = (file: GrantFile): readonly GrantAction[] =>
  grantActions.filter((action) => objectionsToMove(action, file).length === 0);
