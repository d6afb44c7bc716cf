/** One's profile. */
import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { problemOf, showAccountPage } from '../../../../test/account-page.tsx';
import type { AccountApi } from '../../../lib/session/account-api.ts';
import type { Profile } from '../../../lib/session/session.types.ts';
import { Component as ProfilePage } from './ProfilePage.tsx';

const profile: Profile = { name: 'Ines', email: 'ines@person.example', language: 'en', theme: 'auto', revision: 3 };

const show = async (account: Partial<AccountApi>) =>
  showAccountPage({ pages: { '/account': ProfilePage }, at: '/account', account });

describe('the profile', () => {
  it('is saved with the version that was seen', async () => {
    const changes: unknown[] = [];
    await show({
      profile: () => Promise.resolve(profile),
      changeProfile: (change, revision) => {
        changes.push([change, revision]);
        return Promise.resolve({ ...profile, ...change, revision: 4 });
      },
    });
    const name = await screen.findByLabelText(/Your name/);
    await userEvent.clear(name);
    await userEvent.type(name, 'Ines V.');
    await userEvent.click(screen.getByRole('button', { name: 'Save changes' }));
    expect(await screen.findByText('Saved.')).toBeDefined();
    expect(changes).toEqual([[{ name: 'Ines V.', language: 'en', theme: 'auto' }, 3]]);
  });

  it('shows both versions when it was changed in another place, and keeps what was typed', async () => {
    let stands = profile;
    await show({
      profile: () => Promise.resolve(stands),
      changeProfile: () => {
        stands = { ...profile, name: 'Inés', revision: 4 };
        return Promise.reject(problemOf('preconditionFailed', 412, { currentRevision: 4 }));
      },
    });
    const name = await screen.findByLabelText<HTMLInputElement>(/Your name/);
    await userEvent.clear(name);
    await userEvent.type(name, 'Ines V.');
    await userEvent.click(screen.getByRole('button', { name: 'Save changes' }));
    const notice = await screen.findByText(/What stands now: Inés/);
    expect(notice.parentElement?.textContent).toContain('What you wrote: Ines V.');
    expect(name.value).toBe('Ines V.');
  });
});
