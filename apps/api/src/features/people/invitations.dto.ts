/** Inviting, and being invited. */
import { type Door, doors, type Role, roles, type StaffRole, staffRoles } from '@open-window/domain/access.ts';
import { emailMax, emailPattern } from '@open-window/domain/email.ts';
import { type InvitationAction, invitationActions, invitationActionsOpen } from '@open-window/domain/invitation.ts';
import { type InvitationState, invitationStates, type StoredInvitation } from '../../platform/auth/invitations.ts';
import { Flag, Id, InstantField, List, Many, OneOf, Secret, Text, Whole } from '../../platform/http/fields.ts';

export const languages = ['en', 'es'] as const;
type Language = (typeof languages)[number];

export class InvitationRequest {
  @Text({ max: emailMax, pattern: emailPattern, format: 'email' }) email!: string;
  @Text({ max: 200 }) name!: string;
  @Many('StaffRole', staffRoles) roles!: StaffRole[];
  @OneOf('Language', languages) language!: Language;
}

export class InvitationSearch {
  @OneOf('InvitationState', invitationStates, { optional: true }) state?: InvitationState;
  @Id({ optional: true, description: 'From the page before' }) cursor?: string;
  @Whole({ min: 1, max: 50, optional: true, default: 25 }) limit?: number;
}

export class InvitationParams {
  @Id() id!: string;
}

export class InvitationMove {
  @OneOf('InvitationAction', invitationActions) action!: InvitationAction;
  @Whole() revision!: number;
}

export class InvitationResponse {
  @Id() id!: string;
  @Text({ max: emailMax, nullable: true, description: 'Null once it was accepted' }) email!: string | null;
  @Text({ max: 200, nullable: true }) name!: string | null;
  @Many('Role', roles) roles!: readonly Role[];
  @OneOf('Language', languages) language!: Language;
  @OneOf('InvitationState', invitationStates) state!: InvitationState;
  @Id() invitedBy!: string;
  @Id({ nullable: true }) confirmedBy!: string | null;
  @InstantField() createdAt!: string;
  @InstantField({ nullable: true }) sentAt!: string | null;
  @InstantField() expiresAt!: string;
  @InstantField({ nullable: true }) acceptedAt!: string | null;
  @Whole() revision!: number;
  @Many('InvitationAction', invitationActions) actionsOpen!: readonly InvitationAction[];
}

export class InvitationsResponse {
  @List(() => InvitationResponse, { max: 50 }) items!: InvitationResponse[];
  @Id({ nullable: true, description: 'Ask for the next page with it' }) next!: string | null;
}

export class InvitationLook {
  @Text({ max: 100 }) token!: string;
}

export class InvitedResponse {
  @Text({ max: emailMax }) email!: string;
  @Text({ max: 200, nullable: true }) name!: string | null;
  @Many('Role', roles) roles!: readonly Role[];
  @OneOf('Language', languages) language!: Language;
  @Flag({ description: 'There is an account with this address: sign in and accept there' }) hasAccount!: boolean;
}

export class InvitationAcceptance {
  @Text({ max: 100 }) token!: string;
  @Secret() passphrase!: string;
  @Text({ max: 200 }) name!: string;
  @OneOf('Language', languages) language!: Language;
}

export class InvitationAcceptedResponse {
  @Id() personId!: string;
  @OneOf('Door', doors) door!: Door;
  @Flag({ description: 'Staff go on with their second factor' }) needsSecondFactor!: boolean;
}

export interface OpenedInvitation {
  readonly invitation: StoredInvitation;
  readonly email: string | null;
  readonly name: string | null;
}

export function presentInvitation(
  { invitation, email, name }: OpenedInvitation,
  actorId: string,
  now: Date,
): InvitationResponse {
  const { id, roles: invited, language, state, invitedBy, confirmedBy, revision, expiresAt } = invitation;
  const isOver = expiresAt <= now;
  return {
    id,
    email,
    name,
    roles: invited,
    language,
    state,
    invitedBy,
    confirmedBy,
    createdAt: invitation.createdAt.toISOString(),
    sentAt: invitation.sentAt?.toISOString() ?? null,
    expiresAt: expiresAt.toISOString(),
    acceptedAt: invitation.acceptedAt?.toISOString() ?? null,
    revision,
    actionsOpen: invitationActionsOpen({ state, invitedBy, isOver }, actorId),
  };
}
