/** A case of the risk rota as its people see it: who, how to reach them, what was tried; and nothing of what they wrote elsewhere. */
import {
  type AttemptOutcome, attemptOutcomes, type AttemptWay, attemptWays, type HandOff, handOffs, riskActions, type RiskAction, type RiskLevel,
  riskLevels, type RiskPriority, riskPriorities, type RiskSource, riskSources, type RiskState, riskStates,
} from '@open-window/domain/risk.ts'; // prettier-ignore
import { callReasons, type CallReason } from '@open-window/domain/risk-ladder.ts';
import { Flag, Id, InstantField, List, One, OneOf, Text, Texts, Whole } from '../../platform/http/fields.ts';
import { type RiskView, riskViews } from './risk.query.ts';

export class RiskParams {
  @Id() id!: string;
}

export class RiskSearch {
  @OneOf('RiskView', riskViews, { optional: true, default: 'OPEN' }) view?: RiskView;
  @Whole({ min: 1, max: 50, optional: true }) limit?: number;
  @Id({ optional: true, description: 'The last one of the page before' }) after?: string;
}

/** Words may say who it is: they are sealed, and shown to the rota alone. */
export class RiskMoveRequest {
  @OneOf('RiskAction', riskActions) action!: RiskAction;
  @Whole() revision!: number;
  @OneOf('AttemptWay', attemptWays, { optional: true }) way?: AttemptWay;
  @OneOf('AttemptOutcome', attemptOutcomes, { optional: true }) outcome?: AttemptOutcome;
  @OneOf('RiskLevel', riskLevels, { optional: true }) level?: RiskLevel;
  @OneOf('HandOff', handOffs, { optional: true }) handOff?: HandOff;
  @Id({ optional: true, description: 'Who takes it over' }) receiverId?: string;
  @Text({ max: 2000, optional: true }) words?: string;
}

export class RiskPersonResponse {
  @Id() id!: string;
  @Text({ max: 200, nullable: true }) name!: string | null;
}

export class RiskItem {
  @Id() id!: string;
  @Text({ max: 10 }) reference!: string;
  @OneOf('RiskSource', riskSources) sourceKind!: RiskSource;
  @OneOf('RiskPriority', riskPriorities) priority!: RiskPriority;
  @OneOf('RiskState', riskStates) state!: RiskState;
  @InstantField() raisedAt!: string;
  @InstantField({ description: 'By when somebody must have reached them' }) dueAt!: string;
  @One(() => RiskPersonResponse, { nullable: true }) holder!: RiskPersonResponse | null;
  @Flag({ description: 'Whether its holder said that they have it' }) isAcknowledged!: boolean;
  @Whole() revision!: number;
}

export class RiskListResponse {
  @List(() => RiskItem, { max: 50 }) items!: RiskItem[];
  @Id({ nullable: true, description: 'To ask for the next page with' }) next!: string | null;
}

export class RiskReachResponse {
  @Text({ max: 2000, nullable: true }) name!: string | null;
  @Text({ max: 2000, nullable: true }) phone!: string | null;
  @Text({ max: 2000, nullable: true }) email!: string | null;
  @Text({ max: 2000, nullable: true }) language!: string | null;
  @Text({ max: 2000, nullable: true }) hint!: string | null;
  @Text({ max: 2000, nullable: true, description: 'Only where they consented to it' }) trustedContact!: string | null;
}

export class RiskHistoryItem {
  @Whole() number!: number;
  @Text({ max: 40 }) action!: string;
  @OneOf('RiskState', riskStates) to!: RiskState;
  @One(() => RiskPersonResponse, { nullable: true }) by!: RiskPersonResponse | null;
  @InstantField() at!: string;
  @OneOf('AttemptWay', attemptWays, { nullable: true }) way!: AttemptWay | null;
  @OneOf('AttemptOutcome', attemptOutcomes, { nullable: true }) outcome!: AttemptOutcome | null;
  @Text({ max: 2000, nullable: true }) words!: string | null;
}

export class RiskCallResponse {
  @OneOf('CallReason', callReasons) reason!: CallReason;
  @One(() => RiskPersonResponse) person!: RiskPersonResponse;
  @InstantField() at!: string;
}

export class RiskOffer {
  @OneOf('RiskAction', riskActions) action!: RiskAction;
  @Texts({ max: 40, items: 20, description: 'What is against it; nothing: it may be done' }) blockers!: string[];
}

export class RiskResponse extends RiskItem {
  @Id({ nullable: true, description: 'The concern of staff that it comes from' }) concernId!: string | null;
  @One(() => RiskReachResponse, { nullable: true, description: 'Null: only the rota sees it' })
  reach!: RiskReachResponse | null;
  @OneOf('RiskLevel', riskLevels, { nullable: true }) level!: RiskLevel | null;
  @OneOf('HandOff', handOffs, { nullable: true }) handOff!: HandOff | null;
  @List(() => RiskHistoryItem, { max: 1000 }) history!: RiskHistoryItem[];
  @List(() => RiskCallResponse, { max: 1000 }) calls!: RiskCallResponse[];
  @List(() => RiskOffer, { max: 10 }) offers!: RiskOffer[];
  @List(() => RiskPersonResponse, { max: 200, description: 'To whom it can be handed over' })
  receivers!: RiskPersonResponse[];
}

export class RiskMonth {
  @Text({ max: 7, example: '2026-06' }) month!: string;
  @Whole() raised!: number;
  @Whole() acknowledged!: number;
  @Whole({ nullable: true, description: 'Median' }) acknowledgeMinutes!: number | null;
  @Whole() contacted!: number;
  @Whole({ nullable: true, description: 'Median' }) contactMinutes!: number | null;
  @Whole({ description: 'Contacted before their time was over' }) inTime!: number;
  @Whole({ description: 'Closed, whatever was found' }) closed!: number;
  @Whole({ description: 'Closed: no risk found' }) none!: number;
  @Whole() low!: number;
  @Whole() moderate!: number;
  @Whole() high!: number;
  @Whole({ description: 'Closed: nobody could ask' }) notScreened!: number;
}

export class RiskFiguresResponse {
  @List(() => RiskMonth, { max: 12 }) months!: RiskMonth[];
}
