/** Who writes for a team, and who says so. The last owner is kept by the database, because only it sees two of them at once. */
import type { teamRoles } from './access.ts';

export type TeamRole = (typeof teamRoles)[number];
export const teamPersonActions = ['remove', 'makeOwner'] as const;
export type TeamPersonAction = (typeof teamPersonActions)[number];

export interface TeamPersonFile {
  readonly role: TeamRole;
  readonly isSelf: boolean;
  /** Whoever asks. */
  readonly isOwner: boolean;
}

/** Everybody may leave; an owner removes others, and makes a delegate an owner too, after which they may leave. */
export function mayTeamPerson(action: TeamPersonAction, { role, isSelf, isOwner }: TeamPersonFile): boolean {
  return action === 'remove' ? isSelf || isOwner : isOwner && !isSelf && role === 'PROVIDER_DELEGATE';
}

export const teamPersonActionsOpen = (file: TeamPersonFile): readonly TeamPersonAction[] =>
  teamPersonActions.filter((action) => mayTeamPerson(action, file));
