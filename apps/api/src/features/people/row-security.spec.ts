/** DB-3: behind every query the database itself shows nobody's rows to nobody, and to a person their own alone. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Api, startApi } from '../../../test/api.ts';
import { givenPerson } from '../../../test/given.people.ts';
import { Database } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

/** Everything the policies guard; a test below compares it with the catalog. */
const guarded = [
  'audit_event', 'break_glass', 'candidate_claim', 'consent', 'data_request', 'exclusion_candidate', 'exclusion_move', 'invitation', 'known_device', 'legal_hold', 'mail', 'one_time_token', 'passkey',
  'passphrase', 'person', 'recovery_code', 'role_grant', 'safety_concern', 'session', 'stored_file', 'totp',
]; // prettier-ignore

/** Rows of the desk, which nobody sees without its right (committee.http.spec.ts, complaints.http.spec.ts, probes.http.spec.ts, programs.http.spec.ts, risk.http.spec.ts), papers, signatures and members of teams (team-documents.http.spec.ts, members.http.spec.ts); checks, gifts and ties, which everybody reads and only the desk adds; programs and rounds, of which everybody reads what was announced; and applications (applications.http.spec.ts, screening.http.spec.ts, messages.http.spec.ts, proofs.http.spec.ts, bulk-runs.http.spec.ts, saved-filters.http.spec.ts). */
const ofTheDesk = [
  'complaint', 'complaint_declaration', 'complaint_duty', 'complaint_move', 'contact_probe', 'form_version', 'fund', 'policy_version', 'price_quote', 'risk_call', 'risk_case', 'risk_move',
  'rota_place', 'rota_shift', 'round_fund', 'round_interest', 'round_move', 'vetting_case', 'vetting_condition', 'vetting_declaration',
  'vetting_evidence', 'vetting_move', 'vetting_proposal',
]; // prettier-ignore

const contexts = process.env['LONG'] === '1' ? 2000 : 200;

