/** What the desk decides about candidates, and what an invitation needs before it can be sent. */
import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

export interface DuplicateDecision {
  readonly reason: string;
  readonly setKey: string;
  readonly decision: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
}

@Injectable()
export class CandidateDeskStore {
  async isSetKnown(reader: Reader, reason: string, setKey: string): Promise<boolean> {
    return (await rows(reader).candidateDuplicate.count({ where: { reason, setKey } })) > 0;
  }

  /** Once: a second decision about the same set meets the primary key. */
  async decide(tx: Tx, decision: DuplicateDecision): Promise<void> {
    await rows(tx).candidateDuplicateDecision.create({ data: decision });
  }

  /** Which of these candidates are somebody's, or somebody was invited for. Only invitations that still count. */
  async invited(tx: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await rows(tx).invitation.findMany({
      where: { candidateId: { in: [...ids] }, state: { in: ['PROPOSED', 'SENT', 'ACCEPTED'] } },
      select: { candidateId: true },
    });
    const taken = await rows(tx).candidateTaken.findMany({ where: { candidateId: { in: [...ids] } } });
    return new Set([...found, ...taken].flatMap(({ candidateId }) => candidateId ?? []));
  }

  /** The organization that an invited candidate becomes: what the list says of it, and nothing public. */
  async makeOrganization(
    tx: Tx,
    id: string,
    { name, npi, website }: { name: string; npi: string | null; website: string | null },
  ): Promise<void> {
    await rows(tx).organization.create({ data: { id, name, npi, website } });
  }
}
