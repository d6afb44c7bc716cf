/** Gifts and ties between us and teams. */
import { Module } from '@nestjs/common';
import { DisclosuresController } from './disclosures.controller.ts';
import { DisclosuresService } from './disclosures.service.ts';
import { DisclosuresStore } from './disclosures.store.ts';

@Module({ controllers: [DisclosuresController], providers: [DisclosuresService, DisclosuresStore] })
export class DisclosuresModule {}
