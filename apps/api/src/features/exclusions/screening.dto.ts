/** How the lists stand today, and the runs of late. */
import { listStandings, type ListStanding } from '@open-window/domain/exclusion.ts';
import { listAlarms, type ListAlarm } from '@open-window/domain/screening.ts';
import { DayField, Flag, List, OneOf, Text, Whole } from '../../platform/http/fields.ts';
import { ScreeningRunResponse } from './adjudication.dto.ts';

export class ListState {
  @Text({ max: 100 }) list!: string;
  @OneOf('ListStanding', listStandings) standing!: ListStanding;
  @DayField({ nullable: true }) importedOn!: string | null;
  @Whole({ nullable: true }) ageDays!: number | null;
  @OneOf('ListAlarm', listAlarms) alarm!: ListAlarm;
}

export class ScreeningResponse {
  @List(() => ListState, { max: 200 }) lists!: ListState[];
  @Flag({ description: 'No new listing is taken on what stands here' }) blocksNewListings!: boolean;
  @List(() => ScreeningRunResponse, { max: 10 }) runs!: ScreeningRunResponse[];
}
