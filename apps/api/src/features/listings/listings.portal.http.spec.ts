/** Providers write their own teams: half and with pauses, on two devices, and nobody else's; staff read what was handed in, and it stays as it was read. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seen } from '../../../test/api.ts';
import { startDirectory, type Stage } from '../../../test/directory.ts';
import { runJobs } from '../../../test/jobs.ts';
import type { SignedIn } from '../../../test/people.ts';
import { Database } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import type { ListingContentEntry } from './content.dto.ts';
import type { ListingCreatedResponse } from './listings.dto.ts';
import type { TeamListResponse, TeamResponse } from './team.dto.ts';

const teams = '/api/v1/account/teams';
const beginning = { name: 'Quiet Harbor', city: 'Denver', state: 'CO', postalCode: '80202' };

describe('a provider', () => {
  let stage: Stage;
  let license = 0;
  beforeAll(async () => {
    stage = await startDirectory();
  });
  afterAll(() => stage.stop());

  const start = async (who?: SignedIn) => {
    const person = who ?? (await stage.api.as('APPLICANT'));
    const { body, status } = await seen(person.http.post(teams).send(beginning));
    return { person, status, ...(body as ListingCreatedResponse) };
  };
  const read = async ({ http }: SignedIn, id: string) => (await http.get(`${teams}/${id}`)).body as TeamResponse;
  const put = async ({ http }: SignedIn, id: string, revision: number, content: object) => {
    const { status, body } = await seen(
      http.put(`${teams}/${id}/draft`).set('If-Match', `"${String(revision)}"`).send(content), // prettier-ignore
    );
    return { status, body: body as TeamResponse & { blockers?: string[]; currentRevision?: number } };
  };
  const move = async ({ http }: SignedIn, id: string, action: string, revision: number) => {
    const { status, body } = await seen(http.post(`${teams}/${id}/moves`).send({ action, revision }));
    return { status, body: body as TeamResponse & { blockers?: string[]; currentRevision?: number } };
  };
  const filled = (draft: ListingContentEntry | null): ListingContentEntry => {
    const content = structuredClone(draft) as ListingContentEntry;
    const about: ListingContentEntry = {
      ...content,
      phone: '(303) 555-0142',
      location: { ...content.location, line1: '1450 Larkspur Ave' },
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
    };
    about.service = {
      ...about.service,
      summary: 'We work as one team.',
      routes: ['IM_INJECTION'],
      phases: about.service.phases.map((phase) => ({ ...phase, offered: 'HERE' as const })),
      prices: [
        { phase: 'MEDICINE_SESSION', route: null, format: null, amountCents: 90_000, slidingScaleMinCents: null, countMin: 1, countMax: 1 },
      ], // prettier-ignore
      safety: [
        { route: 'IM_INJECTION', monitoring: ['VISUAL'], observationMinutes: 60, responder: 'BLS_ON_SITE', emergencyDrillOn: null, isNeverLeftAlone: true, dischargeCriteria: true, rideHomeRequired: true },
      ], // prettier-ignore
    };
    return about;
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

  it('begins a team with its name and place, answers for it from then on, and finds it again', async () => {
    const { person, id, status } = await start();
    const list = (await person.http.get(teams)).body as TeamListResponse;
    const team = await read(person, id);

    expect([status, list.items.map((item) => [item.id, item.role, item.status])]).toEqual([
      201,
      [[id, 'PROVIDER_OWNER', 'DRAFT']],
    ]);
    expect(team.outline.map(({ part, missing }) => [part, missing.length > 0])).toEqual([
      ['BASICS', true],
      ['TEAM', true],
      ['CARE', true],
      ['PRICES', true],
      ['SAFETY', false],
      ['ACCESS', false],
      ['SCHOLARSHIP', false],
    ]);
    expect(team.actionsOpen).toEqual([]);
  });

  it('takes the organization that came with the account, once', async () => {
    const { rows } = await stage.owner.query<{ id: string }>(
      `INSERT INTO organization (name) VALUES ('Came') RETURNING id`,
    );
    const person = await stage.api.as('PROVIDER_OWNER', { organizationId: rows[0]?.id ?? '' });
    await start(person);
    await start(person);
    const { rows: owned } = await stage.owner.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM role_grant WHERE person_id = $1',
      [person.personId],
    );

    expect(owned).toEqual([{ n: 2 }]);
  });

  it('saves what is half written, and hears of it only when handing it in', async () => {
    const { person, id } = await start();
    const { draft, revision } = await read(person, id);
    const half = structuredClone(draft) as ListingContentEntry;
    half.phone = '303';
    half.location.postalCode = '';
    half.team = [{ givenName: 'Ana', familyName: '', credentials: '', npi: null, roles: [], licenses: [] }];
    const saved = await put(person, id, revision, half);
    const again = await read(person, id);
    const refused = await move(person, id, 'submit', saved.body.revision);

    expect([saved.status, again.draft?.phone, again.draft?.team[0]?.givenName]).toEqual([200, '303', 'Ana']);
    expect(refused.status).toBe(409);
    expect(refused.body.blockers).toEqual([
      ...[
        'NO_SUMMARY',
        'NO_PRACTICE_ADDRESS',
        'NO_ROUTE',
        'NO_PHASE',
        'NO_PRICE',
        'ZIP_UNREADABLE',
        'PHONE_UNREADABLE',
      ],
      ...['MEMBER_WITHOUT_NAME', 'MEMBER_WITHOUT_ROLE'],
    ]);
    expect(await openings(id)).toBe(0);
  });

  it('finds no team of another', async () => {
    const { id } = await start();
    const { person: other } = await start();
    const { draft } = await read((await start()).person, id).catch(() => ({ draft: null }));
    const mine = await read(other, (await start(other)).id);
    const applicant = await stage.api.as('APPLICANT');

    expect(draft).toBeUndefined();
    expect((await other.http.get(`${teams}/${id}`)).status).toBe(404);
    expect((await put(other, id, 0, mine.draft ?? {})).status).toBe(404);
    expect((await move(other, id, 'submit', 0)).status).toBe(404);
    expect((await applicant.http.get(`${teams}/${id}`)).status).toBe(403);
  });

  it('lets a delegate write and confirm, and the owner hand in', async () => {
    const { id, body } = await submitted();
    await vetted(id, 'return');
    const { rows } = await stage.owner.query<{ organization_id: string }>(
      'SELECT organization_id FROM listing WHERE id = $1',
      [id],
    );
    const delegate = await stage.api.as('PROVIDER_DELEGATE', { organizationId: rows[0]?.organization_id ?? '' });
    const team = await read(delegate, id);
    const saved = await put(delegate, id, team.revision, { ...team.draft, phone: '(303) 555-0177' });
    const refused = await move(delegate, id, 'submit', saved.body.revision);

    expect([body.status, team.status, saved.status]).toEqual(['SUBMITTED', 'CHANGES_REQUESTED', 200]);
    expect([refused.status, refused.body.blockers]).toEqual([409, ['NOT_PERMITTED']]);
  });

  it('lets one of two devices win, and tells the other which version stands', async () => {
    const { person, id } = await start();
    const { draft, revision } = await read(person, id);
    const answers = await Promise.all(['one', 'two'].map((name) => put(person, id, revision, { ...draft, name })));
    const loser = answers.find(({ status }) => status === 412);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(loser?.body.currentRevision).toBe(revision + 1);
    expect((await person.http.put(`${teams}/${id}/draft`).send(draft ?? {})).status).toBe(428);
    expect((await put(person, id, revision + 1, { ...draft, name: 'x'.repeat(301) })).status).toBe(422);
  });

  it('hands in once, however often it is pressed, with people and place there to be checked', async () => {
    const { person, id } = await start();
    const { draft, revision } = await read(person, id);
    const saved = await put(person, id, revision, filled(draft));
    const pressed = await Promise.all([1, 2].map(() => move(person, id, 'submit', saved.body.revision)));
    const { people } = await targets(id);
    const { rows } = await stage.owner.query('SELECT given_name FROM practitioner WHERE id = $1', [people?.[0]]);
    const team = await read(person, id);

    expect(pressed.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect([await openings(id), rows]).toEqual([1, [{ given_name: 'Ana' }]]);
    expect([team.status, team.isUnderReview, team.answerDueOn]).toEqual(['SUBMITTED', true, '2026-07-15']);
  });

  it('writes nothing of what staff look at, nor do staff', async () => {
    const { person, id, body } = await submitted();
    const mine = await put(person, id, body.revision, body.draft ?? {});
    const vetter = await stage.api.as('VETTER');
    const theirs = await seen(
      vetter.http.put(`/api/v1/staff/listings/${id}/draft`).set('If-Match', `"${String(body.revision)}"`).send(body.draft ?? {}), // prettier-ignore
    );

    expect([mine.status, mine.body.blockers]).toEqual([409, ['UNDER_REVIEW']]);
    expect([theirs.status, theirs.body]).toMatchObject([409, { blockers: ['UNDER_REVIEW'] }]);
  });

  it('takes back what was handed in, and goes on writing', async () => {
    const { person, id, body } = await submitted();
    const back = await move(person, id, 'withdraw', body.revision);
    const saved = await put(person, id, back.body.revision, { ...back.body.draft, name: 'Other Harbor' });

    expect([back.status, back.body.status, back.body.isUnderReview, saved.status]).toEqual([200, 'DRAFT', false, 200]);
  });

  it('is public once it is approved, told as often as may be, and never in a version that nobody read', async () => {
    const { id, body } = await submitted();
    await vetted(id, 'review');
    const early = await stage.get(`listings/${body.slug}`);
    const hash = await vetted(id, 'approve', 'f'.repeat(64)).then(() => vetted(id, 'approve'));
    const { rows: once } = await stage.owner.query('SELECT revision FROM listing WHERE id = $1', [id]);
    await vetted(id, 'approve', hash);
    const { rows: twice } = await stage.owner.query('SELECT revision, review_hash FROM listing WHERE id = $1', [id]);
    const { rows: log } = await stage.owner.query<{ action: string; actor_id: string | null }>(
      `SELECT action, actor_id FROM audit_event WHERE subject_id = $1 AND action LIKE 'listing.%' ORDER BY seq`,
      [id],
    );

    expect([early.status, (await stage.get(`listings/${body.slug}`)).status]).toEqual([404, 200]);
    expect(twice).toEqual([{ ...(once[0] as object), review_hash: null }]);
    expect(log).toEqual([
      { action: 'listing.review', actor_id: null },
      { action: 'listing.approve', actor_id: null },
    ]);
  });

  it('gives who was checked and is said otherwise after a return a new target, and leaves the others', async () => {
    const { person, id } = await submitted();
    const before = await targets(id);
    await vetted(id, 'return');
    const team = await read(person, id);
    const draft = structuredClone(team.draft) as ListingContentEntry;
    draft.location.line1 = '2 Other Street';
    const saved = await put(person, id, team.revision, draft);
    await move(person, id, 'submit', saved.body.revision);
    const after = await targets(id);
    await vetted(id, 'approve');
    const { rows } = await stage.owner.query('SELECT location_id FROM listing WHERE id = $1', [id]);

    expect([after.people, after.place === before.place]).toEqual([before.people, false]);
    expect(rows).toEqual([{ location_id: after.place }]);
  });

  it('changes the phone of a public team at once, and its address only after staff looked', async () => {
    const { person, id, slug } = await live();
    const team = await read(person, id);
    const draft = structuredClone(team.live) as ListingContentEntry;
    draft.phone = '(303) 555-0199';
    const saved = await put(person, id, team.revision, draft);
    const free = await move(person, id, 'submit', saved.body.revision);
    await stage.settled();
    const afterPhone = JSON.stringify((await stage.get(`listings/${slug}`)).body);
    const opened = await openings(id);

    draft.phone = '(303) 555-0188';
    draft.location.line1 = '77 New Street';
    draft.team[0]!.credentials = 'LCSW, LAC'; // eslint-disable-line @typescript-eslint/no-non-null-assertion
    const both = await move(person, id, 'submit', (await put(person, id, free.body.revision, draft)).body.revision);
    await stage.settled();
    const afterBoth = JSON.stringify((await stage.get(`listings/${slug}`)).body);
    await vetted(id, 'approve');
    const afterVetting = JSON.stringify((await stage.get(`listings/${slug}`)).body);

    expect([free.status, free.body.status, free.body.isUnderReview, free.body.draft, opened]).toEqual([
      200,
      'LIVE',
      false,
      null,
      1,
    ]);
    expect(afterPhone).toContain('3035550199');
    expect([both.status, both.body.status, both.body.isUnderReview]).toEqual([200, 'LIVE', true]);
    expect([afterBoth.includes('3035550188'), afterBoth.includes('77 New Street')]).toEqual([true, false]);
    expect([afterVetting.includes('77 New Street'), afterVetting.includes('LCSW, LAC')]).toEqual([true, true]);
  });

  it('keeps what is public when a change is denied, and is gone from it while suspended', async () => {
    const { person, id, slug } = await live();
    const team = await read(person, id);
    const draft = structuredClone(team.live) as ListingContentEntry;
    draft.location.line1 = '77 New Street';
    await move(person, id, 'submit', (await put(person, id, team.revision, draft)).body.revision);
    await vetted(id, 'deny');
    const denied = await read(person, id);
    await vetted(id, 'suspend', '');
    const suspended = await stage.get(`listings/${slug}`);
    await vetted(id, 'resume', '');

    expect([denied.status, denied.draft, denied.live?.location.line1]).toEqual(['LIVE', null, '1450 Larkspur Ave']);
    expect([suspended.status, (await stage.get(`listings/${slug}`)).status]).toEqual([410, 200]);
  });

  it('confirms the whole page with one move, which dates what it says about room', async () => {
    const { person, id } = await live();
    const team = await read(person, id);
    const draft = structuredClone(team.live) as ListingContentEntry;
    draft.service.accepting = 'NEWPT';
    const free = await move(person, id, 'submit', (await put(person, id, team.revision, draft)).body.revision);
    const attested = await move(person, id, 'attest', free.body.revision);
    const { rows } = await stage.owner.query(
      `SELECT attested_on::text, accepting_as_of::text, accepting_source FROM healthcare_service s JOIN listing x ON x.service_id = s.id WHERE x.id = $1`,
      [id],
    );

    expect([attested.status, attested.body.attestedOn, attested.body.attestedThrough]).toEqual([
      200,
      '2026-06-15',
      '2026-09-13',
    ]);
    expect(rows).toEqual([{ attested_on: '2026-06-15', accepting_as_of: '2026-06-15', accepting_source: 'ATTESTED' }]);
  });

  it('closes a public team, whose address goes on to say so', async () => {
    const { person, id, slug } = await live();
    const team = await read(person, id);
    const closed = await move(person, id, 'close', team.revision);
    await stage.settled();

    expect([closed.status, closed.body.status, (await stage.get(`listings/${slug}`)).status]).toEqual([
      200,
      'CLOSED',
      410,
    ]);
  });
});
