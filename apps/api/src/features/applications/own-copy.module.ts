/** A copy of one's own application. */
import { Module } from '@nestjs/common';
import { ApplicationsStore } from './applications.store.ts';
import { FormsQuery } from './forms.query.ts';
import { OwnCopyController } from './own-copy.controller.ts';
import { OwnCopyParts } from './own-copy-parts.service.ts';
import { OwnCopyQuery } from './own-copy.query.ts';
import { OwnCopy } from './own-copy.service.ts';
import { OwnReading } from './own-reading.service.ts';
import { ProofsModule } from './proofs.module.ts';
import { SealedAnswers } from './sealed-answers.service.ts';
import { TimeLimit } from './time-limit.service.ts';

@Module({
  imports: [ProofsModule],
  controllers: [OwnCopyController],
  providers: [ApplicationsStore, FormsQuery, OwnCopy, OwnCopyParts, OwnCopyQuery, OwnReading, SealedAnswers, TimeLimit],
})
export class OwnCopyModule {}
