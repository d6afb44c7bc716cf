/** Cases in the words for the team that they are about; row-level security shows it its own and no other. */
import { Inject, Injectable } from '@nestjs/common';
import { addDays } from '@open-window/domain/day.ts';
import { APPEAL_DAYS, caseActionsOpen, type CaseKind, type CaseState, providerActions } from '@open-window/domain/vetting.ts'; // prettier-ignore
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { CaseFiles, type CaseWords, dayOf, decisionOf, type OpenedCase } from './case-files.service.ts';
import { proposalOf } from './case-reading.service.ts';
import { CasesStore, type StoredCase } from './cases.store.ts';
import type { TeamCaseResponse, TeamCasesResponse } from './team-cases.dto.ts';

@Injectable()
export class TeamCases {
  constructor(
    private readonly database: Database,
    private readonly store: CasesStore,
    private readonly files: CaseFiles,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  ofListing(actor: Actor, listingId: string): Promise<TeamCasesResponse> {
    return this.database.as(actor, async (tx) => {
      const rows = await this.store.ofListing(tx, listingId);
      const [newest] = rows;
      if (!newest) return { items: [] };
      // What a team may do goes by the case alone: one reading of the facts does for all.
      const facts = await this.files.factsFor(tx, listingId, newest.kind as CaseKind);
      const read = this.files.words(tx);
      const items: TeamCaseResponse[] = [];
      for (const row of rows) items.push(await this.present(read, actor, this.files.openWith(row, facts)));
      return { items };
    });
  }

  private async present(read: CaseWords, actor: Actor, { row, law }: OpenedCase): Promise<TeamCaseResponse> {
    const decided = decisionOf(row);
    const decision = decided && (await proposalOf(read, row.id, decided));
    const mayAppeal = actor.rights.includes('case.appeal');
    const open = mayAppeal ? caseActionsOpen(law, providerActions, actor.personId, this.clock.today()) : [];
    return {
      id: row.id,
      reference: row.reference,
      kind: row.kind as CaseKind,
      standing: row.state as CaseState,
      openedAt: row.openedAt.toISOString(),
      dueOn: dayOf(row.dueOn),
      decidedOn: law.decidedOn,
      revision: row.revision,
      asked: await askedLast(read, row),
      decision: decision && { decision: decision.decision, reasons: decision.reasons, conditions: decision.conditions },
      appealUntil: law.decidedOn === null || open.length === 0 ? null : addDays(law.decidedOn, APPEAL_DAYS),
      actionsOpen: open,
    };
  }
}

async function askedLast(read: CaseWords, { id, moves }: StoredCase): Promise<string | null> {
  const move = moves.findLast(({ action }) => action === 'askChanges');
  if (!move) return null;
  const place = { table: 'vetting_move', column: 'words_sealed', row: `${id}/${move.number}` } as const;
  return read(id, place, move.wordsSealed);
}
