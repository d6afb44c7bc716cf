/** Moving to another address: proved by a link to the new one, and told to the old one. Nothing tells whether somebody has it already. */
import { Injectable } from '@nestjs/common';
import { canonicalEmail } from '@open-window/domain/email.ts';
import { Audit } from '../../platform/audit/audit.ts';
import { door } from '../../platform/auth/acting.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { OneTimeTokens } from '../../platform/auth/one-time-tokens.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { isDuplicate } from '../../platform/database/failures.ts';
import { problem } from '../../platform/http/problems.ts';
import { Outbox } from '../../platform/mail/outbox.ts';
import { identityPlace } from './identities.service.ts';
import { type OwnRow, ProfileStore } from './profile.store.ts';

const tokenMinutes = 60;
/** A person who keeps asking would otherwise send mail to anybody through us. */
const asksPerHour = 5;

const subjectOf = (id: string) => ({ kind: 'PERSON', id }) as const;
/** The new address while it waits to be proved. */
const placeOf = (id: string) => ({ table: 'one_time_token', column: 'payload_sealed', row: id });
const linkIsOver = () => problem('gone', { detail: 'This link was used, or is too old. Ask for a new one.' });

@Injectable()
export class EmailService {
  constructor(
    private readonly database: Database,
    private readonly profiles: ProfileStore,
    private readonly tokens: OneTimeTokens,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async ask(actor: Actor, email: string): Promise<void> {
    const { personId } = actor;
    await this.database.as(actor, async (tx) => {
      const row = await this.profiles.lock(tx, personId);
      if ((await this.profiles.recentChanges(tx, personId)) >= asksPerHour)
        throw problem('tooMany', { headers: { 'Retry-After': '3600' } });
      const payload = await this.vault.seal(tx, subjectOf(personId), placeOf(personId), email);
      const sealed = { subjectId: personId, payload };
      const order = { purpose: 'EMAIL_CHANGE', personId, minutes: tokenMinutes, sealed } as const;
      const { token } = await this.tokens.issue(tx, order);
      const to = { address: email, subject: subjectOf(personId) };
      await this.outbox.queue(tx, { template: 'emailChangeConfirm', to, language: row.language, payload: { token } });
      await this.record(tx, actor, personId, 'ask');
    });
  }

  /** Whoever holds the link reads the mail of the new address. */
  async use(token: string): Promise<void> {
    try {
      await this.database.as(door, (tx) => this.useIn(tx, token));
    } catch (error) {
      // Somebody took the address meanwhile: whoever reads its mail may know that.
      if (isDuplicate(error)) throw problem('conflict', { detail: 'This address belongs to another account.' });
      throw error;
    }
  }

  private async useIn(tx: Tx, token: string): Promise<void> {
    const used = await this.tokens.use(tx, 'EMAIL_CHANGE', { token });
    if (!used?.personId || used.payloadSealed === null) throw linkIsOver();
    const { personId, payloadSealed } = used;
    const email = await this.vault.open(tx, subjectOf(personId), placeOf(personId), payloadSealed);
    const row = await this.profiles.lock(tx, personId);
    await this.tellOldAddress(tx, row);
    const sealed = await this.vault.seal(tx, subjectOf(personId), identityPlace(personId, 'email_sealed'), email);
    await this.profiles.changeEmail(tx, personId, this.vault.index('email', canonicalEmail(email)), sealed);
    await this.profiles.endLinks(tx, personId);
    await this.record(tx, null, personId, 'change');
  }

  private async tellOldAddress(tx: Tx, { id, emailSealed, language }: OwnRow): Promise<void> {
    if (emailSealed === null) return;
    const address = await this.vault.open(tx, subjectOf(id), identityPlace(id, 'email_sealed'), emailSealed);
    await this.outbox.queue(tx, { template: 'emailChanged', to: { address, subject: subjectOf(id) }, language });
  }

  private record(tx: Tx, actor: Actor | null, personId: string, action: 'ask' | 'change'): Promise<void> {
    return this.audit.record(tx, {
      actor,
      action: `email.${action}`,
      subject: { kind: 'person', id: personId },
      personId,
      fields: ['email'],
    });
  }
}
