/** A round is planned, opened and closed from its page: what is against a move is listed, and whoever was slower sees what stands. */
import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, me, problem, showStaffPage } from '../../../../test/staff-page.tsx';
import { Component as ProgramPage } from './ProgramPage.tsx';
import { Component as ProgramsPage } from './ProgramsPage.tsx';
import type { Program, Round } from './programs.queries.ts';
import { Component as RoundPage } from './RoundPage.tsx';

const id = '0197c000-0000-7000-8000-0000000000e1';
const programId = '0197c000-0000-7000-8000-0000000000e2';
const fundId = '0197c000-0000-7000-8000-0000000000e3';
const version = (last: string) => ({
  id: `0197c000-0000-7000-8000-0000000000${last}`,
  version: 1,
  hash: last.repeat(32),
  publishedAt: '2026-11-01T00:00:00.000Z',
  publishedBy: me,
});
const round: Round = {
  ...{ id, programId, programCode: 'OWS', name: 'Spring', kind: 'DATED', state: 'PLANNED', intake: 'NOT_YET' },
  opensAt: '2027-03-01T10:00:42.000Z',
  closesAt: '2027-04-01T10:00:00.000Z',
  languages: ['en', 'es'],
  capacity: 40,
  form: null,
  policy: null,
  funds: [{ id: fundId, name: 'Gifts' }],
  isOpened: false,
  rotaGap: null,
  actionsOpen: ['announce'],
  actionsBlocked: [{ action: 'open', objections: ['NO_FORM', 'NO_POLICY'] }],
  history: [],
  revision: 3,
};
const program: Program = {
  ...{ id: programId, code: 'OWS', contact: 'help@program.example', revision: 1 },
  name: { en: 'Help for all', es: 'Ayuda para todos' },
  description: { en: 'We help.', es: 'Ayudamos.' },
  rounds: [round],
  forms: [version('f1')],
  policies: [version('b1')],
};
const fund = { id: fundId, name: 'Gifts', awardCapCents: null, lifetimeCapCents: null };
const anything = { states: [], conditions: [], populations: [] };
const rights = ['program.read', 'program.manage', 'fund.read', 'fund.manage'] as const;
const moves = `POST /staff/rounds/${id}/moves`;
const put = `PUT /staff/rounds/${id}`;
const known: Answers = {
  [`GET /staff/rounds/${id}`]: () => round,
  [`GET /staff/programs/${programId}`]: () => program,
  'GET /staff/programs': () => ({ items: [program] }),
  'GET /staff/funds': () => ({ items: [{ ...fund, restriction: anything, wish: anything }] }),
};
const show = (answers: Answers = {}, as: readonly (typeof rights)[number][] = rights) =>
  showStaffPage({
    page: RoundPage,
    path: '/staff/rounds/:id',
    at: `/staff/rounds/${id}`,
    rights: as,
    answers: { ...known, ...answers },
  });
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

