/** Staff look into what the public reported: what is late says so, and nobody's decision overwrites another's. */
import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { problem, showStaffPage, type Answers } from '../../../../test/staff-page.tsx';
import { Component as ReportPage } from './ReportPage.tsx';
import { Component as ReportsPage } from './ReportsPage.tsx';
import type { Report } from './reports.queries.ts';

const report: Report = {
  reference: 'R-7KQ2M',
  reason: 'PRICE_DIFFERED',
  status: 'OPEN',
  outcome: null,
  dueOn: '2026-01-09',
  createdAt: '2026-01-02T10:00:00.000Z',
  listingId: '0197c000-0000-7000-8000-000000000001',
  listingName: 'Harbor Light',
  listingSlug: 'harbor-light',
  revision: 3,
  details: 'They asked for more.\nTwice.',
  reply: null,
  handledBy: null,
  actionsOpen: ['resolve', 'reject'],
};

const page = (answers: Answers) =>
  showStaffPage({
    page: ReportPage,
    path: '/staff/reports/:reference',
    at: '/staff/reports/R-7KQ2M',
    rights: ['report.read', 'report.handle', 'concern.raise'],
    answers,
  });
const one = 'GET /staff/reports/R-7KQ2M';
const moves = 'POST /staff/reports/R-7KQ2M/moves';

describe('the queue of reports', () => {
  it('says in words what is late, and asks by the filters of its address', async () => {
    const asked: string[] = [];
    const { address } = await showStaffPage({
      page: ReportsPage,
      path: '/staff/reports',
      at: '/staff/reports?status=OPEN&reason=made-up',
      rights: ['report.read'],
      answers: {
        'GET /staff/reports': ({ search }) => {
          asked.push(search.toString());
          return { items: [report], next: null };
        },
      },
    });
    expect(await screen.findByText(/^late since/)).toBeDefined();
    expect(asked).toEqual(['status=OPEN']);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'State' }), 'rejected');
    expect(address()).toContain('status=REJECTED');
    expect(await screen.findByRole('status')).toBeDefined();
    expect(asked).toEqual(['status=OPEN', 'status=REJECTED']);
  });
});

describe('one report', () => {
  it('is closed with its outcome and the words that go back', async () => {
    const { sent } = await page({
      [one]: () => report,
      [moves]: () => ({ ...report, status: 'RESOLVED', actionsOpen: ['reopen'] }),
    });
    await userEvent.click(await screen.findByRole('radio', { name: 'The listing is corrected' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Reply' }), 'Thank you.');
    await userEvent.click(screen.getByRole('button', { name: 'Close the report' }));
    expect(await screen.findByText('The report is closed.')).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([
      { action: 'resolve', revision: 3, outcome: 'CORRECTED', reply: 'Thank you.' },
    ]);
  });

  it('asks for an outcome before anything is sent', async () => {
    const { sent } = await page({ [one]: () => report });
    await userEvent.click(await screen.findByRole('button', { name: 'Close the report' }));
    expect(screen.getByText('Choose how it ended.')).toBeDefined();
    expect(sent).toEqual([]);
  });

  it('shows both versions when a colleague was faster', async () => {
    let stands = report;
    await page({
      [one]: () => stands,
      [moves]: () => {
        stands = { ...report, outcome: 'TEAM_ASKED', reply: 'We asked.', revision: 4 };
        return problem('staleRevision', 409, { currentRevision: 4 });
      },
    });
    await userEvent.click(await screen.findByRole('radio', { name: 'It is not so' }));
    await userEvent.click(screen.getByRole('button', { name: 'Close the report' }));
    const versions = await screen.findByRole('alert');
    expect(await within(versions).findByText('What stands now: We asked the team')).toBeDefined();
    expect(within(versions).getByText('What you wrote: It is not so')).toBeDefined();
  });

  it('lets whoever is worried raise a concern about it', async () => {
    const { sent } = await page({
      [one]: () => report,
      'POST /staff/concerns': () => ({ reference: 'C-1', dueAt: '2026-11-25T18:00:00.000Z' }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Raise a safety concern' }));
    const dialog = await screen.findByRole('dialog', { name: 'Raise a safety concern' });
    await userEvent.click(within(dialog).getByRole('radio', { name: 'today' }));
    await userEvent.type(within(dialog).getByRole('textbox', { name: /What worried you/ }), 'Sounds hopeless.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Raise the concern' }));
    expect(await within(dialog).findByText(/^Concern C-1 is raised/)).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([
      { aboutKind: 'REPORT', aboutId: 'R-7KQ2M', urgency: 'TODAY', note: 'Sounds hopeless.' },
    ]);
  });
});
