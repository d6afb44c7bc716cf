/** What is done with many applications at once: chosen, looked at beforehand, confirmed, and how each went. */
import { type ApplicationStatus, applicationStatuses } from '@open-window/domain/application.ts';
import {
  type BulkItemState, bulkItemStates, type BulkRunState, bulkRunStates, type BulkSkip, bulkSkips, type DeskAct, deskActs, MOST_IN_BULK,
} from '@open-window/domain/desk-act.ts'; // prettier-ignore
import { Id, InstantField, List, One, OneOf, Text, Whole } from '../../../platform/http/fields.ts';
import { ScreeningFilter } from '../screening/screening-queue.dto.ts';

class ChosenApplication {
  @Id() id!: string;
}

export class BulkRunRequest {
  @OneOf('DeskAct', deskActs) action!: DeskAct;
  @List(() => ChosenApplication, { max: MOST_IN_BULK, optional: true, description: 'These' })
  chosen?: ChosenApplication[];
  @One(() => ScreeningFilter, { optional: true, description: 'Or all that this filter finds, when they are not more' })
  filter?: ScreeningFilter;
}

export class BulkRunParams {
  @Id() id!: string;
}

export class BulkRunMoveRequest {
  @OneOf('BulkRunAction', ['confirm']) action!: 'confirm';
  @Whole() revision!: number;
}

class BulkRunItem {
  @Id() applicationId!: string;
  @Text({ max: 10 }) receipt!: string;
  @OneOf('ApplicationStatus', applicationStatuses, { description: 'As it is now' }) status!: ApplicationStatus;
  @OneOf('BulkItemState', bulkItemStates, { description: 'WAITING: it will be done' }) state!: BulkItemState;
  @OneOf('BulkSkip', bulkSkips, { nullable: true, description: 'Why it is left out' }) reason!: BulkSkip | null;
}

export class BulkRunResponse {
  @Id() id!: string;
  @OneOf('DeskAct', deskActs) action!: DeskAct;
  @OneOf('BulkRunState', bulkRunStates) state!: BulkRunState;
  @Whole() revision!: number;
  @InstantField() plannedAt!: string;
  @InstantField({ nullable: true }) confirmedAt!: string | null;
  @InstantField({ nullable: true }) endedAt!: string | null;
  @List(() => BulkRunItem, { max: MOST_IN_BULK, description: 'In the order of the queue' }) items!: BulkRunItem[];
}
