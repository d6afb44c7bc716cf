/** Who is named in a team and what they said of their part; for its people, for the desk, and for the member alone. */
import { emailMax, emailPattern } from '@open-window/domain/email.ts';
import { type MemberAnswer, memberAnswers, type MemberState, memberStates } from '@open-window/domain/member-part.ts';
import {
  type LicenseStatus,
  licenseStatuses,
  type LicenseType,
  licenseTypes,
  type RoleCode,
  roleCodes,
  type StateCode,
  stateCodes,
} from '@open-window/domain/vocabulary.ts';
import { Flag, Id, InstantField, List, Many, One, OneOf, Text } from '../../platform/http/fields.ts';

const nullable = true;

export class MembersParams {
  @Id() id!: string;
}

export class MemberParams extends MembersParams {
  @Id() practitionerId!: string;
}

export class MemberInvitation {
  @Text({
    max: emailMax,
    pattern: emailPattern,
    format: 'email',
    optional: true,
    description: 'Not needed of somebody who is here',
  })
  email?: string;
  @OneOf('MemberLanguage', ['en', 'es']) language!: 'en' | 'es';
}

export class MemberMove {
  @OneOf('MemberAction', ['sit'], { description: 'Say that one is this member oneself' }) action!: 'sit';
}

export class MemberItem {
  @Id() practitionerId!: string;
  @Text({ max: 401, min: 0 }) name!: string;
  @OneOf('MemberState', memberStates) state!: MemberState;
  @Flag({ description: 'Whoever reads is this member' }) isSelf!: boolean;
  @InstantField({ nullable, description: 'Of the last answer' }) answeredAt!: string | null;
  @Text({ max: 1000, min: 0, nullable, description: 'What is wrong, in the words of the member' }) note!: string | null;
}

export class MembersResponse {
  @List(() => MemberItem, { max: 200 }) items!: readonly MemberItem[];
  @Flag({ description: 'Whether whoever reads may ask members' }) mayAsk!: boolean;
}

export class PartLicense {
  @Text({ max: 60, min: 0 }) number!: string;
  @OneOf('LicenseType', licenseTypes) type!: LicenseType;
  @OneOf('StateCode', stateCodes) state!: StateCode;
  @Many('StateCode', stateCodes) validIn!: readonly StateCode[];
  @OneOf('LicenseStatus', licenseStatuses) status!: LicenseStatus;
  @Flag() isRestricted!: boolean;
  @Text({ max: 10, min: 0 }) expiresOn!: string;
}

/** What the page says of one person. */
export class MemberPart {
  @Text({ max: 200, min: 0 }) givenName!: string;
  @Text({ max: 200, min: 0 }) familyName!: string;
  @Text({ max: 100, min: 0 }) credentials!: string;
  @Text({ max: 20, nullable }) npi!: string | null;
  @Many('RoleCode', roleCodes) roles!: readonly RoleCode[];
  @List(() => PartLicense, { max: 60 }) licenses!: readonly PartLicense[];
}

export class OwnPart {
  @Id() id!: string;
  @Text({ max: 300, min: 0 }) teamName!: string;
  @OneOf('MemberState', memberStates) state!: MemberState;
  @Text({ max: 64, description: 'SHA-256 by which the words are known that are confirmed' }) hash!: string;
  @InstantField({ nullable }) answeredAt!: string | null;
  @One(() => MemberPart) part!: MemberPart;
}

export class OwnPartsResponse {
  @List(() => OwnPart, { max: 200 }) items!: readonly OwnPart[];
}

export class PartAnswer {
  @OneOf('MemberAnswer', memberAnswers) answer!: MemberAnswer;
  @Text({ max: 64, pattern: /^[0-9a-f]{64}$/, description: 'Of the words that were shown' }) hash!: string;
  @Text({ max: 1000, optional: true, description: 'What is wrong; for the owner of the team' }) note?: string;
}
