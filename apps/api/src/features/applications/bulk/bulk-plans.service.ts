/** The dry run: who is meant, and what would become of each, by the rule that is asked again when it is done. Changes nothing, and asks the database as often for many as for one. */
import { Injectable } from '@nestjs/common';
import { isOwnWork } from '@open-window/domain/application-taking.ts';
import type { ApplicationStatus } from '@open-window/domain/application.ts';
import { againstInBulk, type BulkSkip, type DeskAct, MOST_IN_BULK } from '@open-window/domain/desk-act.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { impossible, notFound, refused } from '../../../platform/http/problems.ts';
import { ScreeningRuns } from '../screening/screening-run.service.ts';
import { filterOf, ScreeningQuery } from '../screening/screening.query.ts';
import type { BulkRunRequest } from './bulk-runs.dto.ts';
import { BulkRunsStore, type ChosenFile, type PlannedItem } from './bulk-runs.store.ts';

@Injectable()
export class BulkPlans {
  constructor(
    private readonly store: BulkRunsStore,
    private readonly query: ScreeningQuery,
    private readonly runs: ScreeningRuns,
  ) {}

  async plan(tx: Tx, actor: Actor, asked: BulkRunRequest): Promise<readonly PlannedItem[]> {
    const ids = await this.meant(tx, actor, asked);
    const files = await this.store.chosen(tx, ids);
    if (files.length < ids.length) throw notFound('application');
    const { action } = asked;
    const untied = files.filter((file) => against(action, file, [], actor) === null);
    // Of what is left out already nothing is opened: what ended may not open any more.
    const ties = untied.length === 0 ? new Map<string, never>() : await this.runs.tiesToMany(tx, untied);
    return files.map((file) => ({
      ...{ applicationId: file.id, seenRevision: file.revision },
      reason: against(action, file, ties.get(file.id) ?? [], actor),
    }));
  }

  private async meant(tx: Tx, actor: Actor, { chosen, filter }: BulkRunRequest): Promise<readonly string[]> {
    if ((chosen === undefined) === (filter === undefined))
      throw impossible({ pointer: '/chosen', detail: 'give either these or a filter' });
    const found = filter
      ? await this.query.page(tx, filterOf(filter, actor), { after: null, limit: MOST_IN_BULK + 1 })
      : (chosen ?? []);
    const ids = [...new Set(found.map(({ id }) => id))];
    if (ids.length === 0) throw refused('NOTHING_CHOSEN');
    if (ids.length > MOST_IN_BULK) throw refused('TOO_MANY_FOUND');
    return ids;
  }
}

const against = (
  act: DeskAct,
  { status, ownerId, moves }: ChosenFile,
  ties: Parameters<typeof againstInBulk>[1]['ties'],
  { personId }: Actor,
): BulkSkip | null => {
  const facts = { status: status as ApplicationStatus, ownerId, isOwnWork: isOwnWork(moves, personId) };
  return againstInBulk(act, { ...facts, ties, isChanged: false }, personId);
};
