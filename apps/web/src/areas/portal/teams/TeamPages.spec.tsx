/** Providers tell of their team: what is missing is said, what is saved is said when it is, and no device overwrites another unseen. */
import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { problem, showPage, type Answers } from '../../../../test/staff-page.tsx';
import { blankContent } from '../../../lib/listing-form/blank.ts';
import type { Content } from '../../../lib/listing-form/content.ts';
import { Component as AttestPage } from './AttestPage.tsx';
import { Component as CheckTeamPage } from './CheckTeamPage.tsx';
import { Component as TeamPage } from './TeamPage.tsx';
import { Component as TeamPartPage } from './TeamPartPage.tsx';
import { Component as TeamsPage } from './TeamsPage.tsx';
import type { Team } from './teams.queries.ts';

const id = '0197c000-0000-7000-8000-0000000000e1';
const content: Content = { ...blankContent(), name: 'Quiet Harbor', organizationName: 'Quiet Harbor' };
const team: Team = {
  id,
  slug: 'quiet-harbor-denver-co',
  name: 'Quiet Harbor',
  status: 'DRAFT',
  role: 'PROVIDER_OWNER',
  revision: 3,
  isUnderReview: false,
  submittedAt: null,
  answerDueOn: null,
  attestedOn: null,
  attestedThrough: null,
  savedAt: '2026-11-20T21:03:00.000Z',
  live: null,
  draft: content,
  changes: { vetted: ['name'], free: [] },
  outline: [
    { part: 'BASICS', minutes: 5, missing: ['NO_CONTACT'] },
    { part: 'TEAM', minutes: 15, missing: ['NO_TEAM'] },
    { part: 'PRICES', minutes: 5, missing: [] },
  ],
  objections: ['NO_CONTACT', 'NO_TEAM'],
  actionsOpen: [],
};
const one = `GET /account/teams/${id}`;
const draft = `PUT /account/teams/${id}/draft`;

const show = (page: typeof TeamPage, path: string, answers: Answers, language: 'en' | 'es' = 'en') =>
  showPage('portal', {
    page,
    path: `/account/teams/:id${path.replace(/parts\/.*/, 'parts/:part')}`,
    at: `/account/teams/${id}${path}`,
    rights: ['team.start', 'team.edit', 'team.submit'],
    answers,
    language,
  });

describe('my teams', () => {
  it('begins one with a name and a place once, also when the first answer was lost, and goes to it', async () => {
    let isLost = true;
    const { sent, address } = await showPage('portal', {
      page: TeamsPage,
      path: '/account/teams',
      rights: ['team.start'],
      answers: {
        'GET /account/teams': () => ({ items: [] }),
        'POST /account/teams': () => {
          if (!isLost) return { id, slug: 'quiet-harbor', revision: 0 };
          isLost = false;
          return problem('unavailable', 503);
        },
      },
    });
    expect(await screen.findByText('You have no team yet.')).toBeDefined();
    await userEvent.type(screen.getByRole('textbox', { name: /Name of the team/ }), 'Quiet Harbor');
    await userEvent.type(screen.getByRole('textbox', { name: /City/ }), 'Denver');
    await userEvent.type(screen.getByRole('textbox', { name: /ZIP code/ }), '80202');
    await userEvent.click(screen.getByRole('button', { name: 'Begin' }));
    await screen.findByRole('alert');
    await userEvent.click(screen.getByRole('button', { name: 'Begin' }));
    await waitFor(() => {
      expect(address()).toBe(`/account/teams/${id}`);
    });
    const keys = sent.map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys).toEqual([expect.stringMatching(/^"[0-9a-f-]{36}"$/), keys[0]]);
    expect(sent[0]?.body).toMatchObject({ name: 'Quiet Harbor', city: 'Denver', postalCode: '80202' });
  });
});

const answers = 'GET /account/cases';
const answered = {
  id: '0197c000-0000-7000-8000-0000000000c1',
  reference: 'K7M2X9QF4T',
  kind: 'INITIAL',
  standing: 'DENIED',
  openedAt: '2026-11-01T09:00:00.000Z',
  dueOn: '2026-12-16',
  decidedOn: '2026-11-20',
  revision: 6,
  asked: null,
  decision: { decision: 'DENY', reasons: ['NO_COVER'], conditions: [] },
  appealUntil: '2026-12-20',
  actionsOpen: ['appeal'],
};

