/** A mail that could not be sent is seen and tried again; who may only look has no buttons. */
import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showStaffPage } from '../../../../test/staff-page.tsx';
import type { MailItem } from './mail.queries.ts';
import { Component as MailPage } from './MailPage.tsx';

const dead: MailItem = {
  id: '0197c000-0000-7000-8000-0000000000c7',
  template: 'invitationStaff',
  language: 'en',
  state: 'DEAD',
  attempts: 8,
  failure: '550',
  queuedAt: '2026-11-20T10:00:00.000Z',
  nextAt: null,
  sentAt: null,
  revision: 9,
  actionsOpen: ['retry', 'drop'],
};
const answers = {
  'GET /staff/mail': () => ({ items: [dead], next: null }),
  [`POST /staff/mail/${dead.id}/moves`]: () => ({ ...dead, state: 'QUEUED' }),
};

describe('mail', () => {
  it('that gave up is tried again', async () => {
    const { sent } = await showStaffPage({
      page: MailPage,
      path: '/staff/mail',
      at: '/staff/mail?state=DEAD',
      rights: ['mail.read', 'mail.retry'],
      answers,
    });
    await userEvent.click(await screen.findByRole('button', { name: /^Try again: Invitation of staff/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Try to send this mail again?' });
    expect(screen.queryByRole('banner')).toBeNull(); // the head of a dialog is not the head of the page
    await userEvent.click(within(dialog).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('The mail is in the queue again.')).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([{ action: 'retry', revision: 9 }]);
  });

  it('is only looked at without the right to retry', async () => {
    await showStaffPage({ page: MailPage, path: '/staff/mail', rights: ['mail.read'], answers });
    expect(await screen.findByText('550')).toBeDefined();
    expect(screen.queryByRole('button', { name: /Try again/ })).toBeNull();
  });
});
