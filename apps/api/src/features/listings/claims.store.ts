/** Claims as rows, and which candidates are taken. */
import { Injectable } from '@nestjs/common';
import type { ClaimState, ClaimWay } from '@open-window/domain/claim.ts';
import type { Reader, Tx } from '../../platform/database/database.ts';
import type { Prisma } from '../../platform/database/generated/client.ts';
import { rows } from '../../platform/database/rows.ts';

export interface ClaimedCandidate {
  readonly id: string;
  readonly name: string;
  readonly line1: string | null;
  readonly line2: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly postalCode: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  readonly npi: string | null;
  readonly isPerson: boolean;
  readonly isDeactivated: boolean;
}

export interface StoredClaim {
  readonly id: string;
  readonly candidateId: string;
  readonly personId: string;
  readonly way: ClaimWay;
  readonly state: ClaimState;
  readonly codeHash: Uint8Array | null;
  readonly tries: number;
  readonly askedAt: Date;
  readonly expiresAt: Date | null;
  readonly takenBy: string | null;
  readonly licenseState: string | null;
  readonly licenseSealed: string | null;
  readonly language: string | null;
  readonly lookedUpBy: string | null;
  readonly lookedUpOn: Date | null;
  readonly lookedUpAt: string | null;
  readonly confirmedBy: string | null;
  readonly listingId: string | null;
  readonly revision: number;
  readonly candidate: ClaimedCandidate;
}

export type NewClaim = Prisma.CandidateClaimUncheckedCreateInput;
export type ClaimChange = Prisma.CandidateClaimUncheckedUpdateManyInput & { readonly state: ClaimState };

const open: ClaimState[] = ['TO_CALL', 'TO_LOOK_UP', 'LOOKED_UP', 'ASKED', 'WITH_STAFF'];
const forDesk: ClaimState[] = ['TO_CALL', 'TO_LOOK_UP', 'LOOKED_UP', 'WITH_STAFF'];
const candidate = {
  select: {
    id: true,
    name: true,
    line1: true,
    line2: true,
    city: true,
    state: true,
    postalCode: true,
    phone: true,
    website: true,
    npi: true,
    isPerson: true,
    isDeactivated: true,
  },
} as const;

@Injectable()
export class ClaimsStore {
  async candidate(reader: Reader, id: string): Promise<ClaimedCandidate | null> {
    return rows(reader).candidate.findUnique({ where: { id }, ...candidate });
  }

  async insert(tx: Tx, claim: NewClaim): Promise<void> {
    await rows(tx).candidateClaim.create({ data: claim });
  }

  async openOf(tx: Tx, personId: string, candidateId: string): Promise<StoredClaim | null> {
    const where = { personId, candidateId, state: { in: open } };
    return (await rows(tx).candidateClaim.findFirst({ where, include: { candidate } })) as StoredClaim | null;
  }

  async own(reader: Reader, personId: string): Promise<readonly StoredClaim[]> {
    return (await rows(reader).candidateClaim.findMany({
      where: { personId, state: { not: 'REPLACED' } },
      include: { candidate },
      orderBy: { id: 'desc' },
      take: 50,
    })) as StoredClaim[];
  }

  /** What the desk has to see to, oldest first. */
  async waiting(reader: Reader): Promise<readonly StoredClaim[]> {
    return (await rows(reader).candidateClaim.findMany({
      where: { OR: [{ state: { in: forDesk } }, { state: 'ASKED', way: 'CALL_BACK' }] },
      include: { candidate },
      orderBy: { id: 'asc' },
      take: 200,
    })) as StoredClaim[];
  }

  /** Whoever else tries a code for it waits until this transaction is over. */
  async hold(tx: Tx, id: string): Promise<StoredClaim | null> {
    await rows(tx).$executeRaw`SELECT FROM candidate_claim WHERE id = ${id}::uuid FOR UPDATE`;
    return this.find(tx, id);
  }

  async find(reader: Reader, id: string): Promise<StoredClaim | null> {
    return (await rows(reader).candidateClaim.findUnique({
      where: { id },
      include: { candidate },
    })) as StoredClaim | null;
  }

  /** Compare-and-set. */
  async moveTo(tx: Tx, { id, revision, state }: StoredClaim, change: ClaimChange): Promise<boolean> {
    const isOut = change.state === 'ASKED';
    const { count } = await rows(tx).candidateClaim.updateMany({
      where: { id, revision, state },
      data: { ...change, ...(!isOut && { codeHash: null, expiresAt: null }), revision: { increment: 1 } },
    });
    return count === 1;
  }

  /** Once, ever: of two at the same moment the second waits, and is told no. */
  async take(tx: Tx, candidateId: string, at: Date): Promise<boolean> {
    const taken = await rows(tx).$executeRaw`
      INSERT INTO candidate_taken (candidate_id, taken_at) VALUES (${candidateId}::uuid, ${at}) ON CONFLICT DO NOTHING`;
    return taken === 1;
  }

  async nameNpi(tx: Tx, organizationId: string, npi: string): Promise<void> {
    await rows(tx).organization.update({ where: { id: organizationId }, data: { npi } });
  }
}
