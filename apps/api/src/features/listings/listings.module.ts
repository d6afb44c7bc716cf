/** Teams as the desk sees them: every status, the draft beside what stands, and what may be done. */
import { Module } from '@nestjs/common';
import { Contents } from './content.service.ts';
import { ContentStore } from './content.store.ts';
import { ListingsController } from './listings.controller.ts';
import { ListingsExportController } from './listings-export.controller.ts';
import { ListingsQuery } from './listings.query.ts';
import { ListingsService } from './listings.service.ts';
import { ListingsStore } from './listings.store.ts';

@Module({
  controllers: [ListingsController, ListingsExportController],
  providers: [Contents, ContentStore, ListingsQuery, ListingsService, ListingsStore],
})
export class ListingsModule {}
