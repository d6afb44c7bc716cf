/** What stands between us and a team; asked for the page of one team alone, so that no index and no badge ever holds it. */
import type { Disclosure } from '@open-window/domain/disclosure.ts';
import type { Reader } from '../../platform/database/database.ts';
import { sql } from '../../platform/database/rows.ts';

const text = `
SELECT d.kind, d.year, d.band, d.who FROM disclosure d
WHERE d.listing_id = $1 AND NOT EXISTS (SELECT FROM disclosure_correction c WHERE c.disclosure_id = d.id) ORDER BY d.year DESC, d.id DESC LIMIT 200`;

export async function disclosedOf(reader: Reader, listingId: string): Promise<Disclosure[]> {
  const { rows } = await sql(reader).query<Disclosure>({ name: 'disclosed-of', text, values: [listingId] });
  return rows;
}
