/** A director holds back what would be deleted, with a reason, and lets it go again. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { isUnknownReference } from '../../platform/database/failures.ts';
import { notFound, refused } from '../../platform/http/problems.ts';
import type { HoldResponse, HoldsResponse } from './holds.dto.ts';
import { HoldsStore, type StoredHold } from './holds.store.ts';

const placeOf = (id: string) => ({ table: 'legal_hold', column: 'reason_sealed', row: id });
/** The hold's own key: the reason is ours, and outlives what it held back. */
const subjectOf = (id: string) => ({ kind: 'SYSTEM', id }) as const;

@Injectable()
export class HoldsService {
  constructor(
    private readonly database: Database,
    private readonly holds: HoldsStore,
    private readonly vault: Vault,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(actor: Actor, personId: string): Promise<HoldsResponse> {
    const items = await this.database.as(actor, async (tx) => {
      const opened: HoldResponse[] = [];
      for (const hold of await this.holds.of(tx, personId)) opened.push(await this.present(tx, hold));
      return opened;
    });
    await this.audit.read(actor, {
      action: 'hold.list',
      subject: { kind: 'person', id: personId },
      personId,
      fields: ['reason'],
    });
    return { items };
  }

  async place(actor: Actor, personId: string, reason: string): Promise<HoldResponse> {
    try {
      return await this.database.as(actor, async (tx) => {
        const id = randomUUID();
        const reasonSealed = await this.vault.seal(tx, subjectOf(id), placeOf(id), reason);
        const placedAt = this.clock.now();
        const hold = await this.holds.insert(tx, { id, personId, reasonSealed, placedBy: actor.personId, placedAt });
        const answer = await this.present(tx, hold);
        await this.record(tx, actor, 'place', hold);
        return answer;
      });
    } catch (error) {
      if (isUnknownReference(error)) throw notFound('person');
      throw error;
    }
  }

  async lift(actor: Actor, personId: string, id: string): Promise<HoldResponse> {
    return this.database.as(actor, async (tx) => {
      const hold = await this.holds.find(tx, personId, id);
      if (!hold) throw notFound('hold');
      const liftedAt = this.clock.now();
      if (!(await this.holds.lift(tx, id, actor.personId, liftedAt))) throw refused('LIFTED');
      const answer = await this.present(tx, { ...hold, liftedBy: actor.personId, liftedAt });
      await this.record(tx, actor, 'lift', hold);
      return answer;
    });
  }

  private async present(tx: Tx, hold: StoredHold): Promise<HoldResponse> {
    const { id, reasonSealed, placedBy, placedAt, liftedBy, liftedAt } = hold;
    return {
      id,
      reason: await this.vault.open(tx, subjectOf(id), placeOf(id), reasonSealed),
      placedBy,
      placedAt: placedAt.toISOString(),
      liftedBy,
      liftedAt: liftedAt?.toISOString() ?? null,
    };
  }

  private record(tx: Tx, actor: Actor, action: string, { id, personId }: StoredHold): Promise<void> {
    return this.audit.record(tx, { actor, action: `hold.${action}`, subject: { kind: 'hold', id }, personId });
  }
}
