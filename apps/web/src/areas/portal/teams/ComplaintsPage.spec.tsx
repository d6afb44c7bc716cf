/** A team reads what is put to it, answers in time, and asks for a second look. */
import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { problem, showPage, type Answers } from '../../../../test/staff-page.tsx';
import { Component as ComplaintsPage } from './ComplaintsPage.tsx';
import type { TeamComplaint } from './complaints.queries.ts';

const id = '0197c000-0000-7000-8000-0000000000e1';
const complaint: TeamComplaint = {
  id: '0197c000-0000-7000-8000-0000000000c7',
  reference: 'K7M2X9QF4T',
  kind: 'LEFT_ALONE',
  state: 'WITH_TEAM',
  isSuspended: true,
  asked: 'Who was in the room?',
  heldBecause: 'Until we know that somebody stays.',
  answer: null,
  answerDueOn: '2026-12-03',
  finding: null,
  reasons: [],
  appealUntil: null,
  actionsOpen: ['answer'],
  revision: 3,
};
const moves = `POST /account/complaints/${complaint.id}/moves`;

const show = (item: TeamComplaint, answers: Answers = {}, language: 'en' | 'es' = 'en') =>
  showPage('portal', {
    page: ComplaintsPage,
    path: '/account/teams/:id/complaints',
    at: `/account/teams/${id}/complaints`,
    rights: ['case.follow', 'case.appeal'],
    answers: { 'GET /account/complaints': () => ({ items: [item] }), ...answers },
    language,
  });

describe('a complaint about a team', () => {
  it('is put to it with why its page is held back, and answered once, until a day', async () => {
    const { sent } = await show(complaint, { [moves]: () => ({}) });
    expect(await screen.findByText('Who was in the room?')).toBeDefined();
    expect(screen.getByText('Until we know that somebody stays.')).toBeDefined();
    expect(screen.getByText(/You can answer once, until Dec 3, 2026/)).toBeDefined();
    await userEvent.type(screen.getByRole('textbox', { name: /Your answer/ }), 'Two of us.');
    await userEvent.click(screen.getByRole('button', { name: 'Send the answer' }));
    await waitFor(() => {
      expect(sent[0]?.body).toEqual({ action: 'answer', revision: 3, words: 'Two of us.' });
    });
  });

  it('is told with its finding and each reason, and can be looked at again', async () => {
    const decided: TeamComplaint = {
      ...complaint,
      state: 'DECIDED',
      finding: 'UPHELD',
      reasons: ['PERSON_HARMED', 'NO_ANSWER_GIVEN'],
      appealUntil: '2026-12-30',
      actionsOpen: ['appeal'],
    };
    const { sent } = await show(decided, {
      [moves]: () => problem('refused', 409, { blockers: ['TOO_LATE_TO_APPEAL'] }),
    });
    expect(await screen.findByText('Somebody was harmed.')).toBeDefined();
    expect(screen.getByText('You did not answer in time.')).toBeDefined();
    await userEvent.type(screen.getByRole('textbox', { name: /look again/ }), 'It was another team.');
    await userEvent.click(screen.getByRole('button', { name: 'Ask for a second look' }));
    expect(await screen.findByText('The time to appeal is over.')).toBeDefined();
    expect(sent[0]?.body).toMatchObject({ action: 'appeal', words: 'It was another team.' });
  });

  it('offers nothing that is not open', async () => {
    await show({ ...complaint, state: 'DECIDING', answer: 'Two of us.', actionsOpen: [] }, {}, 'es');
    expect(await screen.findByText('Two of us.')).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
