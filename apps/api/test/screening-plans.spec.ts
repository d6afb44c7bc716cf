/** The queues of the screening desk are answered along indexes over thirty thousand applications; the bench asks a hundred thousand. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { ScreeningQuery } from '../src/features/applications/screening/screening.query.ts';
import { freshDatabase, type TestDatabase } from './database.ts';
import { planOfGrip } from './plans.ts';

const someone = '0f4e2f4e-0000-4000-8000-000000000001';
const rights = ['application.read', 'clinical.read', 'program.read'];
const count = 30_000;
let database: TestDatabase;
let owner: pg.Client;
let staff: pg.Client;
let middle: string;

beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  // prettier-ignore
  await owner.query(`
    INSERT INTO person (id) VALUES ('${someone}');
    INSERT INTO program (id, code, name_en, name_es, description_en, description_es, contact)
      VALUES ('${someone}', 'PLAN', 'xx', 'xx', 'xx', 'xx', 'a@b.example');
    INSERT INTO form_version (id, program_id, version, definition, hash, published_at, published_by)
      VALUES ('${someone}', '${someone}', 1, '{}', encode(sha256('x'), 'hex'), now(), '${someone}');
    INSERT INTO scholarship_round (id, program_id, name, kind) VALUES ('${someone}', '${someone}', 'One', 'ROLLING'), (md5('other')::uuid, '${someone}', 'Other', 'ROLLING');
    INSERT INTO application (id, round_id, person_id, form_version_id, language, channel, status, answers_sealed, begun_at, written_at, submitted_at, receipt)
      SELECT md5('a' || n)::uuid, CASE WHEN n % 100 = 0 THEN '${someone}' ELSE md5('other')::uuid END, NULL, '${someone}', CASE WHEN n % 50 = 0 THEN 'es' ELSE 'en' END, 'PAPER', (ARRAY['SCREENING', 'NEEDS_INFO', 'QUALIFIED', 'SCREENING'])[1 + n % 4], 'x', now(), now(),
        '2026-01-01'::timestamptz + n * interval '1 minute', upper(lpad(to_hex(n), 10, '0')) FROM generate_series(1, ${String(count)}) n;
    INSERT INTO application_verification SELECT id, CASE WHEN receipt ~ '00$' THEN 'DOC_REQUESTED' ELSE 'ATTESTED' END, false FROM application;
    INSERT INTO application_medical (application_id, submitted_at, state) SELECT id, submitted_at, CASE WHEN random() < 0.05 THEN 'REVIEW' ELSE 'CLEAR' END FROM application;
    INSERT INTO application_pair (first_id, second_id, rules, state, flagged_at)
      SELECT least(md5('a' || n)::uuid, md5('a' || n + 1)::uuid), greatest(md5('a' || n)::uuid, md5('a' || n + 1)::uuid), '{PHONE}', 'FLAGGED', now() FROM generate_series(1, ${String(count / 5)}, 2) n`);
  await owner.query(`UPDATE application SET owner_id = '${someone}' WHERE receipt ~ '0F$'`);
  await owner.query('VACUUM FULL application');
  await owner.query('VACUUM ANALYZE');
  middle =
    (await owner.query<{ id: string }>(`SELECT md5('a' || ${String(count * 0.6 + 3)})::uuid AS id`)).rows[0]?.id ?? '';
  staff = new pg.Client({
    connectionString: database.appUrl,
    options: `-c app.rights=${rights.join(',')} -c app.person=${someone}`,
  });
  await staff.connect();
}, 240_000);
afterAll(async () => {
  await Promise.all([owner.end(), staff.end()]);
  await database.drop();
});

const screening = { status: 'SCREENING' } as const;

it.each([
  ['its beginning', screening, null, 'application_queue'],
  ['its middle', screening, 'middle', 'application_queue'],
  ['of one round', { ...screening, roundId: someone }, null, 'application_queue_round'],
  ['with a proof asked for', { ...screening, verification: 'DOC_REQUESTED' }, null, 'application_queue_proof'],
  ['with the clinicians', { ...screening, medical: 'REVIEW' }, null, 'application_queue_medical'],
  ['in Spanish', { ...screening, language: 'es' }, null, 'application_queue_language'],
  ['of one’s own', { ...screening, ownerId: someone }, null, 'application_queue_owner'],
  ['that may be doubles', { ...screening, isFlagged: true }, null, 'application_queue'],
  ['that may be doubles and are with the clinicians', { ...screening, isFlagged: true, medical: 'REVIEW' }, null, 'application_queue_medical'],
] as const)('the queue of the desk goes along an index: %s', async (_, filter, after, index) => {
  const asked = { after: after === null ? null : middle, limit: 26 };
  const plan = await planOfGrip(staff, (tx) => new ScreeningQuery().page(tx, filter, asked));

  expect(plan.indexes).toContain(index);
  expect(plan.scanned).not.toContain('application');
}); // prettier-ignore

it('the queue of clinicians goes along its index', async () => {
  const plan = await planOfGrip(staff, (tx) => new ScreeningQuery().waiting(tx, { after: middle, limit: 26 }));

  expect(plan.indexes).toContain('application_medical_queue');
  expect(plan.scanned).not.toEqual(expect.arrayContaining([expect.stringMatching(/^application/)]));
});
