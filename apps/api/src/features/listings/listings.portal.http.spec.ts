/** Providers write their own teams: half and with pauses, on two devices, and nobody else's. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seen } from '../../../test/api.ts';
import { changed, type Providers, startProviders, teams } from '../../../test/providers.ts';
import type { ListingContentEntry } from './content.dto.ts';
import type { TeamListResponse } from './team.dto.ts';

describe('a provider', () => {
  let team: Providers;
  beforeAll(async () => {
    team = await startProviders();
  });
  afterAll(() => team.stage.stop());

  it('begin one team when the same beginning is sent twice, also at once', async () => {
    const person = await team.stage.api.as('APPLICANT');
    const beginning = { name: 'Twice', city: 'Denver', state: 'CO', postalCode: '80202' };
    const send = (about: object = {}) =>
      seen(
        person.http
          .post(teams)
          .set('Idempotency-Key', 'one')
          .send(Object.assign({}, beginning, about)),
      );
    const answers = [...(await Promise.all([send(), send()])), await send()];
    const other = await send({ name: 'Other' });
    const { body } = await seen(person.http.get(teams));

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body: made }) => (made as { id: string }).id)).size).toBe(1);
    expect([other.status, (body as { items: unknown[] }).items.length]).toEqual([422, 1]);
  });

  it('begins a team with its name and place, answers for it from then on, and finds it again', async () => {
    const { person, id, status } = await team.start();
    const list = (await person.http.get(teams)).body as TeamListResponse;
    const now = await team.read(person, id);

    expect([status, list.items.map((item) => [item.id, item.role, item.status])]).toEqual([
      201,
      [[id, 'PROVIDER_OWNER', 'DRAFT']],
    ]);
    expect(now.outline.map(({ part, missing }) => [part, missing.length > 0])).toEqual([
      ['BASICS', true],
      ['TEAM', true],
      ['CARE', true],
      ['PRICES', true],
      ['SAFETY', false],
      ['ACCESS', false],
      ['SCHOLARSHIP', false],
    ]);
    expect(now.actionsOpen).toEqual([]);
  });

  it('takes the organization that came with the account, once', async () => {
    const { rows } = await team.stage.owner.query<{ id: string }>(
      `INSERT INTO organization (name) VALUES ('Came') RETURNING id`,
    );
    const person = await team.stage.api.as('PROVIDER_OWNER', { organizationId: rows[0]?.id ?? '' });
    await team.start(person);
    await team.start(person);
    const { rows: owned } = await team.stage.owner.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM role_grant WHERE person_id = $1',
      [person.personId],
    );

    expect(owned).toEqual([{ n: 2 }]);
  });

  it('saves what is half written, and hears of it only when handing it in', async () => {
    const { person, id } = await team.start();
    const { draft, revision } = await team.read(person, id);
    const half = structuredClone(draft) as ListingContentEntry;
    half.phone = '303';
    half.location.postalCode = '';
    half.team = [{ givenName: 'Ana', familyName: '', credentials: '', npi: null, roles: [], licenses: [] }];
    const saved = await team.put(person, id, revision, half);
    const again = await team.read(person, id);
    const refused = await team.move(person, id, 'submit', saved.body.revision);

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
    expect(await team.openings(id)).toBe(0);
  });

  it('finds no team of another', async () => {
    const { id } = await team.start();
    const { person: other } = await team.start();
    const { draft } = await team.read((await team.start()).person, id).catch(() => ({ draft: null }));
    const mine = await team.read(other, (await team.start(other)).id);
    const applicant = await team.stage.api.as('APPLICANT');

    expect(draft).toBeUndefined();
    expect((await other.http.get(`${teams}/${id}`)).status).toBe(404);
    expect((await team.put(other, id, 0, mine.draft ?? {})).status).toBe(404);
    expect((await team.move(other, id, 'submit', 0)).status).toBe(404);
    expect((await applicant.http.get(`${teams}/${id}`)).status).toBe(403);
  });

  it('lets a delegate write and confirm, and the owner hand in', async () => {
    const { id, body } = await team.submitted();
    await team.vetted(id, 'return');
    const { rows } = await team.stage.owner.query<{ organization_id: string }>(
      'SELECT organization_id FROM listing WHERE id = $1',
      [id],
    );
    const delegate = await team.stage.api.as('PROVIDER_DELEGATE', { organizationId: rows[0]?.organization_id ?? '' });
    const now = await team.read(delegate, id);
    const saved = await team.put(delegate, id, now.revision, changed(now.draft, { phone: '(303) 555-0177' }));
    const refused = await team.move(delegate, id, 'submit', saved.body.revision);

    expect([body.status, now.status, saved.status]).toEqual(['SUBMITTED', 'CHANGES_REQUESTED', 200]);
    expect([refused.status, refused.body.blockers]).toEqual([409, ['NOT_PERMITTED']]);
  });

  it('lets one of two devices win, and tells the other which version stands', async () => {
    const { person, id } = await team.start();
    const { draft, revision } = await team.read(person, id);
    const answers = await Promise.all(
      ['one', 'two'].map((name) => team.put(person, id, revision, changed(draft, { name }))),
    );
    const loser = answers.find(({ status }) => status === 412);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(loser?.body.currentRevision).toBe(revision + 1);
    expect((await person.http.put(`${teams}/${id}/draft`).send(draft ?? {})).status).toBe(428);
    expect((await team.put(person, id, revision + 1, changed(draft, { name: 'x'.repeat(301) }))).status).toBe(422);
  });

  it('hands in once, however often it is pressed, with people and place there to be checked', async () => {
    const { person, id } = await team.start();
    const { draft, revision } = await team.read(person, id);
    const saved = await team.put(person, id, revision, team.filled(draft));
    const pressed = await Promise.all([1, 2].map(() => team.move(person, id, 'submit', saved.body.revision)));
    const { people } = await team.targets(id);
    const { rows } = await team.stage.owner.query('SELECT given_name FROM practitioner WHERE id = $1', [people?.[0]]);
    const now = await team.read(person, id);

    expect(pressed.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect([await team.openings(id), rows]).toEqual([1, [{ given_name: 'Ana' }]]);
    expect([now.status, now.isUnderReview, now.answerDueOn]).toEqual(['SUBMITTED', true, '2026-07-15']);
  });
});
