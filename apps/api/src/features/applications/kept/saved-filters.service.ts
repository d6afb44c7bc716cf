/** Keeps filters of the queue under names: of each person their own, each name once, and not many. */
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../../platform/clock.ts';
import { Database, type Tx } from '../../../platform/database/database.ts';
import { isDuplicate } from '../../../platform/database/failures.ts';
import { notFound, refused } from '../../../platform/http/problems.ts';
import { MOST_KEPT, type SavedFilterEntry, type SavedFilterListResponse } from './saved-filters.dto.ts';
import { SavedFiltersStore } from './saved-filters.store.ts';

@Injectable()
export class SavedFilters {
  constructor(
    private readonly database: Database,
    private readonly store: SavedFiltersStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<SavedFilterListResponse> {
    return this.change(actor, () => Promise.resolve());
  }

  keep(actor: Actor, { name, filter }: SavedFilterEntry): Promise<SavedFilterListResponse> {
    const { personId } = actor;
    return this.change(actor, async (tx) => {
      await this.store.holdAll(tx, personId);
      if ((await this.store.of(tx, personId)).length >= MOST_KEPT) throw refused('TOO_MANY_FILTERS');
      const named = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
      await this.store.add(tx, { personId, name, filter: named, savedAt: this.clock.now() });
    });
  }

  rename(actor: Actor, id: string, name: string): Promise<SavedFilterListResponse> {
    return this.change(actor, async (tx) => {
      if (!(await this.store.rename(tx, actor.personId, id, name))) throw notFound('filter');
    });
  }

  remove(actor: Actor, id: string): Promise<SavedFilterListResponse> {
    return this.change(actor, async (tx) => {
      if (!(await this.store.remove(tx, actor.personId, id))) throw notFound('filter');
    });
  }

  /** Gives what is kept then. */
  private async change(actor: Actor, work: (tx: Tx) => Promise<void>): Promise<SavedFilterListResponse> {
    try {
      return await this.database.as(actor, async (tx) => {
        await work(tx);
        const kept = await this.store.of(tx, actor.personId);
        return {
          items: kept.map(({ id, name, filter }) => ({ id, name, filter: filter as SavedFilterEntry['filter'] })),
        };
      });
    } catch (error) {
      throw isDuplicate(error) ? refused('NAME_TAKEN') : error;
    }
  }
}
