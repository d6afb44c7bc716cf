/** What an applicant asks a clinician outside, and what comes back. */
import {
  type CareLetterState,
  careLetterStates,
  type CareRelation,
  careRelations,
  type CareStanding,
  careStandings,
  MOST_OF_CARE_NOTE,
} from '@open-window/domain/care-letter.ts';
import { emailMax, emailPattern } from '@open-window/domain/email.ts';
import { type RoundLanguage, roundLanguages } from '@open-window/domain/round.ts';
import { Id, InstantField, List, OneOf, Text } from '../../../platform/http/fields.ts';

export class CareLettersParams {
  @Id({ description: 'Of the application' }) id!: string;
}

export class CareLetterParams extends CareLettersParams {
  @Id() letterId!: string;
}

class CareLetterItem {
  @Id() id!: string;
  @OneOf('CareLetterState', careLetterStates) state!: CareLetterState;
  @InstantField() askedAt!: string;
  @InstantField() expiresAt!: string;
  @InstantField({ nullable: true, description: 'What was said stays with our clinicians' }) answeredAt!: string | null;
}

export class CareLetterListResponse {
  @List(() => CareLetterItem, { max: 50, description: 'The newest first' }) items!: CareLetterItem[];
}

export class CareLetterRequest {
  @Text({ max: emailMax, pattern: emailPattern, format: 'email' }) email!: string;
  @OneOf('RoundLanguage', roundLanguages) language!: RoundLanguage;
}

export class CareLetterLook {
  @Text({ max: 200, description: 'Of the link in the mail' }) token!: string;
}

export class CareLetterAskedResponse {
  @Text({ max: 400, description: 'As the applicant wrote it' }) applicant!: string;
  @InstantField() expiresAt!: string;
}

export class CareLetterAnswer extends CareLetterLook {
  @OneOf('CareRelation', careRelations) relation!: CareRelation;
  @OneOf('CareStanding', careStandings) standing!: CareStanding;
  @Text({ max: 200, description: 'Who answers' }) name!: string;
  @Text({ max: MOST_OF_CARE_NOTE, optional: true }) note?: string;
}

/** For clinicians alone. */
export class CareLetterSaid {
  @OneOf('CareRelation', careRelations) relation!: CareRelation;
  @OneOf('CareStanding', careStandings) standing!: CareStanding;
  @Text({ max: 200 }) name!: string;
  @Text({ max: MOST_OF_CARE_NOTE, nullable: true }) note!: string | null;
  @InstantField() answeredAt!: string;
}
