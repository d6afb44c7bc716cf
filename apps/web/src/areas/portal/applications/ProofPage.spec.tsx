/** A proof of income is asked for in plain words, sent by file or camera, and refused kindly before it leaves the device. */
import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, problem, showPage } from '../../../../test/staff-page.tsx';
import { Component as ProofPage } from './ProofPage.tsx';
import type { OwnProofs } from './proofs.queries.ts';

const id = '0197c000-0000-7000-8000-0000000000f1';
const all = `/account/applications/${id}/proofs`;
const asked: OwnProofs = { state: 'ASKED', mayBring: true, items: [] };
const paper: OwnProofs['items'][number] = {
  id: '0197c000-0000-7000-8000-0000000000f3',
  kind: 'INCOME',
  name: 'pay.pdf',
  state: 'CLEAN',
  reason: null,
  addedAt: '2026-06-16T12:00:00.000Z',
  revision: 2,
};

const show = (proofs: OwnProofs, answers: Answers = {}, language: 'en' | 'es' = 'en') =>
  showPage('portal', {
    page: ProofPage,
    path: '/account/applications/:id/proof',
    at: `/account/applications/${id}/proof`,
    rights: ['application.own'],
    answers: { [`GET ${all}`]: () => proofs, ...answers },
    language,
  });
const sized = (name: string, type: string, size: number): File => {
  const file = new File(['x'], name, { type });
  Object.defineProperty(file, 'size', { value: size });
  return file;
};

describe('the proof of income', () => {
  it('is asked for in plain words, and says what became of each file', async () => {
    await show({ ...asked, state: 'RECEIVED', items: [paper, { ...paper, id, state: 'REJECTED' }] });
    expect(await screen.findByText(/A person looks at it/)).toBeDefined();
    expect(screen.getByText('It is here and can be read.')).toBeDefined();
    expect(screen.getByText(/could not keep this file/)).toBeDefined();
  });

  it('goes from the camera, under a name that ends as its type does', async () => {
    const { sent } = await show(asked, {
      [`POST ${all}/tickets`]: () => ({ proofId: paper.id, ticket: 'a'.repeat(43), expiresAt: paper.addedAt }),
      'PUT /uploads': () => ({ ...paper, mediaType: 'image/jpeg', size: 1, purpose: 'INCOME' }),
    });
    const camera = await screen.findByLabelText('Or take a photo now');
    expect(camera.getAttribute('capture')).toBe('environment');
    await userEvent.click(screen.getByRole('radio', { name: 'A card of another program' }));
    await userEvent.upload(camera, new File(['x'], 'image', { type: 'image/jpeg' }));
    await userEvent.click(screen.getByRole('button', { name: 'Send it' }));
    expect(await screen.findByText(/It is sent/)).toBeDefined();
    expect(sent.map(({ path }) => path)).toEqual([`/api/v1${all}/tickets`, '/api/v1/uploads']);
    expect(sent[0]?.body).toEqual({ kind: 'CARD', name: 'image.jpg', mediaType: 'image/jpeg', size: 1 });
  });

  it.each([
    ['photo.jpg', 'image/jpeg', 60 * 1_048_576, /too large\. The most is 10 MB/],
    ['IMG_1.HEIC', 'image/heic', 900, /kept as HEIC/],
    ['notes.docx', 'application/msword', 900, /We can read a PDF/],
  ])('is not sent, and the reason said, when it is %s', async (name, type, size, words) => {
    const { sent } = await show(asked);
    const field = await screen.findByLabelText('File');
    await userEvent.setup({ applyAccept: false }).upload(field, sized(name, type, size));
    await userEvent.click(screen.getByRole('button', { name: 'Send it' }));
    expect(await screen.findByText(words)).toBeDefined();
    expect(sent).toEqual([]);
  });

  it('that is locked is refused with what to do, in Spanish too', async () => {
    await show(
      asked,
      {
        [`POST ${all}/tickets`]: () => ({ proofId: paper.id, ticket: 'a'.repeat(43), expiresAt: paper.addedAt }),
        'PUT /uploads': () => problem('impossible', 422, { blockers: ['ENCRYPTED'] }),
      },
      'es',
    );
    await userEvent.upload(
      await screen.findByLabelText('Archivo'),
      new File(['x'], 'a.pdf', { type: 'application/pdf' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Enviarlo' }));
    expect(await screen.findByText(/sin contraseña/)).toBeDefined();
  });

  it('is taken back while it is open, and only read afterwards', async () => {
    const { sent } = await show({ ...asked, items: [paper] }, { [`DELETE ${all}/${paper.id}`]: () => null });
    await userEvent.click(await screen.findByRole('button', { name: 'Take it back: pay.pdf' }));
    await waitFor(() => {
      expect(sent.map(({ method, headers }) => [method, headers.get('if-match')])).toEqual([['DELETE', '"2"']]);
    });
  });
});
