/** What waits for whoever asks. */
import { type WorkKind, workKinds } from '@open-window/domain/work.ts';
import { InstantField, List, OneOf, Whole } from '../../platform/http/fields.ts';

export class WorkItem {
  @OneOf('WorkKind', workKinds) kind!: WorkKind;
  @Whole({ max: 1000, description: '1000: that many, or more' }) count!: number;
  @InstantField({ nullable: true }) oldestAt!: string | null;
  @InstantField({ nullable: true, description: 'When the first of it is due' }) dueAt!: string | null;
}

export class WorkResponse {
  @List(() => WorkItem, { max: 20 }) items!: WorkItem[];
}
