/** The queue of the desk, one case with all that is known, and what is done with it. */
import { type CaseKind, caseKinds, type CaseObjection, caseObjections, casePriorities, type CasePriority, type CaseState, caseStates, type CommitteeAction, committeeActions, type Decision, decisionReasons, type DecisionReason, decisions, type DeskAction, deskActions, type TieKind, tieKinds } from '@open-window/domain/vetting.ts'; // prettier-ignore
import { type ListingStatus, listingStatuses, type StateCode, stateCodes } from '@open-window/domain/vocabulary.ts';
import {
  DayField,
  Flag,
  Id,
  InstantField,
  List,
  Many,
  One,
  OneOf,
  Slug,
  Text,
  Whole,
} from '../../platform/http/fields.ts';
import { CaseLineResponse } from './checks.dto.ts';

export const queueViews = ['MINE', 'OPEN', 'WAITING', 'COMMITTEE', 'DONE'] as const;
export type QueueView = (typeof queueViews)[number];

export class CaseSearch {
  @OneOf('QueueView', queueViews, { optional: true, description: 'WAITING: for the team' }) view?: QueueView;
  @OneOf('CaseKind', caseKinds, { optional: true }) kind?: CaseKind;
  @Flag({ optional: true, description: 'Only what is due by today' }) isDue?: boolean;
  @Whole({ min: 1, max: 50, optional: true }) limit?: number;
  @Id({ optional: true, description: 'The last one of the page before' }) after?: string;
}

export class CaseParams {
  @Id() id!: string;
}

export class CaseItem {
  @Id() id!: string;
  @Text({ max: 10 }) reference!: string;
  @Id() listingId!: string;
  @Text({ max: 300 }) name!: string;
  @Text({ max: 200 }) city!: string;
  @OneOf('StateCode', stateCodes) state!: StateCode;
  @OneOf('CaseKind', caseKinds) kind!: CaseKind;
  @OneOf('CaseState', caseStates) standing!: CaseState;
  @OneOf('CasePriority', casePriorities) priority!: CasePriority;
  @Id({ nullable: true }) ownerId!: string | null;
  @InstantField() openedAt!: string;
  @DayField() dueOn!: string;
}

export class CaseListResponse {
  @List(() => CaseItem, { max: 50 }) items!: readonly CaseItem[];
  @Id({ nullable: true, description: 'To ask for the next page with' }) next!: string | null;
}

export class CaseOpenRequest {
  @Id() listingId!: string;
  @OneOf('CaseKind', caseKinds) kind!: CaseKind;
  @OneOf('CasePriority', casePriorities) priority!: CasePriority;
}

export class CaseOpenedResponse {
  @Id() id!: string;
}

export class CaseMoveRequest {
  @OneOf('DeskAction', deskActions) action!: DeskAction;
  @Whole() revision!: number;
  @Text({ max: 2000, optional: true, description: 'What the team reads when changes are asked for' }) words?: string;
}

export class DeclarationRequest {
  @OneOf('TieKind', tieKinds, { description: 'NONE: one declares to have no tie' }) tie!: TieKind;
}

export class ConditionRequest {
  @Text({ max: 500, min: 3 }) words!: string;
  @DayField() dueOn!: string;
}

export class CommitteeMoveRequest {
  @OneOf('CommitteeAction', committeeActions) action!: CommitteeAction;
  @Whole() revision!: number;
  @OneOf('Decision', decisions, { optional: true }) decision?: Decision;
  @Many('DecisionReason', decisionReasons, { optional: true }) reasons?: DecisionReason[];
  @List(() => ConditionRequest, { max: 20, optional: true }) conditions?: ConditionRequest[];
  @Text({ max: 2000, optional: true }) words?: string;
}

export class ConditionParams extends CaseParams {
  @Id() conditionId!: string;
}

export class ConditionMove {
  @OneOf('ConditionAction', ['meet']) action!: 'meet';
  @Whole() revision!: number;
}

export class CaseConditionResponse {
  @Id() id!: string;
  @Text({ max: 500 }) words!: string;
  @DayField() dueOn!: string;
  @DayField({ nullable: true }) metOn!: string | null;
}

export class ProposalResponse {
  @Id() id!: string;
  @OneOf('Decision', decisions) decision!: Decision;
  @Many('DecisionReason', decisionReasons) reasons!: readonly DecisionReason[];
  @List(() => CaseConditionResponse, { max: 20 }) conditions!: readonly CaseConditionResponse[];
  @Id() proposedBy!: string;
  @InstantField() proposedAt!: string;
  @OneOf('ProposalOutcome', ['OPEN', 'SECONDED', 'OPPOSED', 'VOID']) outcome!: 'OPEN' | 'SECONDED' | 'OPPOSED' | 'VOID';
  @Id({ nullable: true }) answeredBy!: string | null;
}

export class CaseMoveResponse {
  @Text({ max: 50 }) action!: string;
  @OneOf('CaseState', caseStates) to!: CaseState;
  @Id({ nullable: true }) movedBy!: string | null;
  @InstantField() movedAt!: string;
  @Text({ max: 2000, nullable: true }) words!: string | null;
}

const deskOrCommittee = [...deskActions, ...committeeActions] as const;

export class BlockedActionResponse {
  @OneOf('CaseAction', deskOrCommittee) action!: (typeof deskOrCommittee)[number];
  @Many('CaseObjection', caseObjections) objections!: readonly CaseObjection[];
}

export class CaseResponse extends CaseItem {
  @Slug() slug!: string;
  @Text({ max: 300 }) organizationName!: string;
  @OneOf('ListingStatus', listingStatuses) listingStatus!: ListingStatus;
  @Text({ max: 50 }) templateVersion!: string;
  @DayField({ nullable: true }) decidedOn!: string | null;
  @Whole() revision!: number;
  @OneOf('TieKind', tieKinds, { nullable: true, description: 'What one declared oneself; null: nothing yet' })
  ownTie!: TieKind | null;
  @Whole({ description: 'Points that stand against an approval' }) blockers!: number;
  @Flag({ description: 'Whether the version that was submitted is still the one that lies there' })
  isContentSame!: boolean;
  @List(() => CaseLineResponse, { max: 2000 }) lines!: readonly CaseLineResponse[];
  @One(() => ProposalResponse, { nullable: true }) proposal!: ProposalResponse | null;
  @List(() => ProposalResponse, { max: 100 }) proposals!: readonly ProposalResponse[];
  @List(() => CaseMoveResponse, { max: 2000 }) moves!: readonly CaseMoveResponse[];
  @Many('DeskAction', deskActions) deskActionsOpen!: readonly DeskAction[];
  @Many('CommitteeAction', committeeActions) committeeActionsOpen!: readonly CommitteeAction[];
  @List(() => BlockedActionResponse, { max: 20, description: 'The state allows them; why one may not' })
  actionsBlocked!: readonly BlockedActionResponse[];
}
