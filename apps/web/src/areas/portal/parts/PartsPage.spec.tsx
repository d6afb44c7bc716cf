/** A member reads their own part, and answers the very words that were shown. */
import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { problem, showPage, type Answers } from '../../../../test/staff-page.tsx';
import { Component as PartsPage } from './PartsPage.tsx';
import type { Part } from './parts.queries.ts';

const part: Part = {
  id: '0197c000-0000-7000-8000-0000000000b1',
  teamName: 'Quiet Harbor',
  state: 'ASKED',
  hash: 'ab'.repeat(32),
  answeredAt: null,
  part: {
    givenName: 'Ana',
    familyName: 'Reyes',
    credentials: 'PhD',
    npi: null,
    roles: ['SESSION_THERAPIST'],
    licenses: [
      { number: 'P-1', type: 'LCSW', state: 'CO', validIn: ['CO'], status: 'ACTIVE', isRestricted: false, expiresOn: '2028-01-01' },
    ], // prettier-ignore
  },
};
const answers = `POST /account/parts/${part.id}/answers`;

const show = (parts: () => readonly Part[], more: Answers = {}) =>
  showPage('portal', {
    page: PartsPage,
    path: '/account/parts',
    rights: ['account.own'],
    answers: { 'GET /account/parts': () => ({ items: parts() }), ...more },
  });

describe('what a team says of me', () => {
  it('is read with its license, and confirmed by its hash', async () => {
    let known = part;
    const { sent } = await show(() => [known], {
      [answers]: () => (known = { ...part, state: 'CONFIRMED', answeredAt: '2026-06-15T12:00:00.000Z' }),
    });
    expect(await screen.findByText(/CO, P-1.*2028-01-01/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'It is right' }));
    expect(await screen.findByText(/^You said that it is right/)).toBeDefined();
    expect(sent[0]?.body).toEqual({ answer: 'CONFIRMED', hash: part.hash });
  });

  it('is read again when it changed before I answered', async () => {
    let known = part;
    await show(() => [known], {
      [answers]: () => {
        known = { ...part, hash: 'cd'.repeat(32), part: { ...part.part, credentials: 'LCSW' } };
        return problem('refused', 409, { blockers: ['PART_CHANGED'] });
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'It is right' }));
    expect(await screen.findByText('LCSW')).toBeDefined();
  });

  it('is told to be wrong in my own words', async () => {
    const { sent } = await show(() => [part], { [answers]: () => ({ ...part, state: 'WRONG' }) });
    await userEvent.click(await screen.findByRole('button', { name: 'Something is wrong' }));
    await userEvent.type(screen.getByRole('textbox', { name: /^What is wrong/ }), 'It ended.');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByRole('button', { name: 'It is right' })).toBeDefined();
    expect(sent[0]?.body).toEqual({ answer: 'WRONG', hash: part.hash, note: 'It ended.' });
  });

  it('is nothing for whom no team names', async () => {
    await show(() => []);
    expect(await screen.findByText('No team names you.')).toBeDefined();
  });
});
