/** Owners ask the people of the team by mail or are one of them; and read in their words what is wrong. */
import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { problem, showPage } from '../../../../test/staff-page.tsx';
import { blankContent } from '../../../lib/listing-form/blank.ts';
import { Component as MembersPage } from './MembersPage.tsx';
import type { Member, Members } from './members.queries.ts';
import { useWriteTeam } from './teams.queries.ts';

const id = '0197c000-0000-7000-8000-0000000000e1';
const ana: Member = {
  practitionerId: '0197c000-0000-7000-8000-0000000000a1',
  name: 'Ana Reyes',
  state: 'NOT_ASKED',
  isSelf: false,
  answeredAt: null,
  note: null,
};
const path = `/account/teams/${id}/members`;
const of = (about: Partial<Member>, mayAsk = true): Members => ({ items: [{ ...ana, ...about }], mayAsk });

const show = (members: Members, language: 'en' | 'es' = 'en') =>
  showPage('portal', {
    page: MembersPage,
    path: '/account/teams/:id/members',
    at: path,
    rights: ['team.start', 'team.edit', 'team.submit'],
    answers: {
      [`GET ${path}`]: () => members,
      [`POST ${path}/${ana.practitionerId}/invitations`]: () => of({ state: 'INVITED' }),
      [`POST ${path}/${ana.practitionerId}/moves`]: () => problem('refused', 409, { blockers: ['SEAT_TAKEN'] }),
    },
    language,
  });

describe('the people of a team', () => {
  it('are asked by mail', async () => {
    const { sent } = await show(of({}));
    await userEvent.type(await screen.findByRole('textbox', { name: /^Their mail address/ }), 'ana@harbor.example');
    await userEvent.click(screen.getByRole('button', { name: 'Ask by mail' }));
    expect(await screen.findByText('We sent a mail. There is no answer yet.')).toBeDefined();
    expect(sent[0]?.body).toEqual({ language: 'en', email: 'ana@harbor.example' });
  });

  it('are asked again at once when a save changes what is said of them', async () => {
    let state: Member['state'] = 'CONFIRMED';
    function WriteAndRead() {
      const write = useWriteTeam(id);
      return (
        <>
          <button onClick={() => void write(blankContent(), 3)}>Save</button>
          <MembersPage />
        </>
      );
    }
    await showPage('portal', {
      page: WriteAndRead,
      path: '/account/teams/:id/members',
      at: path,
      rights: ['team.start', 'team.edit', 'team.submit'],
      answers: {
        [`GET ${path}`]: () => of({ state, answeredAt: '2026-06-15T12:00:00.000Z' }),
        [`PUT /account/teams/${id}/draft`]: () => {
          state = 'STALE';
          return { id, revision: 4 };
        },
      },
    });
    await screen.findByText(/^Confirmed/);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => {
      expect(screen.queryByText(/^Confirmed/)).toBeNull();
    });
  });

  it('may be whoever reads, unless that seat is taken', async () => {
    const { sent } = await show(of({}));
    await userEvent.click(await screen.findByRole('button', { name: 'This is me' }));
    expect(await screen.findByText(/Somebody is this member already/)).toBeDefined();
    expect(sent[0]?.body).toEqual({ action: 'sit' });
  });

  it('are heard in their own words, and asked again without an address', async () => {
    const { sent } = await show(
      of({ state: 'WRONG', answeredAt: '2026-06-15T12:00:00.000Z', note: 'It ended.' }),
      'es',
    );
    expect(await screen.findByText('En sus palabras: It ended.')).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Preguntar otra vez' }));
    await waitFor(() => {
      expect(sent[0]?.body).toEqual({ language: 'es' });
    });
  });

  it('are asked by the owner alone', async () => {
    await show(of({}, false));
    expect(await screen.findByText('The owner of the team asks them.')).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
