/** What can be agreed to, what was, and since when not any more. */
import {
  type ConsentLanguage,
  consentLanguages,
  type ConsentPurpose,
  consentPurposes,
} from '@open-window/domain/consent.ts';
import { Flag, Id, InstantField, List, OneOf, Text } from '../../platform/http/fields.ts';

const version = { max: 20, pattern: /^\d{4}-\d{2}-\d{2}$/ } as const;

export class ConsentRequest {
  @OneOf('ConsentPurpose', consentPurposes) purpose!: ConsentPurpose;
  @Text({ ...version, description: 'Of the words that were shown' }) textVersion!: string;
  @OneOf('Language', consentLanguages) language!: ConsentLanguage;
}

export class ConsentParams {
  @Id() id!: string;
}

export class ConsentMove {
  @OneOf('ConsentAction', ['withdraw']) action!: 'withdraw';
}

export class ConsentResponse {
  @Id() id!: string;
  @OneOf('ConsentPurpose', consentPurposes) purpose!: ConsentPurpose;
  @Text(version) textVersion!: string;
  @Text({ max: 64, description: 'SHA-256 of the words, in hexadecimal' }) textHash!: string;
  @OneOf('Language', consentLanguages) language!: ConsentLanguage;
  @InstantField() givenAt!: string;
  @InstantField({ nullable: true }) withdrawnAt!: string | null;
}

export class ConsentOffer {
  @OneOf('ConsentPurpose', consentPurposes) purpose!: ConsentPurpose;
  @Flag({ description: 'There is no account without it' }) isNeeded!: boolean;
  @Text(version) textVersion!: string;
  @Text({ max: 2000 }) en!: string;
  @Text({ max: 2000 }) es!: string;
}

export class ConsentsResponse {
  @List(() => ConsentResponse, { max: 200 }) items!: ConsentResponse[];
  @List(() => ConsentOffer, { max: 20 }) offered!: ConsentOffer[];
}
