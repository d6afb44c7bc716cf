/** Whose numbers are checked: people and organizations of every listing that is not over, with what the register was found to say of each. */
import { Injectable } from '@nestjs/common';
import type { Day } from '@open-window/domain/listing.ts';
import type { CountedNpiCheck, NpiHolder } from '@open-window/domain/npi-check.ts';
import type { NpiRecord } from '@open-window/domain/npi-file.ts';
import type { Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

export interface StoredRegister {
  readonly id: string;
  readonly lastOn: Day;
  readonly isBroken: boolean;
  readonly sha256: string;
}

export interface NpiTarget {
  readonly target: 'PRACTITIONER' | 'ORGANIZATION';
  readonly id: string;
  readonly holder: NpiHolder;
  readonly record: NpiRecord | null;
  /** Of the file in which it was looked for last. */
  readonly sha256: string;
  readonly counted: CountedNpiCheck | null;
  /** What the machine found last. */
  readonly before: readonly string[] | null;
}

@Injectable()
export class NpiQuery {
  /** Null: no file was ever taken in. */
  async register(tx: Tx): Promise<StoredRegister | null> {
    const [found] = await rows(tx).$queryRaw<StoredRegister[]>`
      SELECT t.id::text, t.last_on::text AS "lastOn", t.sha256, EXISTS (SELECT FROM npi_import b WHERE b.problem IS NOT NULL AND b.id > t.id) AS "isBroken"
      FROM npi_import t WHERE t.problem IS NULL ORDER BY t.last_on DESC, t.id DESC LIMIT 1`;
    return found ?? null;
  }

  /** After one, in the order of their ids; only those whose number was looked for. */
  page(tx: Tx, after: string, limit: number): Promise<NpiTarget[]> {
    return rows(tx).$queryRaw<NpiTarget[]>`
      WITH open AS (
        SELECT l.organization_id, l.service_id, p.state FROM listing l JOIN location p ON p.id = l.location_id
        WHERE l.status NOT IN ('CLOSED', 'WITHDRAWN', 'REJECTED')
      ), holder AS (
        SELECT 'PRACTITIONER' AS target, p.id, p.npi, json_build_object('kind', 'PERSON', 'npi', p.npi, 'first', p.given_name, 'last', p.family_name,
          'organizations', '[]'::json, 'licenses', (SELECT coalesce(json_agg(DISTINCT c.type), '[]') FROM license c WHERE c.practitioner_id = p.id),
          'states', json_agg(DISTINCT o.state)) AS holder
        FROM open o JOIN practitioner_role r USING (service_id) JOIN practitioner p ON p.id = r.practitioner_id GROUP BY p.id
        UNION ALL
        SELECT 'ORGANIZATION', g.id, g.npi, json_build_object('kind', 'ORGANIZATION', 'npi', g.npi, 'first', '', 'last', '',
          'organizations', array_remove(ARRAY[g.name, g.legal_name], NULL), 'licenses', '[]'::json, 'states', json_agg(DISTINCT o.state))
        FROM open o JOIN organization g ON g.id = o.organization_id GROUP BY g.id
      ), chosen AS (SELECT h.*, n.record, i.sha256 FROM holder h JOIN npi_record n USING (npi) JOIN npi_import i ON i.id = n.import_id
        WHERE h.id > ${after}::uuid ORDER BY h.id LIMIT ${limit})
      SELECT c.target, c.id::text, c.holder, c.record, c.sha256, counted.fact AS counted, machine.findings AS before
      FROM chosen c
      LEFT JOIN LATERAL (
        SELECT json_build_object('result', result, 'source', source, 'performedOn', performed_on, 'isByPerson', performed_by IS NOT NULL) AS fact
        FROM verification_check v WHERE v.item = 3 AND v.superseded_at IS NULL AND (v.practitioner_id = c.id OR v.organization_id = c.id)
        ORDER BY performed_on DESC, array_position(ARRAY['FAILED', 'EXPIRED', 'NOT_FOUND', 'INCONCLUSIVE', 'WAIVED', 'VERIFIED_WITH_CONCERN',
          'NOT_APPLICABLE', 'VERIFIED'], result::text) LIMIT 1
      ) counted ON true
      LEFT JOIN LATERAL (
        SELECT findings FROM verification_check v WHERE v.item = 3 AND v.source_files <> '{}' AND (v.practitioner_id = c.id OR v.organization_id = c.id)
        ORDER BY recorded_at DESC, id DESC LIMIT 1
      ) machine ON true
      ORDER BY c.id`;
  }
}
