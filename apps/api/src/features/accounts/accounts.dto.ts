/** What people say to come in, and what they hear. */
import { type Door, doors, type Permission, permissions, type Role, roles } from '@open-window/domain/access.ts';
import { emailMax, emailPattern } from '@open-window/domain/email.ts';
import { type Strength, strengths } from '@open-window/domain/session.ts';
import { Flag, Id, InstantField, List, Many, OneOf, Secret, Text, Texts, Whole } from '../../platform/http/fields.ts';

const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];
const themes = ['auto', 'light', 'dark'] as const;
const needs = ['secondFactor', 'enrolment'] as const;
const kinds = ['APPLICANT', 'PROVIDER'] as const;
const nullable = true;
const optional = true;

const email = { max: emailMax, pattern: emailPattern, format: 'email' } as const;
const token = { max: 100, min: 22, pattern: /^[\w-]+$/ } as const;
const code = { max: 12, min: 6, pattern: /^[\d\s]+$/ } as const;

export class Said {
  @Flag({ description: 'Always true: whether the address is known is told to nobody' }) isHeard!: true;
}

export class SignUpRequest {
  @Text(email) email!: string;
  @OneOf('AccountKind', kinds) kind!: (typeof kinds)[number];
  @Secret({ optional, description: 'Without one, a code is mailed at each sign-in' }) passphrase?: string;
  @OneOf('Language', languages) language!: Language;
  @Text({ max: 200, optional }) name?: string;
  @Text({ max: 300, optional }) organizationName?: string;
}

/** Either the token of a link, or the address and the code. */
export class MailProofRequest {
  @Text({ ...token, optional }) token?: string;
  @Text({ ...email, optional }) email?: string;
  @Text({ ...code, optional }) code?: string;
}

export class VerifyRequest extends MailProofRequest {
  @Secret({ optional, description: 'Asked for when another browser signed up' }) passphrase?: string;
}

export class UseCodeRequest extends MailProofRequest {
  @Flag({ optional, description: 'Another browser asked for it, and the person says that this is right' })
  confirm?: boolean;
}

export class SignInRequest {
  @Text(email) email!: string;
  @Secret() passphrase!: string;
}

export class AddressRequest {
  @Text(email) email!: string;
  @OneOf('Language', languages) language!: Language;
}

export class ResetRequest {
  @Text(token) token!: string;
  @Secret() passphrase!: string;
}

export class SecondFactorRequest {
  @Text({ ...code, optional }) code?: string;
  @Text({ max: 20, optional }) recoveryCode?: string;
}

export class TotpCodeRequest {
  @Text(code) code!: string;
}

export class PassphraseRequest {
  @Secret() passphrase!: string;
}

export class SessionStateResponse {
  @Id() personId!: string;
  @Text({ max: 200, nullable }) name!: string | null;
  @Text({ max: emailMax, nullable }) email!: string | null;
  @OneOf('Language', languages) language!: Language;
  @OneOf('Theme', themes) theme!: (typeof themes)[number];
  @OneOf('Door', doors) door!: Door;
  @Many('Role', roles) roles!: readonly Role[];
  @Texts({ max: 36, items: 100, description: 'Of the organizations that one acts for' })
  organizations!: readonly string[];
  @Many('Permission', permissions) rights!: readonly Permission[];
  @OneOf('Strength', strengths) strength!: Strength;
  @Flag() isComplete!: boolean;
  @OneOf('SessionNeed', needs, { nullable }) needs!: (typeof needs)[number] | null;
  @InstantField({ nullable }) elevatedUntil!: string | null;
  @Whole({ description: 'So long without a request, and the session ends' }) idleSeconds!: number;
  @Text({ max: 100, description: 'For the header X-CSRF-Token of whatever changes something' }) csrfToken!: string;
  @InstantField({ nullable }) breakGlassUntil!: string | null;
  @Flag() isDemo!: boolean;
}

export class ElevationResponse {
  @InstantField() elevatedUntil!: string;
}

export class TotpEnrolmentResponse {
  @Text({ max: 100, description: 'Shown this once' }) secret!: string;
  @Text({ max: 500 }) otpauthUri!: string;
}

export class RecoveryCodesResponse {
  @Texts({ max: 20, items: 10, nullable, description: 'Shown this once; null when there are some already' })
  recoveryCodes!: readonly string[] | null;
}

export class OwnSessionParams {
  @Id() id!: string;
}

export class OwnSessionItem {
  @Id() id!: string;
  @OneOf('Door', doors) door!: Door;
  @Text({ max: 100, min: 0 }) device!: string;
  @OneOf('Strength', strengths) strength!: Strength;
  @InstantField() createdAt!: string;
  @InstantField() lastSeenAt!: string;
  @Flag() isCurrent!: boolean;
}

export class OwnSessionsResponse {
  @List(() => OwnSessionItem, { max: 100 }) items!: readonly OwnSessionItem[];
}

export class OwnSessionMove {
  @OneOf('OwnSessionAction', ['end']) action!: 'end';
}

export class OwnSessionsMove {
  @OneOf('OwnSessionsAction', ['endOthers']) action!: 'endOthers';
}

export class SignInItem {
  @InstantField() at!: string;
  @Text({ max: 60 }) action!: string;
  @Text({ max: 60, nullable }) network!: string | null;
}

export class SignInsResponse {
  @List(() => SignInItem, { max: 50 }) items!: readonly SignInItem[];
}
