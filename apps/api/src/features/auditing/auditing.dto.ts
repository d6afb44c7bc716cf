/** Lines of the log: for the auditor, who sees roles and ids; and for the person concerned, who sees who looked and when. */
import { DayField, Flag, Id, InstantField, List, Text, Texts, Whole } from '../../platform/http/fields.ts';

const nullable = true;
const optional = true;
const name = { max: 100, pattern: /^[A-Z][\w.-]{0,99}$/i } as const;
const seq = { max: 18, pattern: /^\d{1,18}$/ } as const;

export class EventFilters {
  @Id({ optional }) actorId?: string;
  @Id({ optional }) personId?: string;
  @Text({ ...name, optional, description: 'Whole (`role.propose`), or how it begins (`role.`)' }) action?: string;
  @Text({ ...name, optional }) subjectKind?: string;
  @Text({ max: 200, optional }) subjectId?: string;
  @DayField({ optional }) from?: string;
  @DayField({ optional, description: 'Including this day' }) to?: string;
}

export class EventSearch extends EventFilters {
  @Whole({ min: 1, max: 50, optional }) limit?: number;
  @Text({ ...seq, optional, description: 'What `next` of the page before said' }) cursor?: string;
}

export class PageSearch {
  @Whole({ min: 1, max: 50, optional }) limit?: number;
  @Text({ ...seq, optional }) cursor?: string;
}

export class EventItem {
  @Text(seq) seq!: string;
  @InstantField() at!: string;
  @Id({ nullable }) actorId!: string | null;
  @Text({ max: 300, description: 'At which door, in which roles; or which job' }) actorAs!: string;
  @Text({ max: 100 }) action!: string;
  @Text({ max: 100 }) subjectKind!: string;
  @Text({ max: 300, nullable }) subjectId!: string | null;
  @Id({ nullable }) personId!: string | null;
  @Texts({ max: 100, items: 100 }) fields!: readonly string[];
  @Text({ max: 64, nullable }) requestId!: string | null;
  @Text({ max: 60, nullable }) network!: string | null;
}

export class EventsResponse {
  @List(() => EventItem, { max: 50 }) items!: readonly EventItem[];
  @Text({ ...seq, nullable }) next!: string | null;
}

export class LogHealthResponse {
  @Text({ ...seq, description: 'How many lines there are' }) head!: string;
  @InstantField({ nullable }) lastAnchorAt!: string | null;
  @Text({ ...seq, nullable }) lastAnchor!: string | null;
  @InstantField({ nullable, description: 'When the whole log was read last; null: never yet' }) checkedAt!:
    string | null;
  @Flag({ nullable, description: 'Whether it held then' }) isTrue!: boolean | null;
  @Text({ max: 300, nullable }) firstBad!: string | null;
}

/** Who looked at one's data. */
export class AccessEventItem {
  @Text(seq) id!: string;
  @InstantField() at!: string;
  @Text({ max: 300 }) who!: string;
  @Text({ max: 100 }) action!: string;
  @Texts({ max: 100, items: 100 }) fields!: readonly string[];
}

export class AccessLogResponse {
  @List(() => AccessEventItem, { max: 50 }) items!: readonly AccessEventItem[];
  @Text({ ...seq, nullable }) nextCursor!: string | null;
}
