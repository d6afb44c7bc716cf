/** The queue of complaints says in words what is grave, what is held back, and what is late. */
import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showStaffPage } from '../../../../test/staff-page.tsx';
import { complaintItem as item } from '../../../../test/complaint.ts';
import { Component as ComplaintsPage } from './ComplaintsPage.tsx';

const at = { page: ComplaintsPage, path: '/staff/complaints', rights: ['complaint.read'] as const };

describe('the queue of complaints', () => {
  it('says in words who may be in danger, what is held back and what is late', async () => {
    const late = { ...item, isSuspended: true, dueOn: '2026-01-09' };
    await showStaffPage({ ...at, answers: { 'GET /staff/complaints': () => ({ items: [late], next: null }) } });
    const row = (await screen.findAllByRole('row')).at(-1);
    if (!row) throw new Error('There is no row.');
    expect(within(row).getByRole('link', { name: item.name }).getAttribute('href')).toBe(
      `/staff/complaints/${item.id}`,
    );
    expect(within(row).getByText('somebody may be in danger now')).toBeDefined();
    expect(within(row).getByText('team page held back')).toBeDefined();
    expect(within(row).getByText('left alone')).toBeDefined();
    expect(within(row).getByText('not judged yet')).toBeDefined();
    expect(within(row).getByText('late since Jan 9, 2026')).toBeDefined();
  });

  it('keeps whose they are in the address, and asks for the next page from the last one on', async () => {
    const asked: string[] = [];
    const mine = { ...item, id: item.id.replace(/.$/, 'f'), reference: 'M1NEM1NEM1' };
    const { address } = await showStaffPage({
      ...at,
      answers: {
        'GET /staff/complaints': ({ search }) => {
          asked.push(search.toString());
          const shown = search.get('view') === 'MINE' ? mine : item;
          return search.has('after') ? { items: [], next: null } : { items: [shown], next: shown.id };
        },
      },
    });
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Show' }), 'Mine');
    await waitFor(() => {
      expect([address(), asked.at(-1)]).toEqual(['/staff/complaints?view=MINE', 'view=MINE']);
    });
    // The list before stays until the other one is there.
    await screen.findByText(/M1NEM1NEM1/);
    await userEvent.click(await screen.findByRole('button', { name: 'Show more' }));
    await waitFor(() => {
      expect(asked.at(-1)).toBe(`view=MINE&after=${mine.id}`);
    });
  });

  it('is there in Spanish', async () => {
    await showStaffPage({
      ...at,
      answers: { 'GET /staff/complaints': () => ({ items: [item], next: null }) },
      language: 'es',
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'Quejas' })).toBeDefined();
    expect(screen.getByText('puede haber alguien en peligro ahora')).toBeDefined();
  });
});
