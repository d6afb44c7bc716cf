/** Rows of public lists, imported to be looked at: the desk decides about them and invites. */
import { Module } from '@nestjs/common';
import { CandidatesController, DuplicatesController } from './desk.controller.ts';
import { CandidateDesk } from './desk.query.ts';
import { CandidateDeskService } from './desk.service.ts';
import { CandidateDeskStore } from './desk.store.ts';

@Module({
  controllers: [CandidatesController, DuplicatesController],
  providers: [CandidateDesk, CandidateDeskService, CandidateDeskStore],
})
export class CandidatesModule {}
