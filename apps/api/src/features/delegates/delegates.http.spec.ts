/** Owners say who writes for their team; one of them always stays. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seen } from '../../../test/api.ts';
import { type Letters, startLetters } from '../../../test/letters.ts';
import type { SignedIn } from '../../../test/people.ts';
import { type Providers, startProviders, teams } from '../../../test/providers.ts';
import type { TeamPeopleResponse } from './delegates.dto.ts';

describe('the people who write for a team', () => {
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

  type Answer = TeamPeopleResponse & { blockers?: string[]; type?: string };
  const people = async ({ http }: SignedIn, id: string) =>
    (await seen(http.get(`${teams}/${id}/people`))).body as Answer;
  const post = async ({ http }: SignedIn, path: string, about: object) => {
    const { status, body } = await seen(http.post(`${teams}/${path}`).send(about));
    return { status, body: body as Answer };
  };
  const organizationOf = async (id: string) => {
    const { rows } = await team.stage.owner.query<{ organization_id: string }>(
      'SELECT organization_id FROM listing WHERE id = $1',
      [id],
    );
    return rows[0]?.organization_id ?? '';
  };
  const joins = async (id: string, role: 'PROVIDER_OWNER' | 'PROVIDER_DELEGATE') =>
    team.stage.api.as(role, { organizationId: await organizationOf(id) });
  const move = async (who: SignedIn, id: string, whom: SignedIn, action: string) => {
    const { rows } = await team.stage.owner.query<{ id: string; revision: number }>(
      `SELECT id, revision FROM role_grant WHERE person_id = $1 AND organization_id = $2 AND state = 'ACTIVE'`,
      [whom.personId, await organizationOf(id)],
    );
    const [grant] = rows;
    return post(who, `${id}/people/${grant?.id ?? ''}/moves`, { action, revision: grant?.revision ?? 0 });
  };
  const owners = async (id: string) => {
    const { rows } = await team.stage.owner.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM role_grant WHERE organization_id = $1 AND role = 'PROVIDER_OWNER' AND state = 'ACTIVE'`,
      [await organizationOf(id)],
    );
    return rows[0]?.n;
  };

  it('are invited by an owner, by a link that makes a delegate; taken back, it is over', async () => {
    const { person, id } = await team.start();
    const email = `bo.${crypto.randomUUID()}@harbor.example`;
    const { status, body } = await post(person, `${id}/people/invitations`, { email, language: 'en' });
    const { token } = await letters.proof(team.stage.api, email);
    const accept = (link: string) =>
      seen(
        team.stage.api.http
          .post('/api/v1/auth/invitations/accept')
          .send({ token: link, name: 'Bo Lind', passphrase: 'seven lanterns over a quiet harbor', language: 'en' }),
      );
    const joined = await accept(token);
    const { items, invited } = await people(person, id);
    const other = `cy.${crypto.randomUUID()}@harbor.example`;
    const again = await post(person, `${id}/people/invitations`, { email: other, language: 'en' });
    const [open] = again.body.invited;
    const late = await letters.proof(team.stage.api, other);
    const back = await post(person, `${id}/people/invitations/${open?.id ?? ''}/moves`, { action: 'revoke', revision: open?.revision ?? 0 }); // prettier-ignore

    expect([status, body.invited.map((each) => each.email), joined.status]).toEqual([201, [email], 200]);
    expect([items.map(({ name, role }) => [name, role])[1], invited]).toEqual([['Bo Lind', 'PROVIDER_DELEGATE'], []]);
    expect([back.status, back.body.invited, (await accept(late.token)).status]).toEqual([200, [], 410]);
  });

  it('are changed by owners alone, after a fresh proof; everybody sees who they are, and may leave', async () => {
    const { person, id } = await team.start();
    const delegate = await joins(id, 'PROVIDER_DELEGATE');
    const stale = await team.stage.api.as('PROVIDER_OWNER', {
      organizationId: await organizationOf(id),
      isElevated: false,
    });
    const email = `bo.${crypto.randomUUID()}@harbor.example`;
    const unproven = await post(stale, `${id}/people/invitations`, { email, language: 'en' });
    const refused = await post(delegate, `${id}/people/invitations`, { email, language: 'en' });
    const removing = await move(delegate, id, person, 'remove');
    const seenByDelegate = await people(delegate, id);
    const left = await move(delegate, id, delegate, 'remove');

    expect([unproven.status, unproven.body.type]).toEqual([401, 'urn:open-window:problem:reauthRequired']);
    expect([refused.body.blockers, removing.body.blockers]).toEqual([['NOT_PERMITTED'], ['NOT_PERMITTED']]);
    expect([seenByDelegate.items.length, seenByDelegate.mayInvite, left.status]).toEqual([3, false, 200]);
    expect((await delegate.http.get(`${teams}/${id}`)).status).toBe(403);
  });

  it('hand it over: a delegate becomes an owner, and who was the owner leaves', async () => {
    const { person, id } = await team.start();
    const delegate = await joins(id, 'PROVIDER_DELEGATE');
    const alone = await move(person, id, person, 'remove');
    const made = await move(person, id, delegate, 'makeOwner');
    const left = await move(person, id, person, 'remove');

    expect([alone.status, alone.body.blockers]).toEqual([409, ['LAST_OWNER']]);
    expect([made.status, left.status, await owners(id)]).toEqual([200, 200, 1]);
    expect((await people(delegate, id)).items.map(({ role, isSelf }) => [role, isSelf])).toEqual([
      ['PROVIDER_OWNER', true],
    ]);
  });

  it('keep one owner when two remove each other in the same moment', async () => {
    for (let at = 0; at < 5; at++) {
      const { person, id } = await team.start();
      const other = await joins(id, 'PROVIDER_OWNER');
      const answers = await Promise.all([move(person, id, other, 'remove'), move(other, id, person, 'remove')]);
      expect([answers.map(({ status }) => status).includes(200), await owners(id)]).toEqual([true, 1]);
    }
  });

  it('are nobody’s who is of another team', async () => {
    const { person, id } = await team.start();
    const { person: other } = await team.start();
    expect((await move(other, id, person, 'remove')).status).toBe(404);
    expect((await other.http.get(`${teams}/${id}/people`)).status).toBe(404);
  });
});
