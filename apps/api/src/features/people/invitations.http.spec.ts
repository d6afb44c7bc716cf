/** Staff come in by invitation only, by two admins, once; and a team by one vetter. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Api, seen, startApi } from '../../../test/api.ts';
import { givenPerson } from '../../../test/given.people.ts';
import type { SignedIn } from '../../../test/people.ts';
import { job } from '../../platform/auth/acting.ts';
import { Invitations } from '../../platform/auth/invitations.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import { Database } from '../../platform/database/database.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import type { InvitationResponse, InvitationsResponse } from './invitations.dto.ts';

const invitations = '/api/v1/staff/invitations';
const somebody = { email: 'New.Person@example.test', name: 'New Person', roles: ['VETTER'], language: 'es' } as const;
const passphrase = 'four quiet lamps by the sea';

let api: Api;
let owner: pg.Client;
let first: SignedIn;
let second: SignedIn;
beforeAll(async () => {
  api = await startApi();
  owner = new pg.Client(api.database.ownerUrl);
  await owner.connect();
});
beforeEach(async () => {
  await owner.query('TRUNCATE person CASCADE');
  api.clock.moveTo('2026-06-15T12:00:00Z');
  [first, second] = [await api.as('ADMIN'), await api.as('ADMIN')];
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

const propose = async (body: object = somebody, who = first) => {
  const answer = await seen(who.http.post(invitations).send(body));
  return { status: answer.status, body: answer.body as InvitationResponse & { blockers: string[] } };
};
const move = async (who: SignedIn, id: string, action: string, revision = 0) => {
  const answer = await seen(who.http.post(`${invitations}/${id}/moves`).send({ action, revision }));
  return { status: answer.status, body: answer.body as InvitationResponse & { blockers: string[] } };
};
/** What the newest mail to an invited address says. */
const linkSent = async (): Promise<string> => {
  const { rows } = await owner.query<{ id: string; subject_id: string; payload_sealed: string }>(
    `SELECT id, subject_id, payload_sealed FROM mail WHERE template LIKE 'invitation%' ORDER BY queued_at DESC LIMIT 1`,
  );
  const [mail] = rows;
  if (!mail) throw new Error('No mail.');
  const payload = await api
    .get(Database)
    .as(job, (tx) =>
      api
        .get(Vault)
        .open(
          tx,
          { kind: 'INVITATION', id: mail.subject_id },
          { table: 'mail', column: 'payload_sealed', row: mail.id },
          mail.payload_sealed,
        ),
    );
  return (JSON.parse(payload) as { token: string }).token;
};
const sent = async (body: object = somebody): Promise<{ id: string; token: string }> => {
  const { body: proposed } = await propose(body);
  await move(second, proposed.id, 'confirm');
  return { id: proposed.id, token: await linkSent() };
};
const at = (path: string, body: object) => seen(api.http.post(`/api/v1/${path}`).send(body));
const acceptance = (token: string) => ({ token, passphrase, name: 'New Person', language: 'es' });

