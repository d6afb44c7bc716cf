/** The machine room. */
import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { problem, showStaffPage, type Answers } from '../../../../test/staff-page.tsx';
import type { DeadLetter, Queue } from './jobs.queries.ts';
import { Component as JobsPage } from './JobsPage.tsx';

const queue = (name: Queue['name'], waiting: number): Queue => ({
  name,
  waiting,
  active: 0,
  failed: 0,
  oldestAt: null,
});

const letter: DeadLetter = {
  id: '0197c000-0000-7000-8000-0000000000f1',
  queue: 'mail.send',
  state: 'WAITING',
  subjects: [{ name: 'mailId', id: '0197c000-0000-7000-8000-0000000000f2' }],
  error: 'ConnectionRefused',
  attempts: 6,
  promisedAt: null,
  failedAt: '2026-11-25T10:00:00.000Z',
  revision: 2,
  actionsOpen: ['retry', 'discard'],
};

const show = async (answers: Answers, { rights = ['job.read', 'job.retry'] as const, at = '/staff/jobs' } = {}) =>
  showStaffPage({
    page: JobsPage,
    path: '/staff/jobs',
    at,
    rights,
    answers: {
      'GET /staff/jobs': () => ({ items: [queue('audit.anchor', 0), queue('mail.send', 7), queue('file.scan', 3)] }),
      'GET /staff/jobs/dead': () => ({ items: [letter], next: null }),
      ...answers,
    },
  });

describe('jobs', () => {
  it('that gave up are tried again with the revision that was seen', async () => {
    const { sent } = await show({
      [`POST /staff/jobs/dead/${letter.id}/moves`]: () => ({ ...letter, state: 'RETRIED' }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Try again: mail.send' }));
    expect(await screen.findByText('The job is in its queue again.')).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([{ action: 'retry', revision: 2 }]);
  });

  it('say so when somebody else was first', async () => {
    await show({
      [`POST /staff/jobs/dead/${letter.id}/moves`]: () => problem('staleRevision', 409, { currentRevision: 3 }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Drop mail.send' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Somebody changed this');
  });

  it('offer nothing to who may only look', async () => {
    await show({}, { rights: ['job.read'] as never });
    await screen.findByText('ConnectionRefused');
    expect(screen.queryByRole('button', { name: /Try again/ })).toBeNull();
  });

  it('are sorted and cut down by the address, and the headers change it', async () => {
    const { address } = await show({}, { at: '/staff/jobs?queues.sort=-waiting&queues.hide=oldest' });
    const table = within(await screen.findByRole('group', { name: 'Queues' }));
    const names = () =>
      table
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.querySelector('td')?.textContent);
    expect(names()).toEqual(['mail.send', 'file.scan', 'audit.anchor']);
    expect(table.queryByRole('columnheader', { name: 'Oldest waits since' })).toBeNull();
    expect(table.getByRole('columnheader', { name: /Waiting/ }).getAttribute('aria-sort')).toBe('descending');

    await userEvent.click(table.getByRole('button', { name: 'Queue' }));
    expect(names()).toEqual(['audit.anchor', 'file.scan', 'mail.send']);
    expect(address()).toContain('queues.sort=name');
  });

  it('can be walked through by the arrow keys', async () => {
    const second = { ...letter, id: '0197c000-0000-7000-8000-0000000000f3', queue: 'file.scan' as const };
    await show({ 'GET /staff/jobs/dead': () => ({ items: [letter, second], next: null }) });
    (await screen.findByRole('button', { name: 'Drop mail.send' })).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Drop file.scan' }));
  });
});
