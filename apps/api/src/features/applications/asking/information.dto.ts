/** What the desk asks an applicant for, what comes of it, and the letters that were sent. */
import { letterKinds, type LetterKind } from '@open-window/domain/application-letter.ts';
import { type InformationAsk, informationAsks } from '@open-window/domain/information-request.ts';
import { DayField, Id, InstantField, List, OneOf, Text, Whole } from '../../../platform/http/fields.ts';

export class InformationItem {
  @Text({ max: 40 }) field!: string;
  @OneOf('InformationAsk', informationAsks) ask!: InformationAsk;
}

/** As the applicant reads it. */
export class AskedInformation {
  @DayField({ description: 'By when an answer is asked for' }) dueOn!: string;
  @List(() => InformationItem, { max: 120 }) items!: InformationItem[];
  @Text({ max: 1000, nullable: true }) note!: string | null;
}

/** As the desk reads it. */
export class InformationRequestItem extends AskedInformation {
  @Whole() number!: number;
  @Id() askedBy!: string;
  @InstantField() askedAt!: string;
  @Whole({ description: 'How often the applicant was reminded' }) reminded!: number;
  @InstantField({ nullable: true }) answeredAt!: string | null;
  @DayField({ nullable: true, description: 'When it was closed because nothing came' }) closedOn!: string | null;
}

export class ApplicationLetterLine {
  @Text({ max: 1000 }) text!: string;
  @Text({ max: 300, nullable: true, description: 'A page of ours where there is more' }) path!: string | null;
}

export class ApplicationLetterItem {
  @Whole() number!: number;
  @OneOf('LetterKind', letterKinds) kind!: LetterKind;
  @InstantField() sentAt!: string;
  @Text({ max: 2 }) language!: string;
  @List(() => ApplicationLetterLine, { max: 40 }) lines!: ApplicationLetterLine[];
}

export class LetterPreviewResponse {
  @Text({ max: 2, description: 'The language of the application' }) language!: string;
  @Text({ max: 10 }) version!: string;
  @List(() => ApplicationLetterLine, { max: 40 }) lines!: ApplicationLetterLine[];
}
