/** Gifts and ties as the desk writes them down and takes them back. */
import { type AmountBand, amountBands, type DisclosureKind, disclosureKinds, FIRST_DISCLOSED_YEAR } from '@open-window/domain/disclosure.ts'; // prettier-ignore
import { Id, InstantField, List, OneOf, Text, Whole } from '../../platform/http/fields.ts';

const nullable = true;
const year = { min: FIRST_DISCLOSED_YEAR, max: 2100 };

export class DisclosuresParams {
  @Id() id!: string;
}

export class DisclosureParams extends DisclosuresParams {
  @Id() disclosureId!: string;
}

export class DisclosureRequest {
  @OneOf('DisclosureKind', disclosureKinds) kind!: DisclosureKind;
  @Whole(year) year!: number;
  @OneOf('AmountBand', amountBands, { optional: true, description: 'Where it is about money' }) band?: AmountBand;
  @Text({ min: 2, max: 120, description: 'Of whom; the public reads it' }) who!: string;
}

export class CorrectionRequest {
  @Text({ min: 3, max: 500, description: 'Why it is taken back' }) reason!: string;
}

export class DeskDisclosureItem {
  @Id() id!: string;
  @OneOf('DisclosureKind', disclosureKinds) kind!: DisclosureKind;
  @Whole(year) year!: number;
  @OneOf('AmountBand', amountBands, { nullable }) band!: AmountBand | null;
  @Text({ max: 120 }) who!: string;
  @Id() recordedBy!: string;
  @InstantField() recordedAt!: string;
  @Text({ max: 500, nullable, description: 'Why it was taken back; null: it stands' }) correctedBecause!: string | null;
}

export class DisclosuresResponse {
  @List(() => DeskDisclosureItem, { max: 200, description: 'Newest first, also what was taken back' })
  items!: readonly DeskDisclosureItem[];
}
