/** Staff see what lapsed first, and that it may be us who are late. */
import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { showStaffPage } from '../../../../test/staff-page.tsx';
import { Component as MonitorsPage } from './MonitorsPage.tsx';
import type { MonitorItem, Monitors } from './monitors.queries.ts';

const lapsed: MonitorItem = {
  id: '0197c000-0000-7000-8000-0000000000e1',
  listingId: '0197c000-0000-7000-8000-000000000001',
  listingName: 'Harbor Light',
  kind: 'LAPSED',
  item: 19,
  dueOn: '2026-11-20',
  toldOn: '2026-11-20',
};
const lastRun = { day: '2026-11-25', endedAt: '2026-11-25T04:21:00.000Z', listings: 240, told: 0, mails: 0 };
const quiet: Monitors = { lapsed: [], coming: [], ours: [], lastRun };
const page = (answer: Monitors, language: 'en' | 'es' = 'en') =>
  showStaffPage({
    page: MonitorsPage,
    path: '/staff/monitors',
    rights: ['monitor.read'],
    answers: { 'GET /staff/monitors': () => answer },
    language,
  });

describe('what stays true', () => {
  it('shows what lapsed with a way to the team', async () => {
    await page({ ...quiet, lapsed: [lapsed] });
    const table = await screen.findByRole('group', { name: 'No longer current' });
    expect(within(table).getByRole('link', { name: 'Harbor Light' }).getAttribute('href')).toBe(
      `/staff/listings/${lapsed.listingId}`,
    );
    expect(within(table).getByText(/^19\. Malpractice cover/)).toBeDefined();
  });

  it('says that we are late, and what waits because of it', async () => {
    await page({ ...quiet, ours: [{ step: 35, listings: 12, oldestOn: '2026-10-01' }] });
    expect(await screen.findByText(/no new listing and no payment/)).toBeDefined();
  });

  it('says when it never ran, in Spanish too, and calls nothing current that nobody looked at', async () => {
    await page({ ...quiet, lastRun: null }, 'es');
    expect(await screen.findAllByText('Todavía no se revisó nada.')).toHaveLength(4);
  });

  it('says that everything is current when it was looked at', async () => {
    await page(quiet);
    expect(await screen.findByText('Everything is current.')).toBeDefined();
  });
});
