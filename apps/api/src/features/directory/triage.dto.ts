/** Reports of the public as staff work on them, and what whoever reported may hear again. */
import {
  reportActions,
  type ReportAction,
  type ReportOutcome,
  reportOutcomes,
  reportStatuses,
  type ReportStatus,
} from '@open-window/domain/report.ts';
import { reportReasons } from '@open-window/domain/vocabulary.ts';
import { DayField, Id, InstantField, List, Many, OneOf, Slug, Text, Whole } from '../../platform/http/fields.ts';
import { referencePattern } from '../../platform/http/reference.ts';

const nullable = true;

export class TicketParams {
  @Text({ max: 10, pattern: referencePattern }) reference!: string;
}

export class TriageSearch {
  @OneOf('ReportStatus', reportStatuses, { optional: true }) status?: ReportStatus;
  @OneOf('ReportReason', reportReasons, { optional: true }) reason?: (typeof reportReasons)[number];
  @Id({ optional: true, description: 'About one listing only' }) listingId?: string;
  @Whole({ min: 1, max: 50, optional: true }) limit?: number;
  @Text({ max: 10, pattern: referencePattern, optional: true, description: 'The last one of the page before' })
  after?: string;
}

export class TriageMove {
  @OneOf('ReportAction', reportActions) action!: ReportAction;
  @Whole() revision!: number;
  @OneOf('ReportOutcome', reportOutcomes, { optional: true }) outcome?: ReportOutcome;
  @Text({ max: 1000, optional: true, description: 'For whoever reported it, found by its reference' }) reply?: string;
}

export class ReportTicketResponse {
  @Text({ max: 10 }) reference!: string;
  @OneOf('ReportStatus', reportStatuses) status!: ReportStatus;
  @DayField() dueOn!: string;
  @OneOf('ReportOutcome', reportOutcomes, { nullable }) outcome!: ReportOutcome | null;
  @Text({ max: 1000, nullable }) reply!: string | null;
}

export class TriageItem {
  @Text({ max: 10 }) reference!: string;
  @OneOf('ReportReason', reportReasons) reason!: (typeof reportReasons)[number];
  @OneOf('ReportStatus', reportStatuses) status!: ReportStatus;
  @OneOf('ReportOutcome', reportOutcomes, { nullable }) outcome!: ReportOutcome | null;
  @DayField() dueOn!: string;
  @InstantField() createdAt!: string;
  @Id() listingId!: string;
  @Text({ max: 300 }) listingName!: string;
  @Slug() listingSlug!: string;
  @Whole() revision!: number;
}

export class TriageListResponse {
  @List(() => TriageItem, { max: 50 }) items!: readonly TriageItem[];
  @Text({ max: 10, nullable }) next!: string | null;
}

export class TriageResponse extends TriageItem {
  @Text({ max: 2000, nullable }) details!: string | null;
  @Text({ max: 1000, nullable }) reply!: string | null;
  @Id({ nullable }) handledBy!: string | null;
  @Many('ReportAction', reportActions) actionsOpen!: readonly ReportAction[];
}
