/** The papers of a team with what became of their files, and what its version makes the checklist ask for. */
import { Injectable } from '@nestjs/common';
import type { FileState } from '@open-window/domain/file.ts';
import type { ListingContent } from '@open-window/domain/listing-draft.ts';
import type { Day } from '@open-window/domain/listing.ts';
import type { DocumentKind } from '@open-window/domain/team-document.ts';
import type { Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

export interface TeamDocument {
  readonly id: string;
  readonly fileId: string;
  readonly kind: DocumentKind;
  readonly expiresOn: Day | null;
  readonly addedAt: Date;
  readonly state: FileState;
  readonly sha256: string | null;
  readonly isReplaced: boolean;
  readonly isHandedIn: boolean;
}

export interface DocumentedTeam {
  readonly listingId: string;
  readonly organizationId: string;
  /** What is being written; what stands where nothing is. */
  readonly content: ListingContent;
}

@Injectable()
export class TeamDocumentsQuery {
  async team(tx: Tx, listingId: string): Promise<DocumentedTeam | null> {
    const [found] = await rows(tx).$queryRaw<DocumentedTeam[]>`
      SELECT x.id AS "listingId", x.organization_id AS "organizationId", r.content
      FROM listing x JOIN listing_revision r ON r.listing_id = x.id AND r.state IN ('DRAFT', 'LIVE')
      WHERE x.id = ${listingId}::uuid AND x.origin <> 'CANDIDATE' ORDER BY r.state::text = 'DRAFT' DESC LIMIT 1`;
    return found ?? null;
  }

  async listingOfCase(tx: Tx, caseId: string): Promise<string | null> {
    const found = await rows(tx).vettingCase.findUnique({ where: { id: caseId }, select: { listingId: true } });
    return found?.listingId ?? null;
  }

  /** Newest first. Tickets that nobody used are no papers. */
  documents(tx: Tx, listingId: string): Promise<TeamDocument[]> {
    return rows(tx).$queryRaw<TeamDocument[]>`
      SELECT d.id, d.file_id AS "fileId", d.kind, to_char(d.expires_on, 'YYYY-MM-DD') AS "expiresOn", d.added_at AS "addedAt", f.state,
        CASE WHEN f.state = 'CLEAN' THEN encode(f.sha256, 'hex') END AS sha256, is_handed_in(d) AS "isHandedIn",
        EXISTS (SELECT FROM team_document n JOIN stored_file g ON g.id = n.file_id
          WHERE n.replaces_id = d.id AND n.taken_back_at IS NULL AND g.state IN ('QUARANTINED', 'CLEAN')) AS "isReplaced"
      FROM team_document d JOIN stored_file f ON f.id = d.file_id
      WHERE d.listing_id = ${listingId}::uuid AND d.taken_back_at IS NULL AND f.state IN ('QUARANTINED', 'CLEAN', 'REJECTED')
      ORDER BY d.added_at DESC, d.id DESC LIMIT 200`;
  }
}
