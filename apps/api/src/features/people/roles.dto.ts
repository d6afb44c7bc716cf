/** A role on its way from one admin's proposal to another's yes. */
import { type Role, roles, type StaffRole, staffRoles } from '@open-window/domain/access.ts';
import {
  type GrantAction,
  grantActions,
  grantActionsOpen,
  type GrantState,
  grantStates,
} from '@open-window/domain/grant.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { Id, InstantField, List, Many, OneOf, Whole } from '../../platform/http/fields.ts';
import type { StoredGrant } from './roles.store.ts';

export class RoleProposalRequest {
  @OneOf('StaffRole', staffRoles) role!: StaffRole;
}

export class RoleGrantParams {
  @Id() id!: string;
}

export class RoleMove {
  @OneOf('RoleAction', grantActions) action!: GrantAction;
  @Whole() revision!: number;
}

export class RoleGrantResponse {
  @Id() id!: string;
  @Id() personId!: string;
  @OneOf('Role', roles) role!: Role;
  @Id({ nullable: true }) organizationId!: string | null;
  @OneOf('RoleState', grantStates) state!: GrantState;
  @Id({ nullable: true, description: 'Null where nobody had to propose it' }) proposedBy!: string | null;
  @Id({ nullable: true }) confirmedBy!: string | null;
  @Id({ nullable: true }) endedBy!: string | null;
  @InstantField() proposedAt!: string;
  @InstantField({ nullable: true }) confirmedAt!: string | null;
  @InstantField({ nullable: true }) endedAt!: string | null;
  @Whole() revision!: number;
  @Many('RoleAction', grantActions) actionsOpen!: readonly GrantAction[];
}

export class RoleProposalsResponse {
  @List(() => RoleGrantResponse, { max: 100 }) items!: RoleGrantResponse[];
}

export const presentGrant = (grant: StoredGrant, { personId: actorId, rights }: Actor): RoleGrantResponse => ({
  ...grant,
  proposedAt: grant.proposedAt.toISOString(),
  confirmedAt: grant.confirmedAt?.toISOString() ?? null,
  endedAt: grant.endedAt?.toISOString() ?? null,
  actionsOpen: rights.includes('role.confirm') ? grantActionsOpen({ ...grant, actorId, isPersonActive: true }) : [],
});
