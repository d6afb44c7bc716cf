/** The reader of the log sees whether it holds together, filters it by its address, and goes on where the page ends. */
import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showStaffPage } from '../../../../test/staff-page.tsx';
import { Component as AuditPage } from './AuditPage.tsx';
import type { LogEvent } from './audit.queries.ts';

const event: LogEvent = {
  seq: '4711',
  at: '2026-11-20T10:00:00.000Z',
  actorId: '0197c000-0000-7000-8000-0000000000a1',
  actorAs: 'staff: ADMIN',
  action: 'role.propose',
  subjectKind: 'grant',
  subjectId: '0197c000-0000-7000-8000-0000000000b1',
  personId: '0197c000-0000-7000-8000-0000000000a2',
  fields: ['role'],
  requestId: 'r-1',
  network: '203.0.113.0/24',
};
const health = { head: '4712', lastAnchorAt: null, lastAnchor: null, isTrue: true, firstBad: null };

describe('the log', () => {
  it('is read page by page, by its filters', async () => {
    const asked: string[] = [];
    const { address } = await showStaffPage({
      page: AuditPage,
      path: '/staff/audit',
      rights: ['audit.read', 'audit.export'],
      answers: {
        'GET /staff/audit/health': () => health,
        'GET /staff/audit/events': ({ search }) => {
          asked.push(search.toString());
          if (search.has('cursor')) return { items: [{ ...event, seq: '12' }], next: null };
          return { items: [{ ...event, seq: search.has('action') ? '4000' : '4711' }], next: '4000' };
        },
      },
    });
    expect(await screen.findByText('every line fits to the one before')).toBeDefined();
    await userEvent.type(screen.getByRole('textbox', { name: 'What was done' }), 'role.');
    await userEvent.click(screen.getByRole('button', { name: 'Filter' }));
    expect(address()).toBe('/staff/audit?action=role.');
    expect(await screen.findByText('4000')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('2 shown')).toBeDefined();
    expect(asked).toEqual(['', 'action=role.', 'action=role.&cursor=4000']);
    expect(screen.getByRole('button', { name: 'Download as CSV' })).toBeDefined();
  });

  it('says loudly when its chain is broken', async () => {
    await showStaffPage({
      page: AuditPage,
      path: '/staff/audit',
      rights: ['audit.read'],
      answers: {
        'GET /staff/audit/health': () => ({ ...health, isTrue: false, firstBad: '812' }),
        'GET /staff/audit/events': () => ({ items: [], next: null }),
      },
    });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('812');
    expect(screen.queryByRole('button', { name: 'Download as CSV' })).toBeNull();
  });
});
