/** AUT-2, AUT-6…10, AUT-15, AUT-16, AUTH-02: what proves more than a passphrase, what it opens, and how long. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { generateSync } from 'otplib';
import { type Accounts, auth, passphrase, startAccounts } from '../../../test/accounts.ts';
import type { Browser } from '../../../test/browser.ts';
import type { OwnSessionsResponse, RecoveryCodesResponse, SignInsResponse } from './accounts.dto.ts';

const own = '/api/v1/account';
const noon = '2026-06-15T12:00:00Z';

describe('a second factor', () => {
  let stage: Accounts;
  beforeAll(async () => {
    stage = await startAccounts();
  });
  afterAll(() => stage.stop());

  const codeOf = (secret: string, steps = 0) =>
    generateSync({ secret, epoch: Math.floor(stage.api.clock.now().getTime() / 1000) + steps * 30 });

  const enrol = async (at: Browser) => {
    const { body } = await at.send('post', `${own}/totp/enrolments`, {});
    const { secret } = body as unknown as { secret: string };
    // The step before, so that the one of now is left to sign in with.
    const confirmed = await at.send('post', `${own}/totp`, { code: codeOf(secret, -1) });
    expect(confirmed.status).toBe(200);
    return { secret, recoveryCodes: (confirmed.body as unknown as RecoveryCodesResponse).recoveryCodes ?? [] };
  };
  const withCodes = async () => {
    const person = await stage.signUp();
    return { ...person, ...(await enrol(person.at)) };
  };
  const halfIn = async (email: string) => {
    const at = stage.browser();
    const { body } = await at.send('post', `${auth}/sign-in`, { email, passphrase });
    expect(body).toMatchObject({ isComplete: false, needs: 'secondFactor', rights: [] });
    return at;
  };
  const bring = (at: Browser, proof: object) => at.send('post', `${own}/session/second-factor`, proof);
  const elevate = (at: Browser, proof: object) => at.send('post', `${own}/elevation`, proof);
  const typeOf = ({ body }: { body: { type?: string } }) => body.type?.split(':').at(-1);

  it('is asked of whoever has one, and gives a new cookie', async () => {
    const { email, secret } = await withCodes();
    const at = await halfIn(email);
    const before = at.cookie('__Host-kap');
    const closed = await at.send('get', `${own}/sessions`);
    const entered = await bring(at, { code: codeOf(secret) });

    expect([closed.status, typeOf(closed)]).toEqual([403, 'mfaRequired']);
    expect(entered.body).toMatchObject({ isComplete: true, strength: 'TWO_FACTORS', needs: null });
    expect(at.cookie('__Host-kap')).not.toBe(before);
  });

  it('is guessed five times, and then waits: also at another browser of the same guesser', async () => {
    const { email, secret } = await withCodes();
    const at = await halfIn(email);
    const statuses: number[] = [];
    for (let guess = 0; guess < 7; guess++) statuses.push((await bring(at, { code: '000000' })).status);
    const elsewhere = await bring(await halfIn(email), { code: codeOf(secret) });

    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect([elsewhere.status, Number(elsewhere.headers['retry-after'])]).toEqual([429, 1]);
    stage.api.clock.moveTo('2026-06-15T12:00:02Z');
    expect((await bring(await halfIn(email), { code: codeOf(secret) })).status).toBe(200);
    stage.api.clock.moveTo(noon);
  });

  it('is heard twenty times at most when many guess at the same moment', async () => {
    const { email } = await withCodes();
    const at = await halfIn(email);
    const answers = await Promise.all(Array.from({ length: 40 }, () => bring(at, { code: '000000' })));

    expect(answers.filter(({ status }) => status === 401).length).toBeLessThan(20);
    expect(answers.every(({ status }) => status === 401 || status === 429)).toBe(true);
  });

  it('is shown once, kept sealed, and its recovery codes are kept as digests', async () => {
    const { at, secret, recoveryCodes } = await withCodes();
    const again = await at.send('post', `${own}/totp/enrolments`, {});
    const { rows } = await stage.owner.query<{ all: string; hashes: string[] }>(
      `SELECT (SELECT string_agg(t::text, ' ') FROM totp t) AS all, (SELECT array_agg(DISTINCT left(hash, 31)) FROM recovery_code) AS hashes`,
    );

    expect([again.status, again.body.blockers]).toEqual([409, ['ALREADY_ENROLLED']]);
    expect(rows[0]?.all).not.toContain(secret);
    expect([recoveryCodes.length, rows[0]?.hashes]).toEqual([10, ['$argon2id$v=19$m=19456,t=2,p=1$']]);
  });

  it('has recovery codes that are worthless when there are new ones', async () => {
    const { at, email, recoveryCodes } = await withCodes();
    const { body } = await at.send('post', `${own}/recovery-codes`, {});
    const fresh = (body as unknown as RecoveryCodesResponse).recoveryCodes ?? [];
    const half = await halfIn(email);

    expect((await bring(half, { recoveryCode: recoveryCodes[0] })).status).toBe(401);
    expect((await bring(half, { recoveryCode: fresh[0] })).status).toBe(200);
    expect((await bring(half, { code: '123456', recoveryCode: fresh[1] })).status).toBe(400);
  });

  it('is not passed by with a link that resets the passphrase', async () => {
    const { email } = await withCodes();
    await stage.browser().send('post', `${auth}/reset`, { email, language: 'en' });
    const { token } = await stage.post.proof(stage.api, email);
    const renewed = 'a brook below the old mill';
    await stage.browser().send('post', `${auth}/reset/use`, { token, passphrase: renewed });
    const { body } = await stage.browser().send('post', `${auth}/sign-in`, { email, passphrase: renewed });

    expect(body).toMatchObject({ isComplete: false, needs: 'secondFactor', rights: [] });
  });

  it('goes only after a proof a moment ago, by any one of the proofs, and tells the person by mail', async () => {
    const { at, email, secret } = await withCodes();
    stage.api.clock.moveTo('2026-06-15T12:15:01Z');
    const late = await at.send('delete', `${own}/totp`);
    const wrong = await elevate(at, { passphrase: 'not this one at all' });
    const both = await elevate(at, { passphrase, code: codeOf(secret) });
    const replayed = await elevate(at, { code: codeOf(secret, -40) });
    const right = await elevate(at, { code: codeOf(secret) });
    const removed = await at.send('delete', `${own}/totp`);
    stage.api.clock.moveTo(noon);

    expect([late.status, typeOf(late)]).toEqual([401, 'reauthRequired']);
    expect([wrong.status, both.status, replayed.status, right.status, removed.status]).toEqual([
      401, 400, 401, 200, 204,
    ]);
    expect((await stage.post.to(stage.api, email)).filter((text) => /second (?:factor|step)/i.test(text))).not.toEqual(
      [],
    );
  });

  it('lifts a session that stood on a code from a mail, so that it may read back what was sent', async () => {
    const { email } = await stage.signUp();
    const at = stage.browser();
    await at.send('post', `${auth}/codes`, { email, language: 'en' });
    const { code } = await stage.post.proof(stage.api, email);
    const entered = await at.send('post', `${auth}/codes/use`, { email, code });
    const dangerous = await at.send('put', `${own}/passphrase`, { passphrase: 'a brook below the old mill' });
    await elevate(at, { passphrase });
    const lifted = await at.send('get', `${own}/session`);

    expect([entered.body.strength, dangerous.status, typeOf(dangerous)]).toEqual(['CODE', 401, 'reauthRequired']);
    expect(lifted.body.strength).toBe('PASSPHRASE');
  });

  it('stands beside a passphrase whose change ends other sessions, leaves this one, and is told by mail', async () => {
    const { at, email } = await stage.signUp();
    const other = stage.browser();
    await other.send('post', `${auth}/sign-in`, { email, passphrase });
    const weak = await at.send('put', `${own}/passphrase`, { passphrase: `${email} 12` });
    const renewed = await at.send('put', `${own}/passphrase`, { passphrase: 'a brook below the old mill' });

    expect([weak.status, renewed.status]).toEqual([422, 200]);
    expect((await other.send('get', `${own}/session`)).status).toBe(401);
    expect((await at.send('get', `${own}/session`)).status).toBe(200);
    expect((await stage.post.to(stage.api, email)).filter((text) => /passphrase was changed/i.test(text))).not.toEqual(
      [],
    );
  });

  it('stands beside a passphrase that is hashed anew when it was hashed at another cost', async () => {
    const { email, verified } = await stage.signUp();
    const cheap = await hash(passphrase, { memoryCost: 4096, timeCost: 1, parallelism: 1 });
    await stage.owner.query('UPDATE passphrase SET hash = $1 WHERE person_id = $2', [cheap, verified.body.personId]);
    const costs = async () =>
      (await stage.owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM passphrase WHERE hash LIKE '%m=4096%'`))
        .rows[0]?.n;
    const before = await costs();
    const { status } = await stage.browser().send('post', `${auth}/sign-in`, { email, passphrase });

    expect([before, status, await costs()]).toEqual([1, 200, 0]);
  });

  it('is one of the things that the person sees: who came in, who was refused, and from which network', async () => {
    const { at, email } = await stage.signUp();
    const stranger = stage.browser();
    await stranger.send('post', `${auth}/sign-in`, { email, passphrase: 'not this one at all' });
    const { body } = await at.send('get', `${own}/sign-ins`);
    const { items } = body as unknown as SignInsResponse;
    const network = stranger.address.replace(/\d+$/, '0/24');

    expect(items.map(({ action }) => action)).toEqual(['signIn.refused', 'signIn.enter']);
    expect(items[0]?.network).toBe(network);
  });

  it('opens a session that gives staff half an hour of quiet and twelve hours in all; others an hour and a week', async () => {
    const [desk, person] = [await stage.api.as('VETTER'), await stage.api.as('APPLICANT')];
    const isIn = async ({ http }: typeof desk, path: string, at: string) => {
      stage.api.clock.moveTo(at);
      return (await http.get(path)).status === 200;
    };
    const atDesk = (at: string) => isIn(desk, '/api/v1/staff/account/session', at);
    const atPortal = (at: string) => isIn(person, `${own}/session`, at);
    const desks = [await atDesk('2026-06-15T12:29:00Z'), await atDesk('2026-06-15T13:00:00Z')];
    const days: boolean[] = [];
    for (let minutes = 50; minutes <= 7 * 1440; minutes += 50)
      days.push(await atPortal(new Date(Date.parse(noon) + minutes * 60_000).toISOString()));
    stage.api.clock.moveTo(noon);

    expect(desks).toEqual([true, false]);
    expect(days.lastIndexOf(true)).toBe(Math.floor((7 * 1440 - 1) / 50) - 1);
    expect(days.slice(0, -1).every(Boolean)).toBe(true);
  });

  it('opens sessions of which all others end at once, when the person says so', async () => {
    const { at, email } = await stage.signUp();
    const other = stage.browser();
    await other.send('post', `${auth}/sign-in`, { email, passphrase });
    const { body } = await at.send('post', `${own}/sessions/moves`, { action: 'endOthers' });

    expect((body as unknown as OwnSessionsResponse).items.map(({ isCurrent }) => isCurrent)).toEqual([true]);
    expect((await other.send('get', `${own}/session`)).status).toBe(401);
  });
});
