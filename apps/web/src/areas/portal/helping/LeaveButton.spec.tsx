/** A helper leaves only when asked once more, and what they typed is saved before they can no longer write. */
import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { problem, showPage } from '../../../../test/staff-page.tsx';
import { LeaveButton } from './LeaveButton.tsx';

const id = '0197c000-0000-7000-8000-0000000000d1';
const path = `/api/v1/account/helping/${id}/leaving`;

async function leaveButton(save: () => Promise<boolean>, answer: () => unknown = () => ({})) {
  const shown = await showPage('portal', {
    page: () => <LeaveButton id={id} save={save} />,
    path: '/account/helping/:id',
    at: `/account/helping/${id}`,
    rights: [],
    answers: { [`POST /account/helping/${id}/leaving`]: answer },
  });
  const press = async (name: string) => {
    const buttons = await screen.findAllByRole('button', { name });
    await userEvent.click(buttons.at(-1) as HTMLElement);
  };
  return { ...shown, press, leave: 'I no longer help here' };
}

describe('a helper who leaves', () => {
  it('reads what follows, and stays when they did not mean it', async () => {
    const { sent, press, leave, address } = await leaveButton(() => Promise.resolve(true));
    await press(leave);
    expect(await screen.findByText(/^You can no longer read or write it/)).toBeTruthy();
    await press('Cancel');

    expect([sent, address()]).toEqual([[], `/account/helping/${id}`]);
  });

  it('has their words saved first, and comes back to those whom they still help', async () => {
    const done: string[] = [];
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const { sent, press, leave, address } = await leaveButton(
      async () => promise,
      () => {
        done.push('left');
        return {};
      },
    );
    await press(leave);
    await press(leave);
    await press(leave); // while it is being saved
    expect(sent).toEqual([]);
    done.push('saved');
    resolve(true);

    await waitFor(() => {
      expect(address()).toBe('/account/helping');
    });
    expect([done, sent.map((one) => one.path)]).toEqual([['saved', 'left'], [path]]);
  });

  it('stays while something is not saved, and is told so', async () => {
    const { sent, press, leave, address } = await leaveButton(() => Promise.resolve(false));
    await press(leave);
    await press(leave);

    expect((await screen.findByRole('alert')).textContent).toMatch(/^Something that you typed is not saved yet/);
    expect([sent, address()]).toEqual([[], `/account/helping/${id}`]);
  });

  it('is told when it was not done, and stays where they are', async () => {
    const { press, leave, address } = await leaveButton(
      () => Promise.resolve(true),
      () => problem('notFound', 404),
    );
    await press(leave);
    await press(leave);

    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(address()).toBe(`/account/helping/${id}`);
  });
});
