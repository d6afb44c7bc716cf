/** AUT-3, AUT-6, AUT-7, AUT-15: what a stranger can do with somebody's address, which is nothing; and what one request too many does. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type Accounts, auth, passphrase, startAccounts } from '../../../test/accounts.ts';

describe('signing up', () => {
  let stage: Accounts;
  beforeAll(async () => {
    stage = await startAccounts();
  });
  afterAll(() => stage.stop());

  const applicant = (email: string, more: object = {}) => ({
    email,
    passphrase,
    kind: 'APPLICANT',
    language: 'en',
    ...more,
  });
  const ask = (body: object, key?: string, at = stage.browser()) =>
    at.send('post', `${auth}/sign-up`, body, key === undefined ? {} : { 'Idempotency-Key': key });
  const typeOf = ({ body }: { body: { type?: string } }) => body.type?.split(':').at(-1);

  it('takes a long passphrase with spaces and pictures, and says every objection to a weak one at once', async () => {
    const long = 'lluvia sobre el tejado 🌧️ y té caliente en la mesa de la abuela';
    const taken = await ask(applicant(stage.newAddress(), { passphrase: long.padEnd(64, '!') }));
    const email = 'qwertyuiop@example.org';
    const refused = await ask(applicant(email, { passphrase: 'qwertyuiop' }));
    const { errors } = refused.body as unknown as { errors: { pointer: string; detail: string }[] };

    expect(taken.status).toBe(202);
    expect(refused.status).toBe(422);
    expect(errors.map(({ pointer, detail }) => `${pointer} ${detail}`)).toEqual([
      '/passphrase TOO_SHORT',
      '/passphrase COMMON',
      '/passphrase ABOUT_YOU',
    ]);
  });

  it('may be repeated under one key: one mail, one answer; another request under it is refused', async () => {
    const [email, key] = [stage.newAddress(), randomUUID()];
    const body = applicant(email);
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(body, key)));
    const other = await ask(applicant(email, { kind: 'PROVIDER', organizationName: 'Elm Street Practice' }), key);

    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 202));
    expect([other.status, await stage.post.to(stage.api, email)]).toEqual([422, [expect.any(String)]]);
  });

  it('makes the organization of a team, which its first person owns', async () => {
    const [email, at] = [stage.newAddress(), stage.browser()];
    await ask(applicant(email, { kind: 'PROVIDER', organizationName: 'Elm Street Practice' }), undefined, at);
    const { token } = await stage.post.proof(stage.api, email);
    const { body } = await at.send('post', `${auth}/verify`, { token });
    const { rows } = await stage.owner.query('SELECT name FROM organization WHERE id = $1', [body.organizations?.[0]]);

    expect([body.roles, rows]).toEqual([['PROVIDER_OWNER'], [{ name: 'Elm Street Practice' }]]);
  });

  it('keeps nothing that tells who asked, and destroys the key when the person is made', async () => {
    const { email } = await stage.signUp();
    await ask(applicant('canary.of.a.sign.up@example.org', { name: 'Canary Birdsong' }));
    const { rows } = await stage.owner.query<{ all: string; alive: number }>(
      `SELECT (SELECT string_agg(t::text, ' ') FROM one_time_token t) || (SELECT string_agg(m::text, ' ') FROM mail m) AS all,
        (SELECT count(*)::int FROM one_time_token t JOIN data_key k ON k.subject_id = t.subject_id
          WHERE t.used_at IS NOT NULL AND k.wrapped IS NOT NULL) AS alive`,
    );

    expect(rows[0]?.all).not.toMatch(/canary|birdsong/i);
    expect(rows[0]?.all).not.toContain(email);
    expect(rows[0]?.alive).toBe(0);
  });

  it('lets five codes be tried, and then none for a while', async () => {
    const [email, at] = [stage.newAddress(), stage.browser()];
    await ask(applicant(email), undefined, at);
    const { code, token } = await stage.post.proof(stage.api, email);
    const wrong = code === '123456' ? '654321' : '123456';
    const tries: number[] = [];
    for (let guess = 0; guess < 5; guess++)
      tries.push((await stage.browser().send('post', `${auth}/verify`, { email, code: wrong })).status);
    const sixth = await at.send('post', `${auth}/verify`, { email, code });
    const byLink = await at.send('post', `${auth}/verify`, { token });

    expect(tries).toEqual([410, 410, 410, 410, 410]);
    expect([sixth.status, byLink.status]).toEqual([429, 200]);
  });

  it('makes no more codes than mails: a thousand requests do not make one that is soon guessed', async () => {
    const email = stage.newAddress();
    for (let time = 0; time < 8; time++) await ask(applicant(email));
    const { rows } = await stage.owner.query<{ codes: number }>(
      `SELECT count(code_hash)::int AS codes FROM (SELECT code_hash FROM one_time_token ORDER BY created_at DESC, ctid DESC LIMIT 8) t`,
    );

    expect(rows[0]?.codes).toBe(3);
  });

  it('opens for ten minutes and for an hour only: a code to sign in, a link to begin', async () => {
    const { email } = await stage.signUp();
    const [late, early] = [stage.browser(), stage.browser()];
    await late.send('post', `${auth}/codes`, { email, language: 'en' });
    const { token } = await stage.post.proof(stage.api, email);
    const other = stage.newAddress();
    await ask(applicant(other), undefined, early);
    const begun = await stage.post.proof(stage.api, other);
    stage.api.clock.moveTo('2026-06-15T12:10:01Z');
    const tooLate = await late.send('post', `${auth}/codes/use`, { token });
    stage.api.clock.moveTo('2026-06-15T13:00:01Z');
    const longAfter = await early.send('post', `${auth}/verify`, { token: begun.token });
    stage.api.clock.moveTo('2026-06-15T12:00:00Z');

    expect([tooLate.status, longAfter.status]).toEqual([410, 410]);
  });

  it('sends three mails to somebody of whom ten resets are asked, and the last that came still works', async () => {
    const { email } = await stage.signUp();
    stage.api.clock.moveTo('2026-06-15T13:00:01Z');
    const statuses: number[] = [];
    const before = (await stage.post.to(stage.api, email)).length;
    for (let time = 0; time < 10; time++)
      statuses.push((await stage.browser().send('post', `${auth}/reset`, { email, language: 'en' })).status);
    const mails = await stage.post.to(stage.api, email);
    const { token } = await stage.post.proof(stage.api, email);
    const used = await stage.browser().send('post', `${auth}/reset/use`, { token, passphrase: 'a brook by the mill' });
    stage.api.clock.moveTo('2026-06-15T12:00:00Z');

    expect(statuses).toEqual(Array.from({ length: 10 }, () => 202));
    expect([mails.length - before, used.status]).toEqual([3, 200]);
  });

  it('says the same of known and unknown addresses at every door', async () => {
    const { email } = await stage.signUp();
    const nobody = stage.newAddress();
    for (const path of [`${auth}/codes`, `${auth}/reset`, '/api/v1/staff/auth/reset']) {
      const [known, unknown] = await Promise.all(
        [email, nobody].map((each) => stage.browser().send('post', path, { email: each, language: 'en' })),
      );
      expect([known?.status, known?.text]).toEqual([unknown?.status, unknown?.text]);
    }
  });

  it('does nothing for a link that is only looked at, as mail scanners do', async () => {
    const { email } = await stage.signUp();
    const at = stage.browser();
    await at.send('post', `${auth}/codes`, { email, language: 'en' });
    const { token } = await stage.post.proof(stage.api, email);
    for (let look = 0; look < 3; look++) await at.send('get', `${auth}/codes/use?token=${token}`);

    expect((await at.send('post', `${auth}/codes/use`, { token })).status).toBe(200);
  });

  it('is never a way into the staff area', async () => {
    const { email } = await stage.signUp();
    const at = stage.browser();
    await at.send('post', `${auth}/codes`, { email, language: 'en' });
    const { token } = await stage.post.proof(stage.api, email);
    const { body } = await at.send('post', `${auth}/codes/use`, { token });

    expect([body.door, (await at.send('post', '/api/v1/staff/auth/codes', {})).status]).toEqual(['portal', 404]);
    expect(at.cookie('__Host-kap-staff')).toBeUndefined();
  });

  it('hears nobody who asks from another site, or in another form', async () => {
    const at = stage.browser();
    const foreign = await at.send('post', `${auth}/sign-up`, applicant(stage.newAddress()), {
      Origin: 'https://evil.test',
    });
    const form = await at.send('post', `${auth}/sign-up`, undefined, {
      'Content-Type': 'application/x-www-form-urlencoded',
    });

    expect([foreign.status, typeOf(foreign)]).toEqual([403, 'foreignOrigin']);
    expect([400, 415]).toContain(form.status);
    expect(foreign.headers['access-control-allow-origin']).toBeUndefined();
  });
});
