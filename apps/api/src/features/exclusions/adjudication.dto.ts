/** Questions about people on lists of the excluded, the answers of staff, and the runs that asked. */
import {
  adjudicationActions,
  type AdjudicationAction,
  adjudicationStates,
  type AdjudicationState,
} from '@open-window/domain/adjudication.ts';
import { listStandings, type ListStanding } from '@open-window/domain/exclusion.ts';
import {
  matchReasons,
  type MatchReason,
  matchStrengths,
  type MatchStrength,
} from '@open-window/domain/exclusion-match.ts';
import { runReasons, type RunReason } from '@open-window/domain/screening.ts';
import {
  DayField,
  Flag,
  Id,
  InstantField,
  List,
  Many,
  One,
  OneOf,
  Text,
  Texts,
  Whole,
} from '../../platform/http/fields.ts';
import { screenedTargets, type TargetKind } from './screened.query.ts';

export class ExclusionParams {
  @Id() id!: string;
}

export class ExclusionSearch {
  @OneOf('AdjudicationState', adjudicationStates, { optional: true }) state?: AdjudicationState;
  @Text({ max: 100, optional: true }) list?: string;
  @OneOf('MatchStrength', matchStrengths, { optional: true }) strength?: MatchStrength;
  @Whole({ min: 1, max: 50, optional: true }) limit?: number;
  @Id({ optional: true, description: 'The last one of the page before' }) after?: string;
}

export class ExclusionMoveRequest {
  @OneOf('AdjudicationAction', adjudicationActions) action!: AdjudicationAction;
  @Whole() revision!: number;
  @Text({ max: 2000, optional: true, description: 'Why; never a social security or tax number' }) note?: string;
}

export class ExclusionItem {
  @Id() id!: string;
  @OneOf('ScreenedTarget', screenedTargets) target!: TargetKind;
  @Id() targetId!: string;
  @Text({ max: 500, min: 0 }) name!: string;
  @Text({ max: 100 }) list!: string;
  @Whole({ max: 100 }) score!: number;
  @OneOf('MatchStrength', matchStrengths) strength!: MatchStrength;
  @OneOf('AdjudicationState', adjudicationStates) state!: AdjudicationState;
  @InstantField() firstSeenAt!: string;
  @InstantField() lastSeenAt!: string;
  @Whole() revision!: number;
}

export class ExclusionListResponse {
  @List(() => ExclusionItem, { max: 50 }) items!: ExclusionItem[];
  @Id({ nullable: true, description: 'To ask for the next page with' }) next!: string | null;
}

/** As the list publishes it; what it does not say is empty. */
export class ExclusionEntry {
  @Text({ max: 1000, min: 0 }) name!: string;
  @Text({ max: 1000, min: 0 }) firm!: string;
  @Texts({ max: 20, items: 100 }) npis!: readonly string[];
  @DayField({ nullable: true }) birthDate!: string | null;
  @Text({ max: 2, min: 0 }) state!: string;
  @DayField({ nullable: true }) excludedOn!: string | null;
  @Text({ max: 200, min: 0 }) reason!: string;
}

/** Whom the directory knows by this name. */
export class ExclusionSubject {
  @Texts({ max: 500, items: 100 }) names!: readonly string[];
  @Texts({ max: 50, items: 100 }) npis!: readonly string[];
  @Texts({ max: 2, items: 60, description: 'Where they practise' }) states!: readonly string[];
}

export class ExclusionLine {
  @OneOf('MatchReason', matchReasons) reason!: MatchReason;
  @Whole({ min: -100, max: 100 }) points!: number;
}

export class ExclusionListing {
  @Id() id!: string;
  @Text({ max: 500, min: 0 }) name!: string;
  @Text({ max: 50 }) status!: string;
}

export class ExclusionMoveLine {
  @OneOf('AdjudicationState', adjudicationStates) from!: AdjudicationState;
  @OneOf('AdjudicationState', adjudicationStates) to!: AdjudicationState;
  @Id({ nullable: true, description: 'Null: a run did' }) movedBy!: string | null;
  @InstantField() movedAt!: string;
  @Text({ max: 2000, nullable: true }) note!: string | null;
}

export class ScreenedList {
  @Text({ max: 100 }) list!: string;
  @OneOf('ListStanding', listStandings) standing!: ListStanding;
  @Text({ max: 64, nullable: true }) sha256!: string | null;
  @DayField({ nullable: true }) importedOn!: string | null;
  @Whole() rows!: number;
}

export class ScreeningRunResponse {
  @Id() id!: string;
  @OneOf('RunReason', runReasons) reason!: RunReason;
  @InstantField() ranAt!: string;
  @Flag({ description: 'False: nobody was cleared by the lists that could not be relied on' }) isComplete!: boolean;
  @Texts({ max: 500, items: 200 }) because!: readonly string[];
  @List(() => ScreenedList, { max: 200 }) lists!: ScreenedList[];
  @Whole() practitioners!: number;
  @Whole() organizations!: number;
  @Whole() notScreened!: number;
  @Whole() invalidNpis!: number;
  @Whole() candidates!: number;
  @Whole() newCandidates!: number;
  @Whole() askedAgain!: number;
  @Whole() gone!: number;
  @Whole() checks!: number;
}

export class ExclusionResponse extends ExclusionItem {
  @One(() => ExclusionEntry) entry!: ExclusionEntry;
  @One(() => ExclusionSubject, { nullable: true, description: 'Null: no longer of the directory' })
  subject!: ExclusionSubject | null;
  @List(() => ExclusionLine, { max: 50 }) lines!: readonly ExclusionLine[];
  @List(() => ExclusionListing, { max: 50 }) listings!: ExclusionListing[];
  @List(() => ExclusionMoveLine, { max: 200 }) moves!: ExclusionMoveLine[];
  @List(() => ScreeningRunResponse, { max: 5 }) runs!: ScreeningRunResponse[];
  @Flag({ description: 'The newest run found it' }) isSeen!: boolean;
  @Many('AdjudicationAction', adjudicationActions) actionsOpen!: readonly AdjudicationAction[];
}
