/** Whoever calls reads who they are, in the language of who answers, and records what came of it once. */
import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, problem, showStaffPage } from '../../../../test/staff-page.tsx';
import type { Probe, ProbeItem } from './probes.queries.ts';
import { Component as ProbePage } from './ProbePage.tsx';
import { Component as ProbesPage } from './ProbesPage.tsx';

const id = '0197c000-0000-7000-8000-0000000000d1';
const item: ProbeItem = {
  id,
  listingId: '0197c000-0000-7000-8000-000000000001',
  name: 'Harbor Light',
  city: 'Denver',
  state: 'CO',
  reason: 'ROUTINE',
  dueOn: '2026-11-20',
};
const probe: Probe = {
  ...item,
  phone: '+13035550142',
  email: 'hello@harbor.example',
  outcomesOpen: ['APPT_OFFERED', 'LEFT_MESSAGE', 'NO_REPLY', 'WRONG_NUMBER', 'MAIL_BOUNCED'],
  made: [],
};
const show = (answers: Answers = {}, one: Probe = probe) =>
  showStaffPage({
    page: ProbePage,
    path: '/staff/probes/:id',
    at: `/staff/probes/${id}`,
    rights: ['case.check'],
    answers: { [`GET /staff/probes/${id}`]: () => one, ...answers },
  });
const choose = async (label: string, word: string) =>
  userEvent.selectOptions(await screen.findByRole('combobox', { name: label }), word);
const posts = `POST /staff/probes/${id}/outcomes`;

describe('a team to reach', () => {
  it('is called with words that say who we are, in English and in Spanish, each marked as what it is', async () => {
    await show();
    const english = (await screen.findAllByText(/Hello, this is Open Window.*Harbor Light; I am not a patient/))[0];
    const spanish = screen.getAllByText(/le llamamos de Open Window.*Harbor Light; no soy paciente/)[0];
    expect(english?.closest('[lang]')?.getAttribute('lang')).toBe('en');
    expect(spanish?.closest('[lang]')?.getAttribute('lang')).toBe('es');
    expect(screen.getByRole('link', { name: 'Call +13035550142' }).getAttribute('href')).toBe('tel:+13035550142');
  });

  it('is recorded once, with the day of the next try said at once', async () => {
    const { sent } = await show({ [posts]: () => ({ reason: 'FAILED_BEFORE', dueOn: '2026-12-01' }) });
    await choose('What came of it', 'Wrong number');
    await userEvent.click(screen.getByRole('button', { name: 'Record it' }));
    expect(await screen.findByText(/the try failed, and the team is told.*December 1, 2026|Dec 1, 2026/)).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([{ way: 'PHONE', outcome: 'WRONG_NUMBER' }]);
    expect(screen.queryByRole('button', { name: 'Record it' })).toBeNull();
  });

  it('offers what fits the way, and by mail where the page names no phone', async () => {
    await show({}, { ...probe, phone: null });
    const outcomes = await screen.findByRole('combobox', { name: 'What came of it' });
    expect(within(outcomes).queryByText('Wrong number')).toBeNull();
    expect(within(outcomes).getByText('The mail came back')).toBeDefined();
    expect(screen.queryByText('On a machine')).toBeNull();
  });

  it('says that a colleague was faster', async () => {
    await show({ [posts]: () => problem('refused', 409, { blockers: ['ALREADY_MADE'] }) });
    await choose('What came of it', 'Nobody answered');
    await userEvent.click(screen.getByRole('button', { name: 'Record it' }));
    expect(await screen.findByText('A colleague recorded it before.')).toBeDefined();
  });
});

describe('the queue', () => {
  it('names teams by the day, and why', async () => {
    await showStaffPage({
      page: ProbesPage,
      path: '/staff/probes',
      rights: ['case.check'],
      answers: { 'GET /staff/probes': () => ({ items: [item], next: null }) },
    });
    expect((await screen.findByRole('link', { name: 'Harbor Light' })).getAttribute('href')).toBe(
      `/staff/probes/${id}`,
    );
    expect(screen.getByText('It is time again')).toBeDefined();
  });
});
