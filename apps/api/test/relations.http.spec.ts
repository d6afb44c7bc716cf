/** AZ-2, AZ-4, AZ-5: what is another's does not exist, whichever way it is asked for; and no answer can be told from that about nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessTable } from '../../../test/access.table.ts';
import { Matrix } from './access.matrix.ts';
import { Applicant, openRound } from './applications.ts';
import { canary, plantCanaries, type Planted } from './canaries.ts';
import { startDirectory, type Stage } from './directory.ts';
import type { SignedIn } from './people.ts';
import { Programs } from './programs.ts';

const files = mkdtempSync(join(tmpdir(), 'open-window-files-'));

describe('what is another’s', () => {
  let stage: Stage;
  let matrix: Matrix;
  let planted: Planted;
  let stranger: SignedIn;
  /** Has a team, and not that one. */
  let provider: SignedIn;
  let teamId: string;
  let caseId: string;
  let claimId: string;
  let complaintId: string;
  let seatId: string;
  let applicationId: string;
  beforeAll(async () => {
    stage = await startDirectory({ environment: { FILES_FOLDER: files, READ_LIMIT_PER_MINUTE: '1000000' } });
    teamId = (await stage.given.listing({ slug: 'cedar' })).id;
    const { rows } = await stage.owner.query<{ id: string }>(
      `INSERT INTO vetting_case (reference, listing_id, kind, state, template_version, content_hash, opened_at, due_on)
       VALUES ('AAAAAAAAAA', $1, 'OFF_CYCLE', 'DENIED', '1', '', now(), '2026-07-01') RETURNING id`,
      [teamId],
    );
    caseId = rows[0]?.id ?? '';
    const { personId } = await stage.api.as('APPLICANT');
    const { rows: claims } = await stage.owner.query<{ id: string }>(
      `WITH listed AS (INSERT INTO candidate (source, identity, digest, name_key, file, name, slug)
         VALUES ('x', 'x', $1, $1, 'x', 'x', 'x') RETURNING id)
       INSERT INTO candidate_claim (candidate_id, person_id, way, state, asked_at) SELECT id, $1, 'CALL_BACK', 'TO_CALL', now() FROM listed RETURNING id`,
      [personId],
    );
    claimId = claims[0]?.id ?? '';
    const { rows: complaints } = await stage.owner.query<{ id: string }>(
      `INSERT INTO complaint (reference, listing_id, kind, is_danger, words_sealed, state, severity, received_at, due_on, shared_at)
       VALUES ('BBBBBBBBBB', $1, 'OTHER', false, 'sealed', 'WITH_TEAM', 'HIGH', now(), '2026-07-01', now()) RETURNING id`,
      [teamId],
    );
    complaintId = complaints[0]?.id ?? '';
    const { rows: seats } = await stage.owner.query<{ id: string }>(
      'INSERT INTO team_seat (listing_id, practitioner_id, person_id) VALUES ($1, gen_random_uuid(), $2) RETURNING id',
      [teamId, personId],
    );
    seatId = seats[0]?.id ?? '';
    const programs = new Programs(await stage.api.as('PROGRAM_MANAGER'));
    applicationId = await new Applicant(await stage.api.as('APPLICANT', { personId })).begin(await openRound(programs));
    await stage.settled();
    matrix = await Matrix.on(stage.api);
    planted = await plantCanaries(stage.api, stage.owner, 'cedar');
    stranger = await stage.api.as('APPLICANT');
    provider = (await matrix.signIn('providerOther')) ?? stranger;
  });
  afterAll(async () => {
    await matrix.stop();
    await stage.stop();
    rmSync(files, { recursive: true, force: true });
  });

  /** Which of the planted things a route with an id is about. */
  const kinds = {
    sessions: 'session',
    passkeys: 'passkey',
    consents: 'consent',
    'data-requests': 'dataRequest',
    documents: 'document',
    teams: 'team',
    cases: 'case',
    claims: 'claim',
    complaints: 'complaint',
    parts: 'part',
    applications: 'application',
    helping: 'application',
  } as const;
  type Kind = (typeof kinds)[keyof typeof kinds];
  const idOf = (kind: Kind) =>
    ({
      ...{ ...planted.ids, team: teamId, case: caseId, claim: claimId, complaint: complaintId, part: seatId },
      application: applicationId,
    })[kind];
  const isOfTeams = (route: string) => ['team', 'case', 'complaint'].includes(kindOf(route) ?? '');
  const ofOnesOwn = Object.keys(accessTable).filter((route) => / \/api\/v1\/account\/.*\{id\}/.test(route));
  const kindOf = (route: string) =>
    (kinds as Readonly<Record<string, Kind | undefined>>)[/\/account\/([\w-]+)\//.exec(route)?.[1] ?? ''];
  const bodies: Readonly<Record<string, object>> = {
    'POST /api/v1/account/sessions/{id}/moves': { action: 'end' },
    'POST /api/v1/account/claims/{id}/code': { code: '12345678' },
    'POST /api/v1/account/consents/{id}/moves': { action: 'withdraw' },
    'POST /api/v1/account/data-requests/{id}/moves': { action: 'cancel' },
    'POST /api/v1/account/cases/{id}/moves': { action: 'appeal', revision: 0, words: 'It was not so.' },
    'POST /api/v1/account/complaints/{id}/moves': { action: 'answer', revision: 0, words: 'It was not so.' },
    'POST /api/v1/account/teams/{id}/moves': { action: 'attest', revision: 0 },
    'POST /api/v1/account/teams/{id}/documents/tickets': {
      kind: 'ROLE_MAP',
      name: 'roles.pdf',
      mediaType: 'application/pdf',
      size: 100,
    },
    'POST /api/v1/account/teams/{id}/agreement/signatures': {
      version: '2026-11-26',
      language: 'en',
      name: 'June Harbor',
      role: 'Owner',
      rateCents: 1,
      discountPercent: 1,
      slots: 1,
    },
    'POST /api/v1/account/teams/{id}/people/invitations': { email: 'bo@harbor.example', language: 'en' },
    'POST /api/v1/account/teams/{id}/people/invitations/{invitationId}/moves': { action: 'revoke', revision: 0 },
    'POST /api/v1/account/teams/{id}/people/{grantId}/moves': { action: 'remove', revision: 0 },
    'POST /api/v1/account/teams/{id}/members/{practitionerId}/invitations': { language: 'en' },
    'POST /api/v1/account/teams/{id}/members/{practitionerId}/moves': { action: 'sit' },
    'POST /api/v1/account/applications/{id}/submissions': {
      revision: 0,
      name: 'Rosa',
      textVersion: '2026-11-27',
      textHash: 'ab'.repeat(32),
      takesRecords: true,
    },
    'POST /api/v1/account/applications/{id}/returns': { revision: 0 },
    'POST /api/v1/account/applications/{id}/helpers': {
      email: 'bo@harbor.example',
      withClinical: false,
      language: 'en',
    },
    'POST /api/v1/account/applications/{id}/letters': { email: 'bo@harbor.example', language: 'en' },
    'POST /api/v1/account/helping/{id}/submissions': {
      revision: 0,
      name: 'Rosa',
      textVersion: '2026-11-27',
      textHash: 'ab'.repeat(32),
      takesRecords: true,
    },
    'POST /api/v1/account/applications/{id}/moves': { action: 'withdraw', revision: 0 },
    'POST /api/v1/account/applications/{id}/consents': {
      purpose: 'RESEARCH',
      isGiven: true,
      textVersion: '2026-11-27',
      language: 'en',
    },
    'POST /api/v1/account/applications/{id}/changes': { field: 'phone', why: 'It is new.' },
    'POST /api/v1/account/applications/{id}/proofs/tickets': {
      kind: 'INCOME',
      name: 'pay.pdf',
      mediaType: 'application/pdf',
      size: 100,
    },
    'POST /api/v1/account/applications/{id}/messages': { words: 'Hello' },
    'POST /api/v1/account/applications/{id}/messages/marks': { until: 1 },
    'POST /api/v1/account/parts/{id}/answers': { answer: 'CONFIRMED', hash: 'ab'.repeat(32) },
    'PATCH /api/v1/account/passkeys/{id}': { label: 'mine now' },
  };
  const plain = (text: string) => text.replace(/"instance":"[^"]*"/, '').replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, 'id');

  it('covers every route about one thing of one’s own', () => {
    expect(ofOnesOwn.filter((route) => kindOf(route) === undefined)).toEqual([]);
    expect(Object.values(planted.ids).filter((id) => !/^[\da-f-]{36}$/.test(id))).toEqual([]);
  });

  it.each(ofOnesOwn)('is nowhere at %s', async (route) => {
    const asker = isOfTeams(route) ? provider : stranger;
    const asked = { ids: [idOf(kindOf(route) ?? 'session')], ...(bodies[route] && { body: bodies[route] }) };
    const [other, nothing] = [
      await matrix.ask(route, asker, asked),
      await matrix.ask(route, asker, { ...asked, ids: [] }),
    ];

    expect([other.status, plain(other.text)]).toEqual([nothing.status, plain(nothing.text)]);
    // 428: the header is asked for before anything is looked at.
    expect([404, 428]).toContain(other.status);
  });

  it('is in none of one’s own lists, counts and logs', async () => {
    const lists = Object.keys(accessTable).filter((route) => /^GET \/api\/v1\/account\/[^{]*$/.test(route));
    for (const route of lists) {
      // Cases and complaints are asked for by listing, and by people of teams.
      const { text, status } = /\/(?:cases|complaints)$/.test(route)
        ? await matrix.ask(`${route}?listingId=${teamId}`, provider)
        : await matrix.ask(route, stranger);
      expect([route, status]).toEqual([route, 200]);
      expect(text).not.toContain(canary);
      for (const id of [...Object.values(planted.ids), teamId, caseId, claimId, seatId]) expect(text).not.toContain(id);
    }
    expect(lists.length).toBeGreaterThan(6);
  });

  it('is there for the one whose it is', async () => {
    const profile = await matrix.ask('GET /api/v1/account/profile', planted.person);
    const passkeys = await matrix.ask('GET /api/v1/account/passkeys', planted.person);
    const documents = await matrix.ask('GET /api/v1/account/documents', planted.person);

    expect([profile.text, passkeys.text, documents.text].map((text) => text.includes(canary))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('cannot be reached through another’s name: the child of one person under the path of another', async () => {
    const director = await stage.api.as('DIRECTOR');
    const placed = await director.http
      .post(`/api/v1/staff/people/${planted.person.personId}/holds`)
      .send({ reason: 'A court asked for it to be kept.' });
    const { id } = placed.body as { id: string };
    const route = 'POST /api/v1/staff/people/{id}/holds/{holdId}/moves';
    const wrong = await matrix.ask(route, director, { ids: [stranger.personId, id], body: { action: 'lift' } });
    const right = await matrix.ask(route, director, { ids: [planted.person.personId, id], body: { action: 'lift' } });

    expect([placed.status, wrong.status, right.status]).toEqual([201, 404, 200]);
  });

  it('stays unread by the auditor, who reads the log and nothing else', async () => {
    const auditor = await stage.api.as('AUDITOR');
    const texts = await Promise.all(
      [
        '/api/v1/staff/people',
        `/api/v1/staff/people/${planted.person.personId}`,
        '/api/v1/staff/audit/events',
        '/api/v1/staff/audit/events.csv',
      ].map(async (path) => (await auditor.http.get(path)).text),
    );

    expect(texts.join(' ')).not.toContain(canary);
    expect(texts.join(' ')).toContain(planted.person.personId);
  });
});
