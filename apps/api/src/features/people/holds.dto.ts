/** A hold: what a person asked to have deleted is kept until it is lifted. */
import { Id, InstantField, List, OneOf, Text } from '../../platform/http/fields.ts';

export class HoldRequest {
  @Text({ min: 10, max: 2000 }) reason!: string;
}

export class HoldParams {
  @Id() id!: string;
  @Id() holdId!: string;
}

export class HoldMove {
  @OneOf('HoldAction', ['lift']) action!: 'lift';
}

export class HoldResponse {
  @Id() id!: string;
  @Text({ max: 2000 }) reason!: string;
  @Id() placedBy!: string;
  @InstantField() placedAt!: string;
  @Id({ nullable: true }) liftedBy!: string | null;
  @InstantField({ nullable: true }) liftedAt!: string | null;
}

export class HoldsResponse {
  @List(() => HoldResponse, { max: 100 }) items!: HoldResponse[];
}
