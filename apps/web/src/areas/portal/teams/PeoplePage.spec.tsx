/** Owners see who writes for the team, invite helpers, and take nothing away by accident. */
import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { problem, showPage } from '../../../../test/staff-page.tsx';
import { Component as PeoplePage } from './PeoplePage.tsx';
import type { TeamPeople } from './people.queries.ts';

const id = '0197c000-0000-7000-8000-0000000000e1';
const grants = ['0197c000-0000-7000-8000-0000000000f1', '0197c000-0000-7000-8000-0000000000f2'] as const;
const path = `/account/teams/${id}/people`;
const since = '2026-05-01T12:00:00.000Z';
const people: TeamPeople = {
  items: [
    { grantId: grants[0], name: 'June', role: 'PROVIDER_OWNER', isSelf: true, since, revision: 0, actionsOpen: ['remove'] },
    { grantId: grants[1], name: 'Bo', role: 'PROVIDER_DELEGATE', isSelf: false, since, revision: 3, actionsOpen: ['remove', 'makeOwner'] },
  ], // prettier-ignore
  invited: [],
  mayInvite: true,
};
const invited = { ...people, invited: [{ id: grants[0], email: 'cy@harbor.example', expiresAt: since, revision: 1 }] };

const show = (known: TeamPeople) =>
  showPage('portal', {
    page: PeoplePage,
    path: '/account/teams/:id/people',
    at: path,
    rights: ['team.edit', 'team.manage'],
    answers: {
      [`GET ${path}`]: () => known,
      [`POST ${path}/invitations`]: () => invited,
      [`POST ${path}/invitations/${grants[0]}/moves`]: () => people,
      [`POST ${path}/${grants[0]}/moves`]: () => problem('refused', 409, { blockers: ['LAST_OWNER'] }),
      [`POST ${path}/${grants[1]}/moves`]: () => ({ ...people, items: people.items.slice(0, 1) }),
    },
  });

describe('the people who write for a team', () => {
  it('are removed after one more question', async () => {
    const { sent } = await show(people);
    await userEvent.click(await screen.findByRole('button', { name: 'Remove Bo' }));
    expect(await screen.findByText(/They see nothing of the team any more/)).toBeDefined();
    expect(sent).toEqual([]);
    await userEvent.click(screen.getAllByRole('button', { name: 'Remove Bo' }).at(-1) as HTMLElement);
    expect(await screen.findByText('June (you)')).toBeDefined();
    expect(sent[0]?.body).toEqual({ action: 'remove', revision: 3 });
  });

  it('are told why the last owner stays', async () => {
    await show(people);
    await userEvent.click(await screen.findByRole('button', { name: 'Leave the team' }));
    await userEvent.click((await screen.findAllByRole('button', { name: 'Leave the team' })).at(-1) as HTMLElement);
    expect(await screen.findByText(/A team needs an owner/)).toBeDefined();
  });

  it('are invited, and the invitation is taken back', async () => {
    const { sent } = await show(people);
    await userEvent.type(await screen.findByRole('textbox', { name: /^Their mail address/ }), 'cy@harbor.example');
    await userEvent.click(screen.getByRole('button', { name: 'Send the invitation' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Take it back: cy@harbor.example' }));
    expect(sent.map(({ body }) => body)).toEqual([
      { language: 'en', email: 'cy@harbor.example' },
      { action: 'revoke', revision: 1 },
    ]);
  });

  it('are only read by a helper', async () => {
    await show({ items: people.items.map((each) => ({ ...each, actionsOpen: [] })), invited: [], mayInvite: false });
    expect(await screen.findByText('The owners of the team say who writes.')).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
