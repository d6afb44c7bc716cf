/** What is said about a concern, by who raises it and by who looks after it. */
import {
  concernAbout,
  type ConcernAbout,
  concernActions,
  type ConcernAction,
  type ConcernOutcome,
  concernOutcomes,
  type ConcernState,
  concernStates,
  urgencies,
  type Urgency,
} from '@open-window/domain/concern.ts';
import { Id, InstantField, List, Many, OneOf, Text, Whole } from '../../platform/http/fields.ts';

export class ConcernRequest {
  @OneOf('ConcernAbout', concernAbout) aboutKind!: ConcernAbout;
  @Text({ max: 100, optional: true, description: 'The id or reference of what was read' }) aboutId?: string;
  @OneOf('Urgency', urgencies) urgency!: Urgency;
  @Text({ max: 2000, min: 3 }) note!: string;
}

export class ConcernParams {
  @Id() id!: string;
}

export class ConcernSearch {
  @OneOf('ConcernState', concernStates, { optional: true }) state?: ConcernState;
  @Whole({ min: 1, max: 50, optional: true }) limit?: number;
  @Id({ optional: true, description: 'The last one of the page before' }) after?: string;
}

export class ConcernMove {
  @OneOf('ConcernAction', concernActions) action!: ConcernAction;
  @Whole() revision!: number;
  @OneOf('ConcernOutcome', concernOutcomes, { optional: true }) outcome?: ConcernOutcome;
  @Text({ max: 2000, optional: true }) note?: string;
}

/** For who raised it: that it was heard, and by when somebody looks. */
export class ConcernRaisedResponse {
  @Text({ max: 10 }) reference!: string;
  @InstantField() dueAt!: string;
}

export class ConcernItem {
  @Id() id!: string;
  @Text({ max: 10 }) reference!: string;
  @OneOf('ConcernAbout', concernAbout) aboutKind!: ConcernAbout;
  @OneOf('Urgency', urgencies) urgency!: Urgency;
  @OneOf('ConcernState', concernStates) state!: ConcernState;
  @InstantField() raisedAt!: string;
  @InstantField() dueAt!: string;
  @Id({ nullable: true }) takenBy!: string | null;
  @Whole() revision!: number;
}

export class ConcernListResponse {
  @List(() => ConcernItem, { max: 50 }) items!: ConcernItem[];
  @Id({ nullable: true, description: 'To ask for the next page with' }) next!: string | null;
}

export class ConcernResponse extends ConcernItem {
  @Text({ max: 100, nullable: true }) aboutId!: string | null;
  @Id({ nullable: true }) raisedBy!: string | null;
  @Text({ max: 2000 }) note!: string;
  @OneOf('ConcernOutcome', concernOutcomes, { nullable: true }) outcome!: ConcernOutcome | null;
  @Text({ max: 2000, nullable: true }) outcomeNote!: string | null;
  @Many('ConcernAction', concernActions) actionsOpen!: readonly ConcernAction[];
}
