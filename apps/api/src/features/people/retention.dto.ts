/** What would be taken away tonight. */
import {
  type RetentionClass,
  retentionClasses,
  type RetentionOutcome,
  retentionOutcomes,
} from '@open-window/domain/retention.ts';
import { InstantField, List, OneOf, Text, Whole } from '../../platform/http/fields.ts';

export class RetentionLine {
  @OneOf('RetentionClass', retentionClasses) class!: RetentionClass;
  @Whole({ description: 'For so many days it is kept' }) days!: number;
  @Text({ max: 200, description: 'Since when they are counted' }) since!: string;
  @OneOf('RetentionOutcome', retentionOutcomes) outcome!: RetentionOutcome;
  @Whole({ description: 'So many are over' }) count!: number;
  @InstantField({ nullable: true }) oldestAt!: string | null;
}

export class RetentionResponse {
  @List(() => RetentionLine, { max: 50 }) items!: RetentionLine[];
}
