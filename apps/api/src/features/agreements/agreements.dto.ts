/** The scholarship agreement as a team reads and signs it, and as the desk sees who signed what. */
import { type AgreementLanguage, agreementLanguages, type AgreementObjection, agreementObjections } from '@open-window/domain/agreement.ts'; // prettier-ignore
import { type PaymentHold, paymentHolds } from '@open-window/domain/payments-held.ts';
import { Flag, Id, InstantField, Many, One, OneOf, Text, Whole } from '../../platform/http/fields.ts';

const maxCents = 1_000_000;

export class AgreementRequest {
  @Text({ max: 20, description: 'Of the words that were shown' }) version!: string;
  @OneOf('AgreementLanguage', agreementLanguages) language!: AgreementLanguage;
  @Whole({ max: maxCents, description: 'What the fund pays for one medicine session, in cents' }) rateCents!: number;
  @Whole({ max: 100, description: 'Off the public price, in percent' }) discountPercent!: number;
  @Whole({ min: 1, max: 10_000, description: 'People at a time; as in the version of the team' }) slots!: number;
  @Text({ max: 200, min: 2, description: 'The name of who signs, as they type it' }) name!: string;
  @Text({ max: 100, min: 2, description: 'What they are in the organization' }) role!: string;
}

export class SignatureResponse {
  @Id() id!: string;
  @Text({ max: 20 }) version!: string;
  @OneOf('AgreementLanguage', agreementLanguages) language!: AgreementLanguage;
  @Text({ max: 10_000, description: 'The very words that were signed' }) words!: string;
  @Text({ max: 64, description: 'SHA-256 of the words, hexadecimal' }) textHash!: string;
  @Text({ max: 64, description: 'SHA-256 of the terms' }) termsHash!: string;
  @Whole() rateCents!: number;
  @Whole() discountPercent!: number;
  @Whole() slots!: number;
  @Text({ max: 200 }) name!: string;
  @Text({ max: 100 }) role!: string;
  @InstantField() signedAt!: string;
}

export class AgreementResponse {
  @Text({ max: 20 }) version!: string;
  @Text({ max: 10_000, description: 'With places for the terms' }) en!: string;
  @Text({ max: 10_000 }) es!: string;
  @One(() => SignatureResponse, { nullable: true, description: 'The last one; null: nobody signed' })
  signature!: SignatureResponse | null;
  @Many('AgreementObjection', agreementObjections, {
    description: 'Why the last one does not bind the team as written',
  })
  objections!: readonly AgreementObjection[];
  @Flag({ description: 'Whether whoever reads may sign' }) maySign!: boolean;
  @Many('PaymentHold', paymentHolds, { description: 'Why the fund would pay nothing for now; none: it would' })
  holds!: readonly PaymentHold[];
}

export class AgreementParams {
  @Id() id!: string;
}
