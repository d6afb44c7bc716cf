/** Messages are read and answered in any script, seen once they are shown, and sent once. */
import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, showPage } from '../../../../test/staff-page.tsx';
import { Component as MessagesPage } from './MessagesPage.tsx';
import type { Messages } from './messages.queries.ts';

const id = '0197c000-0000-7000-8000-0000000000f1';
const all = `/account/applications/${id}/messages`;
const awkward = 'שלום \u202eabc 🕊️ Z\u0351\u036fa\n<b>bold</b>';
const thread: Messages = {
  items: [
    { number: 1, from: 'DESK', words: awkward, writtenAt: '2026-06-16T12:00:00.000Z', isRead: false },
    { number: 2, from: 'APPLICANT', words: 'Thank you', writtenAt: '2026-06-16T13:00:00.000Z', isRead: false },
  ],
  unread: 1,
  against: [],
  closesAt: null,
};

const show = (answers: Answers = {}, language: 'en' | 'es' = 'en') =>
  showPage('portal', {
    page: MessagesPage,
    path: '/account/applications/:id/messages',
    at: all,
    rights: ['application.own'],
    answers: {
      [`GET ${all}`]: () => thread,
      [`POST ${all}/marks`]: () => ({ ...thread, unread: 0 }),
      ...answers,
    },
    language,
  });

describe('messages with the desk', () => {
  it('show what was written as it is, each in its own direction, and are seen by being shown', async () => {
    const { sent } = await show();
    const shown = await screen.findByText((_, element) => element?.tagName === 'P' && element.textContent === awkward);
    expect([shown.getAttribute('dir'), shown.children.length]).toEqual(['auto', 0]);
    expect(screen.getByText('Not read yet')).toBeDefined();
    await waitFor(() => {
      expect(sent.map(({ path, body }) => [path.endsWith('/marks'), body])).toEqual([[true, { until: 2 }]]);
    });
  });

  it('are not sent empty or too long, and sent once', async () => {
    const read: Messages = { ...thread, unread: 0 };
    const { sent } = await show({ [`GET ${all}`]: () => read, [`POST ${all}`]: () => read });
    await userEvent.click(await screen.findByRole('button', { name: 'Send' }));
    expect(screen.getByText('Please write something.')).toBeDefined();
    await userEvent.click(screen.getByRole('textbox', { name: 'Your message' }));
    await userEvent.paste('🕊'.repeat(4001));
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(screen.getByText('This is too long. The most is 4,000 characters.')).toBeDefined();
    await userEvent.clear(screen.getByRole('textbox', { name: 'Your message' }));
    await userEvent.paste('May I ask something?');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('It is sent.')).toBeDefined();
    expect(sent.map(({ body }) => body)).toEqual([{ words: 'May I ask something?' }]);
    expect(sent[0]?.headers.get('idempotency-key')).toMatch(/^"[\da-f-]{36}"$/);
  });

  it('say why nothing can be written, in Spanish too', async () => {
    await show({ [`GET ${all}`]: () => ({ ...thread, unread: 0, against: ['THREAD_CLOSED'] }) }, 'es');
    expect(await screen.findByText(/ya no escribir/)).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
