/** A vetting desk of some size, all of it invented: teams that answer for every point of the checklist, people who own them, and cases old and new. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Door } from '@open-window/domain/access.ts';
import { lifetimes } from '@open-window/domain/session.ts';
import type { Day, Listing } from '@open-window/domain/listing.ts';
import type postgres from 'postgres';
import { sealText } from '../apps/api/src/platform/crypto/envelope.ts';
import { FileKeyRing } from '../apps/api/src/platform/crypto/key-ring.ts';
import { listingOf } from '../prisma/seed/given.ts';
import type { ListingRecord } from '../prisma/seed/rows.ts';
import { copyListings } from '../prisma/seed/write.ts';

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Vetted by every point, on days that differ as they do. */
export async function fillTeams(sql: postgres.Sql, count: number, today: Day): Promise<number> {
  function* batches(): Generator<ListingRecord[]> {
    for (let from = 0; from < count; from += 500)
      yield Array.from({ length: Math.min(500, count - from) }, (_, at) => ({
        listing: listingOf({}, { name: 'bench', number: from + at, today }),
      }));
  }
  return copyListings(sql, batches());
}

/** One for every so many organizations, with an address that mail goes to. */
export async function fillOwners(sql: postgres.Sql, keyFile: string, every: number): Promise<number> {
  const ring = new FileKeyRing(keyFile);
  const organizations = await sql<{ id: string }[]>`
    SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM organization) o WHERE n % ${every} = 0`;
  const made = organizations.map(({ id: organizationId }, number) => {
    const [id, key] = [randomUUID(), randomBytes(32)];
    const { kekId, wrapped } = ring.wrap(key, id);
    const place = { table: 'person', column: 'email_sealed', row: id };
    const sealed = sealText({ version: 1, key }, id, place, `owner-${String(number)}@example.test`);
    return { id, organizationId, kekId, wrapped: wrapped.toString('hex'), sealed };
  });
  await sql`
    WITH made AS (
      SELECT * FROM jsonb_to_recordset(${sql.json(made)}) AS m (id uuid, "organizationId" uuid, "kekId" text, wrapped text, sealed text)),
    people AS (INSERT INTO person (id, email_index, email_sealed) SELECT id, sha256(sealed::bytea), sealed FROM made),
    keys AS (INSERT INTO data_key (subject_id, version, subject_kind, wrapped, kek_id) SELECT id, 1, 'PERSON', decode(wrapped, 'hex'), "kekId" FROM made)
    INSERT INTO role_grant (person_id, role, organization_id, state, proposed_at) SELECT id, 'PROVIDER_OWNER', "organizationId", 'ACTIVE', now() FROM made`;
  return made.length;
}

/** Three of ten are open, at most one a team; some kinds are rare, and forty people share the work. */
export async function fillCases(sql: postgres.Sql, count: number, owners: readonly string[]): Promise<void> {
  const open = ['RECEIVED', 'IN_REVIEW', 'IN_REVIEW', 'CHANGES_REQUESTED', 'COMMITTEE', 'PROPOSED', 'APPEALED'];
  const done = ['APPROVED', 'APPROVED', 'APPROVED', 'CONDITIONAL', 'DENIED', 'WITHDRAWN'];
  await sql`
    INSERT INTO vetting_case (reference, listing_id, kind, state, template_version, content_hash, owner_id, opened_at, due_on, decided_on)
    SELECT 'B' || lpad(n::text, 7, '0'), l.ids[1 + n % cardinality(l.ids)],
      CASE WHEN n % 500 = 0 THEN 'OFF_CYCLE' WHEN n % 10 < 5 THEN 'INITIAL' WHEN n % 10 < 8 THEN 'RECREDENTIALING' ELSE 'CHANGE_REQUEST' END,
      CASE WHEN n < ${count} * 0.3 THEN (${open}::text[])[1 + n % 7] ELSE (${done}::text[])[1 + n % 6] END,
      'bench', encode(sha256('bench'), 'hex'), (${owners}::uuid[])[1 + n % ${owners.length}],
      now() - n * interval '20 minutes', current_date + 60 - n * 90 / ${count} * 10 % 900, CASE WHEN n < ${count} * 0.3 THEN NULL ELSE current_date - 30 END
    FROM generate_series(0, ${count - 1}::int) n, (SELECT array_agg(id) AS ids FROM listing) l`;
}

export interface AtDesk {
  readonly personId: string;
  readonly cookie: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Somebody who checks, signed in with both factors. */
export const signInVetter = (sql: postgres.Sql): Promise<AtDesk> => signIn(sql, 'VETTER', 'staff', 'TWO_FACTORS');
/** Somebody who screens, signed in with both factors. */
export const signInScreener = (sql: postgres.Sql): Promise<AtDesk> => signIn(sql, 'SCREENER', 'staff', 'TWO_FACTORS');
export const signInApplicant = (sql: postgres.Sql): Promise<AtDesk> => signIn(sql, 'APPLICANT', 'portal', 'PASSPHRASE');

async function signIn(sql: postgres.Sql, role: string, door: Door, strength: string): Promise<AtDesk> {
  const [personId, token, now] = [randomUUID(), randomBytes(32).toString('base64url'), Date.now()];
  const until = new Date(now + lifetimes[door].absoluteMs);
  await sql`INSERT INTO person (id) VALUES (${personId})`;
  await sql`INSERT INTO role_grant (person_id, role, state, proposed_at) VALUES (${personId}, ${role}, 'ACTIVE', now())`;
  await sql`
    INSERT INTO session (token_hash, person_id, door, strength, is_complete, created_at, last_seen_at, absolute_until, elevated_until)
    VALUES (${sha256(token)}, ${personId}, ${door}, ${strength}, true, now(), now(), ${until}, ${until})`;
  const cookie = `${door === 'staff' ? '__Host-kap-staff' : '__Host-kap'}=${token}`;
  const csrf = sha256(`csrf ${token}`).toString('base64url');
  return { personId, cookie, headers: { Cookie: cookie, 'X-CSRF-Token': csrf, 'Content-Type': 'application/json' } };
}

/** Teams that were handed in and never vetted, with names that nobody else has. */
export const submittedTeams = (count: number, today: Day): Listing[] =>
  Array.from({ length: count }, (_, number) =>
    listingOf({ status: 'SUBMITTED', checks: 'NONE' }, { name: 'handed in', number: 1_000_000 + number, today }),
  );
