/** The questions of the desk, of the monitor and of claimants are answered along indexes, however much lies there. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import postgres from 'postgres';
import { listingOf } from '../../../prisma/seed/given.ts';
import { copyListings } from '../../../prisma/seed/write.ts';
import { ComplaintsQuery } from '../src/features/complaints/complaints.query.ts';
import { ClaimsQuery } from '../src/features/listings/claims.query.ts';
import { MonitorsQuery } from '../src/features/monitors/monitors.query.ts';
import { MonitorsStore } from '../src/features/monitors/monitors.store.ts';
import { WatchedQuery } from '../src/features/monitors/watched.query.ts';
import { TeamDocumentsQuery } from '../src/features/team-documents/team-documents.query.ts';
import { CaseFactsQuery } from '../src/features/vetting/case-facts.query.ts';
import { CasesQuery, type QueueFilter } from '../src/features/vetting/cases.query.ts';
import { freshDatabase, type TestDatabase } from './database.ts';
import { planOfGrip } from './plans.ts';

const someone = '0f4e2f4e-0000-4000-8000-000000000001';
const another = '0f4e2f4e-0000-4000-8000-000000000002';
const beforeAllIds = '00000000-0000-0000-0000-000000000000';
const today = '2026-06-15';
let database: TestDatabase;
let owner: pg.Client;
let vetter: pg.Client;
let job: pg.Client;
let listingId: string;

/** As the product acts for somebody, row-level security and all. */
async function acting(connectionString: string, rights: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, options: `-c app.rights=${rights} -c app.person=${someone}` });
  await client.connect();
  return client;
}

beforeAll(async () => {
  database = await freshDatabase();
  const bulk = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined });
  const listings = Array.from({ length: 2000 }, (_, number) => ({
    listing: listingOf({ checks: number % 4 === 0 ? 'VERIFIED' : 'NONE' }, { name: 'desk', number, today }),
  }));
  await copyListings(bulk, [listings]);
  await bulk.end();
  owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  // prettier-ignore
  await owner.query(`
    INSERT INTO person (id) VALUES ('${someone}'), ('${another}');
    INSERT INTO listing_revision (listing_id, number, state, content)
      SELECT id, 1, 'LIVE', jsonb_build_object('location', jsonb_build_object('id', location_id), 'service', jsonb_build_object('id', service_id), 'team', jsonb_build_array(jsonb_build_object(
        'practitionerId', (SELECT practitioner_id FROM practitioner_role r WHERE r.service_id = listing.service_id LIMIT 1)))) FROM listing;
    INSERT INTO vetting_case (reference, listing_id, kind, state, template_version, content_hash, owner_id, opened_at, due_on)
      SELECT 'P' || n, l.ids[n + 1], CASE WHEN n % 100 = 0 THEN 'OFF_CYCLE' ELSE 'INITIAL' END,
        (ARRAY['RECEIVED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'PROPOSED'])[1 + n % 4], 'v', 'h', CASE WHEN n % 20 = 0 THEN '${someone}'::uuid END, now(), '2026-07-01'::date + n % 90
      FROM generate_series(0, 1999) n, (SELECT array_agg(id) AS ids FROM listing) l;
    INSERT INTO vetting_case (reference, listing_id, kind, state, template_version, content_hash, opened_at, due_on)
      SELECT 'D' || n, l.ids[1 + n % 2000], CASE WHEN n % 100 = 0 THEN 'OFF_CYCLE' ELSE 'INITIAL' END,
        (ARRAY['APPROVED', 'CONDITIONAL', 'DENIED', 'WITHDRAWN'])[1 + n % 4], 'v', 'h', now(), '2026-01-01'::date + n % 365
      FROM generate_series(0, 5999) n, (SELECT array_agg(id) AS ids FROM listing) l;
    INSERT INTO complaint (reference, listing_id, kind, is_danger, words_sealed, state, severity, owner_id, received_at, due_on, finding, proposed_by, decided_by, decided_at)
      SELECT 'C' || n, l.ids[1 + n % 2000], 'OTHER', false, 'x', CASE WHEN n % 2 = 0 THEN 'DECIDED' ELSE 'LOOKING' END, 'LOW', CASE WHEN n % 40 < 2 THEN '${someone}'::uuid END,
        now(), '2026-07-01'::date + n % 90, 'NOT_PROVED', '${another}', '${someone}', CASE WHEN n % 2 = 0 THEN now() - n * interval '1 hour' END
      FROM generate_series(0, 5999) n, (SELECT array_agg(id) AS ids FROM listing) l;
    INSERT INTO monitor_event (listing_id, kind, item, target, target_id, due_on, step, fell_on, told_on, to_provider, is_open, mailed_on)
      SELECT l.id, 'DUE_SOON', i, 'SERVICE', l.service_id, '2026-08-01'::date + i, 1, '2026-06-01', '2026-06-01', true, i = 1, '2026-06-01' FROM listing l, generate_series(1, 5) i;
    INSERT INTO stored_file (person_id, purpose, record_kind, record_id, state, name_sealed, declared_type, created_by, created_at)
      SELECT '${someone}', 'TEAM_DOCUMENT', 'LISTING', id, 'CLEAN', '', 'application/pdf', '${someone}', now() FROM listing, generate_series(1, 3);
    INSERT INTO team_document (listing_id, file_id, kind, expires_on, added_by, added_at)
      SELECT record_id, id, 'COVER', '2026-12-01', '${someone}', now() FROM stored_file;
    INSERT INTO candidate (source, identity, digest, name_key, file, name, state, city, npi, slug)
      SELECT 'csv', 'p' || n, md5(n::text)::uuid, md5(n::text)::uuid, 'list', md5(n::text) || ' Clinic', 'CO', 'Denver', (1000000000 + n)::text, 'p' || n FROM generate_series(1, 8000) n`);
  await owner.query('VACUUM ANALYZE');
  listingId = (await owner.query<{ id: string }>('SELECT id FROM listing LIMIT 1')).rows[0]?.id ?? '';
  vetter = await acting(database.appUrl, 'case.read,case.check,complaint.read');
  job = await acting(database.workerUrl, 'job');
}, 120_000);
afterAll(async () => {
  await Promise.all([owner, vetter, job].map((client) => client.end()));
  await database.drop();
});

