/** AUT-1…8, AUT-15: coming in, by each of the ways there are; and not coming in. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { type Accounts, auth, passphrase, startAccounts } from '../../../test/accounts.ts';

describe('accounts', () => {
  let stage: Accounts;
  let api: Accounts['api'];
  let post: Accounts['post'];
  beforeAll(async () => {
    stage = await startAccounts();
    ({ api, post } = stage);
  });
  afterAll(() => stage.stop());
  const newAddress = () => stage.newAddress();
  const browser = () => stage.browser();
  const signUp = () => stage.signUp();

  it('begin with a mail: signing up, verifying, being in', async () => {
    const { verified, at } = await signUp();
    const session = await at.send('get', '/api/v1/account/session');

    expect([verified.status, session.status]).toEqual([200, 200]);
    expect(session.body).toMatchObject({
      door: 'portal',
      roles: ['APPLICANT'],
      strength: 'PASSPHRASE',
      isComplete: true,
      needs: null,
    });
  });

  it('say the same to whoever signs up with an address that is known', async () => {
    const { email } = await signUp();
    const again = await browser().send('post', `${auth}/sign-up`, {
      email: email.toUpperCase(),
      passphrase,
      kind: 'APPLICANT',
      language: 'en',
    });
    const fresh = await browser().send('post', `${auth}/sign-up`, {
      email: newAddress(),
      passphrase,
      kind: 'APPLICANT',
      language: 'en',
    });

    expect([again.status, again.text]).toEqual([fresh.status, fresh.text]);
    expect((await post.to(api, email)).length).toBeGreaterThan(1);
  });

  it('ask for the passphrase once more in another browser, so that nobody prepares an account for another', async () => {
    const email = newAddress();
    await browser().send('post', `${auth}/sign-up`, { email, passphrase, kind: 'APPLICANT', language: 'en' });
    const { token } = await post.proof(api, email);
    const other = browser();
    const asked = await other.send('post', `${auth}/verify`, { token });
    const wrong = await other.send('post', `${auth}/verify`, { token, passphrase: 'some other sentence here' });
    const right = await other.send('post', `${auth}/verify`, { token, passphrase });

    expect([asked.status, asked.body.blockers, wrong.status, right.status]).toEqual([
      409,
      ['PASSPHRASE_NEEDED'],
      401,
      200,
    ]);
  });

  it('open a link once, whoever else follows it at the same moment', async () => {
    const email = newAddress();
    const at = browser();
    await at.send('post', `${auth}/sign-up`, { email, passphrase, kind: 'APPLICANT', language: 'en' });
    const { token } = await post.proof(api, email);
    const answers = await Promise.all(Array.from({ length: 10 }, () => at.send('post', `${auth}/verify`, { token })));

    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
  });

  it('are entered with the right passphrase and not with another, known address or not', async () => {
    const { email } = await signUp();
    const right = await browser().send('post', `${auth}/sign-in`, { email: ` ${email.toUpperCase()}`, passphrase });
    const wrong = await browser().send('post', `${auth}/sign-in`, { email, passphrase: 'not this one at all' });
    const nobody = await browser().send('post', `${auth}/sign-in`, { email: newAddress(), passphrase });
    const withoutId = ({ text }: { text: string }) => text.replace(/"instance":"[^"]*"/, '');

    expect([right.status, wrong.status, nobody.status]).toEqual([200, 401, 401]);
    expect(withoutId(wrong)).toBe(withoutId(nobody));
  });

  it('keep passphrases as Argon2id of the agreed cost, and no cookie', async () => {
    const { at } = await signUp();
    const { rows } = await stage.owner.query<{ hash: string }>('SELECT left(hash, 31) AS hash FROM passphrase LIMIT 1');
    const dump = await stage.owner.query<{ all: string }>(`SELECT string_agg(s::text, ' ') AS all FROM session s`);

    expect(rows[0]?.hash).toBe('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(dump.rows[0]?.all).not.toContain(at.cookie('__Host-kap') ?? 'none');
  });

  it('give a new cookie at each sign-in, and leave the old one worthless', async () => {
    const { email, at } = await signUp();
    const before = at.cookie('__Host-kap') ?? '';
    const signedIn = await at.send('post', `${auth}/sign-in`, { email, passphrase });
    const old = await request(api.server).get('/api/v1/account/session').set('Cookie', `__Host-kap=${before}`);

    expect(at.cookie('__Host-kap')).not.toBe(before);
    expect(old.status).toBe(401);
    expect(signedIn.headers['set-cookie']).toContainEqual(
      expect.stringMatching(/^__Host-kap=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=604800$/),
    );
  });

  it('make who guesses wait, and neither the next person of the same address nor the person on a known browser', async () => {
    const { email, at } = await signUp();
    const stranger = browser();
    const statuses: number[] = [];
    for (let guess = 0; guess < 8; guess++)
      statuses.push(
        (await stranger.send('post', `${auth}/sign-in`, { email, passphrase: 'guess after guess after' })).status,
      );
    const { email: another } = await signUp();

    expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
    expect(statuses.slice(5)).toEqual([429, 429, 429]);
    expect((await stranger.send('post', `${auth}/sign-in`, { email: another, passphrase })).status).toBe(200);
    expect((await at.send('post', `${auth}/sign-in`, { email, passphrase })).status).toBe(200);
  });

  it('are entered by a code from a mail, which is worth less', async () => {
    const { email } = await signUp();
    const at = browser();
    await at.send('post', `${auth}/codes`, { email, language: 'en' });
    const { code, token } = await post.proof(api, email);
    const elsewhere = await browser().send('post', `${auth}/codes/use`, { token });
    const entered = await at.send('post', `${auth}/codes/use`, { email, code });
    const again = await at.send('post', `${auth}/codes/use`, { email, code });

    expect([elsewhere.status, elsewhere.body.blockers]).toEqual([409, ['OTHER_BROWSER']]);
    expect([entered.status, entered.body.strength, entered.body.elevatedUntil]).toEqual([200, 'CODE', null]);
    expect(again.status).toBe(410);
  });

  it('take a code once of twenty tries at once', async () => {
    const { email } = await signUp();
    const at = browser();
    await at.send('post', `${auth}/codes`, { email, language: 'en' });
    const { token } = await post.proof(api, email);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => at.send('post', `${auth}/codes/use`, { token })),
    );

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.every(({ status }) => [200, 410, 429].includes(status))).toBe(true);
  });

  it('send no more than three mails an hour to one address, and say nothing of it', async () => {
    const email = newAddress();
    const statuses: number[] = [];
    for (let time = 0; time < 6; time++)
      statuses.push(
        (await browser().send('post', `${auth}/sign-up`, { email, passphrase, kind: 'APPLICANT', language: 'en' }))
          .status,
      );

    expect(new Set(statuses)).toEqual(new Set([202]));
    expect(await post.to(api, email)).toHaveLength(3);
  });

  it('are opened again by a link that ends every session and works once', async () => {
    const { email, at } = await signUp();
    await browser().send('post', `${auth}/reset`, { email, language: 'en' });
    const { token } = await post.proof(api, email);
    const renewed = await browser().send('post', `${auth}/reset/use`, {
      token,
      passphrase: 'another lake in the evening',
    });
    const again = await browser().send('post', `${auth}/reset/use`, {
      token,
      passphrase: 'another lake in the evening',
    });

    expect([renewed.status, again.status]).toEqual([200, 410]);
    expect((await at.send('get', '/api/v1/account/session')).status).toBe(401);
    expect((await browser().send('post', `${auth}/sign-in`, { email, passphrase })).status).toBe(401);
    expect(
      (await browser().send('post', `${auth}/sign-in`, { email, passphrase: 'another lake in the evening' })).status,
    ).toBe(200);
  });

  it.each([
    ['Password1!', 'TOO_SHORT'],
    ['password password', 'COMMON'],
  ])('refuse the passphrase %s and say why', async (weak) => {
    const { status, text } = await browser().send('post', `${auth}/sign-up`, {
      email: newAddress(),
      passphrase: weak,
      kind: 'APPLICANT',
      language: 'en',
    });
    expect([status, text.includes('/passphrase')]).toEqual([422, true]);
  });

  it('are left for good: the cookie is worthless, and the browser is told to forget', async () => {
    const { at } = await signUp();
    const left = await at.send('post', '/api/v1/account/session/sign-out', {});

    expect([left.status, left.headers['clear-site-data']]).toEqual([204, '"cache", "storage"']);
    expect((await at.send('get', '/api/v1/account/session')).status).toBe(401);
  });

  it('show where one is signed in, and end it there', async () => {
    const { email, at } = await signUp();
    const phone = browser();
    await phone.send('post', `${auth}/sign-in`, { email, passphrase });
    const { body } = (await at.send('get', '/api/v1/account/sessions')) as unknown as {
      body: { items: { id: string; isCurrent: boolean }[] };
    };
    const other = body.items.find(({ isCurrent }) => !isCurrent);
    const ended = await at.send('post', `/api/v1/account/sessions/${other?.id ?? ''}/moves`, { action: 'end' });

    expect([body.items.length, ended.status]).toEqual([2, 200]);
    expect((await phone.send('get', '/api/v1/account/session')).status).toBe(401);
    const stranger = await signUp();
    expect(
      (await stranger.at.send('post', `/api/v1/account/sessions/${other?.id ?? ''}/moves`, { action: 'end' })).status,
    ).toBe(404);
  });
});