describe('an invitation of staff', () => {
  it('is proposed by one admin and sent by another; the address is kept sealed and the link as a digest', async () => {
    const { status, body } = await propose();
    expect([status, body.state, body.actionsOpen, body.email]).toEqual([201, 'PROPOSED', ['revoke'], somebody.email]);
    expect((await owner.query(`SELECT FROM mail`)).rowCount).toBe(0);
    const confirmed = await move(second, body.id, 'confirm');
    expect([confirmed.status, confirmed.body.state, confirmed.body.expiresAt]).toEqual([
      200,
      'SENT',
      '2026-06-22T12:00:00.000Z',
    ]);

    const token = await linkSent();
    const { rows } = await owner.query<{ text: string }>('SELECT invitation::text AS text FROM invitation');
    expect(rows[0]?.text).not.toContain(token);
    expect(rows[0]?.text.toLowerCase()).not.toMatch(/new\.person|new person/);
    const list = (await seen(second.http.get(invitations))).body as InvitationsResponse;
    expect(list.items).toEqual([expect.objectContaining({ name: 'New Person', state: 'SENT' })]);
  });

  it('is not confirmed by who proposed it, nor twice', async () => {
    const { body } = await propose();
    expect((await move(first, body.id, 'confirm')).body.blockers).toEqual(['SECOND_PERSON_NEEDED']);
    const answers = await Promise.all([move(second, body.id, 'confirm'), move(second, body.id, 'revoke')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is one for an address, and none for who has an account', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => propose()));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect((await propose({ ...somebody, email: 'new.person@EXAMPLE.test' })).body.blockers).toEqual([
      'ALREADY_INVITED',
    ]);
    await givenPerson(api, { email: 'known@example.test' });
    expect((await propose({ ...somebody, email: 'known@example.test' })).body.blockers).toEqual(['HAS_ACCOUNT']);
  });

  it.each([
    { ...somebody, roles: [] },
    { ...somebody, roles: ['PROVIDER_OWNER'] },
    { ...somebody, email: 'nobody' },
    { ...somebody, state: 'SENT' },
    {},
  ])('that says %j is refused', async (body) => {
    expect([400, 422]).toContain((await propose(body)).status);
  });

  it.each(['AUDITOR', 'VETTER', 'DIRECTOR'] as const)('is not for a %s', async (role) => {
    expect((await propose(somebody, await api.as(role))).status).toBe(403);
  });
});

describe('who is invited as staff', () => {
  it('sees as what, becomes a person, and is let no further than the second factor', async () => {
    const { token } = await sent();
    expect((await at('staff/auth/invitations/look', { token })).body).toEqual({
      email: somebody.email,
      name: 'New Person',
      roles: ['VETTER'],
      language: 'es',
      hasAccount: false,
    });
    const answer = await at('staff/auth/invitations/accept', acceptance(token));
    expect([answer.status, answer.body]).toEqual([
      200,
      { personId: expect.any(String), door: 'staff', needsSecondFactor: true },
    ]);
    const cookie = String((answer.headers as unknown as Record<string, string[]>)['set-cookie']?.[0]);
    expect(cookie).toMatch(/^__Host-kap-staff=.*SameSite=Strict/);
    const half = await seen(api.http.get('/api/v1/staff/work').set('Cookie', cookie.split(';')[0] ?? ''));
    expect(half.body).toMatchObject({ status: 403, type: 'urn:open-window:problem:mfaRequired' });
    const { rows } = await owner.query(
      `SELECT g.role, g.proposed_by, g.confirmed_by, i.state, i.email_sealed FROM role_grant g JOIN invitation i ON i.accepted_by = g.person_id`,
    );
    expect(rows).toEqual([
      {
        role: 'VETTER',
        proposed_by: first.personId,
        confirmed_by: second.personId,
        state: 'ACCEPTED',
        email_sealed: null,
      },
    ]);
  });

  it('is one, of twenty who hold the link at once', async () => {
    const { token } = await sent();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => at('staff/auth/invitations/accept', acceptance(token))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 410)]);
    expect((await owner.query(`SELECT FROM role_grant WHERE role = 'VETTER'`)).rowCount).toBe(1);
  });

  it('comes in by the staff door only', async () => {
    const { token } = await sent();
    expect((await at('auth/invitations/look', { token })).status).toBe(410);
    expect((await at('auth/invitations/accept', acceptance(token))).status).toBe(410);
  });

  it('is too late after a week, after it was taken back, and with a link that never was', async () => {
    const { id, token } = await sent();
    api.clock.moveTo('2026-06-22T12:00:00Z');
    expect((await at('staff/auth/invitations/accept', acceptance(token))).status).toBe(410);
    api.clock.moveTo('2026-06-15T12:00:00Z');
    expect((await move(first, id, 'revoke', 1)).body.state).toBe('REVOKED');
    expect((await at('staff/auth/invitations/accept', acceptance(token))).status).toBe(410);
    expect((await at('staff/auth/invitations/look', { token: 'never' })).status).toBe(410);
  });

  it('takes a passphrase that is worth one', async () => {
    const { token } = await sent();
    const answer = await at('staff/auth/invitations/accept', { ...acceptance(token), passphrase: 'password' });
    expect([answer.status, (answer.body as { errors: { pointer: string }[] }).errors[0]?.pointer]).toEqual([
      422,
      '/passphrase',
    ]);
    expect((await at('staff/auth/invitations/accept', acceptance(token))).status).toBe(200);
  });

  it('finds it over when nobody answered in time', async () => {
    const { id } = await sent();
    api.clock.moveTo('2026-06-22T12:00:00Z');
    await api.get(Database).as(job, async (tx) => api.get(Jobs).handlers.get('invitation.expire')?.handler(tx, {}));
    const { rows } = await owner.query('SELECT state, token_hash FROM invitation WHERE id = $1', [id]);
    expect(rows).toEqual([{ state: 'EXPIRED', token_hash: null }]);
  });
});

