/** Staff come in by invitation only, and an invitation needs two admins. */
import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { me, showStaffPage, type Answers } from '../../../../test/staff-page.tsx';
import type { Invitation } from './invitations.queries.ts';
import { Component as InvitationsPage } from './InvitationsPage.tsx';

const invitation: Invitation = {
  id: '0197c000-0000-7000-8000-0000000000d1',
  email: 'kai@example.org',
  name: 'Kai Moreno',
  roles: ['VETTER'],
  language: 'en',
  state: 'PROPOSED',
  invitedBy: '0197c000-0000-7000-8000-0000000000a2',
  confirmedBy: null,
  createdAt: '2026-11-20T10:00:00.000Z',
  sentAt: null,
  expiresAt: '2026-12-20T10:00:00.000Z',
  acceptedAt: null,
  revision: 2,
  actionsOpen: ['confirm', 'revoke'],
};

const page = (answers: Answers) =>
  showStaffPage({ page: InvitationsPage, path: '/staff/invitations', rights: ['invitation.manage'], answers });

describe('invitations', () => {
  it('are sent when a second admin confirms', async () => {
    const { sent } = await page({
      'GET /staff/invitations': () => ({ items: [invitation], next: null }),
      [`POST /staff/invitations/${invitation.id}/moves`]: () => ({ ...invitation, state: 'SENT' }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Confirm and send: Kai Moreno' }));
    const dialog = await screen.findByRole('dialog', { name: 'Send the invitation to Kai Moreno?' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Confirm and send' }));
    expect(await screen.findByText('The invitation to Kai Moreno is on its way.')).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([{ action: 'confirm', revision: 2 }]);
  });

  it('wait for another admin when they are one’s own', async () => {
    await page({
      'GET /staff/invitations': () => ({ items: [{ ...invitation, invitedBy: me, actionsOpen: [] }], next: null }),
    });
    expect(await screen.findByText('Waits for another admin.')).toBeDefined();
  });

  it('need a role', async () => {
    const { sent } = await page({
      'GET /staff/invitations': () => ({ items: [], next: null }),
      'POST /staff/invitations': () => invitation,
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Invite somebody' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Kai Moreno');
    await userEvent.type(screen.getByRole('textbox', { name: 'E-mail address' }), 'kai@example.org');
    await userEvent.click(screen.getByRole('button', { name: 'Propose the invitation' }));
    expect(screen.getByText('Choose at least one role.')).toBeDefined();
    await userEvent.click(screen.getByRole('checkbox', { name: 'vetter' }));
    await userEvent.click(screen.getByRole('button', { name: 'Propose the invitation' }));
    expect(await screen.findByText(/^The invitation is proposed/)).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([
      { email: 'kai@example.org', name: 'Kai Moreno', roles: ['VETTER'], language: 'en' },
    ]);
  });
});
