/** Gifts and ties between us and a team, as the public reads them. */
import { type AmountBand, amountBands, type DisclosureKind, disclosureKinds } from '@open-window/domain/disclosure.ts';
import { OneOf, Text, Whole } from '../../platform/http/fields.ts';

export class DisclosedItem {
  @OneOf('DisclosureKind', disclosureKinds) kind!: DisclosureKind;
  @Whole() year!: number;
  @OneOf('AmountBand', amountBands, { nullable: true, description: 'Null: it is not about money' })
  band!: AmountBand | null;
  @Text({ max: 120 }) who!: string;
}
