/** Changes of what opens an account: each ends sessions that stood on it, is written in the log, and is told to the person by mail. */
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import { door } from '../../platform/auth/acting.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { OneTimeTokens } from '../../platform/auth/one-time-tokens.ts';
import { SessionOpening } from '../../platform/auth/session-opening.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { problem } from '../../platform/http/problems.ts';
import { Outbox } from '../../platform/mail/outbox.ts';
import { AccountsStore } from './accounts.store.ts';
import { mailLanguageOf } from '../../platform/mail/templates.ts';

export type ChangeNotice = 'passphraseChanged' | 'secondFactorChanged' | 'passkeyAdded';

/** What a change is told by and what it ends. */
@Injectable()
export class ChangeParts {
  constructor(
    readonly sessions: SessionOpening,
    readonly outbox: Outbox,
  ) {}
}

@Injectable()
export class Changes {
  constructor(
    private readonly database: Database,
    private readonly store: AccountsStore,
    private readonly tokens: OneTimeTokens,
    private readonly parts: ChangeParts,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By the link from a mail: every session ends, wherever it is. */
  reset(token: string, hash: string): Promise<void> {
    return this.database.as(door, async (tx) => {
      const used = await this.tokens.use(tx, 'RESET', { token });
      if (used?.personId == null) throw problem('gone');
      const { personId } = used;
      await this.store.setPassphrase(tx, personId, hash, this.clock.now());
      await this.parts.sessions.endAll(tx, personId);
      await this.tell(tx, personId, 'passphraseChanged');
      const event = { action: 'passphrase.reset', subject: { kind: 'person', id: personId }, personId };
      await this.audit.record(tx, { ...event, actor: null, as: 'door:mail' });
    });
  }

  /** By the person: every other session ends. */
  changePassphrase(actor: Actor, hash: string): Promise<void> {
    return this.database.as(door, async (tx) => {
      await this.store.setPassphrase(tx, actor.personId, hash, this.clock.now());
      await this.parts.sessions.endAll(tx, actor.personId, actor.sessionId);
      await this.tell(tx, actor.personId, 'passphraseChanged');
      await this.record(tx, actor, 'passphrase.change');
    });
  }

  /** In the caller's transaction, last: what changed is told and written down. */
  async note(tx: Tx, actor: Actor, notice: ChangeNotice, action: string): Promise<void> {
    await this.tell(tx, actor.personId, notice);
    await this.record(tx, actor, action);
  }

  private async tell(tx: Tx, personId: string, template: ChangeNotice): Promise<void> {
    const account = await this.store.find(tx, personId);
    if (!account?.emailSealed) return;
    await this.parts.outbox.queue(tx, {
      template,
      to: { personId },
      language: mailLanguageOf(account.language),
    });
  }

  private record(tx: Tx, actor: Actor, action: string): Promise<void> {
    const { personId } = actor;
    return this.audit.record(tx, { actor, action, subject: { kind: 'person', id: personId }, personId });
  }
}
