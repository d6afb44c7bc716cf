/** The glass is broken with a reason; every admin hears of it at once, and whoever was looked at hears of it later. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type GlassAction, glassMs, glassReviewMs, objectionsToGlassMove } from '@open-window/domain/break-glass.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { notFound, problem, refused } from '../../platform/http/problems.ts';
import { Outbox } from '../../platform/mail/outbox.ts';
import type { BreakGlassListResponse, BreakGlassResponse, BreakGlassReviewItem } from './break-glass.dto.ts';
import { BreakGlassStore, type StoredGlass } from './break-glass.store.ts';

const pageSize = 25;
const placeOf = (id: string) => ({ table: 'break_glass', column: 'reason_sealed', row: id });
const subjectOf = (personId: string) => ({ kind: 'PERSON', id: personId }) as const;

@Injectable()
export class BreakGlassService {
  constructor(
    private readonly database: Database,
    private readonly glasses: BreakGlassStore,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async open(actor: Actor, reason: string): Promise<BreakGlassResponse> {
    const { personId } = actor;
    return this.database.as(actor, async (tx) => {
      const [id, openedAt] = [randomUUID(), this.clock.now()];
      if (await this.glasses.isOpen(tx, personId, openedAt)) throw refused('ALREADY_OPEN');
      const reasonSealed = await this.vault.seal(tx, subjectOf(personId), placeOf(id), reason);
      const glass = { id, personId, reasonSealed, openedAt, expiresAt: new Date(openedAt.getTime() + glassMs) };
      await this.glasses.insert(tx, glass);
      await this.outbox.tell(tx, 'breakGlassOpened', { roles: ['ADMIN'] });
      await this.record(tx, actor, 'open', glass);
      return presentGlass({ ...glass, closedAt: null });
    });
  }

  async page(actor: Actor, isWaiting: boolean, cursor: string | null): Promise<BreakGlassListResponse> {
    const page = await this.database.as(actor, async (tx) => {
      const asked = { isWaiting, now: this.clock.now(), cursor, limit: pageSize };
      const found = await this.glasses.page(tx, asked);
      const items: BreakGlassReviewItem[] = [];
      for (const glass of found.slice(0, pageSize)) items.push(await this.reviewItem(tx, actor, glass));
      return { items, next: found.length > pageSize ? (items.at(-1)?.id ?? null) : null };
    });
    await this.audit.read(actor, {
      action: 'breakGlass.list',
      subject: { kind: 'breakGlass', id: null },
      fields: ['reason'],
    });
    return page;
  }

  async close(actor: Actor, id: string): Promise<BreakGlassResponse> {
    return this.database.as(actor, async (tx) => {
      const [glass, closedAt] = [await this.allowed(tx, actor, id, 'close'), this.clock.now()];
      if (!(await this.glasses.close(tx, id, closedAt))) throw problem('conflict');
      await this.record(tx, actor, 'close', glass);
      return presentGlass({ ...glass, closedAt });
    });
  }

  async review(actor: Actor, id: string): Promise<BreakGlassReviewItem> {
    return this.database.as(actor, async (tx) => {
      const [glass, reviewedAt] = [await this.allowed(tx, actor, id, 'review'), this.clock.now()];
      if (!(await this.glasses.review(tx, id, actor.personId, reviewedAt))) throw refused('REVIEWED');
      const item = await this.reviewItem(tx, actor, { ...glass, reviewedBy: actor.personId, reviewedAt });
      await this.record(tx, actor, 'review', glass);
      return item;
    });
  }

  private async allowed(tx: Tx, actor: Actor, id: string, action: GlassAction): Promise<StoredGlass> {
    const glass = await this.glasses.find(tx, id);
    if (!glass) throw notFound('opening');
    const objections = objectionsToGlassMove(action, factsOf(glass), actor.personId, this.clock.now().getTime());
    if (objections.length > 0) throw refused(...objections);
    return glass;
  }

  private async reviewItem(tx: Tx, { personId }: Actor, glass: StoredGlass): Promise<BreakGlassReviewItem> {
    const { reviewedBy, reviewedAt, expiresAt } = glass;
    const now = this.clock.now().getTime();
    return {
      ...presentGlass(glass),
      reason: await this.vault.open(tx, subjectOf(glass.personId), placeOf(glass.id), glass.reasonSealed),
      reviewedBy,
      reviewedAt: reviewedAt?.toISOString() ?? null,
      dueAt: new Date(expiresAt.getTime() + glassReviewMs).toISOString(),
      isReviewOpen: objectionsToGlassMove('review', factsOf(glass), personId, now).length === 0,
    };
  }

  private record(tx: Tx, actor: Actor, action: string, { id, personId }: Pick<StoredGlass, 'id' | 'personId'>) {
    return this.audit.record(tx, {
      actor,
      action: `breakGlass.${action}`,
      subject: { kind: 'breakGlass', id },
      personId,
    });
  }
}

const factsOf = ({ personId, expiresAt, closedAt, reviewedAt }: StoredGlass) => ({
  personId,
  expiresAt: expiresAt.getTime(),
  closedAt: closedAt?.getTime() ?? null,
  reviewedAt: reviewedAt?.getTime() ?? null,
});

const presentGlass = ({
  id,
  personId,
  openedAt,
  expiresAt,
  closedAt,
}: Pick<StoredGlass, 'id' | 'personId' | 'openedAt' | 'expiresAt' | 'closedAt'>) => ({
  id,
  personId,
  openedAt: openedAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  closedAt: closedAt?.toISOString() ?? null,
});
