/** The desk calls, reads out a code that it sees once, and says no where it has to. */
import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { problem, showStaffPage, type Answers } from '../../../../test/staff-page.tsx';
import type { DeskClaim } from './claims.queries.ts';
import { Component as ClaimsPage } from './ClaimsPage.tsx';

const id = '0197c000-0000-7000-8000-0000000000c1';
const claim: DeskClaim = {
  id,
  candidateId: '0197c000-0000-7000-8000-0000000000c2',
  name: 'Still Water',
  city: 'Denver',
  phone: '+13035550142',
  way: 'CALL_BACK',
  state: 'TO_CALL',
  askedAt: '2026-11-20T21:03:00.000Z',
  isTakenByMe: false,
  license: null,
  lookedUp: null,
  revision: 0,
  actionsOpen: ['call', 'refuse'],
};
const show = (item: DeskClaim, answers: Answers = {}, rights: readonly ('candidate.read' | 'candidate.decide')[] = ['candidate.read', 'candidate.decide']) =>
  showStaffPage({ page: ClaimsPage, path: '/staff/claims', rights: [...rights], answers: { 'GET /staff/claims': () => ({ items: [item] }), ...answers } }); // prettier-ignore

describe('a claim at the desk', () => {
  it('is called for, and its code is shown to whoever took it', async () => {
    const moves = `POST /staff/claims/${id}/moves`;
    const { sent } = await show(claim, { [moves]: () => ({ state: 'ASKED', revision: 1, code: '40206080' }) });
    await userEvent.click(await screen.findByRole('button', { name: 'Take the call: Still Water' }));
    expect(await screen.findByText(/The code for Still Water is 40206080/)).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([{ action: 'call', revision: 0 }]);
    expect(screen.getByRole('link', { name: 'Call +13035550142' }).getAttribute('href')).toBe('tel:+13035550142');
  });

  it('says that a colleague was faster', async () => {
    await show(claim, {
      [`POST /staff/claims/${id}/moves`]: () => problem('staleRevision', 409, { currentRevision: 1 }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Take the call: Still Water' }));
    expect(await screen.findByRole('alert')).toBeDefined();
  });

  it('of somebody else’s team shows no number to call, and can be refused by who may', async () => {
    await show({ ...claim, state: 'WITH_STAFF', actionsOpen: ['refuse'] }, {}, ['candidate.read']);
    expect(await screen.findByText(/the team is somebody else’s already/)).toBeDefined();
    expect(screen.queryByRole('link', { name: /Call/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /Refuse/ })).toBeNull();
  });

  it('by a license is looked up by one, with the source, and not confirmed by the same', async () => {
    const licensed: DeskClaim = {
      ...claim,
      way: 'LICENSE',
      state: 'TO_LOOK_UP',
      phone: null,
      license: { number: 'J-77', state: 'CO' },
      actionsOpen: ['lookUp', 'refuse'],
    };
    const { sent } = await show(licensed, {
      [`POST /staff/claims/${id}/moves`]: () => ({ state: 'LOOKED_UP', revision: 1, code: null }),
    });
    expect(await screen.findByText('License J-77, CO')).toBeDefined();
    await userEvent.type(screen.getByLabelText(/Where you looked/), 'State board: in force');
    await userEvent.click(screen.getByRole('button', { name: 'It is theirs and in force: Still Water' }));
    expect(await screen.findByText('Still Water waits for a second look.')).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([{ action: 'lookUp', revision: 0, source: 'State board: in force' }]);
  });

  it('says to whoever looked it up that somebody else must confirm', async () => {
    const lookedUp = { source: 'State board', on: '2026-11-21', isByMe: true };
    await show({ ...claim, way: 'LICENSE', state: 'LOOKED_UP', lookedUp, actionsOpen: ['refuse'] });
    expect(await screen.findByText('You looked it up. Somebody else must confirm it.')).toBeDefined();
    expect(screen.queryByRole('button', { name: /I see the same/ })).toBeNull();
  });
});
