/** What anybody may tell us about a listing, and the ticket that it opens. */
import { reportReasons } from '@open-window/domain/vocabulary.ts';
import { DayField, OneOf, Text } from '../../platform/http/fields.ts';

export class ReportRequest {
  @OneOf('ReportReason', reportReasons) reason!: (typeof reportReasons)[number];
  @Text({ max: 2000, optional: true }) details?: string;
}

export class ReportResponse {
  @Text({ max: 10, pattern: /^[0-9A-HJKMNP-TV-Z]{10}$/, description: 'To quote when asking about it' })
  reference!: string;
  @DayField({ description: 'The day by which it is looked into' }) dueOn!: string;
}
