/** Makes the person that an invitation was for, and gives the roles that it held. */
import { Inject, Injectable } from '@nestjs/common';
import type { Door } from '@open-window/domain/access.ts';
import { canonicalEmail } from '@open-window/domain/email.ts';
import { Audit } from '../../platform/audit/audit.ts';
import type { StoredInvitation } from '../../platform/auth/invitations.ts';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import type { Tx } from '../../platform/database/database.ts';
import { problem } from '../../platform/http/problems.ts';
import { AcceptanceStore } from './acceptance.store.ts';
import { identityPlace } from './identities.service.ts';

export interface AcceptedPerson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: 'en' | 'es';
  readonly hash: string;
}

@Injectable()
export class AcceptedPeople {
  constructor(
    private readonly store: AcceptanceStore,
    private readonly vault: Vault,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  hasAccount(tx: Tx, emailIndex: Uint8Array): Promise<boolean> {
    return this.store.hasAccount(tx, emailIndex);
  }

  isAddressOf(tx: Tx, personId: string, emailIndex: Uint8Array): Promise<boolean> {
    return this.store.isAddressOf(tx, personId, emailIndex);
  }

  async make(tx: Tx, { id, email, name, language, hash }: AcceptedPerson): Promise<void> {
    const subject = { kind: 'PERSON', id } as const;
    const person = {
      id,
      emailIndex: new Uint8Array(this.vault.index('email', canonicalEmail(email))),
      emailSealed: await this.vault.seal(tx, subject, identityPlace(id, 'email_sealed'), email),
      nameSealed: await this.vault.seal(tx, subject, identityPlace(id, 'name_sealed'), name),
      language,
      createdAt: this.clock.now(),
    };
    await this.store.insert(tx, person, hash);
  }

  async grant(tx: Tx, personId: string, invitation: StoredInvitation): Promise<void> {
    const { candidateId } = invitation;
    if (candidateId !== null && !(await this.store.takeCandidate(tx, candidateId, this.clock.now())))
      throw problem('gone', { detail: 'This invitation was used, taken back, or is too old.' });
    const organizationId = await this.store.organizationFor(tx, invitation);
    await this.store.grant(tx, personId, invitation, organizationId, this.clock.now());
    await this.store.sit(tx, invitation.id, personId);
  }

  record(tx: Tx, personId: string, { id, roles }: StoredInvitation, door: Door): Promise<void> {
    return this.audit.record(tx, {
      actor: null,
      as: `door:${door}`,
      action: 'invitation.accept',
      subject: { kind: 'invitation', id },
      personId,
      fields: roles,
    });
  }
}
