/** Roles that people have, had or may get, as rows. */
import { Injectable } from '@nestjs/common';
import type { Role } from '@open-window/domain/access.ts';
import type { GrantState } from '@open-window/domain/grant.ts';
import type { Reader, Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

export interface StoredGrant {
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  readonly organizationId: string | null;
  readonly state: GrantState;
  readonly proposedBy: string | null;
  readonly confirmedBy: string | null;
  readonly endedBy: string | null;
  readonly proposedAt: Date;
  readonly confirmedAt: Date | null;
  readonly endedAt: Date | null;
  readonly revision: number;
}

export const grantShown = {
  id: true,
  personId: true,
  role: true,
  organizationId: true,
  state: true,
  proposedBy: true,
  confirmedBy: true,
  endedBy: true,
  proposedAt: true,
  confirmedAt: true,
  endedAt: true,
  revision: true,
} as const;

@Injectable()
export class RolesStore {
  async find(tx: Tx, id: string): Promise<StoredGrant | null> {
    return (await rows(tx).roleGrant.findUnique({ where: { id }, select: grantShown })) as StoredGrant | null;
  }

  async proposals(reader: Reader): Promise<StoredGrant[]> {
    return (await rows(reader).roleGrant.findMany({
      where: { state: 'PROPOSED' },
      select: grantShown,
      orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
      take: 100,
    })) as StoredGrant[];
  }

  /** Null: the person has the role, or somebody proposed it already. */
  async propose(
    tx: Tx,
    grant: { readonly personId: string; readonly role: Role; readonly proposedBy: string; readonly proposedAt: Date },
  ): Promise<StoredGrant | null> {
    const { personId, role } = grant;
    const isThere = await rows(tx).roleGrant.count({
      where: { personId, role, state: { in: ['PROPOSED', 'ACTIVE'] } },
    });
    if (isThere > 0) return null;
    return (await rows(tx).roleGrant.create({
      data: { ...grant, state: 'PROPOSED' },
      select: grantShown,
    })) as StoredGrant;
  }

  /** Compare-and-set: false when somebody was faster. */
  async moveTo(
    tx: Tx,
    { id, revision }: StoredGrant,
    data: Partial<Pick<StoredGrant, 'state' | 'confirmedBy' | 'confirmedAt' | 'endedBy' | 'endedAt'>>,
  ): Promise<boolean> {
    const { count } = await rows(tx).roleGrant.updateMany({
      where: { id, revision },
      data: { ...data, revision: { increment: 1 } },
    });
    return count === 1;
  }
}
