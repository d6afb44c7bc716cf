/** Rounds as staff plan, read and move them. */
import { REOPEN, type RoundAction, roundActions, type RoundKind, roundKinds, type RoundLanguage, roundLanguages, type RoundMove, roundObjections, type RoundObjection, type RoundState, roundStates } from '@open-window/domain/round.ts'; // prettier-ignore
import { Flag, Id, InstantField, List, Many, One, OneOf, Text, Whole } from '../../platform/http/fields.ts';
import { UncoveredHours } from './forms.dto.ts';
import { ProgramRoundItem, PublishedVersionItem } from './programs.dto.ts';

const nullable = true;
const optional = true;
const moves = [...roundActions, REOPEN] as const;

export class RoundParams {
  @Id() id!: string;
}

export class RoundFundEntry {
  @Id() id!: string;
}

/** What is not there is not chosen yet. */
export class RoundEntry {
  @Text({ min: 2, max: 80, description: 'For staff' }) name!: string;
  @OneOf('RoundKind', roundKinds) kind!: RoundKind;
  @InstantField({ optional }) opensAt?: string;
  @InstantField({ optional, description: 'The first moment at which it takes nobody' }) closesAt?: string;
  @Whole({ min: 1, max: 100_000, optional, description: 'How many applications can be read well' }) capacity?: number;
  @Many('RoundLanguage', roundLanguages) languages!: readonly RoundLanguage[];
  @Id({ optional }) formVersionId?: string;
  @Id({ optional }) policyVersionId?: string;
  @List(() => RoundFundEntry, { max: 50 }) funds!: readonly RoundFundEntry[];
}

class Moved {
  @Whole() revision!: number;
}

export class RoundMoveRequest extends Moved {
  @OneOf('RoundAction', roundActions) action!: RoundAction;
  @Text({ max: 1000, optional, description: 'Why; names nobody' }) words?: string;
}

export class RoundReopeningRequest extends Moved {
  @Text({ min: 3, max: 1000, description: 'Why; names nobody' }) words!: string;
}

export class BlockedRoundMove {
  @OneOf('RoundMove', moves) action!: RoundMove;
  @Many('RoundObjection', roundObjections) objections!: readonly RoundObjection[];
}

export class RoundFundItem {
  @Id() id!: string;
  @Text({ max: 120, nullable, description: 'For whoever may read funds' }) name!: string | null;
}

export class RoundMoveItem {
  @Whole() number!: number;
  @Text({ max: 20 }) action!: string;
  @OneOf('RoundState', roundStates) to!: RoundState;
  @Text({ max: 1000, nullable }) words!: string | null;
  @Text({ max: 64, nullable, description: 'Of the form that it was opened with' }) formHash!: string | null;
  @Text({ max: 64, nullable, description: 'Of the policy that it was opened with' }) policyHash!: string | null;
  @Id() movedBy!: string;
  @InstantField() movedAt!: string;
}

export class RoundResponse extends ProgramRoundItem {
  @Id() programId!: string;
  @Text({ max: 12 }) programCode!: string;
  @Whole({ nullable }) capacity!: number | null;
  @One(() => PublishedVersionItem, { nullable }) form!: PublishedVersionItem | null;
  @One(() => PublishedVersionItem, { nullable }) policy!: PublishedVersionItem | null;
  @List(() => RoundFundItem, { max: 50 }) funds!: readonly RoundFundItem[];
  @Flag({ description: 'Its form and its policy stand from then on' }) isOpened!: boolean;
  @Many('RoundMove', moves) actionsOpen!: readonly RoundMove[];
  @List(() => BlockedRoundMove, { max: 10, description: 'What its state allows and something is against' })
  actionsBlocked!: readonly BlockedRoundMove[];
  @One(() => UncoveredHours, {
    nullable,
    description: 'Of a form that asks about self-harm: the first hours without anybody on call',
  })
  rotaGap!: UncoveredHours | null;
  @List(() => RoundMoveItem, { max: 500 }) history!: readonly RoundMoveItem[];
  @Whole() revision!: number;
}
