/** Where a provider's first team comes to be: its organization, with somebody who answers for it. */
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

@Injectable()
export class TeamsStore {
  /** One of these that has no team yet: it came with the account or an invitation. Locked, so that two beginnings do not take the same one. */
  async emptyOrganization(tx: Tx, ids: readonly string[]): Promise<string | null> {
    const [found] = await rows(tx).$queryRaw<{ id: string }[]>`
      SELECT id FROM organization o WHERE id = ANY (${[...ids]}::uuid[])
        AND NOT EXISTS (SELECT FROM listing x WHERE x.organization_id = o.id)
      ORDER BY id LIMIT 1 FOR UPDATE`;
    return found?.id ?? null;
  }

  /** Taken alone: nothing is vetted yet, so there is nobody who could confirm it. */
  async own(tx: Tx, personId: string, organizationId: string, at: Date): Promise<void> {
    await rows(tx).roleGrant.createMany({
      data: [{ personId, role: 'PROVIDER_OWNER', organizationId, state: 'ACTIVE', proposedAt: at, confirmedAt: at }],
    });
  }
}
