/** Somebody looks for a team on public lists, asks for a code, and types it. */
import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { problem, showPage, type Answers } from '../../../../test/staff-page.tsx';
import type { Claim, Claimable } from './claims.queries.ts';
import { Component as ClaimsPage } from './ClaimsPage.tsx';

const id = '0197c000-0000-7000-8000-0000000000c1';
const candidate: Claimable = {
  id: '0197c000-0000-7000-8000-0000000000c2',
  name: 'Still Water',
  city: 'Denver',
  state: 'CO',
  ways: ['DOMAIN_MAIL', 'CALL_BACK'],
  mailDomain: 'still-water.example',
};
const claim: Claim = {
  id,
  candidateId: candidate.id,
  name: 'Still Water',
  city: 'Denver',
  way: 'DOMAIN_MAIL',
  state: 'ASKED',
  isOver: false,
  triesLeft: 5,
  askedAt: '2026-11-20T21:03:00.000Z',
  expiresAt: '2026-11-20T22:03:00.000Z',
  teamId: null,
};
const claims = 'GET /account/claims';

const show = (answers: Answers, language: 'en' | 'es' = 'en') =>
  showPage('portal', {
    page: ClaimsPage,
    path: '/account/claims',
    rights: ['team.start'],
    answers: { [claims]: () => ({ items: [] }), 'GET /account/claimable': () => ({ items: [candidate] }), ...answers },
    language,
  });

async function search(): Promise<void> {
  await userEvent.type(await screen.findByLabelText(/How the name begins/), 'Still');
  await userEvent.click(screen.getByRole('button', { name: 'Search' }));
}

describe('a claim', () => {
  it('asks for a code to a mailbox at the domain of the team', async () => {
    const asked: string[] = [];
    const { sent } = await show({
      'POST /account/claims': () => claim,
      'GET /account/claimable': ({ search: words }) => {
        asked.push(words.toString());
        return { items: [candidate] };
      },
    });
    await search();
    expect(await screen.findByText('We found 1.')).toBeDefined();
    await userEvent.type(screen.getByLabelText(/ends in still-water.example/), 'info@still-water.example');
    await userEvent.click(screen.getByRole('button', { name: 'Send a code there' }));
    expect(await screen.findByText('We sent a code for Still Water. Type it above.')).toBeDefined();
    expect(asked).toEqual(['query=Still']);
    expect(sent.map(({ body }) => body)).toEqual([
      { candidateId: candidate.id, way: 'DOMAIN_MAIL', language: 'en', email: 'info@still-water.example' },
    ]);
  });

  it('says beside the field that the mailbox is another’s', async () => {
    await show({
      'POST /account/claims': () => problem('impossible', 422, { errors: [{ pointer: '/email', detail: 'x' }] }),
    });
    await search();
    await userEvent.type(await screen.findByLabelText(/ends in still-water.example/), 'info@gmail.com');
    await userEvent.click(screen.getByRole('button', { name: 'Send a code there' }));
    expect(await screen.findByText('It must end in still-water.example.')).toBeDefined();
    expect(screen.getByDisplayValue('info@gmail.com')).toBeDefined();
  });

  it('asks for a call, or says that there is no way', async () => {
    const other = { ...candidate, id, name: 'Far Shore', ways: [], mailDomain: null };
    const { sent } = await show({
      'GET /account/claimable': () => ({ items: [candidate, other] }),
      'POST /account/claims': () => ({ ...claim, way: 'CALL_BACK', state: 'TO_CALL' }),
    });
    await search();
    expect(await screen.findByText(/no website and no phone of this team/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'By phone instead: Still Water' }));
    expect(await screen.findByText(/We will call the number of Still Water/)).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([{ candidateId: candidate.id, way: 'CALL_BACK', language: 'en' }]);
  });

  it('asks by the license of whom the list names', async () => {
    const { sent } = await show({
      'GET /account/claimable': () => ({ items: [{ ...candidate, ways: ['LICENSE'], mailDomain: null }] }),
      'POST /account/claims': () => ({ ...claim, way: 'LICENSE', state: 'TO_LOOK_UP' }),
    });
    await search();
    await userEvent.type(await screen.findByLabelText(/License number/), ' J-77 ');
    await userEvent.click(screen.getByRole('button', { name: 'Ask by license: Still Water' }));
    expect(await screen.findByText(/Two of us will look up the license/)).toBeDefined();
    const license = { number: 'J-77', state: 'CO' };
    expect(sent.map(({ body }) => body)).toEqual([
      { candidateId: candidate.id, way: 'LICENSE', language: 'en', license },
    ]);
  });

  it('takes the code as people type it, and keeps it when it is wrong', async () => {
    const { sent } = await show({
      [claims]: () => ({ items: [claim] }),
      [`POST /account/claims/${id}/code`]: () => problem('refused', 409, { blockers: ['WRONG_CODE'] }),
    });
    await userEvent.type(await screen.findByLabelText(/The code, 8 digits/), '1234 5678');
    await userEvent.click(screen.getByRole('button', { name: 'This team is mine' }));
    expect(await screen.findByText('The code is not right. You have five tries.')).toBeDefined();
    expect(screen.getByDisplayValue('1234 5678')).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([{ code: '12345678' }]);
  });

  it('says where each stands, in Spanish too, and leads to the team', async () => {
    const items = [
      { ...claim, isOver: true },
      { ...claim, id: candidate.id, state: 'WON', teamId: id },
    ];
    await show({ [claims]: () => ({ items }) }, 'es');
    expect(await screen.findByText('El código es muy viejo. Pida otro abajo.')).toBeDefined();
    expect(screen.getByRole('link', { name: 'Ir a Still Water' }).getAttribute('href')).toBe(`/account/teams/${id}`);
    expect(screen.queryByLabelText(/8 cifras/)).toBeNull();
  });
});
