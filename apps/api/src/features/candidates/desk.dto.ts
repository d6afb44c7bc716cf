/** Candidates as the desk sees them: rows of public lists, what was found odd in them, and sets that may be one and the same. */
import { emailMax, emailPattern } from '@open-window/domain/email.ts';
import { stateCodes } from '@open-window/domain/vocabulary.ts';
import { Flag, Id, InstantField, List, OneOf, Text, Texts, Whole } from '../../platform/http/fields.ts';

const nullable = true;
const duplicateReasons = ['SAME_PLACE', 'SAME_NPI', 'SAME_PHONE_NEARBY'] as const;
const decisions = ['SAME', 'DIFFERENT'] as const;

export class CandidateSearch {
  @Text({ max: 100, optional: true, description: 'How the name begins' }) query?: string;
  @OneOf('StateCode', stateCodes, { optional: true }) state?: string;
  @Text({ max: 60, optional: true }) source?: string;
  @Whole({ min: 1, max: 50, optional: true }) limit?: number;
  @Id({ optional: true, description: 'The last one of the page before' }) after?: string;
}

export class CandidateParams {
  @Id() id!: string;
}

export class CandidateItem {
  @Id() id!: string;
  @Text({ max: 500 }) name!: string;
  @Text({ max: 60 }) source!: string;
  @Text({ max: 200, nullable }) city!: string | null;
  @OneOf('StateCode', stateCodes, { nullable }) state!: string | null;
  @Flag() isPerson!: boolean;
  @Flag() isDeactivated!: boolean;
  @Flag({ description: 'Somebody was invited already, or showed that it is theirs' }) isInvited!: boolean;
}

export class CandidateListResponse {
  @List(() => CandidateItem, { max: 50 }) items!: readonly CandidateItem[];
  @Id({ nullable }) next!: string | null;
}

export class CandidateResponse extends CandidateItem {
  @Text({ max: 500, nullable }) programme!: string | null;
  @Text({ max: 500, nullable }) line1!: string | null;
  @Text({ max: 500, nullable }) line2!: string | null;
  @Text({ max: 5, nullable }) postalCode!: string | null;
  @Text({ max: 60, nullable }) phone!: string | null;
  @Text({ max: 2000, nullable }) website!: string | null;
  @Text({ max: 10, nullable }) npi!: string | null;
  @Texts({ max: 20, items: 50 }) taxonomies!: readonly string[];
  @Text({ max: 500, description: 'The file that it was last written from' }) file!: string;
  @InstantField() importedAt!: string;
}

export class CandidateInvitationRequest {
  @Text({ max: emailMax, pattern: emailPattern, format: 'email' }) email!: string;
  @Text({ max: 200 }) name!: string;
  @OneOf('Language', ['en', 'es']) language!: 'en' | 'es';
}

export class CandidateInvitationResponse {
  @Id() invitationId!: string;
  @Id() organizationId!: string;
}

export class DuplicateSearch {
  @OneOf('DuplicateReason', duplicateReasons, { optional: true }) reason?: (typeof duplicateReasons)[number];
  @Whole({ min: 1, max: 50, optional: true }) limit?: number;
  @Text({ max: 500, optional: true, description: 'The last set of the page before' }) after?: string;
}

export class DuplicateSet {
  @OneOf('DuplicateReason', duplicateReasons) reason!: (typeof duplicateReasons)[number];
  @Text({ max: 500 }) setKey!: string;
  @List(() => CandidateItem, { max: 50 }) candidates!: readonly CandidateItem[];
}

export class DuplicateListResponse {
  @List(() => DuplicateSet, { max: 50 }) items!: readonly DuplicateSet[];
  @Text({ max: 500, nullable }) next!: string | null;
}

export class DuplicateMove {
  @OneOf('DuplicateReason', duplicateReasons) reason!: (typeof duplicateReasons)[number];
  @Text({ max: 500 }) setKey!: string;
  @OneOf('DuplicateDecision', decisions) decision!: (typeof decisions)[number];
}

export class DuplicateDecisionResponse extends DuplicateMove {
  @InstantField() decidedAt!: string;
}
