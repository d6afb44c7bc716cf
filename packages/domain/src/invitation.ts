/** An invitation of staff on its way: one admin proposes it, another confirms and so sends it, any admin takes it back. */

export const invitationActions = ['confirm', 'revoke'] as const;
export type InvitationAction = (typeof invitationActions)[number];

export interface InvitationFile {
  readonly state: 'PROPOSED' | 'SENT' | 'ACCEPTED' | 'REVOKED' | 'EXPIRED';
  readonly invitedBy: string;
  readonly isOver: boolean;
}

export type InvitationObjection = 'SECOND_PERSON_NEEDED' | 'ALREADY_DECIDED' | 'TOO_OLD';

/** Every reason why it may not be; none: it may. */
export function objectionsToInvitationMove(
  action: InvitationAction,
  { state, invitedBy, isOver }: InvitationFile,
  actorId: string,
): readonly InvitationObjection[] {
  const objections: InvitationObjection[] = [];
  if (action === 'confirm' && actorId === invitedBy) objections.push('SECOND_PERSON_NEEDED');
  if (state !== 'PROPOSED' && (action === 'confirm' || state !== 'SENT')) objections.push('ALREADY_DECIDED');
  if (action === 'confirm' && state === 'PROPOSED' && isOver) objections.push('TOO_OLD');
  return objections;
}

/** What to offer on screen. */
export const invitationActionsOpen = (file: InvitationFile, actorId: string): readonly InvitationAction[] =>
  invitationActions.filter((action) => objectionsToInvitationMove(action, file, actorId).length === 0);
