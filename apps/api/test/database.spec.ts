/** The ground under every HTTP test. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freshDatabase, type TestDatabase } from './database.ts';

describe('a fresh database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  it('is migrated and empty', async () => {
    const client = new pg.Client(database.ownerUrl);
    await client.connect();
    const { rows } = await client.query('SELECT count(*)::int AS listings FROM listing');
    await client.end();

    expect(rows).toEqual([{ listings: 0 }]);
  });

  it('does not let the product write a check, forget a listing or rewrite the log', async () => {
    const client = new pg.Client(database.appUrl);
    await client.connect();
    const attempts = await Promise.allSettled([
      client.query('DELETE FROM listing'),
      client.query('UPDATE verification_check SET result = result'),
      client.query('UPDATE audit_event SET action = action'),
      client.query('CREATE TABLE x ()'),
      client.query('DELETE FROM verification_check'),
    ]);
    await client.end();

    expect(attempts.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'rejected', 'rejected']);
  });
});
