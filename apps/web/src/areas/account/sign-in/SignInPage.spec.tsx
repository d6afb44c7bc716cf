/** Coming in at either door. */
import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { givenSession, problemOf, showAccountPage } from '../../../../test/account-page.tsx';
import type { AccountApi } from '../../../lib/session/account-api.ts';
import { Component as SecondFactorPage } from './SecondFactorPage.tsx';
import { Component as SignInPage } from './SignInPage.tsx';

const half = givenSession({ door: 'staff', isComplete: false, needs: 'secondFactor', rights: [] });

const atPortal = async (account: Partial<AccountApi>, at = '/account/sign-in') =>
  showAccountPage({ pages: { '/account/sign-in': SignInPage }, at, account, session: null });

const atStaffDoor = async (account: Partial<AccountApi>, at: string) =>
  showAccountPage({
    pages: { '/staff/sign-in': SignInPage, '/staff/second-factor': SecondFactorPage },
    at,
    account,
    door: 'staff',
    session: null,
  });

async function typeSecrets(): Promise<void> {
  await userEvent.type(await screen.findByLabelText(/E-mail address/), 'ines@person.example');
  await userEvent.type(screen.getByLabelText(/^Passphrase/), 'seven quiet rivers');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('signing in', () => {
  it('leads to the page that was asked for', async () => {
    const { address } = await atPortal(
      { signIn: () => Promise.resolve(givenSession()) },
      '/account/sign-in?next=%2Faccount%2Fdata',
    );
    await typeSecrets();
    await waitFor(() => {
      expect(address()).toBe('/account/data');
    });
  });

  it('leads to no other site', async () => {
    const { address } = await atPortal(
      { signIn: () => Promise.resolve(givenSession()) },
      '/account/sign-in?next=%2F%2Fevil.test',
    );
    await typeSecrets();
    await waitFor(() => {
      expect(address()).toBe('/account');
    });
  });

  it('says that it did not match, and keeps what was typed', async () => {
    await atPortal({ signIn: () => Promise.reject(problemOf('wrongProof', 401)) });
    await typeSecrets();
    expect((await screen.findByRole('alert')).textContent).toContain('do not match');
    expect(screen.getByLabelText<HTMLInputElement>(/E-mail address/).value).toBe('ines@person.example');
  });

  it('says when it can be tried again', async () => {
    const retryAt = new Date(2026, 10, 25, 14, 3).toISOString();
    await atPortal({ signIn: () => Promise.reject(problemOf('tooMany', 429, { retryAt })) });
    await typeSecrets();
    expect((await screen.findByRole('alert')).textContent).toMatch(/try again at 2:03/);
  });

  it('lets password managers and passkeys fill it in', async () => {
    await atPortal({});
    expect((await screen.findByLabelText(/E-mail address/)).getAttribute('autocomplete')).toBe('username webauthn');
    expect(screen.getByLabelText(/^Passphrase/).getAttribute('autocomplete')).toBe('current-password');
  });

  it('works by a code from a mail at the portal, and not at the staff door', async () => {
    const used: unknown[] = [];
    const { address } = await atPortal({
      sendCode: () => Promise.resolve(),
      useCode: (proof) => {
        used.push(proof);
        return Promise.resolve(givenSession({ strength: 'CODE' }));
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Send me a code by mail' }));
    await userEvent.type(screen.getByLabelText(/E-mail address/), 'ines@person.example');
    await userEvent.click(screen.getByRole('button', { name: 'Send me a code by mail' }));
    await userEvent.type(await screen.findByLabelText(/Code from the mail/), '123456');
    await userEvent.click(screen.getByRole('button', { name: 'Sign in with the code' }));
    await waitFor(() => {
      expect(address()).toBe('/account');
    });
    expect(used).toEqual([{ email: 'ines@person.example', code: '123456', confirm: true }]);
  });
});

describe('staff', () => {
  it('bring their second step before the page that was asked for', async () => {
    const { address } = await atStaffDoor(
      {
        signIn: () => Promise.resolve(half),
        secondFactor: () => Promise.resolve(givenSession({ door: 'staff', strength: 'TWO_FACTORS' })),
      },
      '/staff/sign-in?next=%2Fstaff%2Fjobs',
    );
    await typeSecrets();
    await userEvent.type(await screen.findByLabelText(/^Code/), '123 456');
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    await waitFor(() => {
      expect(address()).toBe('/staff/jobs');
    });
    expect(screen.queryByRole('button', { name: 'Send me a code by mail' })).toBeNull();
  });

  it('come in with a recovery code when the phone is lost', async () => {
    const proofs: unknown[] = [];
    await showAccountPage({
      pages: { '/staff/second-factor': SecondFactorPage },
      at: '/staff/second-factor',
      door: 'staff',
      session: half,
      account: {
        secondFactor: (proof) => {
          proofs.push(proof);
          return Promise.reject(problemOf('wrongProof', 401));
        },
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: /use a recovery code/ }));
    await userEvent.type(screen.getByLabelText(/Recovery code/), 'abcd-efgh');
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    expect((await screen.findByRole('alert')).textContent).toContain('does not match');
    expect(proofs).toEqual([{ recoveryCode: 'abcd-efgh' }]);
  });
});
