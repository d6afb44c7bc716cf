/**
 * Where a case of the risk rota is born: in the transaction of the answer, report or concern that raises it, so that neither is without the other.
 * The same source raises one case however often it is saved. Whose transaction it is cannot read the case.
 */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  raisedAgain,
  type Reach,
  riskDueAt,
  type RiskPriority,
  type RiskSource,
  type RiskState,
} from '@open-window/domain/risk.ts';
import { type Place, Vault } from '../crypto/vault.ts';
import { asProduct } from '../database/as-product.ts';
import type { Tx } from '../database/database.ts';
import { rows } from '../database/rows.ts';
import { newReference } from '../http/reference.ts';
import { Jobs } from '../jobs/jobs.ts';

export interface Raised {
  readonly sourceKind: RiskSource;
  /** The draft, report or concern. Who reads the case cannot read it. */
  readonly sourceId: string;
  /** Whose answer it is, or whom it is about. Null, or an id of nobody: no account. */
  readonly personId: string | null;
  readonly priority: RiskPriority;
  /** When the answer was saved: the clock starts there. Raise only what was answered anew: one that is closed opens again by a later answer. */
  readonly raisedAt: Date;
  /** What the account does not say: of somebody without one, all of it. Replaces what was known before. */
  readonly reach?: Reach;
}

export interface RaisedCase {
  readonly caseId: string;
  /** By when a person has contacted them; for the screen that says so. */
  readonly dueAt: Date;
}

export const reachPlace = (id: string): Place => ({ table: 'risk_case', column: 'reach_sealed', row: id });

@Injectable()
export class RiskCases {
  constructor(
    private readonly vault: Vault,
    private readonly jobs: Jobs,
  ) {}

  /** Writes nothing to the log: whoever raises it does, last. */
  async raise(tx: Tx, raised: Raised): Promise<RaisedCase> {
    return asProduct(tx, async () => {
      const known = await this.knownPerson(tx, raised.personId);
      const opened = await this.open(tx, raised, known);
      const found = opened ?? (await this.again(tx, raised, known));
      if (raised.reach !== undefined) await this.keepReach(tx, found.caseId, raised.reach);
      return found;
    });
  }

  /** Its concern was ended by a clinician: so are its cases, under the same signature. Gives which. */
  async end(tx: Tx, source: Pick<Raised, 'sourceKind' | 'sourceId'>, movedBy: string, at: Date): Promise<string[]> {
    return asProduct(tx, async () => {
      const { sourceKind, sourceId } = source;
      await rows(tx).$executeRaw`
        SELECT FROM risk_case WHERE source_kind = ${sourceKind} AND source_id = ${sourceId}::uuid FOR UPDATE`;
      const open = await rows(tx).riskCase.findMany({ where: { ...source, state: { not: 'CLOSED' } } });
      for (const { id, raising, revision: before } of open) {
        const revision = before + 1;
        await rows(tx).riskCase.update({ where: { id }, data: { state: 'CLOSED', closedAt: at, revision } });
        const move = { caseId: id, number: revision, raising, action: 'close', toState: 'CLOSED' };
        await rows(tx).riskMove.create({ data: { ...move, movedBy, movedAt: at } });
      }
      return open.map(({ id }) => id);
    });
  }

  /** What became known later of how to reach somebody whose case goes on. */
  async learn(tx: Tx, source: Pick<Raised, 'sourceKind' | 'sourceId' | 'personId'>, reach: Reach): Promise<void> {
    await asProduct(tx, async () => {
      const where = { ...source, state: { not: 'CLOSED' } };
      const found = await rows(tx).riskCase.findFirst({ where, select: { id: true } });
      if (found) await this.keepReach(tx, found.id, reach);
    });
  }

  /** By when somebody contacts them, while nobody has yet. Whoever answered may know that, and nothing else of the case. */
  async dueAt(tx: Tx, source: Pick<Raised, 'sourceKind' | 'sourceId' | 'personId'>): Promise<Date | null> {
    return asProduct(tx, async () => {
      const where = { ...source, state: 'RISK_OPEN' };
      return (await rows(tx).riskCase.findFirst({ where, select: { dueAt: true } }))?.dueAt ?? null;
    });
  }

  private async knownPerson(tx: Tx, id: string | null): Promise<string | null> {
    if (id === null) return null;
    return (await rows(tx).person.findUnique({ where: { id }, select: { id: true } }))?.id ?? null;
  }

  /** Null: there is one of this source. Of two at once, one opens it and the other waits for it. */
  private async open(tx: Tx, raised: Raised, personId: string | null): Promise<RaisedCase | null> {
    const { sourceKind, sourceId, priority, raisedAt } = raised;
    const [id, dueAt] = [randomUUID(), new Date(riskDueAt(priority, raisedAt.getTime()))];
    const times = { firstRaisedAt: raisedAt, raisedAt, callingSince: raisedAt, dueAt };
    const facts = { id, reference: newReference(), sourceKind, sourceId, personId, priority, ...times };
    const { count } = await rows(tx).riskCase.createMany({ data: [facts], skipDuplicates: true });
    if (count === 0) return null;
    await this.note(tx, { id, number: 0, raising: 0, raisedAt });
    return { caseId: id, dueAt };
  }

  private async again(
    tx: Tx,
    { sourceKind, sourceId, priority, raisedAt }: Raised,
    personId: string | null,
  ): Promise<RaisedCase> {
    await rows(tx).$executeRaw`
      SELECT FROM risk_case WHERE source_kind = ${sourceKind} AND source_id = ${sourceId}::uuid AND person_id IS NOT DISTINCT FROM ${personId}::uuid FOR UPDATE`;
    const before = await rows(tx).riskCase.findFirstOrThrow({ where: { sourceKind, sourceId, personId } });
    const { id } = before;
    const change = raisedAgain(
      {
        state: before.state as RiskState,
        priority: before.priority as RiskPriority,
        raisedAt: before.raisedAt.getTime(),
        dueAt: before.dueAt.getTime(),
        closedAt: before.closedAt?.getTime() ?? null,
      },
      { priority, raisedAt: raisedAt.getTime() },
    );
    if (change === null) return { caseId: id, dueAt: before.dueAt };
    const [dueAt, raising, revision] = [new Date(change.dueAt), before.raising + 1, before.revision + 1];
    await rows(tx).riskCase.update({
      where: { id },
      data: { state: 'RISK_OPEN', priority: change.priority, raisedAt, callingSince: raisedAt, dueAt, raising, revision, acknowledgedAt: null, closedAt: null, level: null, handOff: null },
    }); // prettier-ignore
    await this.note(tx, { id, number: revision, raising, raisedAt });
    return { caseId: id, dueAt };
  }

  /** Called at once, not at the next minute. */
  private async note(
    tx: Tx,
    { id, number, raising, raisedAt }: { id: string; number: number; raising: number; raisedAt: Date },
  ): Promise<void> {
    const move = { caseId: id, number, raising, action: 'raise', toState: 'RISK_OPEN', movedAt: raisedAt };
    await rows(tx).riskMove.create({ data: move });
    await this.jobs.send(tx, 'risk.call', { caseId: id });
  }

  private async keepReach(tx: Tx, id: string, reach: Reach): Promise<void> {
    const reachSealed = await this.vault.seal(tx, { kind: 'RISK', id }, reachPlace(id), JSON.stringify(reach));
    const hasTrustedContact = reach.trustedContact !== undefined;
    await rows(tx).riskCase.update({ where: { id }, data: { reachSealed, hasTrustedContact }, select: { id: true } });
  }
}