describe('a team', () => {
  const invite = async (email: string) => {
    const vetter = await api.as('VETTER');
    const candidateId = randomUUID();
    await owner.query(
      `INSERT INTO candidate (id, source, identity, digest, name_key, file, name, slug) VALUES ($2, 'NPPES', $1, gen_random_uuid(), gen_random_uuid(), 'x', 'Harbor Room', 'harbor-room')`,
      [email, candidateId],
    );
    await api.get(Database).as({ personId: vetter.personId, rights: ['provider.invite'] }, (tx) =>
      api.get(Invitations).inviteTeam(tx, {
        invitedBy: vetter.personId,
        email,
        name: null,
        language: 'en',
        roles: ['PROVIDER_OWNER'],
        candidateId,
      }),
    );
    return linkSent();
  };

  it('is invited by one vetter, and becomes an organization of its own', async () => {
    const token = await invite('harbor@example.test');
    const answer = await at('auth/invitations/accept', { ...acceptance(token), language: 'en' });
    expect([answer.status, answer.body]).toMatchObject([200, { door: 'portal', needsSecondFactor: false }]);
    const { rows } = await owner.query(
      `SELECT g.role, o.name FROM role_grant g JOIN organization o ON o.id = g.organization_id`,
    );
    expect(rows).toEqual([{ role: 'PROVIDER_OWNER', name: 'Harbor Room' }]);
  });

  it('is not invited any more when somebody showed meanwhile that it is theirs', async () => {
    const token = await invite('late@example.test');
    await owner.query(
      `INSERT INTO candidate_taken (candidate_id, taken_at) SELECT id, now() FROM candidate WHERE identity = 'late@example.test'`,
    );
    const { rows: before } = await owner.query('SELECT count(*)::int AS n FROM organization');
    expect((await at('auth/invitations/accept', acceptance(token))).status).toBe(410);
    expect((await owner.query('SELECT count(*)::int AS n FROM organization')).rows).toEqual(before);
  });

  it('joins with an account that its owner has, signed in with the invited address alone', async () => {
    const { id } = await givenPerson(api, { email: 'owner@example.test' });
    const token = await invite('owner@example.test');
    expect((await at('auth/invitations/accept', acceptance(token))).body).toMatchObject({ blockers: ['HAS_ACCOUNT'] });
    const stranger = await api.as('APPLICANT');
    expect((await seen(stranger.http.post('/api/v1/account/invitations/accept').send({ token }))).body).toMatchObject({
      blockers: ['OTHER_ADDRESS'],
    });
    const me = await api.as('APPLICANT', { personId: id });
    const answer = await seen(me.http.post('/api/v1/account/invitations/accept').send({ token }));
    expect([answer.status, answer.body]).toEqual([200, { personId: id, door: 'portal', needsSecondFactor: false }]);
    expect((await seen(me.http.get('/api/v1/account/profile'))).status).toBe(401);
  });

  it('is all that a vetter sees of invitations, and all that a vetter may write', async () => {
    await propose();
    const vetter = { personId: (await api.as('VETTER')).personId, rights: ['provider.invite'] };
    expect(
      await api
        .get(Database)
        .as(vetter, (tx) => api.get(Invitations).page(tx, { state: null, cursor: null, limit: 10 })),
    ).toEqual([]);
    const forged = api
      .get(Database)
      .as(vetter, (tx) =>
        api.get(Invitations).propose(tx, { ...somebody, email: 'x@example.test', invitedBy: vetter.personId }),
      );
    await expect(forged).rejects.toThrow();
  });
});
