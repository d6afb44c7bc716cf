/** Rows of public lists become invitations, never listings; and a person says which rows are one and the same. */
import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { problem, showStaffPage, type Answers } from '../../../../test/staff-page.tsx';
import { Component as CandidatePage } from './CandidatePage.tsx';
import { Component as CandidatesPage } from './CandidatesPage.tsx';
import type { Candidate } from './candidates.queries.ts';
import { Component as DuplicatesPage } from './DuplicatesPage.tsx';

const id = '0197c000-0000-7000-8000-0000000000a7';
const candidate: Candidate = {
  id,
  name: 'Cedar Ridge Ketamine',
  source: 'NPPES',
  city: 'Denver',
  state: 'CO',
  isPerson: false,
  isDeactivated: false,
  isInvited: false,
  programme: null,
  line1: '1 Elm Street',
  line2: null,
  postalCode: '80202',
  phone: '+13035550142',
  website: null,
  npi: '1234567893',
  taxonomies: ['2084P0800X'],
  file: 'npidata.csv',
  importedAt: '2026-11-01T10:00:00.000Z',
};

const page = (answers: Answers) =>
  showStaffPage({
    page: CandidatePage,
    path: '/staff/candidates/:id',
    at: `/staff/candidates/${id}`,
    rights: ['candidate.read', 'provider.invite'],
    answers: { [`GET /staff/candidates/${id}`]: () => candidate, ...answers },
  });

async function invite(): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name: 'Invite this team' }));
  const dialog = await screen.findByRole('dialog', { name: 'Invite Cedar Ridge Ketamine' });
  await userEvent.type(within(dialog).getByRole('textbox', { name: /Name of the person/ }), 'Ana Reyes');
  await userEvent.type(within(dialog).getByRole('textbox', { name: /E-mail address/ }), 'ana@cedar.example');
  await userEvent.selectOptions(within(dialog).getByRole('combobox'), 'es');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Send the invitation' }));
}

describe('a candidate', () => {
  it('is invited in the language of its people', async () => {
    const { sent } = await page({
      [`POST /staff/candidates/${id}/invitations`]: () => ({ invitationId: id, organizationId: id }),
    });
    expect(await screen.findByText('From a public list. Not shown to anybody.')).toBeDefined();
    await invite();
    expect(await screen.findByText('The invitation is on its way.')).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([{ email: 'ana@cedar.example', name: 'Ana Reyes', language: 'es' }]);
  });

  it('stays in the form when the address is invited already', async () => {
    await page({
      [`POST /staff/candidates/${id}/invitations`]: () =>
        problem('refused', 409, { blockers: ['ADDRESS_ALREADY_INVITED'] }),
    });
    await invite();
    expect(await screen.findByText('This address is invited already.')).toBeDefined();
    expect(screen.getByDisplayValue('Ana Reyes')).toBeDefined();
  });

  it('is not offered an invitation twice', async () => {
    await page({ [`GET /staff/candidates/${id}`]: () => ({ ...candidate, isInvited: true }) });
    expect(await screen.findByText('This team is invited already.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Invite this team' })).toBeNull();
  });

  it('is found by the filters of the address', async () => {
    const asked: string[] = [];
    await showStaffPage({
      page: CandidatesPage,
      path: '/staff/candidates',
      at: '/staff/candidates?query=cedar&state=CO',
      rights: ['candidate.read'],
      answers: {
        'GET /staff/candidates': ({ search }) => {
          asked.push(search.toString());
          return { items: [candidate], next: null };
        },
      },
    });
    expect(await screen.findByRole('link', { name: 'Cedar Ridge Ketamine' })).toBeDefined();
    expect(asked).toEqual(['query=cedar&state=CO']);
  });
});

describe('possible doubles', () => {
  it('are seen side by side and decided on', async () => {
    const other = { ...candidate, id: `${id.slice(0, -1)}8`, name: 'Cedar Ridge', source: 'SAMHSA' };
    const { sent } = await showStaffPage({
      page: DuplicatesPage,
      path: '/staff/duplicates',
      rights: ['candidate.read', 'candidate.decide'],
      answers: {
        'GET /staff/duplicates': () => ({
          items: [{ reason: 'SAME_NPI', setKey: '1234567893', candidates: [candidate, other] }],
          next: null,
        }),
        'POST /staff/duplicates/moves': () => ({}),
      },
    });
    const table = await screen.findByRole('table');
    expect(within(table).getAllByRole('columnheader').length).toBe(3);
    await userEvent.click(
      screen.getByRole('button', { name: 'They are different: Cedar Ridge Ketamine / Cedar Ridge' }),
    );
    expect(await screen.findByText('Kept as different: Cedar Ridge Ketamine / Cedar Ridge')).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([{ reason: 'SAME_NPI', setKey: '1234567893', decision: 'DIFFERENT' }]);
  });
});
