/** What a team reads of its own cases. */
import { type CaseKind, caseKinds, type Decision, type DecisionReason, decisionReasons, decisions, type CaseState, caseStates, type ProviderAction, providerActions } from '@open-window/domain/vetting.ts'; // prettier-ignore
import { DayField, Id, InstantField, List, Many, One, OneOf, Text, Whole } from '../../platform/http/fields.ts';
import { CaseConditionResponse } from './cases.dto.ts';

export class TeamCaseSearch {
  @Id() listingId!: string;
}

export class TeamCaseMove {
  @OneOf('ProviderAction', providerActions) action!: ProviderAction;
  @Whole() revision!: number;
  @Text({ max: 2000, min: 3 }) words!: string;
}

/** Who decided is not told; why is. */
export class TeamDecisionResponse {
  @OneOf('Decision', decisions) decision!: Decision;
  @Many('DecisionReason', decisionReasons) reasons!: readonly DecisionReason[];
  @List(() => CaseConditionResponse, { max: 20 }) conditions!: readonly CaseConditionResponse[];
}

export class TeamCaseResponse {
  @Id() id!: string;
  @Text({ max: 10 }) reference!: string;
  @OneOf('CaseKind', caseKinds) kind!: CaseKind;
  @OneOf('CaseState', caseStates) standing!: CaseState;
  @InstantField() openedAt!: string;
  @DayField({ description: 'By when we want to have decided' }) dueOn!: string;
  @DayField({ nullable: true }) decidedOn!: string | null;
  @Whole() revision!: number;
  @Text({ max: 2000, nullable: true, description: 'What we asked for last' }) asked!: string | null;
  @One(() => TeamDecisionResponse, { nullable: true }) decision!: TeamDecisionResponse | null;
  @DayField({ nullable: true, description: 'The last day for an appeal' }) appealUntil!: string | null;
  @Many('ProviderAction', providerActions) actionsOpen!: readonly ProviderAction[];
}

export class TeamCasesResponse {
  @List(() => TeamCaseResponse, { max: 20 }) items!: readonly TeamCaseResponse[];
}
