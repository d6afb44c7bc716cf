/**
 * Deletes a person: what proves who they are goes, what tells who they are goes, and the key of all that was sealed is destroyed.
 * Rows stay by their ids, so that the log, decisions and counts still add up. Safe to do again: that is how a restored copy is cleaned.
 */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Erasures } from '../../platform/crypto/erasures.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import type { Tx } from '../../platform/database/database.ts';
import { OwnDocuments } from '../../platform/files/own-documents.ts';
import { Outbox } from '../../platform/mail/outbox.ts';
import { type ErasedPerson, ErasureStore } from './erasure.store.ts';
import { identityPlace } from './identities.service.ts';

@Injectable()
export class ErasureService {
  constructor(
    private readonly store: ErasureStore,
    private readonly documents: OwnDocuments,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly list: Erasures,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    list.register((tx, personId) => this.erase(tx, personId));
  }

  /** Written outside the database first: a restored copy would know the person again. */
  async eraseForGood(tx: Tx, personId: string): Promise<void> {
    await this.list.add(personId, this.clock.now());
    const person = await this.store.find(tx, personId);
    if (person && person.status !== 'ERASED') await this.sayGoodbye(tx, personId, person);
    await this.erase(tx, personId);
  }

  /** False: there is no such person here. */
  async erase(tx: Tx, personId: string): Promise<boolean> {
    const person = await this.store.find(tx, personId);
    if (!person) return false;
    const now = this.clock.now();
    await this.store.removeProofs(tx, personId);
    await this.documents.removeAll(tx, personId);
    await this.store.endSessions(tx, personId, now);
    await this.store.endRoles(tx, personId, now);
    await this.store.emptyMails(tx, personId);
    await this.store.emptyInvitations(tx, personId, person.emailIndex);
    await this.store.forgetAnswers(tx, personId);
    for (const key of await this.store.endApplications(tx, personId, now)) await this.vault.destroy(tx, key);
    for (const key of await this.store.emptyRiskCases(tx, personId)) await this.vault.destroy(tx, key);
    await this.store.emptyPerson(tx, personId, now);
    await this.vault.destroy(tx, personId);
    return true;
  }

  /** The last mail is sealed under a key of its own: the person's is about to go. */
  private async sayGoodbye(tx: Tx, personId: string, { emailSealed, language }: ErasedPerson): Promise<void> {
    if (emailSealed === null) return;
    const place = identityPlace(personId, 'email_sealed');
    const address = await this.vault.open(tx, { kind: 'PERSON', id: personId }, place, emailSealed);
    const to = { address, subject: { kind: 'TOKEN', id: randomUUID() } } as const;
    await this.outbox.queue(tx, { template: 'erasureDone', to, language });
  }
}
