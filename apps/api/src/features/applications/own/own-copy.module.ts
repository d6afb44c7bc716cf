/** A copy of one's own application. */
import { Module } from '@nestjs/common';
import { AnswersModule } from '../writing/answers.module.ts';
import { OwnCopyController } from './own-copy.controller.ts';
import { OwnCopyParts } from './own-copy-parts.service.ts';
import { OwnCopyQuery } from './own-copy.query.ts';
import { OwnCopy } from './own-copy.service.ts';
import { OwnInformation } from '../asking/own-information.service.ts';
import { OwnReading } from '../writing/own-reading.service.ts';
import { ProofsModule } from '../proofs/proofs.module.ts';
import { TimeLimit } from '../writing/time-limit.service.ts';

@Module({
  imports: [AnswersModule, ProofsModule],
  controllers: [OwnCopyController],
  providers: [OwnCopy, OwnCopyParts, OwnCopyQuery, OwnInformation, OwnReading, TimeLimit],
})
export class OwnCopyModule {}
