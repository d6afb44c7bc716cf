/** Cases in the words for the team that they are about; row-level security shows it its own and no other. */
import { Inject, Injectable } from '@nestjs/common';
import { addDays } from '@open-window/domain/day.ts';
import { APPEAL_DAYS, caseActionsOpen, type CaseKind, type CaseState, providerActions } from '@open-window/domain/vetting.ts'; // prettier-ignore
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { CaseFiles, dayOf, decisionOf, type OpenedCase } from './case-files.service.ts';
import { CaseReading } from './case-reading.service.ts';
import { CasesStore } from './cases.store.ts';
import type { TeamCaseResponse, TeamCasesResponse } from './team-cases.dto.ts';

@Injectable()
export class TeamCases {
  constructor(
    private readonly database: Database,
    private readonly store: CasesStore,
    private readonly files: CaseFiles,
    private readonly reading: CaseReading,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  ofListing(actor: Actor, listingId: string): Promise<TeamCasesResponse> {
    return this.database.as(actor, async (tx) => {
      const items: TeamCaseResponse[] = [];
      for (const { id } of await this.store.ofListing(tx, listingId))
        items.push(await this.present(tx, actor, await this.files.open(tx, id)));
      return { items };
    });
  }

  private async present(tx: Tx, actor: Actor, opened: OpenedCase): Promise<TeamCaseResponse> {
    const { row, law } = opened;
    const decided = decisionOf(row);
    const decision = decided && (await this.reading.proposalOf(tx, row.id, decided));
    const mayAppeal = actor.rights.includes('case.appeal');
    const open = mayAppeal ? caseActionsOpen(law, providerActions, actor.personId, this.clock.today()) : [];
    return {
      ...{ id: row.id, reference: row.reference, kind: row.kind as CaseKind, standing: row.state as CaseState },
      openedAt: row.openedAt.toISOString(),
      dueOn: dayOf(row.dueOn),
      decidedOn: law.decidedOn,
      revision: row.revision,
      asked: await this.askedLast(tx, opened),
      decision: decision && { decision: decision.decision, reasons: decision.reasons, conditions: decision.conditions },
      appealUntil: law.decidedOn === null || open.length === 0 ? null : addDays(law.decidedOn, APPEAL_DAYS),
      actionsOpen: open,
    };
  }

  private async askedLast(tx: Tx, { row }: OpenedCase): Promise<string | null> {
    const move = row.moves.findLast(({ action }) => action === 'askChanges');
    if (!move) return null;
    const place = { table: 'vetting_move', column: 'words_sealed', row: `${row.id}/${move.number}` } as const;
    return this.files.read(tx, row.id, place, move.wordsSealed);
  }
}
