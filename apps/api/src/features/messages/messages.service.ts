/** Who applied and the desk write to each other: sealed, told of by a mail that says nothing, read once, and closed a month after the end. */
import { Inject, Injectable } from '@nestjs/common';
import { againstWriting, type MessageSide, threadClosesAt } from '@open-window/domain/message-thread.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { unlessGone } from '../../platform/crypto/gone.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { Idempotency } from '../../platform/http/idempotency.ts';
import { notFound, refused } from '../../platform/http/problems.ts';
import type { MessagesResponse } from './messages.dto.ts';
import { MessageNews } from './message-news.service.ts';
import { type MessagedApplication, MessagesStore } from './messages.store.ts';

type Stored = Awaited<ReturnType<MessagesStore['of']>>[number];

const keyOf = (id: string) => ({ kind: 'APPLICATION', id }) as const;
const placeOf = (id: string, number: number) => ({
  ...{ table: 'application_message', column: 'words_sealed' },
  row: `${id} ${String(number)}`,
});

@Injectable()
export class MessagesService {
  constructor(
    private readonly database: Database,
    private readonly store: MessagesStore,
    private readonly vault: Vault,
    private readonly idempotency: Idempotency,
    private readonly news: MessageNews,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What the desk reads is in the log of whose it is. */
  read(actor: Actor, side: MessageSide, id: string): Promise<MessagesResponse> {
    return this.database.as(actor, async (tx) => {
      const application = await this.find(tx, actor, side, id);
      const thread = await this.present(tx, side, application);
      if (side === 'DESK' && thread.items.length > 0) await this.news.record(tx, actor, 'read', application);
      return thread;
    });
  }

  write(actor: Actor, side: MessageSide, id: string, words: string, key: string | null): Promise<MessagesResponse> {
    return this.database.as(actor, async (tx) => {
      await this.store.hold(tx, id);
      const application = await this.find(tx, actor, side, id);
      const once = { actor: actor.personId, key, request: [id, side, words], subject: keyOf(id) };
      return this.idempotency.once(tx, once, async () => {
        const written = await this.store.of(tx, id);
        const facts = await this.factsOf(tx, side, application, written);
        const against = againstWriting(facts, this.clock.now().getTime());
        if (against.length > 0) throw refused(...against);
        const number = (written.at(-1)?.number ?? 0) + 1;
        await this.store.add(tx, {
          ...{ applicationId: id, number, fromDesk: side === 'DESK', writtenBy: actor.personId },
          wordsSealed: await this.vault.seal(tx, keyOf(id), placeOf(id, number), words),
          writtenAt: this.clock.now(),
        });
        const thread = await this.present(tx, side, application);
        // Of several that nobody read yet, the first one was told of.
        if (facts.unread === 0) await this.news.tell(tx, side, application);
        await this.news.record(tx, actor, 'send', application);
        return thread;
      });
    });
  }

  mark(actor: Actor, side: MessageSide, id: string, until: number): Promise<MessagesResponse> {
    return this.database.as(actor, async (tx) => {
      const application = await this.find(tx, actor, side, id);
      const marked = await this.store.mark(tx, id, side === 'APPLICANT', until, this.clock.now());
      const thread = await this.present(tx, side, application);
      if (marked > 0) await this.news.record(tx, actor, 'mark', application);
      return thread;
    });
  }

  private async present(tx: Tx, side: MessageSide, application: MessagedApplication): Promise<MessagesResponse> {
    const { id, endedAt } = application;
    const written = await this.store.of(tx, id);
    const open = await this.vault.openerOf(tx, keyOf(id));
    const facts = await this.factsOf(tx, side, application, written);
    const closesAt = threadClosesAt(endedAt?.getTime() ?? null);
    return {
      items: written.map(({ number, fromDesk, wordsSealed, writtenAt, readAt }) => ({
        ...{ number, from: fromDesk ? ('DESK' as const) : ('APPLICANT' as const), isRead: readAt !== null },
        words: unlessGone(() => open(placeOf(id, number), wordsSealed)),
        writtenAt: writtenAt.toISOString(),
      })),
      unread: unreadOf(written, side === 'APPLICANT'),
      against: againstWriting(facts, this.clock.now().getTime()),
      closesAt: closesAt === null ? null : new Date(closesAt).toISOString(),
    };
  }

  private async factsOf(tx: Tx, side: MessageSide, application: MessagedApplication, written: readonly Stored[]) {
    return {
      hasReader: (await this.store.applicant(tx, application.personId)) !== null,
      isHandedIn: application.submittedAt !== null,
      endedAt: application.endedAt?.getTime() ?? null,
      unread: unreadOf(written, side === 'DESK'),
      written: written.length,
    };
  }

  /** Their own, and nobody's for whom they act; at the desk what was handed in. */
  private async find(tx: Tx, actor: Actor, side: MessageSide, id: string): Promise<MessagedApplication> {
    const found = await this.store.application(tx, id);
    const isTheirs = side === 'DESK' ? found?.status !== 'DRAFT' : found?.personId === actor.personId;
    if (!found || !isTheirs) throw notFound('application');
    return found;
  }
}

const unreadOf = (written: readonly Stored[], fromDesk: boolean): number =>
  written.filter((message) => message.fromDesk === fromDesk && message.readAt === null).length;
