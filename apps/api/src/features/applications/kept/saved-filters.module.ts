/** Filters of the queue that are kept under a name. */
import { Module } from '@nestjs/common';
import { SavedFiltersController } from './saved-filters.controller.ts';
import { SavedFilters } from './saved-filters.service.ts';
import { SavedFiltersStore } from './saved-filters.store.ts';

@Module({ controllers: [SavedFiltersController], providers: [SavedFilters, SavedFiltersStore] })
export class SavedFiltersModule {}
