/** AUT-1, AUTH-01: passkeys open an account, and nothing that is nearly a passkey does. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { type Accounts, auth, passphrase, startAccounts } from '../../../test/accounts.ts';
import { Authenticator, type Bend } from '../../../test/authenticator.ts';
import type { Browser } from '../../../test/browser.ts';
import type { RecoveryCodesResponse } from './accounts.dto.ts';
import type { PasskeyItem } from './passkeys.dto.ts';

const own = '/api/v1/account';
const staff = '/api/v1/staff';

interface Ceremony {
  readonly ceremony: string;
  readonly options: { readonly challenge: string; readonly excludeCredentials?: readonly { readonly id: string }[] };
}

describe('passkeys', () => {
  let stage: Accounts;
  beforeAll(async () => {
    stage = await startAccounts();
  });
  afterAll(() => stage.stop());

  const begin = async (at: Browser, path: string) =>
    (await at.send('post', `${path}/options`, {})).body as unknown as Ceremony;

  const add = async (at: Browser, key: Authenticator, { bend = {}, label = 'Phone', root = own } = {}) => {
    const { ceremony, options } = await begin(at, `${root}/passkeys`);
    return at.send('post', `${root}/passkeys`, { ceremony, label, response: key.create(options, bend) });
  };

  const enter = async (key: Authenticator, bend: Bend = {}, at = stage.browser(), root = auth) => {
    const { ceremony, options } = await begin(at, `${root}/passkey`);
    return at.send('post', `${root}/passkey`, { ceremony, response: key.get(options, bend) });
  };

  const list = async (at: Browser) =>
    ((await at.send('get', `${own}/passkeys`)).body as unknown as { items: PasskeyItem[] }).items;

  const withKey = async () => {
    const [person, key] = [await stage.signUp(), new Authenticator()];
    const added = await add(person.at, key);
    return { ...person, key, added };
  };

  const staffWithKey = async () => {
    const { email, at } = await stage.signUp();
    const { body } = await at.send('get', `${own}/session`);
    await stage.owner.query(
      `INSERT INTO role_grant (person_id, role, state, proposed_at) VALUES ($1, 'VETTER', 'ACTIVE', now())`,
      [body.personId],
    );
    const [desk, key] = [stage.browser(), new Authenticator()];
    await desk.send('post', `${staff}/auth/sign-in`, { email, passphrase });
    const added = await add(desk, key, { root: `${staff}/account` });
    return { email, desk, key, added };
  };

  it('open an account, whole, without its address being asked', async () => {
    const { key, added, email } = await withKey();
    const { status, body } = await enter(key);

    expect([added.status, status]).toEqual([200, 200]);
    expect(body).toMatchObject({ email, strength: 'PASSKEY', isComplete: true, needs: null });
    expect((await stage.post.to(stage.api, email)).some((text) => /passkey/i.test(text))).toBe(true);
  });

  let somebody: ReturnType<typeof withKey> | undefined;
  it.each<[string, Bend]>([
    ['another site', { origin: 'https://evil.test' }],
    ['the name of another site', { rpId: 'evil.test' }],
    ['nobody present', { isPresent: false }],
    ['nobody verified', { isVerified: false }],
    ['a counter that stood still', { counter: 1 }],
    ['a counter that went back to nothing', { counter: 0 }],
    ['a made up signature', { signature: randomBytes(70) }],
    ['another challenge', { challenge: randomBytes(32).toString('base64url') }],
    ['a ceremony of another kind', { type: 'webauthn.create' }],
    ['a credential that nobody has', { id: randomBytes(32).toString('base64url') }],
  ])('open nothing with %s', async (_, bend) => {
    const { key } = await (somebody ??= withKey());
    expect((await enter(key)).status).toBe(200);
    const { status, body } = await enter(key, bend);

    expect([status, body.type]).toEqual([401, 'urn:open-window:problem:wrongProof']);
  });

  it('are added for this site only, by somebody who was verified', async () => {
    const { at } = await stage.signUp();
    const bends: readonly Bend[] = [
      { origin: 'https://evil.test' },
      { rpId: 'evil.test' },
      { isVerified: false },
      { type: 'webauthn.get' },
      { challenge: randomBytes(32).toString('base64url') },
    ];
    for (const bend of bends) expect((await add(at, new Authenticator(), { bend })).status).toBe(401);

    expect(await list(at)).toEqual([]);
  });

  it('answer a challenge once, right or wrong, and not after five minutes', async () => {
    const { key, at } = await withKey();
    const visitor = stage.browser();
    const first = await begin(visitor, `${auth}/passkey`);
    const enterWith = (response: object, { ceremony } = first) =>
      visitor.send('post', `${auth}/passkey`, { ceremony, response });
    const wrong = await enterWith(key.get(first.options, { origin: 'https://evil.test' }));
    const afterwards = await enterWith(key.get(first.options));
    const creation = await begin(at, `${own}/passkeys`);
    const addWith = (bend: Bend) =>
      at.send('post', `${own}/passkeys`, {
        ceremony: creation.ceremony,
        label: 'Tablet',
        response: new Authenticator().create(creation.options, bend),
      });
    const wrongly = await addWith({ isVerified: false });
    const anew = await addWith({});
    const late = await begin(visitor, `${auth}/passkey`);
    stage.api.clock.moveTo('2026-06-15T12:05:01Z');
    const tooLate = await enterWith(key.get(late.options), late);
    stage.api.clock.moveTo('2026-06-15T12:00:00Z');

    expect([wrong, afterwards, wrongly, anew, tooLate].map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
  });

  it('let one of twenty in who send the same answer at the same moment', async () => {
    const { key } = await withKey();
    const visitor = stage.browser();
    const { ceremony, options } = await begin(visitor, `${auth}/passkey`);
    const response = key.get(options);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => visitor.send('post', `${auth}/passkey`, { ceremony, response })),
    );

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('belong to one person: not added twice, and of no use for another', async () => {
    const { key, at } = await withKey();
    const other = await stage.signUp();
    const { options } = await begin(at, `${own}/passkeys`);
    const stolen = await add(other.at, key);
    const { ceremony, options: asked } = await begin(other.at, `${own}/elevation`);
    const elevated = await other.at.send('post', `${own}/elevation`, { ceremony, response: key.get(asked) });
    const foreign = await begin(other.at, `${own}/passkeys`);
    const crossed = await at.send('post', `${own}/passkeys`, {
      ceremony: foreign.ceremony,
      label: 'Crossed',
      response: new Authenticator().create(foreign.options),
    });

    expect(options.excludeCredentials?.map(({ id }) => id)).toEqual([key.id]);
    expect([stolen.status, elevated.status, crossed.status]).toEqual([401, 401, 401]);
  });

  it('are asked for a proof a moment ago before one is added', async () => {
    const { at } = await withKey();
    stage.api.clock.moveTo('2026-06-15T12:15:01Z');
    const { status, body } = await at.send('post', `${own}/passkeys/options`, {});
    stage.api.clock.moveTo('2026-06-15T12:00:00Z');

    expect([status, body.type]).toEqual([401, 'urn:open-window:problem:reauthRequired']);
  });

  it('may be two, each named, each gone on its own, by the version that was seen', async () => {
    const { key, at } = await withKey();
    const laptop = new Authenticator();
    await add(at, laptop, { label: 'Laptop' });
    const [phone] = await list(at);
    const path = `${own}/passkeys/${phone?.id ?? ''}`;
    const unsaid = await at.send('patch', path, { label: 'Old phone' });
    const renamed = await at.send('patch', path, { label: 'Old phone' }, { 'If-Match': phone?.etag ?? '' });
    const stale = await at.send('delete', path, undefined, { 'If-Match': phone?.etag ?? '' });
    const [again] = await list(at);
    const stranger = await stage.signUp();
    const strangers = await stranger.at.send('delete', path, undefined, { 'If-Match': again?.etag ?? '' });
    const removed = await at.send('delete', path, undefined, { 'If-Match': again?.etag ?? '' });

    expect([unsaid.status, renamed.status, stale.status, strangers.status, removed.status]).toEqual([
      428, 204, 412, 404, 204,
    ]);
    expect((await list(at)).map(({ label }) => label)).toEqual(['Laptop']);
    expect([(await enter(key)).status, (await enter(laptop)).status]).toEqual([401, 200]);
  });

  it('are both factors of staff in one, come with recovery codes, and the last one stays', async () => {
    const { email, desk, key, added } = await staffWithKey();
    const { recoveryCodes } = added.body as unknown as RecoveryCodesResponse;
    const entered = await enter(key, {}, stage.browser(), `${staff}/auth`);
    const [item] = ((await desk.send('get', `${staff}/account/passkeys`)).body as unknown as { items: PasskeyItem[] })
      .items;
    await desk.send('get', `${staff}/account/session`);
    const path = `${staff}/account/passkeys/${item?.id ?? ''}`;
    const removed = await desk.send('delete', path, undefined, { 'If-Match': item?.etag ?? '' });
    const lost = stage.browser();
    const half = await lost.send('post', `${staff}/auth/sign-in`, { email, passphrase });
    const adding = await lost.send('post', `${staff}/account/passkeys/options`, {});
    const back = await lost.send('post', `${staff}/account/session/second-factor`, {
      recoveryCode: recoveryCodes?.[3],
    });

    expect(recoveryCodes).toHaveLength(10);
    expect(entered.body).toMatchObject({ door: 'staff', isComplete: true, strength: 'PASSKEY' });
    expect([removed.status, removed.body.blockers]).toEqual([409, ['LAST_SECOND_FACTOR']]);
    expect(half.body).toMatchObject({ isComplete: false, needs: 'secondFactor' });
    expect([adding.status, adding.body.type]).toEqual([403, 'urn:open-window:problem:mfaRequired']);
    expect([back.status, back.body.isComplete]).toEqual([200, true]);
  });

  it('open nothing at the staff door for who has no role there', async () => {
    const { key } = await withKey();
    expect((await enter(key, {}, stage.browser(), `${staff}/auth`)).status).toBe(401);
  });
});
