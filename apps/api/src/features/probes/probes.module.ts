/** Whether people reach the teams: probes of their contact. */
import { Module } from '@nestjs/common';
import { ProbesController } from './probes.controller.ts';
import { ProbesJob } from './probes.job.ts';
import { ProbesQuery } from './probes.query.ts';
import { ProbesService } from './probes.service.ts';
import { ProbesStore } from './probes.store.ts';

@Module({ controllers: [ProbesController], providers: [ProbesJob, ProbesQuery, ProbesService, ProbesStore] })
export class ProbesModule {}
