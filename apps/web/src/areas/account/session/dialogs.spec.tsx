/** What asks who it is, and what warns before the session ends. */
import { describe, expect, it } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { givenSession, problemOf, showAccountPage } from '../../../../test/account-page.tsx';

const nowhere = { pages: {}, at: '/account' };

describe('the question who it is', () => {
  it('goes away with the answer, and what waited goes on', async () => {
    const proofs: unknown[] = [];
    const { elevation } = await showAccountPage({
      ...nowhere,
      account: {
        elevate: (proof) => {
          proofs.push(proof);
          if (proofs.length === 1) return Promise.reject(problemOf('wrongProof', 401));
          return Promise.resolve({ elevatedUntil: '2026-11-25T15:00:00.000Z' });
        },
      },
    });
    let answers: Promise<boolean[]> = Promise.resolve([]);
    act(() => {
      answers = Promise.all([elevation.ask(), elevation.ask()]);
    });
    await userEvent.type(await screen.findByLabelText(/Your passphrase/), 'wrong');
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    expect((await screen.findByRole('alert')).textContent).toContain('did not match');

    await userEvent.click(screen.getByRole('button', { name: 'Use a code from my app' }));
    await userEvent.type(screen.getByLabelText(/Code from your app/), '123456');
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    expect(await answers).toEqual([true, true]);
    expect(proofs).toEqual([{ passphrase: 'wrong' }, { code: '123456' }]);
  });

  it('can be left', async () => {
    const { elevation } = await showAccountPage({ ...nowhere, account: {} });
    let answer: Promise<boolean> = Promise.resolve(true);
    act(() => {
      answer = elevation.ask();
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(await answer).toBe(false);
  });
});

describe('the warning before the session ends', () => {
  it('comes in time, and one button is enough to stay', async () => {
    let asked = 0;
    await showAccountPage({
      ...nowhere,
      session: givenSession({ idleSeconds: 60 }),
      account: {
        session: () => {
          asked += 1;
          return Promise.resolve(givenSession({ idleSeconds: 3600 }));
        },
      },
    });
    expect((await screen.findByRole('timer')).textContent).toMatch(/signed out in \d+ seconds/);
    await userEvent.click(screen.getAllByRole('button', { name: 'Stay signed in' }).at(-1) as HTMLElement);
    await waitFor(() => {
      expect(screen.queryByRole('timer')).toBeNull();
    });
    expect(asked).toBe(1);
  });

  it('does not come while there is time', async () => {
    await showAccountPage({ ...nowhere, account: {} });
    expect(screen.queryByRole('timer')).toBeNull();
  });
});
