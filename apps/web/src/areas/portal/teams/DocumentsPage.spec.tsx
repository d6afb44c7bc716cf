/** Papers are named with why they are asked, brought with one press, replaced, and taken back while nobody was shown them. */
import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { problem, showPage, type Answers } from '../../../../test/staff-page.tsx';
import { Component as DocumentsPage } from './DocumentsPage.tsx';
import type { TeamDocument, TeamDocuments } from './documents.queries.ts';

const id = '0197c000-0000-7000-8000-0000000000e1';
const cover: TeamDocument = {
  id: '0197c000-0000-7000-8000-0000000000d1',
  kind: 'MALPRACTICE_CERTIFICATE',
  name: 'cover.pdf',
  state: 'CLEAN',
  reason: null,
  expiresOn: '2027-03-01',
  addedAt: '2026-11-20T10:00:00.000Z',
  isReplaced: false,
  mayTakeBack: true,
  revision: 2,
};
const none: TeamDocuments = { asked: ['ROLE_MAP', 'LICENSE'], missing: ['ROLE_MAP', 'LICENSE'], items: [] };
const all = `/account/teams/${id}/documents`;
const ticket = 'a'.repeat(43);
const pdf = new File(['%PDF-1.7'], 'roles.pdf', { type: 'application/pdf' });

const show = (documents: TeamDocuments, answers: Answers = {}, language: 'en' | 'es' = 'en') =>
  showPage('portal', {
    page: DocumentsPage,
    path: '/account/teams/:id/papers',
    at: `/account/teams/${id}/papers`,
    rights: ['team.start', 'team.edit'],
    answers: { [`GET ${all}`]: () => documents, ...answers },
    language,
  });

describe('the papers of a team', () => {
  it('are named with why they are asked', async () => {
    await show(none);
    expect(await screen.findAllByText(/Each task needs somebody who answers for it/)).toHaveLength(2);
  });

  it('are named with why in Spanish', async () => {
    await show(none, {}, 'es');
    expect(await screen.findAllByText(/Cada tarea necesita/)).toHaveLength(2);
  });

  it('go by a ticket, as they are', async () => {
    const { sent } = await show(none, {
      [`POST ${all}/tickets`]: () => ({ documentId: cover.id, ticket, expiresAt: '2026-11-20T10:15:00.000Z' }),
      'PUT /uploads': () => ({ ...cover, mediaType: 'application/pdf', size: 8, purpose: 'CREDENTIAL' }),
    });
    await userEvent.upload(await screen.findByLabelText('File'), pdf);
    await userEvent.click(screen.getByRole('button', { name: 'Send this paper' }));
    await waitFor(() => {
      expect(sent).toHaveLength(2);
    });
    expect(sent[0]?.body).toEqual({ kind: 'ROLE_MAP', name: 'roles.pdf', mediaType: 'application/pdf', size: 8 });
    expect([sent[1]?.headers.get('x-upload-ticket'), sent[1]?.headers.get('content-type'), sent[1]?.body]).toEqual([
      ticket,
      'application/pdf',
      '%PDF-1.7',
    ]);
  });

  it('are not sent without a file, and say why one was refused', async () => {
    const { sent } = await show(none, {
      [`POST ${all}/tickets`]: () => problem('refused', 409, { blockers: ['TOO_MUCH_TODAY'] }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Send this paper' }));
    expect(screen.getByText('Choose a file or take a photo.')).toBeDefined();
    expect(sent).toEqual([]);
    await userEvent.upload(screen.getByLabelText('Or take a photo now'), new File(['x'], 'a.jpg', { type: 'image/jpeg' })); // prettier-ignore
    await userEvent.click(screen.getByRole('button', { name: 'Send this paper' }));
    expect(await screen.findByText(/too much for one day/)).toBeDefined();
    expect(screen.getByText('You chose a.jpg.')).toBeDefined();
  });

  it('are replaced by a newer one, with its end', async () => {
    const { sent } = await show(
      { ...none, items: [cover] },
      { [`POST ${all}/tickets`]: () => problem('impossible', 422) },
    );
    await userEvent.click(await screen.findByRole('button', { name: /^Bring a newer one: Malpractice/ }));
    await userEvent.type(screen.getByLabelText(/^It ends on/), '2028-03-01');
    await userEvent.upload(screen.getByLabelText('File'), pdf);
    await userEvent.click(screen.getByRole('button', { name: 'Send this paper' }));
    await waitFor(() => {
      expect(sent[0]?.body).toMatchObject({ kind: cover.kind, replaces: cover.id, expiresOn: '2028-03-01' });
    });
  });

  it('are taken back as they were seen', async () => {
    const { sent } = await show(
      { ...none, items: [cover, { ...cover, id, kind: 'ROLE_MAP', mayTakeBack: false }] },
      { [`DELETE ${all}/${cover.id}`]: () => new Response(null, { status: 204 }) },
    );
    expect((await screen.findAllByRole('button', { name: /^Take it back/ })).length).toBe(1);
    await userEvent.click(screen.getByRole('button', { name: /^Take it back: Malpractice/ }));
    await waitFor(() => {
      expect(sent[0]?.headers.get('if-match')).toBe('"2"');
    });
  });
});
