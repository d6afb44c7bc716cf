/** What worried somebody who read it: one queue, staffed by clinicians, with a clock. */
import { Module } from '@nestjs/common';
import { ConcernsBell } from './concerns.bell.service.ts';
import { ConcernsController } from './concerns.controller.ts';
import { ConcernsQuery } from './concerns.query.ts';
import { ConcernsService } from './concerns.service.ts';
import { ConcernsStore } from './concerns.store.ts';

@Module({ controllers: [ConcernsController], providers: [ConcernsBell, ConcernsQuery, ConcernsService, ConcernsStore] })
export class ConcernsModule {}
