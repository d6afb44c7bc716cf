/** Candidates and undecided sets of them, page by page. */
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/database.ts';
import { sql } from '../../platform/database/rows.ts';

export interface CandidateFilter {
  readonly query: string | null;
  readonly state: string | null;
  readonly source: string | null;
  readonly after: string | null;
  readonly limit: number;
}

export interface CandidateRow {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly city: string | null;
  readonly state: string | null;
  readonly isPerson: boolean;
  readonly isDeactivated: boolean;
}

export interface CandidateDetails extends CandidateRow {
  readonly programme: string | null;
  readonly line1: string | null;
  readonly line2: string | null;
  readonly postalCode: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  readonly npi: string | null;
  readonly taxonomies: readonly string[];
  readonly file: string;
  readonly importedAt: Date;
}

export interface DuplicateRow {
  readonly reason: 'SAME_PLACE' | 'SAME_NPI' | 'SAME_PHONE_NEARBY';
  readonly setKey: string;
  readonly candidates: readonly CandidateRow[];
}

const listed = (of: string) =>
  `${of}.id, ${of}.name, ${of}.source, ${of}.city, ${of}.state, ${of}.is_person AS "isPerson", ${of}.is_deactivated AS "isDeactivated"`;

const page = `
SELECT ${listed('c')} FROM candidate c
WHERE ($1::text IS NULL OR lower(c.name) LIKE $1) AND ($2::text IS NULL OR c.state = $2) AND ($3::text IS NULL OR c.source = $3)
  AND ($4::uuid IS NULL OR (lower(c.name), c.id) > (SELECT lower(name), id FROM candidate WHERE id = $4))
ORDER BY lower(c.name), c.id LIMIT $5`;

const sets = `
WITH undecided AS (
  SELECT DISTINCT d.reason, d.set_key FROM candidate_duplicate d
  WHERE ($1::text IS NULL OR d.reason = $1) AND ($2::text IS NULL OR d.reason || ' ' || d.set_key > $2)
    AND NOT EXISTS (SELECT FROM candidate_duplicate_decision x WHERE x.reason = d.reason AND x.set_key = d.set_key)
  ORDER BY d.reason, d.set_key LIMIT $3
)
SELECT u.reason, u.set_key AS "setKey", (
  SELECT json_agg(member) FROM (
    SELECT ${listed('c')} FROM candidate_duplicate d JOIN candidate c ON c.id = d.candidate_id
    WHERE d.reason = u.reason AND d.set_key = u.set_key ORDER BY c.name LIMIT 50) member
) AS candidates
FROM undecided u ORDER BY u.reason, u.set_key`;

const literal = (text: string): string => text.toLowerCase().replaceAll(/[\\%_]/g, '\\$&');

@Injectable()
export class CandidateDesk {
  async page(
    reader: Reader,
    { query, state, source, after, limit }: CandidateFilter,
  ): Promise<readonly CandidateRow[]> {
    const prefix = query === null ? null : `${literal(query)}%`;
    return (await sql(reader).query<CandidateRow>(page, [prefix, state, source, after, limit])).rows;
  }

  async details(reader: Reader, id: string): Promise<CandidateDetails | null> {
    const { rows } = await sql(reader).query<CandidateDetails>(
      `SELECT ${listed('c')}, c.programme, c.line1, c.line2, c.postal_code AS "postalCode", c.phone, c.website, c.npi, c.taxonomies, c.file,
         c.imported_at AS "importedAt" FROM candidate c WHERE c.id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  async duplicates(
    reader: Reader,
    reason: string | null,
    after: string | null,
    limit: number,
  ): Promise<readonly DuplicateRow[]> {
    return (await sql(reader).query<DuplicateRow>(sets, [reason, after, limit])).rows;
  }
}