describe('a round', () => {
  it('says everything that keeps it from being opened', async () => {
    await show();
    expect(await screen.findByText('Open it: not yet')).toBeDefined();
    expect(screen.getByText('No form is chosen.')).toBeDefined();
    expect(screen.getByText('No policy is chosen.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Open it' })).toBeNull();
  });

  it('is announced by one step that says what it means', async () => {
    const { sent } = await show({ [moves]: () => ({ ...round, state: 'ANNOUNCED' }) });
    await press('Announce it');
    expect(screen.getByText(/The public reads when it opens/)).toBeDefined();
    await userEvent.click(screen.getAllByRole('button', { name: 'Announce it' })[1] ?? document.body);
    expect(await screen.findByText('It was announced.')).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([{ action: 'announce', revision: 3 }]);
  });

  it('moved by a colleague meanwhile shows what stands now', async () => {
    let state: Round['state'] = 'PLANNED';
    await show({
      [`GET /staff/rounds/${id}`]: () => ({ ...round, state }),
      [moves]: () => {
        state = 'CLOSED';
        return problem('staleRevision', 409, { currentRevision: 4 });
      },
    });
    await press('Announce it');
    await userEvent.click(screen.getAllByRole('button', { name: 'Announce it' })[1] ?? document.body);
    expect(await screen.findByText(/Closed$/, { selector: '[role=alert] *' })).toBeDefined();
  });

  it('is rewritten by a form that leaves to the second what was not touched', async () => {
    const { sent } = await show({ [put]: () => round });
    await press('Change the round');
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Form' }), version('f1').id);
    await press('Save');
    expect(await screen.findByText('Saved.')).toBeDefined();
    expect(sent[0]?.headers.get('if-match')).toBe('"3"');
    expect(sent[0]?.body).toEqual({
      ...{ name: 'Spring', kind: 'DATED', opensAt: round.opensAt, closesAt: round.closesAt, capacity: 40 },
      ...{ languages: ['en', 'es'], formVersionId: version('f1').id, funds: [{ id: fundId }] },
    });
  });

  it('saved by a colleague meanwhile shows both, and is written over theirs only when saved once more', async () => {
    let stands = round;
    const { sent } = await show({
      [`GET /staff/rounds/${id}`]: () => stands,
      [put]: ({ headers }) => {
        if (headers.get('if-match') === '"4"') return stands;
        stands = { ...round, name: 'Autumn', revision: 4 };
        return problem('preconditionFailed', 412, { currentRevision: 4 });
      },
    });
    await press('Change the round');
    const name = await screen.findByRole('textbox', { name: /Name of the round/ });
    await userEvent.clear(name);
    await userEvent.type(name, 'Summer');
    await press('Save');
    expect(await screen.findByText(/: Autumn$/)).toBeDefined();
    expect(screen.getByText(/: Summer$/)).toBeDefined();
    await press('Save');
    expect(await screen.findByText('Saved.')).toBeDefined();
    expect(sent.map(({ headers }) => headers.get('if-match'))).toEqual(['"3"', '"4"']);
  });

  it('shows its history with the hashes it was opened with, and only facts to whoever only reads', async () => {
    const move = { number: 4, action: 'open', to: 'OPEN', words: null, movedBy: me, movedAt: round.opensAt };
    const history = [{ ...move, formHash: 'a'.repeat(64), policyHash: 'b'.repeat(64) }];
    const opened = { ...round, state: 'OPEN', intake: 'OPEN', isOpened: true, history };
    const hidden = { actionsOpen: [], actionsBlocked: [], funds: [{ id: fundId, name: null }] };
    await show({ [`GET /staff/rounds/${id}`]: () => ({ ...opened, ...hidden }) }, ['program.read']);
    expect(await screen.findByText('It was opened.')).toBeDefined();
    expect(screen.getByText('Form aaaaaaaaaaaa…, policy bbbbbbbbbbbb…')).toBeDefined();
    expect(screen.getByText('A fund')).toBeDefined();
    expect(screen.queryByRole('button', { name: /Change|Open|Close/ })).toBeNull();
  });
});

describe('programs', () => {
  it('say at a glance what is open in each', async () => {
    await showStaffPage({ page: ProgramsPage, path: '/staff/programs', rights, answers: known });
    expect((await screen.findByRole('link', { name: 'Help for all' })).getAttribute('href')).toBe(
      `/staff/programs/${programId}`,
    );
    expect(screen.getByText(/^Spring:/).textContent).toMatch(/Not yet, from Mar 1, 2027/);
  });

  it('get a new round that may be unfinished', async () => {
    const { sent } = await showStaffPage({
      ...{ page: ProgramPage, path: '/staff/programs/:id', at: `/staff/programs/${programId}`, rights },
      answers: { ...known, [`POST /staff/programs/${programId}/rounds`]: () => round },
    });
    await press('Plan a round');
    await userEvent.type(await screen.findByRole('textbox', { name: /Name of the round/ }), 'Later');
    await press('Save');
    expect(sent.map(({ body }) => body)).toEqual([
      { name: 'Later', kind: 'DATED', languages: ['en', 'es'], funds: [] },
    ]);
  });
});
