/** The statements of the hot path use their indexes on a directory of some size: nobody waits for a scan. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import postgres from 'postgres';
import { freshDatabase, type TestDatabase } from '../../../test/database.ts';
import { planOf, planOfClient, planOfGrip } from '../../../test/plans.ts';
import { listingOf } from '../../../../../prisma/seed/given.ts';
import { copyListings } from '../../../../../prisma/seed/write.ts';
import { changesSince } from './feed.query.ts';
import { listingsWithIds, listingWithSlug } from './listing.query.ts';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client(database.ownerUrl);
  await client.connect();
  const bulk = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined });
  const listings = Array.from({ length: 5000 }, (_, number) => ({
    listing: listingOf(
      { checks: number % 20 === 0 ? 'VERIFIED' : 'NONE' },
      { name: 'plans', number, today: '2026-06-15' },
    ),
  }));
  await copyListings(bulk, [listings]);
  await bulk.end();
  await client.query(`INSERT INTO listing_report (reference, listing_id, reason, status, due_on)
    SELECT 'R' || n, (SELECT id FROM listing LIMIT 1), 'OTHER', CASE WHEN n % 20 = 0 THEN 'OPEN'::report_status ELSE 'RESOLVED' END, '2026-06-22' FROM generate_series(1, 3000) n`);
  await client.query('VACUUM ANALYZE');
}, 120_000);
afterAll(async () => {
  await client.end();
  await database.drop();
});

it('reads a profile by its slug', async () => {
  const { scanned, indexes } = await planOfGrip(client, (reader) => listingWithSlug(reader, 'anything'));
  expect(scanned).toEqual([]);
  expect(indexes).toEqual(
    expect.arrayContaining([
      'listing_slug_key',
      'healthcare_service_pkey',
      'care_phase_pkey',
      'verification_check_practitioner',
    ]),
  );
});

it('reads a few changed listings by their ids', async () => {
  const { rows } = await client.query<{ id: string }>('SELECT id FROM listing LIMIT 5');
  const { scanned, indexes } = await planOfGrip(client, (reader) =>
    listingsWithIds(
      reader,
      rows.map(({ id }) => id),
    ),
  );
  expect(scanned).toEqual([]);
  expect(indexes).toContain('listing_pkey');
});

it('asks for changes by their version', async () => {
  const { rows } = await client.query<{ watermark: string }>(
    'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS watermark',
  );
  const { scanned, indexes } = await planOfClient(client, (asked) => changesSince(asked, rows[0]?.watermark ?? ''));
  expect([scanned, indexes]).toEqual([[], ['listing_feed']]);
});

it('lists the open reports by the day on which they are due', async () => {
  const { scanned, indexes } = await planOf(client, {
    text: `SELECT * FROM listing_report WHERE status = 'OPEN' ORDER BY due_on LIMIT $1`,
    values: [50],
  });
  expect([scanned, indexes]).toEqual([[], ['listing_report_open']]);
});

it('finds the first answer to a key', async () => {
  const { scanned, indexes } = await planOf(client, {
    text: 'SELECT * FROM listing_report WHERE idempotency_key = $1',
    values: ['k'],
  });
  expect([scanned, indexes]).toEqual([[], ['listing_report_idempotency_key_key']]);
});
