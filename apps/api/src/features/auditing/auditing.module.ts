/** The log, for its auditor and for the person concerned. */
import { Module } from '@nestjs/common';
import { AccessLogController } from './access-log.controller.ts';
import { AuditingController } from './auditing.controller.ts';
import { AuditingQuery } from './auditing.query.ts';
import { AuditReview } from './review.job.ts';
import { ReviewQuery } from './review.query.ts';

@Module({
  controllers: [AccessLogController, AuditingController],
  providers: [AuditingQuery, ReviewQuery, AuditReview],
})
export class AuditingModule {}
