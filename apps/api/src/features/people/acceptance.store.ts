/** What comes to be when an invitation is accepted: a person with a passphrase, their roles, and for a new team its organization. */
import { Injectable } from '@nestjs/common';
import type { StoredInvitation } from '../../platform/auth/invitations.ts';
import type { Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

export interface NewPerson {
  readonly id: string;
  readonly emailIndex: Uint8Array<ArrayBuffer>;
  readonly emailSealed: string;
  readonly nameSealed: string;
  readonly language: 'en' | 'es';
  readonly createdAt: Date;
}

@Injectable()
export class AcceptanceStore {
  async hasAccount(tx: Tx, emailIndex: Uint8Array): Promise<boolean> {
    return (await rows(tx).person.count({ where: { emailIndex: new Uint8Array(emailIndex) } })) > 0;
  }

  /** Whether the address that was invited is the one of this person. */
  async isAddressOf(tx: Tx, id: string, emailIndex: Uint8Array): Promise<boolean> {
    return (await rows(tx).person.count({ where: { id, emailIndex: new Uint8Array(emailIndex) } })) > 0;
  }

  async insert(tx: Tx, person: NewPerson, hash: string): Promise<void> {
    await rows(tx).person.create({ data: person });
    await rows(tx).passphrase.create({ data: { personId: person.id, hash, changedAt: person.createdAt } });
  }

  /** Roles that the person has already stay as they are. Staff have two people behind them: who invited and who confirmed. */
  async grant(tx: Tx, personId: string, invitation: StoredInvitation, organizationId: string | null, at: Date) {
    const { roles, invitedBy, confirmedBy, createdAt } = invitation;
    for (const role of roles) {
      const ofOrganization = role.startsWith('PROVIDER') ? organizationId : null;
      const where = { personId, role, organizationId: ofOrganization, state: { in: ['PROPOSED', 'ACTIVE'] } };
      if ((await rows(tx).roleGrant.count({ where })) > 0) continue;
      await rows(tx).roleGrant.create({
        data: {
          personId,
          role,
          organizationId: ofOrganization,
          state: 'ACTIVE',
          proposedBy: invitedBy,
          confirmedBy,
          proposedAt: createdAt,
          confirmedAt: at,
        },
      });
    }
  }

  /** Who was invited as a named member of a team is that member from now on. */
  async sit(tx: Tx, invitationId: string, personId: string): Promise<void> {
    await rows(tx).teamSeat.updateMany({ where: { invitationId }, data: { personId } });
  }

  /** A candidate becomes a team once; false: somebody was there before. */
  async takeCandidate(tx: Tx, candidateId: string, at: Date): Promise<boolean> {
    const taken = await rows(tx).$executeRaw`
      INSERT INTO candidate_taken (candidate_id, taken_at) VALUES (${candidateId}::uuid, ${at}) ON CONFLICT DO NOTHING`;
    return taken === 1;
  }

  /** The organization that was invited, or a new one that is called as the candidate is. Null: it is about no team. */
  async organizationFor(tx: Tx, { organizationId, candidateId }: StoredInvitation): Promise<string | null> {
    if (organizationId !== null || candidateId === null) return organizationId;
    const candidate = await rows(tx).candidate.findUniqueOrThrow({
      where: { id: candidateId },
      select: { name: true, website: true, npi: true },
    });
    return (await rows(tx).organization.create({ data: candidate, select: { id: true } })).id;
  }
}