describe('row-level security', () => {
  let api: Api;
  let owner: pg.Client;
  let product: pg.Client;
  const people: string[] = [];
  beforeAll(async () => {
    api = await startApi();
    owner = new pg.Client(api.database.ownerUrl);
    product = new pg.Client({ connectionString: api.database.appUrl, options: '-c role=open_window_app' });
    await Promise.all([owner.connect(), product.connect()]);
    for (let at = 0; at < 5; at++) people.push((await givenPerson(api)).id);
    for (const id of people) await seed(id);
  });
  afterAll(async () => {
    await Promise.all([owner.end(), product.end()]);
    await api.stop();
  });

  const seed = async (id: string): Promise<void> => {
    const hash = `sha256('${id}')`;
    await owner.query(`
      INSERT INTO passphrase (person_id, hash) VALUES ('${id}', '$argon2id$x');
      INSERT INTO totp (person_id, secret_sealed) VALUES ('${id}', 'x');
      INSERT INTO recovery_code (person_id, hash) VALUES ('${id}', '$argon2id$x');
      INSERT INTO passkey (person_id, credential_id, public_key, label_sealed) VALUES ('${id}', ${hash}, ${hash}, 'x');
      INSERT INTO session (token_hash, person_id, door, strength, created_at, last_seen_at, absolute_until) VALUES (${hash}, '${id}', 'portal', 'CODE', now(), now(), now());
      INSERT INTO known_device (token_hash, person_id, created_at, last_seen_at) VALUES (${hash}, '${id}', now(), now());
      INSERT INTO one_time_token (token_hash, purpose, person_id, created_at, expires_at) VALUES (${hash}, 'RESET', '${id}', now(), now());
      INSERT INTO break_glass (person_id, reason_sealed, opened_at, expires_at) VALUES ('${id}', 'x', now(), now());
      INSERT INTO consent (person_id, purpose, text_version, text_hash, language, given_at) VALUES ('${id}', 'TERMS', '1', ${hash}, 'en', now());
      INSERT INTO data_request (person_id, kind, state, asked_at, due_at) VALUES ('${id}', 'EXPORT', 'ASKED', now(), now());
      INSERT INTO legal_hold (person_id, reason_sealed, placed_by, placed_at) VALUES ('${id}', 'x', '${id}', now());
      INSERT INTO invitation (email_index, roles, state, invited_by, created_at, expires_at) VALUES (${hash}, '{VETTER}', 'PROPOSED', '${id}', now(), now());
      INSERT INTO safety_concern (reference, raised_by, about_kind, urgency, note_sealed, raised_at, due_at) VALUES ('${id}', '${id}', 'OTHER', 'NOW', 'x', now(), now());
      WITH listed AS (INSERT INTO candidate (source, identity, digest, name_key, file, name, slug)
        VALUES ('x', '${id}', '${id}', '${id}', 'x', 'x', '${id}') RETURNING id)
        INSERT INTO candidate_claim (candidate_id, person_id, way, state, asked_at) SELECT id, '${id}', 'CALL_BACK', 'TO_CALL', now() FROM listed;
      WITH asked AS (INSERT INTO exclusion_candidate (target, target_id, list, entry_key, identity_key, entry, score, strength, lines, confirmed_by, first_seen_at, last_seen_at)
        VALUES ('PRACTITIONER', '${id}', 'leie', encode(${hash}, 'hex'), encode(${hash}, 'hex'), '{}', 54, 'LOW', '[]', '${id}', now(), now()) RETURNING id)
        INSERT INTO exclusion_move (candidate_id, from_state, to_state, moved_by, moved_at) SELECT id, 'OPEN', 'OPEN', '${id}', now() FROM asked;
      INSERT INTO stored_file (person_id, record_kind, record_id, purpose, state, name_sealed, declared_type, created_by, created_at) VALUES ('${id}', 'PERSON', '${id}', 'x', 'CLEAN', 'x', 'application/pdf', '${id}', now());
      INSERT INTO mail (template, language, person_id, subject_id, address_index, message_id, queued_at, next_at) VALUES ('x', 'en', '${id}', '${id}', ${hash}, '${id}', now(), now());
      INSERT INTO audit_event (seq, at, actor_id, actor_as, action, subject_kind, person_id, prev, hash)
        SELECT coalesce(max(seq), 0) + 1, now(), '${id}', 'x', 'x.y', 'x', '${id}', ${hash}, ${hash} FROM audit_event;`);
  };
  const count = async (table: string): Promise<number> =>
    (await product.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`)).rows[0]?.count ?? -1;

  it('is forced on every table of people, also for their owner', async () => {
    const { rows: found } = await owner.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity AND relforcerowsecurity ORDER BY relname`,
    );
    expect(found.map(({ name }) => name)).toEqual(
      [
        ...guarded,
        ...ofTheDesk,
        'agreement_signature',
        'application',
        'application_change',
        'application_clinical',
        'application_consent',
        'application_help',
        'application_letter',
        'application_medical',
        'application_message',
        'application_move',
        'application_pair',
        'application_proof',
        'application_run',
        'application_scan',
        'application_signature',
        'application_snapshot',
        'application_snapshot_clinical',
        'application_taking',
        'application_trait',
        'application_verification',
        'application_warning',
        'bulk_run',
        'bulk_run_item',
        'care_letter',
        'disclosure',
        'disclosure_correction',
        'information_request',
        'medical_decision',
        'member_answer',
        'program',
        'saved_filter',
        'scholarship_round',
        'team_document',
        'team_seat',
        'verification_check',
      ].sort(),
    );
  });

  it('guards every table that has a column with a person in it', async () => {
    const { rows: open } = await owner.query<{ name: string }>(
      `SELECT DISTINCT c.conrelid::regclass::text AS name FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
       WHERE c.contype = 'f' AND c.confrelid = 'person'::regclass AND NOT t.relrowsecurity ORDER BY name`,
    );
    // Who of the staff handled something public: no row of these is about a person.
    expect(open.map(({ name }) => name)).toEqual(['candidate_duplicate_decision', 'listing_report']);
  });

  it.each(guarded)('shows nothing of %s to nobody', async (table) => {
    expect((await owner.query(`SELECT FROM ${table}`)).rowCount).toBeGreaterThan(0);
    expect(await count(table)).toBe(0);
  });

  it.each(guarded.filter((table) => !['legal_hold', 'invitation'].includes(table)))(
    'shows a person of %s what is their own, for the time of the transaction',
    async (table) => {
      const me = people[0] ?? '';
      await product.query('BEGIN');
      await product.query(`SELECT set_config('app.person', $1, true)`, [me]);
      const seen = await count(table);
      await product.query('COMMIT');
      expect(seen).toBe(1);
      expect(await count(table)).toBe(0);
    },
  );

  it('lets nobody write a row for somebody else', async () => {
    const [me, other] = [people[0] ?? '', people[1] ?? ''];
    await product.query('BEGIN');
    await product.query(`SELECT set_config('app.person', $1, true)`, [me]);
    const stolen = await product.query(`UPDATE consent SET withdrawn_at = now() WHERE person_id = $1`, [other]);
    const forged = product.query(
      `INSERT INTO consent (person_id, purpose, text_version, text_hash, language, given_at) VALUES ($1, 'X', '1', sha256('x'), 'en', now())`,
      [other],
    );
    await expect(forged).rejects.toThrow(/row-level security/);
    await product.query('ROLLBACK');
    expect(stolen.rowCount).toBe(0);
  });

  it(`never mixes ${contexts} people who ask at once on shared connections`, async () => {
    const database = api.get(Database);
    const mixed = await Promise.all(
      Array.from({ length: contexts }, async (_, at) => {
        const personId = people[at % people.length] ?? '';
        const found = await database.as({ personId, rights: ['account.own'] }, (tx) =>
          rows(tx).person.findMany({ select: { id: true } }),
        );
        return found.length !== 1 || found[0]?.id !== personId;
      }),
    );
    expect(mixed.filter(Boolean)).toHaveLength(0);
    expect(await database.transaction((tx) => rows(tx).person.count())).toBe(0);
  });
});
