/** Staff see the person beside the entry, decide with a reason, and read how far the lists may be relied on. */
import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { me, problem, showStaffPage } from '../../../../test/staff-page.tsx';
import { Component as ExclusionPage } from './ExclusionPage.tsx';
import { Component as ExclusionsPage } from './ExclusionsPage.tsx';
import type { Exclusion, Screening, ScreeningRun } from './exclusions.queries.ts';

const id = '0197c000-0000-7000-8000-0000000000e1';
const run: ScreeningRun = {
  id,
  reason: 'LISTS',
  ranAt: '2026-01-02T10:00:00.000Z',
  isComplete: false,
  because: ['the list illinois is missing'],
  lists: [
    { list: 'leie', standing: 'CURRENT', sha256: null, importedOn: '2026-01-01', rows: 2 },
    { list: 'illinois', standing: 'MISSING', sha256: null, importedOn: null, rows: 0 },
  ],
  practitioners: 12,
  organizations: 4,
  notScreened: 0,
  invalidNpis: 3,
  candidates: 1,
  newCandidates: 1,
  askedAgain: 0,
  gone: 0,
  checks: 14,
};
const one: Exclusion = {
  id,
  target: 'PRACTITIONER',
  targetId: me,
  name: 'Brynna Quarle',
  list: 'leie',
  score: 85,
  strength: 'MEDIUM',
  state: 'OPEN',
  firstSeenAt: '2026-01-02T10:00:00.000Z',
  lastSeenAt: '2026-01-02T10:00:00.000Z',
  revision: 0,
  entry: { name: 'QUARLE, BRYNNA', firm: '', npis: [], birthDate: '1970-02-03', state: 'OH', excludedOn: '2020-01-20', reason: '1128b4' },
  subject: { names: ['Brynna Quarle'], npis: ['1234567893'], states: ['OH'] },
  lines: [
    { reason: 'LAST_NAME', points: 40 },
    { reason: 'OTHER_MIDDLE_NAME', points: -10 },
  ],
  listings: [{ id, name: 'Harbor', status: 'LIVE' }],
  moves: [],
  runs: [run],
  isSeen: true,
  actionsOpen: ['confirm', 'dismiss', 'askIdentifier'],
}; // prettier-ignore

const open = (answers: Parameters<typeof showStaffPage>[0]['answers']) =>
  showStaffPage({
    page: ExclusionPage,
    path: '/staff/exclusions/:id',
    at: `/staff/exclusions/${id}`,
    rights: ['exclusion.read', 'exclusion.decide'],
    answers: { [`GET /staff/exclusions/${id}`]: () => one, ...answers },
  });

describe('a question', () => {
  it('shows the person beside the entry and is answered with a reason', async () => {
    let stands = one;
    const { sent } = await open({
      [`GET /staff/exclusions/${id}`]: () => stands,
      [`POST /staff/exclusions/${id}/moves`]: () => {
        stands = { ...one, state: 'CONFIRMED', revision: 1, actionsOpen: [] };
        return stands;
      },
    });
    const here = await screen.findByRole('region', { name: 'In our directory' });
    const there = screen.getByRole('region', { name: 'On the list' });
    expect(within(here).getByText('1234567893')).toBeDefined();
    expect(within(there).getByText('QUARLE, BRYNNA')).toBeDefined();
    expect(screen.getByText('another middle name: -10')).toBeDefined();

    await userEvent.type(screen.getByRole('textbox', { name: 'Why' }), 'The same number.');
    await userEvent.click(screen.getByRole('button', { name: 'It is the same person: suspend now' }));
    expect(await screen.findByText(/^Confirmed\. The teams are being suspended/u)).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([{ action: 'confirm', revision: 0, note: 'The same number.' }]);
  });

  it('says why an answer is not taken', async () => {
    await open({
      [`POST /staff/exclusions/${id}/moves`]: () => problem('refused', 409, { blockers: ['NOTE_NEEDED'] }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'It is somebody else' }));
    expect(await screen.findByText('Write down why.')).toBeDefined();
  });
});

describe('the queue', () => {
  const screening: Screening = {
    blocksNewListings: true,
    lists: [
      { list: 'illinois', standing: 'MISSING', importedOn: null, ageDays: null, alarm: 'BLOCKS' },
      { list: 'leie', standing: 'CURRENT', importedOn: '2026-01-01', ageDays: 26, alarm: 'LATE' },
    ],
    runs: [run],
  };
  const show = (language: 'en' | 'es' = 'en') =>
    showStaffPage({
      page: ExclusionsPage,
      path: '/staff/exclusions',
      rights: ['exclusion.read', 'exclusion.decide'],
      answers: {
        'GET /staff/exclusions': () => ({ items: [one], next: null }),
        'GET /staff/screening': () => screening,
        'POST /staff/screening/runs': () => screening,
      },
      language,
    });

  it('says in words how old the lists are, and lets somebody ask for a run', async () => {
    const { sent } = await show();
    expect(await screen.findByText(/26 days old, of Jan 1, 2026 · the next file is late/u)).toBeDefined();
    expect(screen.getByText('missing · stops new teams')).toBeDefined();
    expect(screen.getByText('Nobody is cleared by: illinois (missing).')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Screen everybody now' }));
    expect(await screen.findByText('Asked. The run shows here when it is done.')).toBeDefined();
    expect(sent).toHaveLength(1);
  });

  it('speaks Spanish too', async () => {
    await show('es');
    expect(await screen.findByRole('heading', { level: 1, name: 'Listas de exclusión' })).toBeDefined();
    expect(screen.getByText('mediana (85)')).toBeDefined();
  });
});
