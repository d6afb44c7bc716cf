/** The log, for its auditor and for the person concerned. */
import { Module } from '@nestjs/common';
import { AccessLogController } from './access-log.controller.ts';
import { AuditingController } from './auditing.controller.ts';
import { AuditingQuery } from './auditing.query.ts';

@Module({ controllers: [AccessLogController, AuditingController], providers: [AuditingQuery] })
export class AuditingModule {}
