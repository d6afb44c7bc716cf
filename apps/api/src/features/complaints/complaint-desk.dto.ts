/** What the desk reads of a complaint, and what it does with it. */
import {
  complaintDecisionActions, type ComplaintDecisionAction, complaintDeskActions, type ComplaintDeskAction, complaintKinds, type ComplaintKind,
  complaintObjections, type ComplaintObjection, type ComplaintStaffAction, complaintStates, type ComplaintState, findingReasons, type FindingReason,
  findings, type Finding, severities, type Severity, suspensionActions, type SuspensionAction,
} from '@open-window/domain/complaint.ts'; // prettier-ignore
import { duties, type Duty } from '@open-window/domain/complaint-duty.ts';
import { type TieKind, tieKinds } from '@open-window/domain/vetting.ts';
import { DayField, Flag, Id, InstantField, List, Many, OneOf, Text, Whole } from '../../platform/http/fields.ts';
import { ComplaintParams, reference } from './complaints.dto.ts';
import { complaintViews, type ComplaintView } from './complaints.query.ts';

const staffActions = [...complaintDeskActions, ...suspensionActions, ...complaintDecisionActions] as const;

export class DutyParams extends ComplaintParams {
  @OneOf('ComplaintDuty', duties) duty!: Duty;
}

export class ComplaintSearch {
  @OneOf('ComplaintView', complaintViews, { optional: true }) view?: ComplaintView;
  @Whole({ min: 1, max: 50, optional: true }) limit?: number;
  @Id({ optional: true, description: 'The last one of the page before' }) after?: string;
}

export class ComplaintItem {
  @Id() id!: string;
  @Text(reference) reference!: string;
  @Text({ max: 200 }) name!: string;
  @OneOf('ComplaintKind', complaintKinds) kind!: ComplaintKind;
  @Flag() isDanger!: boolean;
  @OneOf('ComplaintState', complaintStates) state!: ComplaintState;
  @OneOf('ComplaintSeverity', severities, { nullable: true }) severity!: Severity | null;
  @Id({ nullable: true }) ownerId!: string | null;
  @Flag() isSuspended!: boolean;
  @DayField() dueOn!: string;
}

export class ComplaintListResponse {
  @List(() => ComplaintItem, { max: 50 }) items!: ComplaintItem[];
  @Id({ nullable: true, description: 'To ask for the next page with' }) next!: string | null;
}

export class ComplaintDeclarationRequest {
  @OneOf('TieKind', tieKinds) tie!: TieKind;
}

class Moved {
  @Whole() revision!: number;
  @Text({ max: 4000, optional: true }) words?: string;
}

export class ComplaintMoveRequest extends Moved {
  @OneOf('ComplaintDeskAction', complaintDeskActions) action!: ComplaintDeskAction;
  @OneOf('ComplaintSeverity', severities, { optional: true }) severity?: Severity;
}

export class SuspensionMoveRequest extends Moved {
  @OneOf('SuspensionAction', suspensionActions) action!: SuspensionAction;
}

export class ComplaintDecisionRequest extends Moved {
  @OneOf('ComplaintDecisionAction', complaintDecisionActions) action!: ComplaintDecisionAction;
  @OneOf('ComplaintFinding', findings, { optional: true }) finding?: Finding;
  @Many('FindingReason', findingReasons, { optional: true }) reasons?: FindingReason[];
}

export class DutyDoneRequest {
  @Text({ max: 1000, min: 3, description: 'Who was told, when, under which number; or why nobody has to be' })
  note!: string;
}

export class ComplaintDutyItem {
  @OneOf('ComplaintDuty', duties) duty!: Duty;
  @DayField() dueOn!: string;
  @InstantField({ nullable: true }) doneAt!: string | null;
  @Text({ max: 1000, nullable: true }) note!: string | null;
}

export class ComplaintMoveItem {
  @Whole() number!: number;
  @Text({ max: 40 }) action!: string;
  @OneOf('ComplaintState', complaintStates) to!: ComplaintState;
  @Id({ nullable: true }) movedBy!: string | null;
  @InstantField() movedAt!: string;
  @Text({ max: 4000, nullable: true }) words!: string | null;
}

export class BlockedComplaintAction {
  @OneOf('ComplaintStaffAction', staffActions) action!: ComplaintStaffAction;
  @Many('ComplaintObjection', complaintObjections) objections!: readonly ComplaintObjection[];
}

/** The words are empty until whoever reads has declared to have no tie to the team. */
export class ComplaintResponse extends ComplaintItem {
  @Id() listingId!: string;
  @InstantField() receivedAt!: string;
  @Text({ max: 4000, nullable: true }) words!: string | null;
  @Text({ max: 200, nullable: true }) contact!: string | null;
  @OneOf('TieKind', tieKinds, { nullable: true }) ownTie!: TieKind | null;
  @DayField({ nullable: true }) answerDueOn!: string | null;
  @DayField({ nullable: true, description: 'When a suspension by one person ends by itself' }) suspensionEndsOn!:
    string | null;
  @OneOf('ComplaintFinding', findings, { nullable: true }) finding!: Finding | null;
  @Many('FindingReason', findingReasons) reasons!: readonly FindingReason[];
  @List(() => ComplaintMoveItem, { max: 500 }) moves!: ComplaintMoveItem[];
  @List(() => ComplaintDutyItem, { max: 10 }) duties!: ComplaintDutyItem[];
  @Many('ComplaintStaffAction', staffActions) actionsOpen!: readonly ComplaintStaffAction[];
  @List(() => BlockedComplaintAction, { max: 20 }) actionsBlocked!: BlockedComplaintAction[];
  @Whole() revision!: number;
}
