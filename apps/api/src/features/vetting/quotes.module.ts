/** What teams ask for, at their cases. */
import { Module } from '@nestjs/common';
import { QuotesController } from './quotes.controller.ts';
import { QuotesService } from './quotes.service.ts';
import { QuotesStore } from './quotes.store.ts';
import { VettingModule } from './vetting.module.ts';

@Module({ imports: [VettingModule], controllers: [QuotesController], providers: [QuotesService, QuotesStore] })
export class QuotesModule {}
