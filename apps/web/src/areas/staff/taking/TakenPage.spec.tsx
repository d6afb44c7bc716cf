/** Somebody without an account is asked in their language, and only that can be typed in. */
import { describe, expect, it } from '@jest/globals';
import { defaultForm } from '@open-window/domain/form.default.ts';
import { wholeAnswers } from '@open-window/domain/form-given.ts';
import { screen, within } from '@testing-library/react';
import { showStaffPage } from '../../../../test/staff-page.tsx';
import { Component as TakenPage } from './TakenPage.tsx';
import { Component as TakingPage } from './TakingPage.tsx';
import type { Taken } from './taking.queries.ts';

const id = '0197c000-0000-7000-8000-0000000000d1';
const taken: Taken = {
  ...{ id, channel: 'PAPER', round: 'All year', program: 'Ayuda', language: 'es', contact: 'help@example.org' },
  ...{ receivedAt: '2026-06-14T16:30:00.000Z', writtenAt: '2026-06-15T12:00:00.000Z', answerBy: '2026-06-25' },
  ...{ receipt: 'SKQG26WYNA', revision: 3 },
  draft: {
    form: JSON.stringify(defaultForm),
    answers: Object.fromEntries(
      Object.entries(wholeAnswers).filter(([name]) => ['PLAIN', 'IDENTITY'].includes(defaultForm.ui.fields[name]?.dataClass ?? '')), // prettier-ignore
    ),
    hidden: Object.keys(defaultForm.ui.fields).filter((name) =>
      ['HEALTH', 'SUBSTANCE'].includes(defaultForm.ui.fields[name]?.dataClass ?? ''),
    ),
    signing: { version: '2026-11-27', words: 'I agree.', hash: '0'.repeat(64) },
    consents: ['SIGNED_PAPER', 'SPOKEN'],
    asked: { dueOn: '2026-06-25', items: [{ field: 'hope', ask: 'CLEARER' }], note: '¿Para qué?' },
  },
};
const rights = ['application.read', 'application.screen', 'application.take'] as const;

describe('what somebody without an account is asked', () => {
  it('is read out or printed in their language, and nothing else is open', async () => {
    await showStaffPage({
      page: TakenPage,
      path: '/staff/taken-applications/:id',
      at: `/staff/taken-applications/${id}`,
      rights: [...rights],
      answers: { [`GET /staff/taken-applications/${id}`]: () => taken },
    });
    const letter = await screen.findByRole('region', { name: 'Tenemos una pregunta sobre su solicitud' });
    const { label } = defaultForm.texts.es?.fields['hope'] ?? { label: '' };

    expect(letter.getAttribute('lang')).toBe('es');
    expect(letter.textContent).toContain(`${label}: por favor, diga más`);
    expect(letter.textContent).toContain('¿Para qué?');
    expect(within(letter).getByText(/Por favor, conteste hasta el .*help@example\.org/)).toBeDefined();
    expect(screen.getAllByRole('textbox').map((box) => box.getAttribute('name') ?? box.id)).toEqual([
      expect.stringContaining('hope'),
      expect.stringContaining('name'),
    ]);
    expect(screen.queryByRole('heading', { name: 'Scan of the paper' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Hand it in' })).toBeDefined();
  });

  it('is named in the list, with its day', async () => {
    const { draft: _, language: __, ...item } = taken;
    await showStaffPage({
      page: TakingPage,
      path: '/staff/taken-applications',
      at: '/staff/taken-applications',
      rights: [...rights],
      answers: { 'GET /staff/taken-applications': () => ({ items: [item], rounds: [] }) },
    });

    expect((await screen.findByRole('link', { name: /On paper, All year/ })).textContent).toMatch(
      /asked to answer by .*25/,
    );
  });
});
