/** Who can be tried out in the demonstration, and with what they would sign in. */
import { type Door, doors, type Role, roles } from '@open-window/domain/access.ts';
import { List, OneOf, Text } from '../../platform/http/fields.ts';

export class DemoPersonItem {
  @OneOf('Role', roles) role!: Role;
  @Text({ max: 200 }) name!: string;
  @Text({ max: 254 }) email!: string;
  @Text({ max: 128 }) passphrase!: string;
  @Text({ max: 100, nullable: true }) totpSecret!: string | null;
}

export class DemoPeopleResponse {
  @List(() => DemoPersonItem, { max: 50 }) items!: readonly DemoPersonItem[];
}

export class DemoSignInRequest {
  @Text({ max: 254 }) email!: string;
}

export class DemoSignInResponse {
  @OneOf('Door', doors) door!: Door;
}
