/** Somebody who may be in danger is taken on, handed over, tried, reached, and signed off; every move by its law. */
import { Inject, Injectable } from '@nestjs/common';
import { outcomeOfCase } from '@open-window/domain/concern.ts';
import { decideRisk, type HandOff, type RiskAction, type RiskSaid, type RiskState } from '@open-window/domain/risk.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { refused } from '../../platform/http/problems.ts';
import { staleRevision } from '../../platform/http/revision.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import type { RiskMoveRequest } from './risk.dto.ts';
import { type OpenedRisk, RiskFiles } from './risk-files.service.ts';
import { type RiskChange, RiskStore, type StoredRisk } from './risk.store.ts';

type ChangeOf = (row: StoredRisk, said: RiskSaid, actorId: string, now: Date) => RiskChange;

/** What an action writes beside the state that it leads to. */
const changes: Readonly<Record<RiskAction, ChangeOf>> = {
  acknowledge: (row, _said, actorId, now) => ({
    holderId: actorId,
    acknowledgedAt: now,
    firstAcknowledgedAt: row.firstAcknowledgedAt ?? now,
  }),
  // It is called anew, whoever gets it first: nobody has it until they say so.
  handOver: (row, { receiver }, _actorId, now) => ({
    holderId: receiver?.personId ?? null,
    acknowledgedAt: null,
    callingSince: now,
    raising: row.raising + 1,
  }),
  recordAttempt: () => ({}),
  contacted: (row, _said, _actorId, now) => ({ contactedAt: row.contactedAt ?? now }),
  safePlan: (_row, { level }) => ({ level }),
  handedOff: (_row, { level, handOff }) => ({ level, handOff }),
  unreachable: () => ({}),
  close: (_row, _said, _actorId, now) => ({ closedAt: now }),
};

/** Somebody has to hear of it at once. */
const calling: readonly RiskAction[] = ['handOver', 'unreachable'];

@Injectable()
export class RiskService {
  constructor(
    private readonly database: Database,
    private readonly store: RiskStore,
    private readonly files: RiskFiles,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async move(actor: Actor, id: string, asked: RiskMoveRequest): Promise<void> {
    const { action, revision, words } = asked;
    await this.database.as(actor, async (tx) => {
      const opened = await this.files.open(tx, actor, id);
      const { row, law, who } = opened;
      if (row.revision !== revision) throw staleRevision(row.revision);
      const said = saidIn(asked, opened);
      const decision = decideRisk(law, action, who, said);
      if ('objections' in decision) throw refused(...decision.objections);

      const [now, number] = [this.clock.now(), revision + 1];
      const change = changes[action](row, said, actor.personId, now);
      if (!(await this.store.advance(tx, row, { ...change, state: decision.to })))
        throw staleRevision((await this.store.find(tx, id))?.revision ?? number);
      await this.store.addMove(tx, {
        caseId: id,
        number,
        raising: row.raising,
        action,
        toState: decision.to,
        movedBy: actor.personId,
        movedAt: now,
        way: action === 'recordAttempt' ? (said.attempt?.way ?? null) : null,
        outcome: action === 'recordAttempt' ? (said.attempt?.outcome ?? null) : null,
        wordsSealed: await this.files.seal(tx, id, number, words),
      });
      if (calling.includes(action)) await this.jobs.send(tx, 'risk.call', { caseId: id });
      if (action === 'close' && row.sourceKind === 'CONCERN') await this.endConcern(tx, actor, row, now);
      const subject = { kind: 'risk', id };
      await this.audit.record(tx, { actor, action: `risk.${action}`, subject, personId: row.personId });
    });
  }

  /** A concern and its case are over together, whichever of the two is signed off. */
  private async endConcern(tx: Tx, actor: Actor, { sourceId, state, handOff }: StoredRisk, now: Date): Promise<void> {
    const outcome = outcomeOfCase(state as RiskState, handOff as HandOff | null);
    if (!(await this.store.endConcern(tx, sourceId, outcome, actor.personId, now))) return;
    await this.audit.record(tx, { actor, action: 'concern.close', subject: { kind: 'concern', id: sourceId } });
  }
}

const saidIn = ({ way, outcome, level, handOff, receiverId }: RiskMoveRequest, { rota }: OpenedRisk): RiskSaid => ({
  attempt: way === undefined || outcome === undefined ? null : { way, outcome },
  level: level ?? null,
  handOff: handOff ?? null,
  receiver: receiverId === undefined ? null : { personId: receiverId, isOnRota: rota.includes(receiverId) },
});
