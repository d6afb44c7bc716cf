/** What staff see of jobs: how much waits, and what gave up. Jobs hold ids only, and of a failure only its name is shown. */
import {
  type DeadLetterAction,
  deadLetterActions,
  type DeadLetterState,
  deadLetterStates,
} from '@open-window/domain/dead-letter.ts';
import { Id, InstantField, List, Many, OneOf, Text, Whole } from '../../platform/http/fields.ts';
import { type JobName, jobNames } from '../../platform/jobs/queues.ts';

export class DeadLetterParams {
  @Id() id!: string;
}

export class DeadLetterSearch {
  @OneOf('JobName', jobNames, { optional: true }) queue?: JobName;
  @Whole({ min: 1, max: 50, optional: true }) limit?: number;
  @Id({ optional: true, description: 'The last one of the page before' }) after?: string;
}

export class DeadLetterMove {
  @OneOf('DeadLetterAction', deadLetterActions) action!: DeadLetterAction;
  @Whole() revision!: number;
}

export class QueueItem {
  @OneOf('JobName', jobNames) name!: JobName;
  @Whole({ description: 'Due, and not begun' }) waiting!: number;
  @Whole({ description: 'Being done now' }) active!: number;
  @Whole({ description: 'Gave up, and nobody looked after it' }) failed!: number;
  @InstantField({ nullable: true, description: 'Since when the oldest due job waits' }) oldestAt!: string | null;
}

export class QueuesResponse {
  @List(() => QueueItem, { max: 100 }) items!: QueueItem[];
}

export class JobSubject {
  @Text({ max: 40 }) name!: string;
  @Text({ max: 100, description: 'An id' }) id!: string;
}

export class DeadLetterItem {
  @Id() id!: string;
  @OneOf('JobName', jobNames) queue!: JobName;
  @OneOf('DeadLetterState', deadLetterStates) state!: DeadLetterState;
  @List(() => JobSubject, { max: 10 }) subjects!: JobSubject[];
  @Text({ max: 100, nullable: true, description: 'The name of the last failure' }) error!: string | null;
  @Whole() attempts!: number;
  @InstantField({ nullable: true, description: 'When it was promised' }) promisedAt!: string | null;
  @InstantField({ description: 'When it gave up' }) failedAt!: string;
  @Whole() revision!: number;
  @Many('DeadLetterAction', deadLetterActions, { description: 'What may be done with it now' })
  actionsOpen!: readonly DeadLetterAction[];
}

export class DeadLettersResponse {
  @List(() => DeadLetterItem, { max: 50 }) items!: DeadLetterItem[];
  @Id({ nullable: true, description: 'To ask for the next page with' }) next!: string | null;
}
