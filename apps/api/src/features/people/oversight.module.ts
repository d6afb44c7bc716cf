/** What is watched because it could be misused: broken glass, and holds on what would be deleted. */
import { Module } from '@nestjs/common';
import { BreakGlassController } from './break-glass.controller.ts';
import { BreakGlassNotices } from './break-glass.job.ts';
import { BreakGlassService } from './break-glass.service.ts';
import { BreakGlassStore } from './break-glass.store.ts';
import { HoldsController } from './holds.controller.ts';
import { HoldsService } from './holds.service.ts';
import { HoldsStore } from './holds.store.ts';

@Module({
  controllers: [BreakGlassController, HoldsController],
  providers: [BreakGlassNotices, BreakGlassService, BreakGlassStore, HoldsService, HoldsStore],
  exports: [HoldsStore],
})
export class OversightModule {}
