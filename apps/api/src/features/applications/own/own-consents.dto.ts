/** What whoever applied agreed to, with the words and the day, and what of it they take back. */
import { type ApplicationPurpose, applicationPurposes } from '@open-window/domain/application-consent.ts';
import { type RoundLanguage, roundLanguages } from '@open-window/domain/round.ts';
import { Flag, InstantField, List, OneOf, Text } from '../../../platform/http/fields.ts';

export class NeededConsentItem {
  @Text({ max: 40, description: 'The name of the question' }) field!: string;
  @Text({ max: 2000, description: 'As it was asked' }) words!: string;
  @Text({ max: 64, description: 'Of the form: its hash' }) textVersion!: string;
  @InstantField() givenAt!: string;
}

export class OptionalConsentItem {
  @OneOf('ApplicationPurpose', applicationPurposes) purpose!: ApplicationPurpose;
  @Flag({ description: 'It holds now' }) isGiven!: boolean;
  @Text({ max: 2000, description: 'What was said yes or no to last; else what can be' }) words!: string;
  @Text({ max: 64 }) textVersion!: string;
  @Text({ max: 2000, description: 'What can be agreed to now' }) currentWords!: string;
  @Text({ max: 20, description: 'Of these' }) currentVersion!: string;
  @InstantField({ nullable: true, description: 'When it was said last' }) saidAt!: string | null;
}

export class OwnConsentsResponse {
  @List(() => NeededConsentItem, {
    max: 120,
    description: 'Without these there is no application: it can be taken back',
  })
  needed!: NeededConsentItem[];
  @List(() => OptionalConsentItem, { max: 10 }) optional!: OptionalConsentItem[];
  @Flag({ description: 'It goes on, so that more can be agreed to' }) mayGive!: boolean;
}

export class OwnConsentChange {
  @OneOf('ApplicationPurpose', applicationPurposes) purpose!: ApplicationPurpose;
  @Flag() isGiven!: boolean;
  @Text({ max: 20, description: 'Of the words that were read' }) textVersion!: string;
  @OneOf('RoundLanguage', roundLanguages) language!: RoundLanguage;
}
