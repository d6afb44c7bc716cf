/** Who writes for a team, and who is invited to. */
import { emailMax, emailPattern } from '@open-window/domain/email.ts';
import { teamRoles } from '@open-window/domain/access.ts';
import { type TeamPersonAction, teamPersonActions, type TeamRole } from '@open-window/domain/team-people.ts';
import { Flag, Id, InstantField, List, Many, OneOf, Text, Whole } from '../../platform/http/fields.ts';

export class DelegatesParams {
  @Id() id!: string;
}

export class DelegateParams extends DelegatesParams {
  @Id() grantId!: string;
}

export class DelegateInvitationParams extends DelegatesParams {
  @Id() invitationId!: string;
}

export class DelegateInvitation {
  @Text({ max: emailMax, pattern: emailPattern, format: 'email' }) email!: string;
  @OneOf('DelegateLanguage', ['en', 'es']) language!: 'en' | 'es';
}

export class TeamPersonMove {
  @OneOf('TeamPersonAction', teamPersonActions) action!: TeamPersonAction;
  @Whole() revision!: number;
}

export class DelegateInvitationMove {
  @OneOf('DelegateInvitationAction', ['revoke']) action!: 'revoke';
  @Whole() revision!: number;
}

export class TeamPerson {
  @Id() grantId!: string;
  @Text({ max: 200, min: 0 }) name!: string;
  @OneOf('TeamRole', teamRoles) role!: TeamRole;
  @Flag() isSelf!: boolean;
  @InstantField() since!: string;
  @Whole() revision!: number;
  @Many('TeamPersonAction', teamPersonActions) actionsOpen!: readonly TeamPersonAction[];
}

export class InvitedDelegate {
  @Id() id!: string;
  @Text({ max: emailMax, min: 0 }) email!: string;
  @InstantField() expiresAt!: string;
  @Whole() revision!: number;
}

export class TeamPeopleResponse {
  @List(() => TeamPerson, { max: 1000 }) items!: readonly TeamPerson[];
  @List(() => InvitedDelegate, { max: 1000 }) invited!: readonly InvitedDelegate[];
  @Flag({ description: 'Whether whoever reads may invite' }) mayInvite!: boolean;
}
