/** Admins see to accounts and roles: each step asks first, and nobody decides alone. */
import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { problem, showStaffPage, type Answers } from '../../../../test/staff-page.tsx';
import { Component as PeoplePage } from './PeoplePage.tsx';
import { Component as PersonPage } from './PersonPage.tsx';
import { Component as RolesPage } from './RolesPage.tsx';
import type { Person, RoleGrant } from './people.queries.ts';

const id = '0197c000-0000-7000-8000-0000000000a1';
const grant: RoleGrant = {
  id: '0197c000-0000-7000-8000-0000000000b1',
  personId: id,
  role: 'VETTER',
  organizationId: null,
  state: 'PROPOSED',
  proposedBy: '0197c000-0000-7000-8000-0000000000a2',
  confirmedBy: null,
  endedBy: null,
  proposedAt: '2026-11-20T10:00:00.000Z',
  confirmedAt: null,
  endedAt: null,
  revision: 0,
  actionsOpen: ['confirm', 'decline'],
};
const person: Person = {
  id,
  status: 'ACTIVE',
  name: 'Dana Okafor',
  email: 'dana@example.org',
  roles: [{ role: 'REVIEWER', organizationId: null }],
  isDemo: false,
  createdAt: '2026-10-01T10:00:00.000Z',
  revision: 7,
  language: 'en',
  disabledAt: null,
  erasedAt: null,
  grants: [grant],
  sessions: [],
  isHeld: false,
  actionsOpen: ['disable', 'sendReset', 'endSessions'],
};

const page = (answers: Answers, rights: Parameters<typeof showStaffPage>[0]['rights']) =>
  showStaffPage({ page: PersonPage, path: '/staff/people/:id', at: `/staff/people/${id}`, rights, answers });

describe('people', () => {
  it('are found by their whole address, which goes into the address of the page', async () => {
    const { address } = await showStaffPage({
      page: PeoplePage,
      path: '/staff/people',
      rights: ['person.read'],
      answers: {
        'GET /staff/people': ({ search }) => ({
          items: search.get('query') === 'dana@example.org' ? [person] : [],
          next: null,
        }),
      },
    });
    expect(await screen.findByText('Nobody matches. Check the address, or change the filters.')).toBeDefined();
    await userEvent.type(screen.getByRole('searchbox'), 'dana@example.org{Enter}');
    expect(await screen.findByRole('link', { name: 'Dana Okafor' })).toBeDefined();
    expect(address()).toBe('/staff/people?query=dana%40example.org');
  });

  it('have no name for an auditor', async () => {
    await page({ [`GET /staff/people/${id}`]: () => ({ ...person, name: null, email: null }) }, ['person.read']);
    expect(await screen.findByRole('heading', { level: 1, name: 'person …000000a1' })).toBeDefined();
    expect(screen.getByText('not for your eyes')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Disable' })).toBeNull();
  });
});

describe('an admin', () => {
  it('is asked before an account is disabled, and then told', async () => {
    const { sent } = await page(
      {
        [`GET /staff/people/${id}`]: () => person,
        [`POST /staff/people/${id}/moves`]: () => ({ id, status: 'DISABLED', revision: 8, actionsOpen: ['enable'] }),
      },
      ['person.read', 'person.manage'],
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Disable' }));
    const dialog = await screen.findByRole('dialog', { name: 'Disable this account?' });
    expect(sent).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Disable' }));
    expect(await screen.findByText('The account is disabled.')).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([{ action: 'disable', revision: 7 }]);
    expect(sent[0]?.headers.get('x-csrf-token')).toBe('token');
  });

  it('proposes a role, which another one has to confirm', async () => {
    const { sent } = await page(
      { [`GET /staff/people/${id}`]: () => person, [`POST /staff/people/${id}/roles`]: () => grant },
      ['person.read', 'role.propose'],
    );
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: /New role/ }), 'clinician');
    await userEvent.click(screen.getByRole('button', { name: 'Propose the role' }));
    expect(await screen.findByText('The role is proposed. Another admin has to confirm it.')).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([{ role: 'CLINICIAN' }]);
  });

  it('reads every reason of a refusal where it was asked', async () => {
    await showStaffPage({
      page: RolesPage,
      path: '/staff/roles',
      rights: ['person.read', 'role.confirm'],
      answers: {
        'GET /staff/roles': () => ({ items: [grant] }),
        [`POST /staff/roles/${grant.id}/moves`]: () =>
          problem('refused', 409, { blockers: ['SECOND_PERSON_NEEDED', 'PERSON_NOT_ACTIVE'] }),
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Confirm: vetter' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Confirm' }));
    expect(await within(dialog).findByText('This account is not active.')).toBeDefined();
    expect(within(dialog).getByText(/A second person must agree/)).toBeDefined();
  });
});

describe('a director', () => {
  it('places a legal hold with its reason', async () => {
    const { sent } = await page(
      {
        [`GET /staff/people/${id}`]: () => person,
        [`GET /staff/people/${id}/holds`]: () => ({ items: [] }),
        [`POST /staff/people/${id}/holds`]: () => ({}),
      },
      ['person.read', 'hold.manage'],
    );
    await userEvent.type(await screen.findByRole('textbox', { name: /Reason/ }), 'Letter of the court, case 12');
    await userEvent.click(screen.getByRole('button', { name: 'Place a hold' }));
    expect(await screen.findByText('The hold is placed.')).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([{ reason: 'Letter of the court, case 12' }]);
  });
});
