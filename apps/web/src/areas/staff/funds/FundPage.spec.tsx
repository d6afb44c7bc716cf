/** A fund is entered by codes and caps, and says when what binds it can no longer change. */
import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { problem, showStaffPage } from '../../../../test/staff-page.tsx';
import { Component as FundPage } from './FundPage.tsx';
import type { Fund } from './funds.queries.ts';
import { Component as FundsPage } from './FundsPage.tsx';

const id = '0197c000-0000-7000-8000-0000000000e3';
const fund: Fund = {
  id,
  name: 'Veterans',
  restriction: { states: ['CO'], conditions: [], populations: ['VET'] },
  wish: { states: [], conditions: [], populations: [] },
  awardCapCents: 300_000,
  lifetimeCapCents: null,
  isInUse: true,
  rounds: [{ id: '0197c000-0000-7000-8000-0000000000e1', name: 'Spring', programCode: 'OWS' }],
  revision: 2,
};
const manage = ['fund.read', 'fund.manage'] as const;

it('is entered in dollars and codes', async () => {
  const { sent } = await showStaffPage({
    ...{ page: FundsPage, path: '/staff/funds', rights: manage },
    answers: { 'GET /staff/funds': () => ({ items: [] }), 'POST /staff/funds': () => fund },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'New fund' }));
  await userEvent.type(screen.getByRole('textbox', { name: /^Name/ }), 'Mountain gifts');
  const bound = within(screen.getByRole('group', { name: 'Pays only for' }));
  await userEvent.type(bound.getByRole('textbox', { name: 'States' }), 'nm, co');
  await userEvent.click(bound.getByRole('checkbox', { name: /Veteran/ }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Most for one award' }), '2500.50');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect(sent.map(({ body }) => body)).toEqual([
    {
      name: 'Mountain gifts',
      restriction: { states: ['CO', 'NM'], conditions: [], populations: ['VET'] },
      wish: { states: [], conditions: [], populations: [] },
      awardCapCents: 250_050,
    },
  ]);
});

it('behind an opened round says that what binds it stays', async () => {
  await showStaffPage({
    ...{ page: FundPage, path: '/staff/funds/:id', at: `/staff/funds/${id}`, rights: manage },
    answers: {
      [`GET /staff/funds/${id}`]: () => fund,
      [`PUT /staff/funds/${id}`]: () => problem('refused', 409, { blockers: ['FUND_IN_USE'] }),
    },
  });
  expect(await screen.findByText(/A round was opened with it/)).toBeDefined();
  expect(screen.getByRole('link', { name: 'OWS: Spring' })).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Change the fund' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/enter a new fund/)).toBeDefined();
});

it('is only read by the books', async () => {
  await showStaffPage({
    ...{ page: FundPage, path: '/staff/funds/:id', at: `/staff/funds/${id}`, rights: ['fund.read'] },
    answers: { [`GET /staff/funds/${id}`]: () => fund },
  });
  expect(await screen.findByText('$3,000')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Change the fund' })).toBeNull();
});