describe('the queue of the desk', () => {
  const filter: QueueFilter = { view: 'OPEN', kind: null, dueBy: null, personId: someone, after: null };
  it.each([
    ['what is open', {}, 'vetting_case_queue'],
    ['what is due', { dueBy: '2026-07-03' }, 'vetting_case_queue'],
    ['of a rare kind', { kind: 'OFF_CYCLE' }, 'vetting_case_kind'],
    ['one’s own', { view: 'MINE' }, 'vetting_case_owner'],
    ['what waits for the team', { view: 'WAITING' }, 'vetting_case_state'],
    ['what lies with the committee', { view: 'COMMITTEE' }, 'vetting_case_committee'],
    ['what is done', { view: 'DONE' }, 'vetting_case_done'],
    ['what is done of a rare kind', { view: 'DONE', kind: 'OFF_CYCLE' }, 'vetting_case_done_kind'],
  ] as const)('shows %s in its order, without sorting what is not shown', async (_, wish, index) => {
    const plan = await planOfGrip(vetter, (tx) => new CasesQuery().page(tx, { ...filter, ...wish }, 26));
    expect(plan.indexes).toContain(index);
    expect(plan.scanned).toEqual([]);
  });
});

it.each([
  ['wait', 'OPEN', 'complaint_queue'],
  ['are one’s own', 'MINE', 'complaint_owner'],
  ['are decided', 'DONE', 'complaint_done'],
] as const)('complaints that %s are shown in their order along an index', async (_, view, index) => {
  const plan = await planOfGrip(vetter, (tx) =>
    new ComplaintsQuery().page(tx, { view, personId: someone, after: null }, 26),
  );
  expect(plan.indexes).toContain(index);
  expect(plan.scanned).toEqual([]);
});

it('the file of a case is read for one team, whatever was checked of others', async () => {
  const { scanned, indexes } = await planOfGrip(vetter, (tx) => new CaseFactsQuery().of(tx, listingId, 'INITIAL'));
  expect(scanned).toEqual([]);
  expect(indexes).toEqual(
    expect.arrayContaining([
      'listing_pkey',
      'verification_check_organization',
      'verification_check_location',
      'verification_check_service',
      'verification_check_practitioner',
    ]),
  );
});

describe('a night of the monitor', () => {
  it('reads a page of teams and what stands open of them along indexes', async () => {
    const page = await planOfGrip(job, (tx) => new WatchedQuery().page(tx, beforeAllIds, 10));
    expect(page.scanned).toEqual([]);
    expect(page.indexes).toEqual(
      expect.arrayContaining(['listing_pkey', 'verification_check_organization', 'verification_check_practitioner']),
    );
    const open = await planOfGrip(job, (tx) => new WatchedQuery().open(tx, beforeAllIds, listingId));
    expect(open.scanned).toEqual([]);
  });

  it('finds whom to write to without looking at what was mailed', async () => {
    const { scanned, indexes } = await planOfGrip(job, (tx) =>
      new MonitorsStore().takeUnmailed(tx, today, beforeAllIds, 50),
    );
    expect(scanned).not.toContain('monitor_event');
    expect(indexes).toContain('monitor_event_unmailed');
  });

  it('shows staff what lapses next along an index', async () => {
    const { scanned, indexes } = await planOfGrip(vetter, (tx) => new MonitorsQuery().stands(tx, true, today));
    expect(scanned).not.toContain('monitor_event');
    expect(indexes).toContain('monitor_event_open');
  });
});

it('papers of a team are found by the team', async () => {
  const { scanned, indexes } = await planOfGrip(vetter, (tx) => new TeamDocumentsQuery().documents(tx, listingId));
  expect(scanned).toEqual([]);
  expect(indexes).toContain('team_document_listing');
});

it.each([
  ['the beginning of a name', 'cedar'],
  ['a number', '1000000017'],
])('a claimant finds a candidate by %s without reading the list', async (_, query) => {
  const { scanned, indexes } = await planOfGrip(owner, (reader) => new ClaimsQuery().find(reader, query, 'Denver'));
  expect(scanned).toEqual([]);
  expect(indexes).toEqual(expect.arrayContaining(['candidate_by_name', 'candidate_npi']));
});

it.each(['organization', 'location', 'service', 'practitioner'])(
  'one check of a %s that is written stamps its listings along an index',
  async (target) => {
    const before = await listingsScanned();
    await owner.query(
      `UPDATE verification_check SET source = 'test' WHERE id = (SELECT id FROM verification_check WHERE ${target}_id IS NOT NULL LIMIT 1)`,
    );
    expect((await listingsScanned()) - before).toBe(0);
  },
);

/** How often the table was read from end to end, by this connection too. */
async function listingsScanned(): Promise<number> {
  await owner.query('SELECT pg_stat_force_next_flush()');
  const { rows } = await owner.query<{ scans: string }>(
    `SELECT seq_scan AS scans FROM pg_stat_user_tables WHERE relname = 'listing'`,
  );
  return Number(rows[0]?.scans);
}
