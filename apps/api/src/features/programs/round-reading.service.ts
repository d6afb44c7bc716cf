/** A round as staff read it: what it is opened with, what may be done with it and what is against the rest, and how it came to be so. */
import { Inject, Injectable } from '@nestjs/common';
import { REOPEN, roundActions, type RoundMove, roundMovesAt, type RoundState } from '@open-window/domain/round.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { notFound } from '../../platform/http/problems.ts';
import { FormRota } from './form-rota.service.ts';
import { uncoveredOf } from './forms.dto.ts';
import { roundItemOf, versionOf } from './programs.service.ts';
import type { RoundMoveItem, RoundResponse } from './rounds.dto.ts';
import { lawOf } from './round-law.service.ts';
import { RoundsStore, type StoredRound } from './rounds.store.ts';

@Injectable()
export class RoundReading {
  constructor(
    private readonly database: Database,
    private readonly store: RoundsStore,
    private readonly rota: FormRota,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(actor: Actor, id: string): Promise<RoundResponse> {
    return this.database.as(actor, async (tx) => {
      const row = await this.store.find(tx, id);
      if (!row) throw notFound('round');
      const now = this.clock.now();
      const gap = await this.rota.gapIn(tx, row, now);
      const law = lawOf(row, gap);
      const names = new Map((await this.store.fundNames(tx, law.fundIds)).map((fund) => [fund.id, fund.name]));
      const moves = roundMovesAt(law, movesOf(actor), now.getTime());
      return {
        ...roundItemOf(row, now),
        ...{ programId: row.programId, programCode: row.program.code, capacity: law.capacity },
        form: row.form && versionOf(row.form),
        policy: row.policy && versionOf(row.policy),
        funds: law.fundIds.map((fundId) => ({ id: fundId, name: names.get(fundId) ?? null })),
        isOpened: law.isOpened,
        actionsOpen: moves.filter(({ objections }) => objections.length === 0).map(({ action }) => action),
        actionsBlocked: moves.filter(({ objections }) => objections.length > 0),
        rotaGap: gap && uncoveredOf(gap),
        history: row.moves.map(moveOf),
        revision: row.revision,
      };
    });
  }
}

/** In whose right a move lies; the routes say so too. */
const movesOf = ({ rights }: Actor): readonly RoundMove[] => [
  ...(rights.includes('program.manage') ? roundActions : []),
  ...(rights.includes('round.reopen') ? [REOPEN] : []),
];

const moveOf = ({
  number,
  action,
  words,
  formHash,
  policyHash,
  movedBy,
  ...move
}: StoredRound['moves'][number]): RoundMoveItem => ({
  ...{ number, action, words, formHash, policyHash, movedBy },
  to: move.toState as RoundState,
  movedAt: move.movedAt.toISOString(),
});
