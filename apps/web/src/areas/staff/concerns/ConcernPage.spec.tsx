/** Clinicians take a concern, so that no two of them call the same person, and say how it ended. */
import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { me, problem, showStaffPage } from '../../../../test/staff-page.tsx';
import { Component as ConcernPage } from './ConcernPage.tsx';
import { Component as ConcernsPage } from './ConcernsPage.tsx';
import type { Concern } from './concerns.queries.ts';

const id = '0197c000-0000-7000-8000-0000000000c1';
const concern: Concern = {
  id,
  reference: 'C-9PX3T',
  aboutKind: 'REPORT',
  aboutId: 'R-7KQ2M',
  urgency: 'NOW',
  state: 'OPEN',
  raisedAt: '2026-01-02T10:00:00.000Z',
  dueAt: '2026-01-02T11:00:00.000Z',
  takenBy: null,
  raisedBy: me,
  revision: 0,
  note: 'It read like a goodbye.',
  outcome: null,
  outcomeNote: null,
  actionsOpen: ['take'],
};

describe('a concern', () => {
  it('is taken, and then closed with an outcome', async () => {
    let stands = concern;
    const { sent } = await showStaffPage({
      page: ConcernPage,
      path: '/staff/concerns/:id',
      at: `/staff/concerns/${id}`,
      rights: ['concern.handle'],
      answers: {
        [`GET /staff/concerns/${id}`]: () => stands,
        [`POST /staff/concerns/${id}/moves`]: () => {
          stands = { ...concern, state: 'TAKEN', takenBy: me, revision: 1, actionsOpen: ['release', 'close'] };
          return stands;
        },
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'I take it' }));
    expect(await screen.findByText('It is yours now.')).toBeDefined();
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: /Outcome/ }), 'The person was reached');
    await userEvent.type(screen.getByRole('textbox', { name: 'What was done' }), 'Spoke with them.');
    await userEvent.click(screen.getByRole('button', { name: 'Close the concern' }));
    expect(await screen.findByText('The concern is closed.')).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([
      { action: 'take', revision: 0 },
      { action: 'close', revision: 1, outcome: 'REACHED', note: 'Spoke with them.' },
    ]);
  });

  it('says why it cannot be closed', async () => {
    await showStaffPage({
      page: ConcernPage,
      path: '/staff/concerns/:id',
      at: `/staff/concerns/${id}`,
      rights: ['concern.handle'],
      answers: {
        [`GET /staff/concerns/${id}`]: () => concern,
        [`POST /staff/concerns/${id}/moves`]: () => problem('refused', 409, { blockers: ['TAKEN_BY_ANOTHER'] }),
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'I take it' }));
    expect(await screen.findByText('A colleague took it. Only they can go on.')).toBeDefined();
  });

  it('is on top of the queue in Spanish too', async () => {
    await showStaffPage({
      page: ConcernsPage,
      path: '/staff/concerns',
      rights: ['concern.handle'],
      answers: { 'GET /staff/concerns': () => ({ items: [concern], next: null }) },
      language: 'es',
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'Avisos de seguridad' })).toBeDefined();
    expect(screen.getByText('ahora, en una hora')).toBeDefined();
    expect(screen.getByText(/^con retraso desde/)).toBeDefined();
  });
});
