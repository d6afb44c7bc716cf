/** What is said when the glass is broken, and what reviewers see of it. */
import { glassReasonMin } from '@open-window/domain/break-glass.ts';
import { Flag, Id, InstantField, List, OneOf, Text } from '../../platform/http/fields.ts';

export class BreakGlassRequest {
  @Text({ min: glassReasonMin, max: 2000, description: 'Why; read by who reviews it' }) reason!: string;
}

export class BreakGlassParams {
  @Id() id!: string;
}

export class BreakGlassMove {
  @OneOf('BreakGlassAction', ['close']) action!: 'close';
}

export class BreakGlassSearch {
  @Flag({ optional: true, description: 'True: only those that wait for a review' }) waiting?: boolean;
  @Id({ optional: true, description: 'From the page before' }) cursor?: string;
}

export class BreakGlassResponse {
  @Id() id!: string;
  @Id() personId!: string;
  @InstantField() openedAt!: string;
  @InstantField() expiresAt!: string;
  @InstantField({ nullable: true }) closedAt!: string | null;
}

export class BreakGlassReviewItem extends BreakGlassResponse {
  @Text({ max: 2000 }) reason!: string;
  @Id({ nullable: true }) reviewedBy!: string | null;
  @InstantField({ nullable: true }) reviewedAt!: string | null;
  @InstantField({ description: 'The day by which somebody looks at it' }) dueAt!: string;
  @Flag() isReviewOpen!: boolean;
}

export class BreakGlassListResponse {
  @List(() => BreakGlassReviewItem, { max: 50 }) items!: BreakGlassReviewItem[];
  @Id({ nullable: true }) next!: string | null;
}
