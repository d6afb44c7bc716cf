/** Emergency access asks for a reason, and somebody else looks at it afterwards. */
import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showStaffPage } from '../../../../test/staff-page.tsx';
import type { Opening } from './break-glass.queries.ts';
import { Component as BreakGlassPage } from './BreakGlassPage.tsx';

const opening: Opening = {
  id: '0197c000-0000-7000-8000-0000000000b7',
  personId: '0197c000-0000-7000-8000-0000000000a1',
  openedAt: '2026-01-02T10:00:00.000Z',
  expiresAt: '2026-01-02T10:30:00.000Z',
  closedAt: null,
  reason: 'A caller may be in danger.',
  reviewedBy: null,
  reviewedAt: null,
  dueAt: '2026-01-09T10:00:00.000Z',
  isReviewOpen: true,
};

describe('emergency access', () => {
  it('needs a reason of some length', async () => {
    const { sent } = await showStaffPage({
      page: BreakGlassPage,
      path: '/staff/break-glass',
      rights: ['breakGlass.open'],
      answers: { 'POST /staff/break-glass': () => opening },
    });
    const reason = await screen.findByRole('textbox', { name: /Why it cannot wait/ });
    await userEvent.type(reason, 'Urgent');
    await userEvent.click(screen.getByRole('button', { name: 'Open now' }));
    expect(screen.getByText('Write at least 20 letters.')).toBeDefined();
    expect(sent).toEqual([]);
    await userEvent.type(reason, ': a caller may be in danger');
    await userEvent.click(screen.getByRole('button', { name: 'Open now' }));
    expect(await screen.findByText('Emergency access is open.')).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([{ reason: 'Urgent: a caller may be in danger' }]);
  });

  it('is reviewed by somebody else, who reads the reason', async () => {
    const { sent } = await showStaffPage({
      page: BreakGlassPage,
      path: '/staff/break-glass',
      rights: ['breakGlass.review'],
      answers: {
        'GET /staff/break-glass': () => ({ items: [opening], next: null }),
        [`POST /staff/break-glass/${opening.id}/reviews`]: () => opening,
      },
    });
    expect(await screen.findByText('A caller may be in danger.')).toBeDefined();
    expect(screen.getByText(/^late since/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: /^I have reviewed the opening of/ }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'I have reviewed it' }));
    expect(await screen.findByText('The review is written down.')).toBeDefined();
    expect(sent.length).toBe(1);
    expect(screen.queryByRole('button', { name: 'Open now' })).toBeNull();
  });
});
