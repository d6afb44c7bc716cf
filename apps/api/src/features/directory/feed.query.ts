/**
 * What the index asks Postgres to follow it: which listings were stamped since a watermark. The stamp is the writing transaction's id, so that
 * nothing is missed however late it commits: transactions below the snapshot's xmin are over, and those at or above it are asked for again.
 */
import { Client } from 'pg';
import { connectionTo } from '../../platform/database/database.ts';

export interface Change {
  readonly id: string;
  readonly version: string;
}

export interface Changes {
  readonly changes: readonly Change[];
  /** Where to go on from next time: of the same snapshot as the changes. */
  readonly watermark: string;
}

/** A connection of its own: notifications come to the one that listens. */
export class FeedConnection {
  private constructor(private readonly client: Client) {}

  /** `hint` is called when there may be something new; also when the connection broke, so that the next question fails at once. */
  static async open(databaseUrl: string, hint: () => void): Promise<FeedConnection> {
    const client = new Client({ ...connectionTo(databaseUrl), query_timeout: 10_000 });
    client.on('notification', hint).on('error', hint);
    const connection = new FeedConnection(client);
    try {
      await client.connect();
      await client.query('LISTEN directory_changed');
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  }

  /** Names the history that versions belong to: after a restore or a failover they mean nothing. */
  async history(): Promise<string> {
    const { rows } = await this.client.query<{ history: string }>(
      `SELECT concat_ws('/', system_identifier, timeline_id, oid) AS history
       FROM pg_control_system(), pg_control_checkpoint(), pg_database WHERE datname = current_database()`,
    );
    return rows[0]?.history ?? '';
  }

  /** To be read before the listings are: whatever commits meanwhile is asked for by the first poll. */
  async watermark(): Promise<string> {
    const { rows } = await this.client.query<{ watermark: string }>(
      'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS watermark',
    );
    return rows[0]?.watermark ?? '0';
  }

  async liveIds(): Promise<string[]> {
    const { rows } = await this.client.query<{ id: string }>(
      `SELECT id FROM listing WHERE status = 'LIVE' ORDER BY id`,
    );
    return rows.map(({ id }) => id);
  }

  changesSince(watermark: string): Promise<Changes> {
    return changesSince(this.client, watermark);
  }

  /** Does not wait: a server that is gone never says goodbye. */
  close(): void {
    this.client.end().catch(() => undefined);
  }
}

/** Whatever the status: a listing that is no longer live must leave the index. */
export async function changesSince(client: Pick<Client, 'query'>, watermark: string): Promise<Changes> {
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
