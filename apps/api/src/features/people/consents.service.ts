/** Consents of one's own: given to words that were shown, withdrawn whenever one likes. */
import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { consentWords, objectionsToConsent, objectionsToWithdrawal } from '@open-window/domain/consent.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { impossible, notFound, refused } from '../../platform/http/problems.ts';
import type { ConsentRequest } from './consents.dto.ts';
import { ConsentsStore, type StoredConsent } from './consents.store.ts';

@Injectable()
export class ConsentsService {
  constructor(
    private readonly database: Database,
    private readonly consents: ConsentsStore,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<StoredConsent[]> {
    return this.database.as(actor, (tx) => this.consents.of(tx, actor.personId));
  }

  /** The same words twice are one consent; newer words take the place of older ones. */
  async give(actor: Actor, { purpose, textVersion, language }: ConsentRequest): Promise<StoredConsent> {
    const words = consentWords(purpose, textVersion, language);
    if (words === null) throw impossible({ pointer: '/textVersion', detail: 'There is no such text.' });
    const objections = objectionsToConsent(purpose, textVersion);
    if (objections.length > 0) throw refused(...objections);
    const { personId } = actor;
    return this.database.as(actor, async (tx) => {
      const now = this.clock.now();
      const live = await this.consents.live(tx, personId, purpose);
      if (live?.textVersion === textVersion) return live;
      if (live) await this.consents.withdraw(tx, live.id, now);
      const textHash = new Uint8Array(createHash('sha256').update(words).digest());
      const facts = { personId, purpose, textVersion, textHash, language, givenAt: now };
      const consent = await this.consents.insert(tx, facts);
      await this.record(tx, actor, 'give', consent);
      return consent;
    });
  }

  async withdraw(actor: Actor, id: string): Promise<StoredConsent> {
    return this.database.as(actor, async (tx) => {
      const consent = await this.consents.find(tx, actor.personId, id);
      if (!consent) throw notFound('consent');
      const objections = objectionsToWithdrawal(consent.purpose, consent.withdrawnAt !== null);
      if (objections.length > 0) throw refused(...objections);
      const withdrawnAt = this.clock.now();
      if (!(await this.consents.withdraw(tx, id, withdrawnAt))) throw refused('WITHDRAWN');
      await this.record(tx, actor, 'withdraw', consent);
      return { ...consent, withdrawnAt };
    });
  }

  private record(tx: Tx, actor: Actor, action: string, { id, personId, purpose }: StoredConsent): Promise<void> {
    return this.audit.record(tx, {
      actor,
      action: `consent.${action}`,
      subject: { kind: 'consent', id },
      personId,
      fields: [purpose],
    });
  }
}
