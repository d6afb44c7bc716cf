/** What the screening desk reads of an application, and what it does with it. */
import { type ApplicationStatus, applicationStatuses } from '@open-window/domain/application.ts';
import { type ApplicationChannel, applicationChannels } from '@open-window/domain/application-taking.ts';
import { type DeskTie, deskTies } from '@open-window/domain/desk-tie.ts';
import {
  type DuplicateRule,
  duplicateRules,
  type PairState,
  pairStates,
} from '@open-window/domain/duplicate-application.ts';
import {
  benefitCards, type BenefitCard, eligibilityResults, type EligibilityResult, ruleCodes, type RuleCode, ruleOutcomes, type RuleOutcome,
} from '@open-window/domain/eligibility.ts'; // prettier-ignore
import { type ScreeningBlocker, screeningBlockers } from '@open-window/domain/screening-guards.ts';
import { type VerificationAction, verificationActions } from '@open-window/domain/verification-track.ts';
import {
  Anything,
  Flag,
  Id,
  InstantField,
  List,
  Many,
  Money,
  One,
  OneOf,
  Text,
  Texts,
  Whole,
} from '../../../platform/http/fields.ts';
import { ApplicationLetterItem, InformationRequestItem } from '../asking/information.dto.ts';
import { ScreeningItem } from './screening-queue.dto.ts';

export const deskActions = ['qualify', 'confirmIneligible', 'reconsider'] as const;
export type DeskAction = (typeof deskActions)[number];
const MOST_OF_A_FORM = 1_000_000;

export class ScreeningParams {
  @Id() id!: string;
}

class ScreeningLine {
  @OneOf('EligibilityRule', ruleCodes) rule!: RuleCode;
  @OneOf('RuleOutcome', ruleOutcomes) outcome!: RuleOutcome;
  @OneOf('BenefitCard', benefitCards, { nullable: true }) card!: BenefitCard | null;
  @Money({ nullable: true }) incomeCents!: number | null;
  @Money({ nullable: true, description: 'The poverty guideline that it was held against' }) guidelineCents!:
    number | null;
  @Whole({ nullable: true, description: 'Income in per cent of it' }) percent!: number | null;
}

class ApplicationRunItem {
  @Whole() number!: number;
  @Whole() policyVersion!: number;
  @OneOf('EligibilityResult', eligibilityResults) result!: EligibilityResult;
  @Id({ nullable: true, description: 'Null: the product itself' }) ranBy!: string | null;
  @InstantField() ranAt!: string;
}

class ScreeningPair {
  @Id() otherId!: string;
  @Text({ max: 10 }) receipt!: string;
  @OneOf('ApplicationStatus', applicationStatuses) status!: ApplicationStatus;
  @Many('DuplicateRule', duplicateRules) rules!: readonly DuplicateRule[];
  @OneOf('PairState', pairStates) state!: PairState;
  @Id({ nullable: true }) resolvedBy!: string | null;
}

class ScreeningMove {
  @Whole() number!: number;
  @Text({ max: 30 }) action!: string;
  @OneOf('ApplicationStatus', applicationStatuses) to!: ApplicationStatus;
  @Id({ nullable: true }) movedBy!: string | null;
  @InstantField() movedAt!: string;
  @Many('EligibilityRule', ruleCodes) reasons!: readonly RuleCode[];
  @Text({ max: 1000, nullable: true }) note!: string | null;
}

class BlockedDeskAction {
  @OneOf('ScreeningAction', deskActions) action!: DeskAction;
  @Many('ScreeningBlocker', screeningBlockers) blockers!: readonly ScreeningBlocker[];
}

class SignedByAuthority {
  @Id() id!: string;
  @OneOf('LegalAuthority', ['GUARDIAN', 'POWER_OF_ATTORNEY']) authority!: 'GUARDIAN' | 'POWER_OF_ATTORNEY';
  @Flag({ description: 'Somebody of the desk saw the paper that proves it' }) isPaperSeen!: boolean;
}

class ScreeningAnswers {
  @Text({ max: MOST_OF_A_FORM, description: 'The form as JSON: its words are in it' }) form!: string;
  @Anything({ description: 'By the name of the question; nothing about health or substances' })
  answers!: Readonly<Record<string, unknown>>;
  @Texts({ max: 40, items: 120, description: 'Answered otherwise than the time before' }) changed!: string[];
}

export class ScreeningFileResponse extends ScreeningItem {
  @OneOf('ApplicationChannel', applicationChannels) channel!: ApplicationChannel;
  @Whole() revision!: number;
  @One(() => ScreeningAnswers) handedIn!: ScreeningAnswers;
  @One(() => SignedByAuthority, { nullable: true, description: 'Null: its person signed' })
  authority!: SignedByAuthority | null;
  @Flag({ description: 'One in ten, of whom a proof is asked whatever the policy says' }) isSampled!: boolean;
  @Many('DeskTie', deskTies, { description: 'Of whoever reads it to who applied: with any they decide nothing' })
  ties!: readonly DeskTie[];
  @List(() => ApplicationRunItem, { max: 20, description: 'The newest first' }) runs!: ApplicationRunItem[];
  @List(() => ScreeningLine, { max: 10, description: 'Of the newest run' }) lines!: ScreeningLine[];
  @List(() => ScreeningPair, { max: 100 }) pairs!: ScreeningPair[];
  @List(() => ScreeningMove, { max: 500 }) moves!: ScreeningMove[];
  @List(() => InformationRequestItem, { max: 100 }) requests!: InformationRequestItem[];
  @List(() => ApplicationLetterItem, { max: 100 }) letters!: ApplicationLetterItem[];
  @Flag({ description: 'Whether the applicant may be asked for something now' }) mayAsk!: boolean;
  @Many('ScreeningAction', deskActions) actionsOpen!: readonly DeskAction[];
  @List(() => BlockedDeskAction, { max: 3 }) actionsBlocked!: BlockedDeskAction[];
  @Many('VerificationAction', verificationActions) verificationOpen!: readonly VerificationAction[];
}
