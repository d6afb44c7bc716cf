/** Nobody is drowned in mail, whoever asks for it and however often; warnings come through all the same. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenPerson } from '../../../test/given.people.ts';
import { PostOffice } from '../../../test/post-office.ts';
import { door, job } from '../auth/acting.ts';
import { Outbox } from './outbox.ts';

let post: PostOffice;
beforeAll(async () => {
  post = await PostOffice.open();
});
afterAll(() => post.close());
beforeEach(() => post.clear());

describe('too much mail', () => {
  const countOf = async (state: string) => (await post.mails()).filter((each) => each.state === state).length;

  it('to one address ends after three in an hour, however it is typed and however many ask at once', async () => {
    const address = post.newAddress();
    let open = 0;
    let go: () => void = () => undefined;
    const allAreIn = new Promise<void>((resolve) => (go = resolve));
    const ask = (typed: string) =>
      post.code(typed, () => {
        if ((open += 1) === 8) go();
        return allAreIn;
      });
    await Promise.all(Array.from({ length: 8 }, (_, at) => ask(at % 2 === 0 ? address : ` ${address.toUpperCase()}`)));
    await post.attempt();
    expect(post.sink.mails).toHaveLength(3);
    expect([await countOf('SENT'), await countOf('DROPPED')]).toEqual([3, 5]);
    expect((await post.mails()).filter(({ address_sealed: sealed }) => sealed !== null)).toEqual([]);
    post.afterMinutes(61);
    await post.code(address);
    expect(await countOf('QUEUED')).toBe(1);
  });

  it('does not keep a warning from the same address', async () => {
    const address = post.newAddress();
    for (let at = 0; at < 4; at++) await post.code(address);
    await post.as(door, (tx) =>
      post.api.get(Outbox).queue(tx, {
        template: 'passphraseChanged',
        to: { address, subject: { kind: 'TOKEN', id: randomUUID() } },
        language: 'en',
      }),
    );
    await post.attempt();
    expect(post.sink.mails.map(({ subject }) => subject)).toContain('Your passphrase was changed');
  });

  it('to everybody together ends at six hundred in an hour', async () => {
    await post.owner.query(
      `INSERT INTO mail (template, language, subject_id, address_index, message_id, state, queued_at, next_at)
       SELECT 'signInCode', 'en', gen_random_uuid(), sha256(n::text::bytea), n::text, 'SENT', $1, $1 FROM generate_series(1, 599) n`,
      [post.api.clock.now()],
    );
    await post.code();
    await post.code();
    expect([await countOf('QUEUED'), await countOf('DROPPED')]).toEqual([1, 1]);
  });
});

it('tells everybody active who holds the role, of one organization where it is about one, and nobody else', async () => {
  const { rows } = await post.owner.query<{ id: string }>(
    `INSERT INTO organization (name) VALUES ('Cedar'), ('Elm') RETURNING id`,
  );
  const [cedar = '', elm = ''] = rows.map(({ id }) => id);
  const [owner, other, gone, clinician] = [
    await givenPerson(post.api),
    await givenPerson(post.api),
    await givenPerson(post.api, { status: 'DISABLED' }),
    await givenPerson(post.api),
  ];
  const grant = (id: string, organizationId: string, state = 'ACTIVE') =>
    post.owner.query(
      `INSERT INTO role_grant (person_id, role, organization_id, state, proposed_at) VALUES ($1, 'PROVIDER_OWNER', $2, $3, now())`,
      [id, organizationId, state],
    );
  await grant(owner.id, cedar);
  await grant(gone.id, cedar);
  await grant(other.id, elm);
  await grant(clinician.id, cedar, 'REVOKED');
  const told = await post.as(job, (tx) =>
    post.api
      .get(Outbox)
      .tell(tx, 'teamNews', { roles: ['PROVIDER_OWNER', 'PROVIDER_DELEGATE'], organizationId: cedar }),
  );
  const { rows: mailed } = await post.owner.query(`SELECT person_id FROM mail WHERE template = 'teamNews'`);
  expect([told, mailed]).toEqual([1, [{ person_id: owner.id }]]);
});
