/** What the database itself says about listings, asked apart from the feed, to compare the index with. */
import type { FacetGroup } from '@open-window/domain/vocabulary.ts';
import type { Reader } from '../../platform/database/database.ts';
import { sql } from '../../platform/database/rows.ts';

/** How SQL sees the codes of a group; the service model is derived and has no column. */
const holds = {
  state: 'l.state = $1',
  route: '$1 = ANY (s.routes)',
  condition: '$1 = ANY (s.conditions)',
  modality: '$1 = ANY (s.modalities)',
  setting: '$1 = ANY (s.settings)',
  format: `EXISTS (SELECT FROM care_phase f WHERE f.service_id = s.id AND f.offered = 'HERE' AND $1 = ANY (f.formats))`,
  payment: 'EXISTS (SELECT FROM service_payment f WHERE f.service_id = s.id AND f.code = $1)',
  language: 'EXISTS (SELECT FROM service_language f WHERE f.service_id = s.id AND f.code = $1)',
  population: 'EXISTS (SELECT FROM service_population f WHERE f.service_id = s.id AND f.code = $1)',
  access: `EXISTS (SELECT FROM service_access f WHERE f.service_id = s.id AND f.code = $1 AND f.answer = 'YES')`,
  phase: `EXISTS (SELECT FROM care_phase f WHERE f.service_id = s.id AND f.phase::text = $1 AND f.offered = 'HERE')`,
} as const satisfies Partial<Record<FacetGroup, string>>;

export type ComparedGroup = keyof typeof holds;
export const comparedGroups = Object.keys(holds) as readonly ComparedGroup[];

export async function randomIds(reader: Reader, count: number): Promise<string[]> {
  const { rows } = await sql(reader).query<{ id: string }>('SELECT id FROM listing ORDER BY random() LIMIT $1', [
    count,
  ]);
  return rows.map(({ id }) => id);
}

/** Live listings with a code; whether each can be found today is for the caller to judge. */
export async function liveIdsWith(reader: Reader, group: ComparedGroup, code: string): Promise<string[]> {
  const { rows } = await sql(reader).query<{ id: string }>(
    `SELECT x.id FROM listing x JOIN location l ON l.id = x.location_id JOIN healthcare_service s ON s.id = x.service_id
     WHERE x.status = 'LIVE' AND ${holds[group]}`,
    [code],
  );
  return rows.map(({ id }) => id);
}
