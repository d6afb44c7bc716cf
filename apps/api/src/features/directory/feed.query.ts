/**
 * What the index asks Postgres to follow it: which listings were stamped since a watermark. The stamp is the writing transaction's id, so that
 * nothing is missed however late it commits: transactions below the snapshot's xmin are over, and those at or above it are asked for again.
 */
import type { Client } from 'pg';

export interface Change {
  readonly id: string;
  readonly version: string;
}

export interface Changes {
  readonly changes: readonly Change[];
  /** Where to go on from next time: of the same snapshot as the changes. */
  readonly watermark: string;
}

/** Names the history that versions belong to: after a restore or a failover they mean nothing. */
export async function historyOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ history: string }>(
    `SELECT concat_ws('/', system_identifier, timeline_id, oid) AS history
     FROM pg_control_system(), pg_control_checkpoint(), pg_database WHERE datname = current_database()`,
  );
  return rows[0]?.history ?? '';
}

/** To be read before the listings are: whatever commits meanwhile is asked for by the first poll. */
export async function watermarkOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ watermark: string }>('SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS watermark');
  return rows[0]?.watermark ?? '0';
}

export async function liveIds(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(`SELECT id FROM listing WHERE status = 'LIVE' ORDER BY id`);
  return rows.map(({ id }) => id);
}

/** Whatever the status: a listing that is no longer live must leave the index. */
export async function changesSince(client: Client, watermark: string): Promise<Changes> {
  const { rows } = await client.query<{ id: string | null; version: string | null; watermark: string }>({
    name: 'changes-since',
    text: `SELECT id, feed_version::text AS version, pg_snapshot_xmin(pg_current_snapshot())::text AS watermark
           FROM (VALUES (1)) one LEFT JOIN listing ON feed_version >= $1::xid8`,
    values: [watermark],
  });
  return {
    changes: rows.flatMap(({ id, version }) => (id === null || version === null ? [] : [{ id, version }])),
    watermark: rows[0]?.watermark ?? watermark,
  };
}
