/** What staff are shown of what stays true. */
import { type MonitorKind, monitorKinds } from '@open-window/domain/monitor.ts';
import { DayField, Id, InstantField, List, One, OneOf, Text, Whole } from '../../platform/http/fields.ts';

export class MonitorEventItem {
  @Id() id!: string;
  @Id() listingId!: string;
  @Text({ max: 200 }) listingName!: string;
  @OneOf('MonitorKind', monitorKinds) kind!: MonitorKind;
  @Whole({ min: 1, max: 48, nullable: true, description: 'The point of the checklist; null: the listing as a whole' })
  item!: number | null;
  @DayField({ description: 'The day on which it lapses, lapsed, or was found' }) dueOn!: string;
  @DayField() toldOn!: string;
}

export class OwnDelayItem {
  @Whole({ description: 'Days since the oldest monthly look: 25 is the alarm, from 35 nothing new begins' })
  step!: number;
  @Whole() listings!: number;
  @DayField({ description: 'When the oldest of these looks was made' }) oldestOn!: string;
}

export class MonitorRunItem {
  @DayField() day!: string;
  @InstantField({ nullable: true, description: 'Null: it is not over' }) endedAt!: string | null;
  @Whole() listings!: number;
  @Whole() told!: number;
  @Whole() mails!: number;
}

export class MonitorsResponse {
  @List(() => MonitorEventItem, {
    max: 200,
    description: 'What lapsed, failed or could not be confirmed, oldest first',
  })
  lapsed!: MonitorEventItem[];
  @List(() => MonitorEventItem, { max: 200, description: 'What lapses next' }) coming!: MonitorEventItem[];
  @List(() => OwnDelayItem, { max: 2, description: 'Where we are late ourselves' }) ours!: OwnDelayItem[];
  @One(() => MonitorRunItem, { nullable: true, description: 'Null: it never ran' }) lastRun!: MonitorRunItem | null;
}
