/** A case: nobody acts before declaring, moves go with their words, and two people decide. */
import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { me, problem, showStaffPage } from '../../../../test/staff-page.tsx';
import { atCommittee, caseId, desk, inReview, proposal, showCase } from '../../../../test/vetting-case.ts';
import { Component as CasePage } from './CasePage.tsx';
import type { VettingCase } from './cases.queries.ts';

describe('whoever opens a case', () => {
  it('first says whether they are tied to the team, with nothing chosen beforehand', async () => {
    const untold: VettingCase = { ...inReview, ownTie: null };
    const { sent } = await showCase(CasePage, untold, { declarations: () => inReview });
    expect(await screen.findByRole('heading', { name: 'First: are you tied to this team?' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Present to the committee' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Record a check/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Declare' }));
    expect(screen.getByText('Choose one.')).toBeDefined();
    expect(sent).toEqual([]);
    await userEvent.click(screen.getByRole('radio', { name: 'I have no tie to this team' }));
    await userEvent.click(screen.getByRole('button', { name: 'Declare' }));
    expect(await screen.findByText('Your declaration is on record.')).toBeDefined();
    expect(await screen.findByRole('button', { name: 'Present to the committee' })).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([{ tie: 'NONE' }]);
  });

  it('reads and does nothing when they are tied', async () => {
    await showCase(CasePage, { ...inReview, ownTie: 'FAMILY', deskActionsOpen: [] });
    expect(await screen.findByText(/You can read this case, but you do not act in it/)).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Record a check/ })).toBeNull();
  });
});

describe('a move', () => {
  it('goes to the team in words', async () => {
    const { sent } = await showCase(CasePage, inReview, {
      moves: () => ({ ...inReview, standing: 'CHANGES_REQUESTED', revision: 2, deskActionsOpen: ['resume'] }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Ask the team for changes' }));
    await userEvent.type(screen.getByRole('textbox', { name: /^What the team is to change/ }), 'Name the route.');
    const form = screen.getByRole('form', { name: 'Ask the team for changes' });
    await userEvent.click(within(form).getByRole('button', { name: 'Ask the team for changes' }));
    expect(await screen.findByText('The team is asked for changes.')).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([{ action: 'askChanges', revision: 1, words: 'Name the route.' }]);
  });

  it('that came too late shows what stands now, and loses no word', async () => {
    let reads = 0;
    const later = { ...atCommittee, revision: 2 };
    await showStaffPage({
      page: CasePage,
      path: '/staff/cases/:id',
      at: `/staff/cases/${caseId}`,
      rights: desk,
      answers: {
        [`GET /staff/cases/${caseId}`]: () => ((reads += 1) === 1 ? inReview : later),
        [`POST /staff/cases/${caseId}/moves`]: () => problem('staleRevision', 409, { revision: 2 }),
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Ask the team for changes' }));
    await userEvent.type(screen.getByRole('textbox', { name: /^What the team is to change/ }), 'Name the route.');
    const form = screen.getByRole('form', { name: 'Ask the team for changes' });
    await userEvent.click(within(form).getByRole('button', { name: 'Ask the team for changes' }));
    expect(await screen.findByText(/Somebody changed this while you looked at it/)).toBeDefined();
    expect(await screen.findByText('What stands now: with the committee')).toBeDefined();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^What the team/ }).value).toBe('Name the route.');
  });
});

describe('a decision', () => {
  it('is proposed with reasons and conditions by a day', async () => {
    const proposed: VettingCase = {
      ...atCommittee,
      standing: 'PROPOSED',
      revision: 3,
      proposal,
      proposals: [proposal],
      committeeActionsOpen: [],
      actionsBlocked: [{ action: 'second', objections: ['SAME_PERSON'] }],
    };
    const { sent } = await showCase(CasePage, atCommittee, { decisions: () => proposed });
    await userEvent.click(await screen.findByRole('button', { name: 'Propose a decision' }));
    const form = screen.getByRole('form', { name: 'Propose a decision' });
    const submit = within(form).getByRole('button', { name: 'Propose a decision' });
    await userEvent.click(submit);
    expect(screen.getByText('Choose a decision.')).toBeDefined();
    await userEvent.click(within(form).getByRole('radio', { name: 'Approve with conditions' }));
    await userEvent.click(within(form).getByRole('checkbox', { name: 'Not ready for an emergency' }));
    await userEvent.type(within(form).getByRole('textbox', { name: /^What the team is to do/ }), 'Hold a drill');
    await userEvent.type(within(form).getByLabelText(/^By/), '2026-08-01');
    await userEvent.click(submit);
    expect(await screen.findByText('Your proposal waits for a second person.')).toBeDefined();
    expect(await screen.findByText('You proposed it. Somebody else must answer.')).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([
      {
        action: 'propose',
        revision: 2,
        decision: 'CONDITIONAL',
        reasons: ['EMERGENCY_UNREADY'],
        conditions: [{ words: 'Hold a drill', dueOn: '2026-08-01' }],
      },
    ]);
  });

  it('is seconded by a director, who does not move the case otherwise', async () => {
    const { sent } = await showCase(
      CasePage,
      {
        ...atCommittee,
        standing: 'PROPOSED',
        revision: 3,
        proposal,
        proposals: [proposal],
        deskActionsOpen: ['sendBack'],
        committeeActionsOpen: ['oppose', 'second'],
      },
      {
        decisions: () => ({
          ...atCommittee,
          standing: 'CONDITIONAL',
          revision: 4,
          deskActionsOpen: [],
          committeeActionsOpen: [],
          proposals: [{ ...proposal, outcome: 'SECONDED', answeredBy: me }],
        }),
      },
      ['case.read', 'case.decide'],
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Second the proposal' }));
    expect(screen.queryByRole('button', { name: 'Send back to the vetter' })).toBeNull();
    const form = screen.getByRole('form', { name: 'Second the proposal' });
    await userEvent.click(within(form).getByRole('button', { name: 'Second the proposal' }));
    expect(await screen.findByText('It is decided.')).toBeDefined();
    expect(await screen.findByRole('button', { name: 'It is met: Hold a drill' })).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([{ action: 'second', revision: 3 }]);
  });

  it('is read in Spanish as well', async () => {
    await showCase(CasePage, { ...inReview, moves: [...inReview.moves] }, {}, desk, 'es');
    expect(await screen.findByText('primera verificación · en verificación')).toBeDefined();
    expect(screen.getByRole('listitem', { name: /^19 Seguro de mala práctica vigente/ })).toBeDefined();
    expect(screen.getByText('Se abrió el caso')).toBeDefined();
  });
});

it('shows who has the right what the public says of the team, with the point that it is about', async () => {
  await showStaffPage({
    page: CasePage,
    path: '/staff/cases/:id',
    at: `/staff/cases/${caseId}`,
    rights: [...desk, 'report.read'],
    answers: {
      [`GET /staff/cases/${caseId}`]: () => inReview,
      'GET /staff/reports': ({ search }) =>
        search.get('listingId') === inReview.listingId && search.get('status') === 'OPEN'
          ? {
              items: [{ reference: 'ABCDEFGHJK', reason: 'PRICE_DIFFERED', createdAt: '2026-06-01T10:00:00.000Z' }],
              next: null,
            }
          : { items: [], next: null },
    },
  });
  const link = await screen.findByRole('link', { name: 'The price was another' });
  expect(link.getAttribute('href')).toBe('/staff/reports/ABCDEFGHJK');
  expect(link.parentElement?.textContent).toContain('about point 41');
});
