/** The queue of the screening desk: by what it is asked, and each application in it. */
import { type ApplicationStatus, applicationStatuses } from '@open-window/domain/application.ts';
import { type MedicalState, medicalStates } from '@open-window/domain/medical-track.ts';
import { type RoundLanguage, roundLanguages } from '@open-window/domain/round.ts';
import { type VerificationState, verificationStates } from '@open-window/domain/verification-track.ts';
import { Flag, Id, InstantField, List, OneOf, Text, Whole } from '../../../platform/http/fields.ts';

/** What the queue is filtered by; all that is named must be so. */
export class ScreeningFilter {
  @OneOf('ApplicationStatus', applicationStatuses, { optional: true }) status?: ApplicationStatus;
  @Id({ optional: true }) roundId?: string;
  @OneOf('RoundLanguage', roundLanguages, { optional: true }) language?: RoundLanguage;
  @OneOf('VerificationState', verificationStates, { optional: true }) verification?: VerificationState;
  @OneOf('MedicalState', medicalStates, { optional: true }) medical?: MedicalState;
  @Flag({ optional: true, description: 'May be one with another, and nobody has said yet' }) isFlagged?: boolean;
  @Flag({ optional: true, description: 'Only those that whoever asks has taken' }) isMine?: boolean;
}

export class ScreeningSearch extends ScreeningFilter {
  @Whole({ min: 1, max: 100, optional: true }) limit?: number;
  @Id({ optional: true, description: 'The last one of the page before' }) after?: string;
}

/** What is shown of health is no filter of a file that leaves the house. */
export class ScreeningExportSearch {
  @OneOf('ApplicationStatus', applicationStatuses, { optional: true }) status?: ApplicationStatus;
  @Id({ optional: true }) roundId?: string;
  @OneOf('RoundLanguage', roundLanguages, { optional: true }) language?: RoundLanguage;
  @OneOf('VerificationState', verificationStates, { optional: true }) verification?: VerificationState;
  @Flag({ optional: true }) isFlagged?: boolean;
  @Flag({ optional: true }) isMine?: boolean;
}

export class ScreeningItem {
  @Id() id!: string;
  @Text({ max: 10 }) receipt!: string;
  @OneOf('ApplicationStatus', applicationStatuses) status!: ApplicationStatus;
  @Text({ max: 200 }) round!: string;
  @Text({ max: 2 }) language!: string;
  @InstantField({ description: 'Its place in every queue' }) submittedAt!: string;
  @OneOf('VerificationState', verificationStates, { nullable: true }) verification!: VerificationState | null;
  @OneOf('MedicalState', medicalStates, { nullable: true }) medical!: MedicalState | null;
  @Flag({ description: 'May be one with another, and nobody has said yet' }) isFlagged!: boolean;
  @Id({ nullable: true, description: 'Whoever screens it' }) ownerId!: string | null;
}

export class QueuedScreeningItem extends ScreeningItem {
  @Flag({ description: 'A message of theirs that nobody at the desk has seen' }) hasMessage!: boolean;
}

export class ScreeningListResponse {
  @List(() => QueuedScreeningItem, { max: 100 }) items!: QueuedScreeningItem[];
  @Id({ nullable: true, description: 'To ask for the next page with' }) next!: string | null;
}
