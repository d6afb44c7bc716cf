/** What whoever applied asks to change after the hand-in, and what the desk says to it. */
import { type ChangeRefusal, changeRefusals, type ChangeState, changeStates, LONGEST_WHY } from '@open-window/domain/change-request.ts'; // prettier-ignore
import { Flag, Id, InstantField, List, OneOf, Text, Whole } from '../../../platform/http/fields.ts';

export class ChangesParams {
  @Id() id!: string;
}

export class ChangeParams extends ChangesParams {
  @Text({ max: 4, pattern: /^[1-9]\d{0,3}$/ }) number!: string;
}

export class ChangeEntry {
  @Text({ max: 40, pattern: /^[a-z][A-Za-z0-9]*$/, description: 'The name of the question' }) field!: string;
  @Text({ max: LONGEST_WHY }) why!: string;
}

export class ChangeAnswer {
  @OneOf('ChangeReply', ['ACCEPTED', 'REFUSED']) answer!: 'ACCEPTED' | 'REFUSED';
  @OneOf('ChangeRefusal', changeRefusals, { optional: true, description: 'Of a no' }) reason?: ChangeRefusal;
}

export class ChangeItem {
  @Whole() number!: number;
  @Text({ max: 40 }) field!: string;
  @Text({ max: LONGEST_WHY, nullable: true, description: 'Null: kept no longer' }) why!: string | null;
  @OneOf('ChangeState', changeStates) state!: ChangeState;
  @OneOf('ChangeRefusal', changeRefusals, { nullable: true }) reason!: ChangeRefusal | null;
  @InstantField() askedAt!: string;
  @InstantField({ nullable: true }) answeredAt!: string | null;
}

export class ChangesResponse {
  @List(() => ChangeItem, { max: 500, description: 'The oldest first' }) items!: ChangeItem[];
  @Flag({ description: 'Nobody judges it yet' }) mayAsk!: boolean;
}
