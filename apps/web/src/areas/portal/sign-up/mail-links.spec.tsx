/** Links in mails: opening one changes nothing, only the click does. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { givenSession, problemOf, showAccountPage } from '../../../../test/account-page.tsx';
import type { AccountApi } from '../../../lib/session/account-api.ts';
import { Component as CodePage } from './CodePage.tsx';
import { Component as VerifyPage } from './VerifyPage.tsx';

const show = async (account: Partial<AccountApi>, at: '/account/verify' | '/account/code') => {
  window.location.hash = '#token=To_ken-1';
  return showAccountPage({
    pages: { '/account/verify': VerifyPage, '/account/code': CodePage },
    at,
    account,
    session: null,
  });
};

afterEach(() => {
  window.location.hash = '';
});

describe('the link of a mail', () => {
  it('confirms the address by a click, and leaves no token in the address', async () => {
    const proofs: unknown[] = [];
    const verify: AccountApi['verify'] = (proof) => {
      proofs.push(proof);
      return Promise.resolve(givenSession());
    };
    const { address } = await show({ verify }, '/account/verify');
    const button = await screen.findByRole('button', { name: 'Confirm my address' });
    expect([proofs, window.location.hash]).toEqual([[], '']);
    await userEvent.click(button);
    await waitFor(() => {
      expect(address()).toBe('/account');
    });
    expect(proofs).toEqual([{ token: 'To_ken-1' }]);
  });

  it('asks for the passphrase in another browser than the one that signed up', async () => {
    const proofs: unknown[] = [];
    await show(
      {
        verify: (proof) => {
          proofs.push(proof);
          if (proofs.length === 1) return Promise.reject(problemOf('conflict', 409));
          return Promise.resolve(givenSession());
        },
      },
      '/account/verify',
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Confirm my address' }));
    await userEvent.type(await screen.findByLabelText(/^Passphrase/), 'seven quiet rivers');
    await userEvent.click(screen.getByRole('button', { name: 'Confirm my address' }));
    await waitFor(() => {
      expect(proofs).toEqual([{ token: 'To_ken-1' }, { token: 'To_ken-1', passphrase: 'seven quiet rivers' }]);
    });
  });

  it('signs in in another browser only after one more yes', async () => {
    const proofs: unknown[] = [];
    await show(
      {
        useCode: (proof) => {
          proofs.push(proof);
          if (proofs.length === 1) return Promise.reject(problemOf('conflict', 409));
          return Promise.resolve(givenSession());
        },
      },
      '/account/code',
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Yes, sign me in here' }));
    await waitFor(() => {
      expect(proofs).toEqual([{ token: 'To_ken-1' }, { token: 'To_ken-1', confirm: true }]);
    });
  });

  it('says so when it is over', async () => {
    await show({ useCode: () => Promise.reject(problemOf('gone', 410)) }, '/account/code');
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Ask for a new one');
  });
});
