/** Many at once: chosen by check boxes or by the filter, seen beforehand with every reason, and done only when somebody confirms it. */
import { describe, expect, it } from '@jest/globals';
import type { Permission } from '@open-window/domain/access.ts';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { problem, showStaffPage } from '../../../../test/staff-page.tsx';
import { Component as ApplicationsQueuePage } from './ApplicationsQueuePage.tsx';
import type { ScreeningItem } from './applications.queries.ts';
import { Component as BulkRunPage } from './BulkRunPage.tsx';
import type { BulkRun } from './bulk.queries.ts';

const id = '0197c000-0000-7000-8000-0000000000b1';
const idOf = (number: number) => `0197c000-0000-7000-8000-0000000000c${String(number)}`;
const item = (number: number): ScreeningItem => ({
  ...{
    id: idOf(number),
    receipt: `SKQG26WYN${String(number)}`,
    status: 'SCREENING',
    round: 'All year',
    language: 'en',
  },
  ...{ submittedAt: '2026-06-15T12:00:00.000Z', verification: 'ATTESTED', medical: 'CLEAR', isFlagged: false },
  ...{ ownerId: null, hasMessage: false },
});
const run: BulkRun = {
  ...{ id, action: 'take', state: 'PLANNED', revision: 0, plannedAt: '2026-06-15T12:00:00.000Z' },
  ...{ confirmedAt: null, endedAt: null },
  items: [
    { applicationId: idOf(1), receipt: 'SKQG26WYN1', status: 'SCREENING', state: 'WAITING', reason: null },
    { applicationId: idOf(2), receipt: 'SKQG26WYN2', status: 'SCREENING', state: 'SKIPPED', reason: 'TIED' },
  ],
};

const queue = (rights: readonly Permission[] = ['application.read', 'application.screen'], answer: unknown = run) =>
  showStaffPage({
    page: ApplicationsQueuePage,
    path: '/staff/applications',
    at: '/staff/applications?language=en',
    rights,
    answers: {
      'GET /staff/applications': () => ({ items: [item(1), item(2)], next: null }),
      'GET /staff/saved-filters': () => ({ items: [] }),
      'POST /staff/bulk-runs': () => answer,
    },
  });
const outcome = (shown: BulkRun) =>
  showStaffPage({
    page: BulkRunPage,
    path: '/staff/applications/bulk/:id',
    at: `/staff/applications/bulk/${id}`,
    rights: ['application.read', 'application.screen'],
    answers: {
      [`GET /staff/bulk-runs/${id}`]: () => shown,
      [`POST /staff/bulk-runs/${id}/moves`]: () => ({ ...shown, state: 'RUNNING', revision: 1 }),
    },
  });
const bodies = (sent: readonly { readonly body: unknown }[]) => sent.map(({ body }) => body);

describe('many applications at once', () => {
  it('are chosen by the keyboard, and only looked at', async () => {
    const { sent, address } = await queue();
    const look = await screen.findByRole('button', { name: 'See what would happen to the 0 chosen' });
    expect(look.hasAttribute('disabled')).toBe(true);
    screen.getByRole('checkbox', { name: 'Choose SKQG26WYN2' }).focus();
    await userEvent.keyboard(' ');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What to do' }), 'rerun');
    await userEvent.click(screen.getByRole('button', { name: 'See what would happen to the 1 chosen' }));

    expect(bodies(sent)).toEqual([{ action: 'rerun', chosen: [{ id: idOf(2) }] }]);
    expect(sent[0]?.headers.get('idempotency-key')).toMatch(/^"[\da-f-]{36}"$/);
    await waitFor(() => {
      expect(address()).toContain(`/staff/applications/bulk/${id}`);
    });
  });

  it('are all that the filter finds, when they are not too many', async () => {
    const { sent } = await queue(undefined, problem('refused', 409, { blockers: ['TOO_MANY_FOUND'] }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'See what would happen to all that the filter finds' }),
    );

    expect(await screen.findByText('The filter finds more than can be done at once.')).toBeDefined();
    expect(bodies(sent)).toEqual([{ action: 'take', filter: { status: 'SCREENING', language: 'en' } }]);
  });

  it('are nothing for who may only read', async () => {
    await queue(['application.read']);
    expect(await screen.findByRole('link', { name: 'SKQG26WYN1' })).toBeDefined();
    expect(screen.queryByRole('checkbox', { name: /^Choose/ })).toBeNull();
    expect(screen.queryByRole('combobox', { name: 'What to do' })).toBeNull();
  });

  it('are shown with what would happen to each, and done when it is confirmed', async () => {
    const { sent } = await outcome(run);
    expect(await screen.findByText(/1 will be done. 1 will be left out./)).toBeDefined();
    const [, first, second] = screen.getAllByRole('row');
    expect([first?.textContent, second?.textContent]).toEqual([
      expect.stringContaining('will be done'),
      expect.stringContaining('left out: you are tied to the applicant'),
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Do it for 1' }));
    expect(await screen.findByRole('heading', { name: 'Under way' })).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Do it/ })).toBeNull();
    expect(bodies(sent)).toEqual([{ action: 'confirm', revision: 0 }]);
  });

  it('are not confirmed where nothing would be done', async () => {
    await outcome({ ...run, items: run.items.slice(1) });
    const button = await screen.findByRole('button', { name: 'Do it for 0' });
    expect(button.hasAttribute('disabled')).toBe(true);
  });
});
