/** The queue says whose turn it is and what is late; a case is opened by hand from the page of a team. */
import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { problem, showStaffPage } from '../../../../test/staff-page.tsx';
import { Component as CasesPage } from './CasesPage.tsx';
import { OpenCase } from './OpenCase.tsx';
import type { CaseItem } from './cases.queries.ts';

const listingId = '0197c000-0000-7000-8000-00000000a001';
const item: CaseItem = {
  id: '0197c000-0000-7000-8000-00000000c001',
  reference: 'V-7KQ2M',
  listingId,
  name: 'Larkspur KAP Associates',
  city: 'Boise',
  state: 'ID',
  kind: 'RECREDENTIALING',
  standing: 'CHANGES_REQUESTED',
  priority: 'HIGH',
  ownerId: null,
  openedAt: '2026-01-02T10:00:00.000Z',
  dueOn: '2026-01-09',
};

describe('the queue of the vetting desk', () => {
  it('says in words what each case waits for, and what is late', async () => {
    await showStaffPage({
      page: CasesPage,
      path: '/staff/cases',
      rights: ['case.read'],
      answers: { 'GET /staff/cases': () => ({ items: [item], next: null }) },
    });
    const row = (await screen.findAllByRole('row')).at(-1);
    if (!row) throw new Error('There is no row.');
    expect(within(row).getByRole('link', { name: item.name }).getAttribute('href')).toBe(`/staff/cases/${item.id}`);
    expect(within(row).getByText('recredentialing')).toBeDefined();
    expect(within(row).getByText('waiting for the team')).toBeDefined();
    expect(within(row).getByText('late since Jan 9, 2026')).toBeDefined();
    expect(within(row).getByText('nobody')).toBeDefined();
  });

  it('keeps whose turn it is, the kind and what is due in the address', async () => {
    const asked: string[] = [];
    const { address } = await showStaffPage({
      page: CasesPage,
      path: '/staff/cases',
      rights: ['case.read'],
      answers: {
        'GET /staff/cases': ({ search }) => {
          asked.push(search.toString());
          return { items: [], next: null };
        },
      },
    });
    const chosen = async (name: string, value: string) =>
      waitFor(() => {
        expect(screen.getByRole<HTMLSelectElement>('combobox', { name }).value).toBe(value);
      });
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Show' }), 'Mine');
    await chosen('Show', 'MINE');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'first vetting');
    await chosen('Kind', 'INITIAL');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Only what is due' }));
    expect(await screen.findByRole('checkbox', { name: 'Only what is due', checked: true })).toBeDefined();
    expect(screen.getByText('No case matches.')).toBeDefined();
    expect(asked.at(-1)).toBe('view=MINE&kind=INITIAL&isDue=true');
    expect(address()).toBe('/staff/cases?view=MINE&kind=INITIAL&due=yes');
  });

  it('is there in Spanish', async () => {
    await showStaffPage({
      page: CasesPage,
      path: '/staff/cases',
      rights: ['case.read'],
      answers: { 'GET /staff/cases': () => ({ items: [item], next: null }) },
      language: 'es',
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'Casos de verificación' })).toBeDefined();
    expect(screen.getByText('en espera del equipo', { selector: 'td' })).toBeDefined();
  });
});

describe('a case opened by hand', () => {
  const page = () => <OpenCase listingId={listingId} />;

  it('leads to its page', async () => {
    const { sent, address } = await showStaffPage({
      page,
      path: '/staff/listings/1',
      rights: ['case.check'],
      answers: { 'POST /staff/cases': () => ({ id: item.id }) },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Open a case' }));
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: /^Why/ }), 'something happened');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Priority' }), 'urgent');
    await userEvent.click(screen.getByRole('button', { name: 'Open the case' }));
    expect(sent.map(({ body }) => body)).toEqual([{ listingId, kind: 'OFF_CYCLE', priority: 'URGENT' }]);
    expect(address()).toBe(`/staff/cases/${item.id}`);
  });

  it('says when the team has one already', async () => {
    await showStaffPage({
      page,
      path: '/staff/listings/1',
      rights: ['case.check'],
      answers: { 'POST /staff/cases': () => problem('refused', 409, { blockers: ['CASE_OPEN'] }) },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Open a case' }));
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: /^Why/ }), 'first vetting');
    await userEvent.click(screen.getByRole('button', { name: 'Open the case' }));
    expect(await screen.findByText('This team has an open case already. Go on there.')).toBeDefined();
  });

  it('is not offered to who may not check', async () => {
    await showStaffPage({ page, path: '/staff/listings/1', rights: ['case.read', 'case.decide'], answers: {} });
    expect(screen.queryByRole('button', { name: 'Open a case' })).toBeNull();
  });
});
