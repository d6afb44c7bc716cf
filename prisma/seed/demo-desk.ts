/** What waits at the desk of the demo world, so that its rooms are not empty. */
import type { Day } from '@open-window/domain/listing.ts';
import type { Connection } from './write.ts';

/** Places to reach, some for days already. */
export async function insertProbes(client: Connection, today: Day): Promise<void> {
  await client.query(
    `INSERT INTO contact_probe (id, listing_id, location_id, reason, due_on)
     SELECT md5('probe ' || location_id)::uuid, id, location_id, CASE n % 6 WHEN 0 THEN 'REPORT' ELSE 'ROUTINE' END, $1::date - (n % 5)::int
     FROM (SELECT DISTINCT ON (location_id) id, location_id, row_number() OVER (ORDER BY id) AS n FROM listing WHERE status = 'LIVE' ORDER BY location_id, id) l
     WHERE n <= 12`,
    [today],
  );
}
