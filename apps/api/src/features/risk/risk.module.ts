/** Somebody may be in danger: a rota, a clock, and people who see to it. It decides nothing about anybody's application. */
import { Module } from '@nestjs/common';
import { RiskFiles } from './risk-files.service.ts';
import { RiskPeopleQuery } from './risk-people.query.ts';
import { RiskReading } from './risk-reading.service.ts';
import { RiskController } from './risk.controller.ts';
import { RiskJob, RiskJobs } from './risk.job.ts';
import { RiskQuery } from './risk.query.ts';
import { RiskService } from './risk.service.ts';
import { RiskStore } from './risk.store.ts';
import { RotaController } from './rota.controller.ts';
import { RotaService } from './rota.service.ts';
import { RotaStore } from './rota.store.ts';

@Module({
  controllers: [RiskController, RotaController],
  providers: [RiskFiles, RiskJob, RiskJobs, RiskPeopleQuery, RiskQuery, RiskReading, RiskService, RiskStore, RotaService, RotaStore], // prettier-ignore
})
export class RiskModule {}
