/** Providers and their teams for tests: begun, filled in, handed in, and what vetting answers. */
import { Database } from '../src/platform/database/database.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import type { ListingContentEntry } from '../src/features/listings/content.dto.ts';
import type { ListingCreatedResponse } from '../src/features/listings/listings.dto.ts';
import type { TeamResponse } from '../src/features/listings/team.dto.ts';
import { seen } from './api.ts';
import { startDirectory } from './directory.ts';
import { runJobs } from './jobs.ts';
import type { SignedIn } from './people.ts';

export const teams = '/api/v1/account/teams';
const beginning = { name: 'Quiet Harbor', city: 'Denver', state: 'CO', postalCode: '80202' };

export const changed = (content: ListingContentEntry | null, about: Partial<ListingContentEntry>): object =>
  Object.assign({}, content, about);

export type Providers = Awaited<ReturnType<typeof startProviders>>;

export async function startProviders(environment: Readonly<Record<string, string>> = {}) {
  const stage = await startDirectory({ environment });
  let license = 0;

  const start = async (who?: SignedIn) => {
    const person = who ?? (await stage.api.as('APPLICANT'));
    const { body, status } = await seen(person.http.post(teams).send(beginning));
    const { id, slug, revision } = body as ListingCreatedResponse;
    return { person, status, id, slug, revision };
  };
  const read = async ({ http }: SignedIn, id: string) => (await http.get(`${teams}/${id}`)).body as TeamResponse;
  const put = async ({ http }: SignedIn, id: string, revision: number, content: object) => {
    const { status, body } = await seen(
      http.put(`${teams}/${id}/draft`).set('If-Match', `"${String(revision)}"`).send(content), // prettier-ignore
    );
    return { status, body: body as TeamResponse & { blockers?: string[]; currentRevision?: number } };
  };
  /** Everybody whom the draft names said yes to it: how they come to that is told in members.http.spec.ts. */
  const confirmed = async (id: string) => {
    await stage.owner.query(
      `WITH named AS (SELECT p.practitioner_id, p.hash, coalesce(s.person_id, gen_random_uuid()) AS person_id
         FROM team_parts($1) p LEFT JOIN team_seat s ON s.listing_id = $1 AND s.practitioner_id = p.practitioner_id),
       people AS (INSERT INTO person (id) SELECT person_id FROM named ON CONFLICT DO NOTHING),
       seated AS (INSERT INTO team_seat (listing_id, practitioner_id, person_id) SELECT $1, practitioner_id, person_id FROM named
         ON CONFLICT (listing_id, practitioner_id) DO UPDATE SET person_id = excluded.person_id RETURNING id, practitioner_id, person_id)
       INSERT INTO member_answer (seat_id, person_id, answer, part_hash, answered_at)
         SELECT s.id, s.person_id, 'CONFIRMED', n.hash, now() FROM seated s JOIN named n USING (practitioner_id)`,
      [id],
    );
  };
  const move = async ({ http }: SignedIn, id: string, action: string, revision: number) => {
    if (action === 'submit') await confirmed(id);
    const { status, body } = await seen(http.post(`${teams}/${id}/moves`).send({ action, revision }));
    return { status, body: body as TeamResponse & { blockers?: string[]; currentRevision?: number } };
  };
  const filled = (draft: ListingContentEntry | null): ListingContentEntry => {
    const content = structuredClone(draft) as ListingContentEntry;
    Object.assign(content.location, { line1: '1450 Larkspur Ave' });
    Object.assign(content, {
      phone: '(303) 555-0142',
      team: [
        {
          givenName: 'Ana',
          familyName: 'Reyes',
          credentials: 'LCSW',
          npi: null,
          roles: ['SESSION_THERAPIST'],
          licenses: [
            { number: `P-${String((license += 1))}`, type: 'LCSW', state: 'CO', validIn: ['CO'], status: 'ACTIVE', isRestricted: false, expiresOn: '2028-01-01' },
          ], // prettier-ignore
        },
      ],
    });
    const offered = { offered: 'HERE' };
    for (const phase of content.service.phases) Object.assign(phase, offered);
    Object.assign(content.service, {
      summary: 'We work as one team.',
      routes: ['IM_INJECTION'],
      prices: [
        { phase: 'MEDICINE_SESSION', route: null, format: null, amountCents: 90_000, slidingScaleMinCents: null, countMin: 1, countMax: 1 },
      ], // prettier-ignore
      safety: [
        { route: 'IM_INJECTION', monitoring: ['VISUAL'], observationMinutes: 60, responder: 'BLS_ON_SITE', emergencyDrillOn: null, isNeverLeftAlone: true, dischargeCriteria: true, rideHomeRequired: true },
      ], // prettier-ignore
    });
    return content;
  };
  const submitted = async () => {
    const { person, id } = await start();
    const { draft, revision } = await read(person, id);
    const saved = await put(person, id, revision, filled(draft));
    return { person, id, ...(await move(person, id, 'submit', saved.body.revision)) };
  };
  const vetted = async (listingId: string, step: string, hash?: string) => {
    const { rows } = await stage.owner.query<{ review_hash: string | null }>(
      'SELECT review_hash FROM listing WHERE id = $1',
      [listingId],
    );
    const contentHash = hash ?? rows[0]?.review_hash ?? '';
    await stage.api.get(Database).transaction(async (tx) => {
      await stage.api.get(Jobs).send(tx, 'listing.vetted', { listingId, caseId: listingId, move: step, contentHash });
    });
    await runJobs(stage.api);
    await stage.settled();
    return contentHash;
  };
  const live = async () => {
    const team = await submitted();
    await vetted(team.id, 'approve');
    return { ...team, slug: team.body.slug };
  };
  const openings = async (id: string) => {
    const { rows } = await stage.owner.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'vetting.open' AND data->>'listingId' = $1`,
      [id],
    );
    return rows[0]?.n;
  };
  const targets = async (id: string) => {
    const { rows } = await stage.owner.query<{ content: { location: { id: string }; team: { practitionerId: string }[] } }>(
      `SELECT content FROM listing_revision WHERE listing_id = $1 ORDER BY number DESC LIMIT 1`,
      [id],
    ); // prettier-ignore
    const content = rows[0]?.content;
    return { place: content?.location.id, people: content?.team.map(({ practitionerId }) => practitionerId) };
  };

  return { stage, start, read, put, move, filled, submitted, vetted, live, openings, targets };
}
