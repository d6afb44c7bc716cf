/** "Tell me when it opens": addresses that are kept until they were told once. */
import { Module } from '@nestjs/common';
import { RoundInterestJob } from './round-interest.job.ts';
import { RoundInterestController } from './round-interest.public.controller.ts';
import { RoundInterests } from './round-interest.service.ts';
import { RoundInterestStore } from './round-interest.store.ts';

@Module({
  controllers: [RoundInterestController],
  providers: [RoundInterestJob, RoundInterests, RoundInterestStore],
})
export class RoundInterestModule {}
