/** What is sealed of the people of a team, and their invitations. Whose team it is not, to them there is none. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.ts';
import { Invitations } from '../../platform/auth/invitations.ts';
import { rightsIn } from '../../platform/auth/organization-rights.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import type { Tx } from '../../platform/database/database.ts';
import { notFound } from '../../platform/http/problems.ts';
import type { InvitedDelegate } from './delegates.dto.ts';
import { DelegatesStore, type StoredTeamPerson } from './delegates.store.ts';

@Injectable()
export class Delegates {
  constructor(
    private readonly store: DelegatesStore,
    private readonly vault: Vault,
    private readonly invitations: Invitations,
  ) {}

  async own(tx: Tx, actor: Actor, listingId: string): Promise<string> {
    const organizationId = await this.store.organizationOf(tx, listingId);
    if (organizationId === null || !rightsIn(actor, organizationId).includes('team.edit')) throw notFound('team');
    return organizationId;
  }

  /** Of all of them: their keys are asked for at once. */
  async namesOf(tx: Tx, people: readonly StoredTeamPerson[]): Promise<(person: StoredTeamPerson) => string> {
    const subjects = people.map(({ personId }) => ({ kind: 'PERSON', id: personId }) as const);
    const openerOf = await this.vault.openersOf(tx, subjects);
    return ({ personId, nameSealed }) =>
      nameSealed === null
        ? ''
        : openerOf(personId)({ table: 'person', column: 'name_sealed', row: personId }, nameSealed);
  }

  async invited(tx: Tx, organizationId: string): Promise<readonly InvitedDelegate[]> {
    const shown = [];
    for (const id of await this.store.invitedIds(tx, organizationId)) {
      const invitation = await this.invitations.find(tx, id);
      if (!invitation) continue;
      const { email } = await this.invitations.identityOf(tx, invitation);
      const { expiresAt, revision } = invitation;
      shown.push({ id, email: email ?? '', expiresAt: expiresAt.toISOString(), revision });
    }
    return shown;
  }
}
