/** Signatures as rows that are added and never changed. */
import { Injectable } from '@nestjs/common';
import type { ListingContent } from '@open-window/domain/listing-draft.ts';
import type { Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

export interface StoredSignature {
  readonly id: string;
  readonly listingId: string;
  readonly textVersion: string;
  readonly language: string;
  readonly textHash: string;
  readonly rateCents: number;
  readonly discountPercent: number;
  readonly slots: number;
  readonly termsHash: string;
  readonly signedBy: string;
  readonly signerRole: string;
  readonly nameSealed: string;
  readonly signedAt: Date;
}

export interface SigningTeam {
  readonly listingId: string;
  readonly organizationId: string;
  readonly scholarship: ListingContent['service']['scholarship'];
}

@Injectable()
export class AgreementsStore {
  /** As it is being written; as it stands where nothing is. */
  async team(tx: Tx, listingId: string): Promise<SigningTeam | null> {
    const [found] = await rows(tx).$queryRaw<SigningTeam[]>`
      SELECT x.id AS "listingId", x.organization_id AS "organizationId", r.content #> '{service,scholarship}' AS scholarship
      FROM listing x JOIN listing_revision r ON r.listing_id = x.id AND r.state IN ('DRAFT', 'LIVE')
      WHERE x.id = ${listingId}::uuid AND x.origin <> 'CANDIDATE' ORDER BY r.state::text = 'DRAFT' DESC LIMIT 1`;
    return found ?? null;
  }

  async listingOfCase(tx: Tx, caseId: string): Promise<string | null> {
    const found = await rows(tx).vettingCase.findUnique({ where: { id: caseId }, select: { listingId: true } });
    return found?.listingId ?? null;
  }

  last(tx: Tx, listingId: string): Promise<StoredSignature | null> {
    return rows(tx).agreementSignature.findFirst({
      where: { listingId },
      orderBy: { ordinal: 'desc' },
    });
  }

  async insert(tx: Tx, signature: StoredSignature): Promise<void> {
    await rows(tx).agreementSignature.createMany({ data: [signature] });
  }
}
