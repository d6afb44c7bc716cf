/** Filters under names: opened by a link, kept from what is looked at, renamed and deleted; by keyboard. */
import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { problem, showStaffPage } from '../../../../test/staff-page.tsx';
import { Component as ApplicationsQueuePage } from './ApplicationsQueuePage.tsx';
import { addressOf, type SavedFilter } from './saved-filters.queries.ts';

const id = '0197c000-0000-7000-8000-0000000000a1';
const kept: SavedFilter = { id, name: 'Spanish', filter: { status: 'SCREENING', language: 'es', isFlagged: true } };

const show = (answer: unknown = { items: [{ ...kept, name: 'Later' }] }) =>
  showStaffPage({
    page: ApplicationsQueuePage,
    path: '/staff/applications',
    at: '/staff/applications?proof=WAIVED&mine=yes',
    rights: ['application.read'],
    answers: {
      'GET /staff/applications': () => ({ items: [], next: null }),
      'GET /staff/saved-filters': () => ({ items: [kept] }),
      'POST /staff/saved-filters': () => answer,
      [`POST /staff/saved-filters/${id}/names`]: () => answer,
      [`POST /staff/saved-filters/${id}/removal`]: () => ({ items: [] }),
    },
  });

describe('a filter under a name', () => {
  it('is a link to the queue as it was kept, with every part of it', () => {
    const filter = {
      status: 'QUALIFIED',
      roundId: id,
      verification: 'WAIVED',
      medical: 'CLEAR',
      isMine: true,
    } as const;
    expect(addressOf(kept)).toBe('/staff/applications?status=SCREENING&language=es&double=yes');
    expect(addressOf({ ...kept, filter })).toBe(
      `/staff/applications?status=QUALIFIED&round=${id}&proof=WAIVED&medical=CLEAR&mine=yes`,
    );
  });

  it('is kept from what is looked at now', async () => {
    const { sent } = await show();
    const link = await screen.findByRole('link', { name: 'Spanish' });
    expect(link.getAttribute('href')).toBe(addressOf(kept));
    await userEvent.type(screen.getByRole('textbox', { name: /^Keep what you look at/ }), 'Mine{Enter}');
    expect(await screen.findByRole('link', { name: 'Later' })).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([
      { name: 'Mine', filter: { status: 'SCREENING', verification: 'WAIVED', isMine: true } },
    ]);
  });

  it('is renamed and deleted, and says when the name is taken', async () => {
    const { sent } = await show(problem('refused', 409, { blockers: ['NAME_TAKEN'] }));
    await userEvent.click(await screen.findByRole('button', { name: 'Rename: Spanish' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'New name for “Spanish”' }), 'Later{Enter}');
    expect(await screen.findByText('You keep a filter under this name already.')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Delete: Spanish' }));
    await expect(screen.findByText('Nothing is here.')).resolves.toBeDefined();
    expect(sent.map(({ path, body }) => [path.split('/').at(-1), body])).toEqual([
      ['names', { name: 'Later' }],
      ['removal', expect.anything()],
    ]);
    expect(screen.queryByRole('link', { name: 'Spanish' })).toBeNull();
  });
});
