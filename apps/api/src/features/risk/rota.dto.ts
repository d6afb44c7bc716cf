/** The rota: which hours somebody is on call, who, and in which hours nobody is. */
import { zones, type Zone } from '@open-window/domain/wall-clock.ts';
import { DayField, Id, InstantField, List, OneOf, Whole } from '../../platform/http/fields.ts';
import { RiskPersonResponse } from './risk.dto.ts';

export class RotaShiftParams {
  @Id() id!: string;
}

export class RotaPlaceEntry {
  @Id() personId!: string;
}

export class RotaShiftEntry {
  @OneOf('Zone', zones) zone!: Zone;
  @Whole({ min: 1, max: 7, nullable: true, description: '1 is Monday: each week. Null: on the first day alone' })
  weekday!: number | null;
  @DayField() firstOn!: string;
  @DayField({ nullable: true }) lastOn!: string | null;
  @Whole({ max: 1439, description: 'Minutes of the day, as the clock on the wall shows them' }) fromMinute!: number;
  @Whole({ max: 1439, description: 'Not later than the beginning: on the next day' }) untilMinute!: number;
  @List(() => RotaPlaceEntry, { max: 10, description: 'Who holds it first, then who is next' })
  people!: RotaPlaceEntry[];
}

export class RotaShiftResponse {
  @Id() id!: string;
  @OneOf('Zone', zones) zone!: Zone;
  @Whole({ min: 1, max: 7, nullable: true }) weekday!: number | null;
  @DayField() firstOn!: string;
  @DayField({ nullable: true }) lastOn!: string | null;
  @Whole({ max: 1439 }) fromMinute!: number;
  @Whole({ max: 1439 }) untilMinute!: number;
  @List(() => RiskPersonResponse, { max: 10 }) people!: RiskPersonResponse[];
}

export class RotaGap {
  @InstantField() from!: string;
  @InstantField() until!: string;
}

export class RotaResponse {
  @List(() => RiskPersonResponse, { max: 200, description: 'At this moment; the first holds it' })
  onCall!: RiskPersonResponse[];
  @List(() => RotaGap, { max: 1000, description: 'Of the next 14 days' }) gaps!: RotaGap[];
  @List(() => RotaShiftResponse, { max: 200 }) shifts!: RotaShiftResponse[];
  @List(() => RiskPersonResponse, { max: 500, description: 'Who may be on the rota' }) people!: RiskPersonResponse[];
}