describe('what we answered', () => {
  it('says what is to be changed, in the words that were written to the team', async () => {
    const asked = {
      ...answered,
      standing: 'CHANGES_REQUESTED',
      asked: 'Please send the drill log.',
      decision: null,
      actionsOpen: [],
    };
    await show(TeamPage, '', { [one]: () => team, [answers]: () => ({ items: [asked] }) });
    expect(await screen.findByText('Please send the drill log.')).toBeDefined();
  });

  it('says why it was a no, and takes the word of the team against it', async () => {
    const { sent } = await show(TeamPage, '', {
      [one]: () => team,
      [answers]: () => ({ items: [answered] }),
      [`POST /account/cases/${answered.id}/moves`]: () => ({}),
    });
    expect(await screen.findByText('The insurance is missing, or leaves out part of the care.')).toBeDefined();
    await userEvent.type(screen.getByRole('textbox', { name: /Why we should look again/ }), 'Here it is.');
    await userEvent.click(screen.getByRole('button', { name: 'Ask for a second look' }));
    await waitFor(() => {
      expect(sent[0]?.body).toEqual({ action: 'appeal', revision: 6, words: 'Here it is.' });
    });
  });
});

describe('the outline', () => {
  it('says where it stands, what is missing, and why it is asked', async () => {
    await show(TeamPage, '', { [one]: () => team });
    expect(await screen.findByText('You are still writing. Nobody else sees it.')).toBeDefined();
    expect(screen.getByText('There is nobody in the team.')).toBeDefined();
    expect(screen.getByText(/We check each license with its board/)).toBeDefined();
    expect(screen.getAllByText('Nothing is missing.').length).toBe(1);
  });

  it('says by when there is an answer, in Spanish too', async () => {
    const sent: Team = {
      ...team,
      status: 'SUBMITTED',
      isUnderReview: true,
      submittedAt: '2026-11-20T10:00:00Z',
      answerDueOn: '2026-12-20',
    };
    await show(TeamPage, '', { [one]: () => sent }, 'es');
    expect(await screen.findByText(/Le damos respuesta antes del 20 dic 2026/)).toBeDefined();
  });
});

describe('a part', () => {
  it('is saved when a field is left, and said to be only then', async () => {
    const { sent } = await show(TeamPartPage, '/parts/basics', {
      [one]: () => team,
      [draft]: ({ body }) => ({ ...team, revision: 4, draft: body, savedAt: '2026-11-20T22:30:00.000Z' }),
    });
    const summary = await screen.findByRole('textbox', { name: /In a few sentences/ });
    await userEvent.type(summary, 'We work as one.');
    expect(screen.getByText('Not saved yet. What you typed is still here.')).toBeDefined();
    await userEvent.tab();
    expect(await screen.findByText(/^Saved /)).toBeDefined();
    expect(sent.map(({ headers }) => headers.get('if-match'))).toEqual(['"3"']);
    expect((sent[0]?.body as Content).service.summary).toBe('We work as one.');
  });

  it('shows both versions when another device saved meanwhile, and keeps the chosen one', async () => {
    let stands = team;
    const { sent } = await show(TeamPartPage, '/parts/basics', {
      [one]: () => stands,
      [draft]: ({ headers, body }) => {
        if (headers.get('if-match') === '"9"') return { ...team, revision: 10, draft: body };
        stands = { ...team, revision: 9, draft: { ...content, name: 'Other Harbor' } };
        return problem('preconditionFailed', 412, { currentRevision: 9 });
      },
    });
    await userEvent.type(await screen.findByRole('textbox', { name: /Name of the team/ }), ' West');
    await userEvent.tab();
    expect(await screen.findByText('What stands now: Other Harbor')).toBeDefined();
    expect(screen.getByText('What you wrote: Quiet Harbor West')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Keep mine' }));
    await waitFor(() => {
      expect(sent.map(({ headers }) => headers.get('if-match'))).toEqual(['"3"', '"9"']);
    });
    expect((sent[1]?.body as Content).name).toBe('Quiet Harbor West');
  });
});

describe('the last look', () => {
  it('says what cannot be sent, and what waits for staff once it can', async () => {
    await show(CheckTeamPage, '/check', { [one]: () => team });
    expect(await screen.findByText('You can send it when nothing is missing.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Send to be checked' })).toBeNull();
  });

  it('confirms a whole public page with one press', async () => {
    const live: Team = { ...team, status: 'LIVE', live: content, draft: null, actionsOpen: ['attest'] };
    const { sent } = await show(AttestPage, '/still-true', {
      [one]: () => live,
      [`POST /account/teams/${id}/moves`]: () => ({ ...live, attestedThrough: '2027-02-18' }),
    });
    const main = await screen.findByRole('heading', { name: 'Is it still true?' });
    expect(within(document.body).getAllByText('Quiet Harbor').length).toBeGreaterThan(0);
    await userEvent.click(screen.getByRole('button', { name: 'It is all still true' }));
    expect(await screen.findByText('Thank you. It counts until Feb 18, 2027.')).toBeDefined();
    expect([main.tagName, sent[0]?.body]).toEqual(['H1', { action: 'attest', revision: 3 }]);
  });
});
