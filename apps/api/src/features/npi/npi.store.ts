/** What the machine found, as checks; the database takes them only with the hash of a file that was taken in. */
import { Injectable } from '@nestjs/common';
import type { Day } from '@open-window/domain/listing.ts';
import { NPI_ITEM, type NpiFinding, type NpiResult } from '@open-window/domain/npi-check.ts';
import type { Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

export interface NewNpiCheck {
  readonly target: 'PRACTITIONER' | 'ORGANIZATION';
  readonly targetId: string;
  readonly result: NpiResult;
  readonly findings: readonly NpiFinding[];
  readonly source: string;
  readonly sourceFiles: readonly string[];
  readonly nextDueOn: Day | null;
}

/** Two that check at once would write twice. */
const CHECK_LOCK = 0x0b5eb;

@Injectable()
export class NpiStore {
  async waitForTurn(tx: Tx): Promise<void> {
    await rows(tx).$queryRaw`SELECT pg_advisory_xact_lock(${CHECK_LOCK}::bigint)::text`;
  }

  async add(tx: Tx, checks: readonly NewNpiCheck[], performedOn: Day): Promise<void> {
    await rows(tx).$executeRaw`
      INSERT INTO verification_check (item, organization_id, practitioner_id, method, source, performed_on, result, original_result, next_due_on,
        source_files, findings)
      SELECT ${NPI_ITEM}, CASE c.target WHEN 'ORGANIZATION' THEN c."targetId" END, CASE c.target WHEN 'PRACTITIONER' THEN c."targetId" END,
        'PRIMARY_SOURCE_BULK', c.source, ${performedOn}::date, c.result::check_result, c.result::check_result, c."nextDueOn", c."sourceFiles", c.findings
      FROM jsonb_to_recordset(${JSON.stringify(checks)}::jsonb) c (target text, "targetId" uuid, source text, result text, "nextDueOn" date,
        "sourceFiles" text[], findings text[])`;
  }
}
