/** Whoever is named in a team reads their own part and nothing else, and confirms the very words that will be read. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seen } from '../../../test/api.ts';
import type { SignedIn } from '../../../test/people.ts';
import { changed, type Providers, startProviders, teams } from '../../../test/providers.ts';
import { type Letters, startLetters } from '../../../test/letters.ts';
import type { MembersResponse, OwnPart, OwnPartsResponse } from './members.dto.ts';

const parts = '/api/v1/account/parts';

describe('a member of a team', () => {
  let team: Providers;
  let letters: Letters;
  beforeAll(async () => {
    letters = await startLetters();
    team = await startProviders(letters.environment);
  });
  afterAll(async () => {
    await team.stage.stop();
    await letters.stop();
  });
  const tokenTo = async (email: string) => (await letters.proof(team.stage.api, email)).token;

  const accept = (token: string) =>
    seen(
      team.stage.api.http
        .post('/api/v1/auth/invitations/accept')
        .send({ token, name: 'Ana Reyes', passphrase: 'seven lanterns over a quiet harbor', language: 'en' }),
    );
  const joined = async (token: string) => {
    const { body } = await accept(token);
    return team.stage.api.as('APPLICANT', { personId: (body as { personId: string }).personId });
  };
  const submit = async ({ http }: SignedIn, id: string, revision: number) => {
    const { status, body } = await seen(http.post(`${teams}/${id}/moves`).send({ action: 'submit', revision }));
    return { status, body: body as Awaited<ReturnType<Providers['read']>> & { blockers?: string[] } };
  };
  const delegateOf = async (id: string) => {
    const { rows } = await team.stage.owner.query<{ organization_id: string }>(
      'SELECT organization_id FROM listing WHERE id = $1',
      [id],
    );
    return team.stage.api.as('PROVIDER_DELEGATE', { organizationId: rows[0]?.organization_id ?? '' });
  };
  const filledIn = async () => {
    const { person, id } = await team.start();
    const { draft, revision } = await team.read(person, id);
    const { body } = await team.put(person, id, revision, team.filled(draft));
    return { person, id, revision: body.revision, draft: body.draft };
  };
  const members = async ({ http }: SignedIn, id: string) =>
    (await seen(http.get(`${teams}/${id}/members`))).body as MembersResponse;
  const member = async (person: SignedIn, id: string) => {
    const [first] = (await members(person, id)).items;
    if (!first) throw new Error('There is nobody in the team.');
    return first;
  };
  const ask = async (person: SignedIn, id: string, email?: string) => {
    const { practitionerId } = await member(person, id);
    const about = { language: 'en', ...(email !== undefined && { email }) };
    const { status, body } = await seen(
      person.http.post(`${teams}/${id}/members/${practitionerId}/invitations`).send(about),
    );
    return { status, body: body as MembersResponse & { blockers?: string[] } };
  };
  /** Somebody without any role, who opens the link of the mail. */
  const invited = async (person: SignedIn, id: string) => {
    const email = `ana.${crypto.randomUUID()}@harbor.example`;
    expect((await ask(person, id, email)).status).toBe(201);
    const token = await tokenTo(email);
    return { email, token, ana: await joined(token) };
  };
  const own = async ({ http }: SignedIn) => (await seen(http.get(parts))).body as OwnPartsResponse;
  const answer = async ({ http }: SignedIn, { id, hash }: OwnPart, about: object = { answer: 'CONFIRMED' }) => {
    const { status, body } = await seen(http.post(`${parts}/${id}/answers`).send({ hash, ...about }));
    return { status, body: body as OwnPart & { blockers?: string[] } };
  };
  const onlyPart = async (person: SignedIn) => {
    const [part] = (await own(person)).items;
    if (!part) throw new Error('Nobody names them.');
    return part;
  };

  it('comes by a link that works once, reads their own part alone, and confirms it with its hash', async () => {
    const { person, id, revision } = await filledIn();
    const before = await submit(person, id, revision);
    const { ana, token } = await invited(person, id);
    const part = await onlyPart(ana);
    const confirmed = await answer(ana, part);
    const shown = await member(person, id);

    expect([before.status, before.body.blockers]).toEqual([409, ['MEMBERS_NOT_CONFIRMED']]);
    expect((await accept(token)).status).toBe(410);
    expect([part.teamName, part.part.givenName, part.part.licenses[0]?.type, part.state]).toEqual(['Quiet Harbor', 'Ana', 'LCSW', 'ASKED']); // prettier-ignore
    expect([confirmed.status, confirmed.body.state]).toEqual([201, 'CONFIRMED']);
    expect([shown.state, shown.answeredAt, shown.isSelf]).toEqual(['CONFIRMED', '2026-06-15T12:00:00.000Z', false]);
    expect((await submit(person, id, revision)).status).toBe(200);
  });

  it('has no other right on the team', async () => {
    const { person, id, revision, draft } = await filledIn();
    const { ana } = await invited(person, id);
    const asked = await Promise.all([
      ana.http.get(`${teams}/${id}`),
      ana.http.get(`${teams}/${id}/members`),
      ana.http.get(`${teams}/${id}/documents`),
      ana.http.post(`${teams}/${id}/moves`).send({ action: 'submit', revision }),
      ana.http
        .put(`${teams}/${id}/draft`)
        .set('If-Match', `"${String(revision)}"`)
        .send(draft ?? {}),
    ]);
    expect(asked.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  });

  it('is asked again when their part says something else, and confirms no words that they did not read', async () => {
    const { person, id, revision, draft } = await filledIn();
    const { ana } = await invited(person, id);
    const read = await onlyPart(ana);
    await answer(ana, read);
    const team2 = structuredClone(draft?.team ?? []).map((each) => Object.assign(each, { credentials: 'PhD' }));
    const saved = await team.put(person, id, revision, changed(draft, { team: team2 }));
    const stale = await member(person, id);
    const late = await answer(ana, read);
    const refused = await submit(person, id, saved.body.revision);
    const again = await ask(person, id);
    const now = await answer(ana, await onlyPart(ana));

    expect([stale.state, late.status, late.body.blockers]).toEqual(['STALE', 409, ['PART_CHANGED']]);
    expect([refused.status, refused.body.blockers]).toEqual([409, ['MEMBERS_NOT_CONFIRMED']]);
    expect([again.status, now.status, now.body.state]).toEqual([201, 201, 'CONFIRMED']);
    expect((await submit(person, id, saved.body.revision)).status).toBe(200);
  });

  it('stays the same person when a new version makes them another target', async () => {
    const { person, id, revision } = await filledIn();
    const { ana } = await invited(person, id);
    await answer(ana, await onlyPart(ana));
    const sent = await submit(person, id, revision);
    const back = await team.move(person, id, 'withdraw', sent.body.revision);
    const other = structuredClone(back.body.draft?.team ?? []).map((each) =>
      Object.assign(each, { familyName: 'Reyes-Ito' }),
    );
    const saved = await team.put(person, id, back.body.revision, changed(back.body.draft, { team: other }));
    await answer(ana, await onlyPart(ana));
    const [before] = (await team.targets(id)).people ?? [];
    const again = await submit(person, id, saved.body.revision);
    const [after] = (await team.targets(id)).people ?? [];

    expect([again.status, before === after]).toEqual([200, false]);
    expect([(await onlyPart(ana)).state, (await member(person, id)).state]).toEqual(['CONFIRMED', 'CONFIRMED']);
  });

  it('says what is wrong to the people of the team, sealed, and is no longer counted as confirmed', async () => {
    const { person, id, revision } = await filledIn();
    const { ana } = await invited(person, id);
    const part = await onlyPart(ana);
    await answer(ana, part);
    const wordless = await answer(ana, part, { answer: 'WRONG' });
    const wrong = await answer(ana, part, { answer: 'WRONG', note: 'My license ended in May.' });
    const { rows } = await team.stage.owner.query<{ note_sealed: string }>(
      'SELECT note_sealed FROM member_answer WHERE seat_id = $1 AND note_sealed IS NOT NULL',
      [part.id],
    );

    expect([wordless.status, wrong.status, wrong.body.state]).toEqual([422, 201, 'WRONG']);
    expect(await member(person, id)).toMatchObject({ state: 'WRONG', note: 'My license ended in May.' });
    expect(rows[0]?.note_sealed).not.toContain('license');
    expect((await submit(person, id, revision)).body.blockers).toEqual(['MEMBERS_NOT_CONFIRMED']);
  });

  it('may be the owner, who is one member and no other', async () => {
    const { person, id, revision, draft } = await filledIn();
    const bo = Object.assign({}, draft?.team[0], { practitionerId: undefined, givenName: 'Bo', licenses: [] });
    await team.put(person, id, revision, changed(draft, { team: [...(draft?.team ?? []), bo] }));
    const { items } = await members(person, id);
    const sit = (at: number) =>
      seen(person.http.post(`${teams}/${id}/members/${items[at]?.practitionerId ?? ''}/moves`).send({ action: 'sit' }));
    const first = await sit(0);
    const second = await sit(1);
    await answer(person, await onlyPart(person));

    expect([first.status, second.status, (second.body as { blockers?: string[] }).blockers]).toEqual([200, 409, ['SEAT_TAKEN']]); // prettier-ignore
    expect((await members(person, id)).items.map(({ state, isSelf }) => [state, isSelf])).toEqual([['CONFIRMED', true], ['NOT_ASKED', false]]); // prettier-ignore
  });

  it('is asked by the owner alone, and by a new mail the link before is over', async () => {
    const { person, id } = await filledIn();
    const delegate = await delegateOf(id);
    const first = `first.${crypto.randomUUID()}@harbor.example`;
    await ask(person, id, first);
    const old = await tokenTo(first);
    await ask(person, id, `second.${crypto.randomUUID()}@harbor.example`);

    expect((await ask(delegate, id, first)).body.blockers).toEqual(['NOT_PERMITTED']);
    expect((await member(delegate, id)).state).toBe('INVITED');
    expect((await accept(old)).status).toBe(410);
    expect((await ask(person, id)).status).toBe(422);
  });

  it('is seen by the desk at the case; what was answered is changed by nobody', async () => {
    const { person, id } = await filledIn();
    const { ana } = await invited(person, id);
    await answer(ana, await onlyPart(ana));
    const { rows } = await team.stage.owner.query<{ id: string }>(
      `INSERT INTO vetting_case (reference, listing_id, kind, state, template_version, content_hash, opened_at, due_on)
       VALUES ('MEMBERS001', $1, 'OFF_CYCLE', 'IN_REVIEW', '1', '', now(), '2026-07-01') RETURNING id`,
      [id],
    );
    const vetter = await team.stage.api.as('VETTER');
    const { body } = await seen(vetter.http.get(`/api/v1/staff/cases/${rows[0]?.id ?? ''}/members`));
    const { items, mayAsk } = body as MembersResponse;

    expect([items.map(({ name, state }) => [name, state]), mayAsk]).toEqual([[['Ana Reyes', 'CONFIRMED']], false]);
    await expect(team.stage.owner.query(`UPDATE member_answer SET answer = 'WRONG'`)).rejects.toThrow();
    await expect(team.stage.owner.query('DELETE FROM member_answer')).rejects.toThrow(/never changed/);
  });
});
