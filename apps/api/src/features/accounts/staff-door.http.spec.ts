/** AUT-1, AUT-2: the staff door opens to people with a role there, and never without a second factor. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateSync } from 'otplib';
import { type Accounts, passphrase, startAccounts } from '../../../test/accounts.ts';
import type { RecoveryCodesResponse, TotpEnrolmentResponse } from './accounts.dto.ts';

describe('staff', () => {
  let stage: Accounts;
  let api: Accounts['api'];
  beforeAll(async () => {
    stage = await startAccounts();
    ({ api } = stage);
  });
  afterAll(() => stage.stop());
  const browser = () => stage.browser();
  const signUp = () => stage.signUp();

  const staffWithPassphrase = async () => {
    const { email, at } = await signUp();
    const session = await at.send('get', '/api/v1/account/session');
    await stage.owner.query(
      `INSERT INTO role_grant (person_id, role, state, proposed_at) VALUES ($1, 'VETTER', 'ACTIVE', now())`,
      [session.body.personId],
    );
    return { email, personId: session.body.personId ?? '' };
  };
  const staff = '/api/v1/staff';

  it('have no rights before the second factor, and enrol at their first time', async () => {
    const { email } = await staffWithPassphrase();
    const at = browser();
    const entered = await at.send('post', `${staff}/auth/sign-in`, { email, passphrase });
    const refused = await at.send('get', `${staff}/reports`);
    const { body: enrolment } = (await at.send('post', `${staff}/account/totp/enrolments`, {})) as unknown as {
      body: TotpEnrolmentResponse;
    };
    const epoch = Math.floor(api.clock.now().getTime() / 1000);
    const confirmed = await at.send('post', `${staff}/account/totp`, {
      code: generateSync({ secret: enrolment.secret, epoch }),
    });
    const { recoveryCodes } = confirmed.body as unknown as RecoveryCodesResponse;
    const session = await at.send('get', `${staff}/account/session`);

    expect(entered.body).toMatchObject({ isComplete: false, needs: 'enrolment', rights: [] });
    expect([refused.status, refused.body.type]).toEqual([403, 'urn:open-window:problem:mfaRequired']);
    expect([recoveryCodes?.length, new Set(recoveryCodes).size]).toEqual([10, 10]);
    expect(session.body).toMatchObject({ isComplete: true, strength: 'TWO_FACTORS' });
    expect((await at.send('get', `${staff}/reports`)).status).toBe(200);
    expect(entered.headers['set-cookie']).toContainEqual(expect.stringContaining('SameSite=Strict'));

    // The same code, and a code again: each is taken once.
    const later = browser();
    await later.send('post', `${staff}/auth/sign-in`, { email, passphrase });
    const replayed = await later.send('post', `${staff}/account/session/second-factor`, {
      code: generateSync({ secret: enrolment.secret, epoch }),
    });
    const recovered = await later.send('post', `${staff}/account/session/second-factor`, {
      recoveryCode: recoveryCodes?.[0]?.toLowerCase(),
    });
    expect([replayed.status, recovered.status, recovered.body.isComplete]).toEqual([401, 200, true]);
    const third = browser();
    await third.send('post', `${staff}/auth/sign-in`, { email, passphrase });
    expect(
      (await third.send('post', `${staff}/account/session/second-factor`, { recoveryCode: recoveryCodes?.[0] })).status,
    ).toBe(401);
  });

  it('are nobody to the staff door without a role there', async () => {
    const { email } = await signUp();
    const { status, body } = await browser().send('post', `${staff}/auth/sign-in`, { email, passphrase });
    expect([status, body.type]).toEqual([401, 'urn:open-window:problem:wrongProof']);
  });

  it('take a code once of twenty parallel tries', async () => {
    const { email } = await staffWithPassphrase();
    const first = browser();
    await first.send('post', `${staff}/auth/sign-in`, { email, passphrase });
    const { body } = (await first.send('post', `${staff}/account/totp/enrolments`, {})) as unknown as {
      body: TotpEnrolmentResponse;
    };
    const codeAt = (seconds: number) =>
      generateSync({ secret: body.secret, epoch: Math.floor(api.clock.now().getTime() / 1000) + seconds });
    await first.send('post', `${staff}/account/totp`, { code: codeAt(0) });
    api.clock.moveTo('2026-06-15T12:01:00Z');
    const browsers = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const each = browser();
        await each.send('post', `${staff}/auth/sign-in`, { email, passphrase });
        return each;
      }),
    );
    const code = codeAt(0);
    const answers = await Promise.all(
      browsers.flatMap((each) =>
        Array.from({ length: 4 }, () => each.send('post', `${staff}/account/session/second-factor`, { code })),
      ),
    );
    api.clock.moveTo('2026-06-15T12:00:00Z');

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});
