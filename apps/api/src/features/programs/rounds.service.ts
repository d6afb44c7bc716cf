/** Rounds are planned, announced, opened and closed; what they were opened with stays, and each move is kept with the hashes of it. */
import { Inject, Injectable } from '@nestjs/common';
import { decideRound, objectionsToPlan, type RoundMove, type RoundPlan } from '@open-window/domain/round.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { impossible, notFound, refused } from '../../platform/http/problems.ts';
import { staleEtag, staleRevision } from '../../platform/http/revision.ts';
import { FormRota } from './form-rota.service.ts';
import type { RoundEntry } from './rounds.dto.ts';
import { lawOf } from './round-law.service.ts';
import { RoundsStore, type StoredRound } from './rounds.store.ts';

export interface AskedRoundMove {
  readonly action: RoundMove;
  readonly revision: number;
  readonly words?: string;
}

@Injectable()
export class RoundsService {
  constructor(
    private readonly database: Database,
    private readonly store: RoundsStore,
    private readonly rota: FormRota,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The id of the new one. */
  plan(actor: Actor, programId: string, entry: RoundEntry): Promise<string> {
    return this.database.as(actor, async (tx) => {
      if (!(await this.store.hasProgram(tx, programId))) throw notFound('program');
      const plan = planOf(entry);
      await this.demandKnown(tx, programId, plan);
      const objections = objectionsToPlan({ ...plan, state: 'PLANNED', isOpened: false }, plan);
      if (objections.length > 0) throw refused(...objections);
      const id = await this.store.insert(tx, { programId, ...columnsOf(entry) }, plan.fundIds);
      await this.audit.record(tx, { actor, action: 'round.plan', subject: { kind: 'round', id } });
      return id;
    });
  }

  async write(actor: Actor, id: string, revision: number, entry: RoundEntry): Promise<void> {
    await this.database.as(actor, async (tx) => {
      const row = await this.find(tx, id);
      if (row.revision !== revision) throw staleEtag(row.revision);
      const plan = planOf(entry);
      await this.demandKnown(tx, row.programId, plan);
      const objections = objectionsToPlan(lawOf(row, null), plan);
      if (objections.length > 0) throw refused(...objections);
      if (!(await this.store.write(tx, row, columnsOf(entry)))) throw staleEtag((await this.find(tx, id)).revision);
      await this.store.writeFunds(tx, row, plan.fundIds);
      await this.audit.record(tx, { actor, action: 'round.write', subject: { kind: 'round', id } });
    });
  }

  async move(actor: Actor, id: string, { action, revision, words: said }: AskedRoundMove): Promise<void> {
    const words = said ?? null;
    await this.database.as(actor, async (tx) => {
      const row = await this.find(tx, id);
      if (row.revision !== revision) throw staleRevision(row.revision);
      const now = this.clock.now();
      const law = lawOf(row, await this.rota.gapIn(tx, row, now));
      const decision = decideRound(law, { action, words, now: now.getTime() });
      if ('objections' in decision) throw refused(...decision.objections);

      const { to } = decision;
      const isOpening = to === 'OPEN' && row.openedAt === null;
      if (isOpening) await this.store.holdFunds(tx, law.fundIds);
      if (!(await this.store.write(tx, row, { state: to, ...(isOpening && { openedAt: now }) })))
        throw staleRevision((await this.find(tx, id)).revision);
      const isPinned = isOpening || row.openedAt !== null;
      const hashes = { formHash: row.form?.hash ?? null, policyHash: row.policy?.hash ?? null };
      await this.store.addMove(tx, {
        ...{ roundId: id, number: revision + 1, action, toState: to, words, movedBy: actor.personId, movedAt: now },
        ...(isPinned && hashes),
      });
      await this.audit.record(tx, { actor, action: `round.${action}`, subject: { kind: 'round', id } });
    });
  }

  private async find(tx: Tx, id: string): Promise<StoredRound> {
    const row = await this.store.find(tx, id);
    if (!row) throw notFound('round');
    return row;
  }

  /** What is chosen exists, and is of the same program. */
  private async demandKnown(tx: Tx, programId: string, { formVersionId, policyVersionId, fundIds }: RoundPlan) {
    const [form, policy] = [formVersionId, policyVersionId];
    const unknown = [
      ...(form !== null && !(await this.store.hasForm(tx, programId, form)) ? ['/formVersionId'] : []),
      ...(policy !== null && !(await this.store.hasPolicy(tx, programId, policy)) ? ['/policyVersionId'] : []),
      ...((await this.store.fundNames(tx, fundIds)).length < fundIds.length ? ['/funds'] : []),
    ];
    if (unknown.length > 0)
      throw impossible(...unknown.map((pointer) => ({ pointer, detail: 'is not known, or of another program' })));
  }
}

const planOf = ({ kind, opensAt, closesAt, capacity, languages, ...chosen }: RoundEntry): RoundPlan => ({
  ...{ kind, languages, capacity: capacity ?? null },
  opensAt: opensAt === undefined ? null : Date.parse(opensAt),
  closesAt: closesAt === undefined ? null : Date.parse(closesAt),
  formVersionId: chosen.formVersionId ?? null,
  policyVersionId: chosen.policyVersionId ?? null,
  fundIds: [...new Set(chosen.funds.map(({ id }) => id))],
});

const columnsOf = (entry: RoundEntry) => {
  const { kind, capacity, languages, formVersionId, policyVersionId, opensAt, closesAt } = planOf(entry);
  return {
    ...{ name: entry.name, kind, capacity, languages: [...languages], formVersionId, policyVersionId },
    opensAt: opensAt === null ? null : new Date(opensAt),
    closesAt: closesAt === null ? null : new Date(closesAt),
  };
};
