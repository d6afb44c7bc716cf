/** What anybody may say of a team, and what the team reads of it. */
import {
  complaintKinds, type ComplaintKind, complaintStates, type ComplaintState, complaintTeamActions, type ComplaintTeamAction, findingReasons,
  type FindingReason, findings, type Finding, receiptStages, type ReceiptStage,
} from '@open-window/domain/complaint.ts'; // prettier-ignore
import { DayField, Flag, Id, List, Many, OneOf, Slug, Text, Whole } from '../../platform/http/fields.ts';

export const reference = { max: 10, pattern: /^[0-9A-HJKMNP-TV-Z]{10}$/ } as const;

export class ComplaintSlugParams {
  @Slug() slug!: string;
}

export class ComplaintRequest {
  @OneOf('ComplaintKind', complaintKinds) kind!: ComplaintKind;
  @Text({ max: 4000, min: 3 }) words!: string;
  @Text({ max: 200, optional: true, description: 'How to reach whoever complains; nobody has to say it' })
  contact?: string;
  @Flag({ description: 'Somebody is in danger now' }) isDanger!: boolean;
}

export class ReceiptParams {
  @Text(reference) reference!: string;
}

export class ComplaintReceiptResponse {
  @Text({ ...reference, description: 'To ask with how far it is; whoever has it learns that and nothing else' })
  reference!: string;
  @OneOf('ReceiptStage', receiptStages) stage!: ReceiptStage;
  @DayField() receivedOn!: string;
  @DayField({ nullable: true, description: 'By when the next step is taken' }) dueOn!: string | null;
}

export class ComplaintParams {
  @Id() id!: string;
}

export class TeamComplaintSearch {
  @Id() listingId!: string;
}

export class TeamComplaintMove {
  @OneOf('ComplaintTeamAction', complaintTeamActions) action!: ComplaintTeamAction;
  @Whole() revision!: number;
  @Text({ max: 4000, min: 3 }) words!: string;
}

/** Never what was written to us, nor by whom: what the desk made of it. */
export class TeamComplaintItem {
  @Id() id!: string;
  @Text(reference) reference!: string;
  @OneOf('ComplaintKind', complaintKinds) kind!: ComplaintKind;
  @OneOf('ComplaintState', complaintStates) state!: ComplaintState;
  @Flag() isSuspended!: boolean;
  @Text({ max: 4000, nullable: true }) asked!: string | null;
  @Text({ max: 4000, nullable: true, description: 'Why the page is held back' }) heldBecause!: string | null;
  @Text({ max: 4000, nullable: true }) answer!: string | null;
  @DayField({ nullable: true }) answerDueOn!: string | null;
  @OneOf('ComplaintFinding', findings, { nullable: true }) finding!: Finding | null;
  @Many('FindingReason', findingReasons) reasons!: readonly FindingReason[];
  @DayField({ nullable: true }) appealUntil!: string | null;
  @Many('ComplaintTeamAction', complaintTeamActions) actionsOpen!: readonly ComplaintTeamAction[];
  @Whole() revision!: number;
}

export class TeamComplaintsResponse {
  @List(() => TeamComplaintItem, { max: 50 }) items!: TeamComplaintItem[];
}
