/** What staff see of people, and what they may do with an account. */
import { type PersonAction, personActions, type PersonStatus, personStatuses } from '@open-window/domain/person.ts';
import { type Role, roles } from '@open-window/domain/access.ts';
import { Flag, Id, InstantField, List, Many, OneOf, Text, Whole } from '../../platform/http/fields.ts';
import { RoleGrantResponse } from './roles.dto.ts';

export class PeopleSearch {
  @Text({ max: 254, optional: true, description: 'A whole e-mail address, or an id' }) query?: string;
  @OneOf('Role', roles, { optional: true }) role?: Role;
  @OneOf('PersonStatus', personStatuses, { optional: true }) status?: PersonStatus;
  @Id({ optional: true, description: 'From the page before' }) cursor?: string;
  @Whole({ min: 1, max: 50, optional: true, default: 25 }) limit?: number;
}

export class PersonParams {
  @Id() id!: string;
}

export class HeldRole {
  @OneOf('Role', roles) role!: Role;
  @Id({ nullable: true }) organizationId!: string | null;
}

export class PersonItem {
  @Id() id!: string;
  @OneOf('PersonStatus', personStatuses) status!: PersonStatus;
  @Text({ max: 200, nullable: true, description: 'Null where the reader may not see it, or nobody said it' })
  name!: string | null;
  @Text({ max: 254, nullable: true }) email!: string | null;
  @List(() => HeldRole, { max: 50 }) roles!: HeldRole[];
  @Flag() isDemo!: boolean;
  @InstantField() createdAt!: string;
  @Whole() revision!: number;
}

export class PeopleResponse {
  @List(() => PersonItem, { max: 50 }) items!: PersonItem[];
  @Id({ nullable: true, description: 'Ask for the next page with it' }) next!: string | null;
}

export class OpenSession {
  @Id() id!: string;
  @OneOf('Door', ['portal', 'staff']) door!: string;
  @InstantField() createdAt!: string;
  @InstantField() lastSeenAt!: string;
}

export class PersonResponse extends PersonItem {
  @OneOf('Language', ['en', 'es']) language!: string;
  @InstantField({ nullable: true }) disabledAt!: string | null;
  @InstantField({ nullable: true }) erasedAt!: string | null;
  @List(() => RoleGrantResponse, { max: 100 }) grants!: RoleGrantResponse[];
  @List(() => OpenSession, { max: 50 }) sessions!: OpenSession[];
  @Flag() isHeld!: boolean;
  @Many('PersonAction', personActions) actionsOpen!: readonly PersonAction[];
}

export class PersonMove {
  @OneOf('PersonAction', personActions) action!: PersonAction;
  @Whole() revision!: number;
}

export class PersonMovedResponse {
  @Id() id!: string;
  @OneOf('PersonStatus', personStatuses) status!: PersonStatus;
  @Whole() revision!: number;
  @Many('PersonAction', personActions) actionsOpen!: readonly PersonAction[];
}
