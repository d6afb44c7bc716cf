/** Grants of one organization, and its open invitations, as rows. */
import { Injectable } from '@nestjs/common';
import type { TeamRole } from '@open-window/domain/team-people.ts';
import type { Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

export interface StoredTeamPerson {
  readonly grantId: string;
  readonly personId: string;
  readonly role: TeamRole;
  readonly revision: number;
  readonly since: Date;
  readonly nameSealed: string | null;
  readonly language: 'en' | 'es';
}

@Injectable()
export class DelegatesStore {
  async organizationOf(tx: Tx, listingId: string): Promise<string | null> {
    const found = await rows(tx).listing.findUnique({
      where: { id: listingId },
      select: { organizationId: true, origin: true },
    });
    return found && found.origin !== 'CANDIDATE' ? found.organizationId : null;
  }

  people(tx: Tx, organizationId: string): Promise<StoredTeamPerson[]> {
    return rows(tx).$queryRaw<StoredTeamPerson[]>`
      SELECT grant_id AS "grantId", person_id AS "personId", role, revision, since, name_sealed AS "nameSealed", language
      FROM people_of_organization(${organizationId}::uuid)`;
  }

  async invitedIds(tx: Tx, organizationId: string): Promise<readonly string[]> {
    const found = await rows(tx).invitation.findMany({
      where: { organizationId, state: { in: ['PROPOSED', 'SENT'] }, roles: { has: 'PROVIDER_DELEGATE' } },
      select: { id: true },
      orderBy: { createdAt: 'asc' },
    });
    return found.map(({ id }) => id);
  }

  /** Compare-and-set: false when somebody was faster. */
  async end(tx: Tx, { grantId, revision }: StoredTeamPerson, endedBy: string, endedAt: Date): Promise<boolean> {
    const { count } = await rows(tx).roleGrant.updateMany({
      where: { id: grantId, revision, state: 'ACTIVE' },
      data: { state: 'REVOKED', endedBy, endedAt, revision: { increment: 1 } },
    });
    return count === 1;
  }

  async own(tx: Tx, personId: string, organizationId: string, proposedBy: string, at: Date): Promise<void> {
    await rows(tx).roleGrant.createMany({
      data: [
        {
          personId,
          role: 'PROVIDER_OWNER',
          organizationId,
          state: 'ACTIVE',
          proposedBy,
          proposedAt: at,
          confirmedAt: at,
        },
      ],
    });
  }
}
