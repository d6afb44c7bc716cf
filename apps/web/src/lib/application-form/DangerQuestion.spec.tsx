/** The question about danger to a life is announced before it is asked, may be skipped, and is followed by help; and it is not asked when nobody is there. */
import { describe, expect, it } from '@jest/globals';
import { instruments, selfHarmItem } from '@open-window/domain/instrument.ts';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showSection } from '../../../test/asked-section.tsx';

window.HTMLElement.prototype.scrollIntoView = () => undefined;

const { items } = instruments['PHQ-9'];
const eight = Object.fromEntries(items.slice(0, 8).map(({ code }) => [code, 1]));
const group = () => screen.queryByRole('radiogroup', { name: selfHarmItem.text });
const press = (name: RegExp) => userEvent.click(screen.getByRole('button', { name }));
const pick = (answer: string) => userEvent.click(within(group() as HTMLElement).getByRole('radio', { name: answer }));

describe('the question about danger to a life', () => {
  it('comes last, after who will see it, by when, and that it changes nothing', async () => {
    showSection({ fields: ['nine'] });
    expect(group()).toBeNull();
    const before = within(screen.getByRole('group', { name: 'Before the last question' }));
    for (const said of [
      /Only the people on call/,
      /within 1 hour, 4 hours or 24 hours/,
      /never changes/,
      /not a crisis service/,
    ])
      expect(before.getByText(said)).toBeDefined();
    expect(before.getByRole('link', { name: '988' })).toBeDefined();
    await press(/Show the question/);
    const groups = screen.getAllByRole('radiogroup');
    expect(groups.at(-1)).toBe(group());
    expect(groups).toHaveLength(9);
  });

  it('is skipped without an answer, and nothing is missing then', async () => {
    const held = showSection({ fields: ['nine'], answers: { nine: eight }, isJudged: true });
    await press(/Skip it/);
    expect(screen.getByText(/You skipped the last question/)).toBeDefined();
    expect([held(), screen.queryByText(/Please/)]).toEqual([{ nine: eight }, null]);
    await press(/Show the question/);
    expect(group()).not.toBeNull();
  });

  it('shows help at once, before anything is saved, and then by when somebody comes', async () => {
    const held = showSection({ fields: ['nine'], answers: { nine: eight } });
    await press(/Show the question/);
    await pick('Not at all');
    expect(screen.queryByRole('alert')).toBeNull();
    await pick('Several days');
    expect(held()).toEqual({ nine: { ...eight, [selfHarmItem.code]: 1 } });
    const help = within(screen.getByRole('alert'));
    expect(help.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      'tel:988',
      'tel:911',
      'https://988lifeline.org/chat/',
    ]);
    for (const said of [
      /AYUDA/,
      /838255/,
      /Outside the United States/,
      /not a crisis service/,
      /As soon as this is saved/,
    ])
      expect(help.getByText(said)).toBeDefined();
    await press(/Take back this answer to the last question/);
    expect([held(), screen.queryByRole('alert')]).toEqual([{ nine: eight }, null]);
  });

  it('says by when, and leads out of the part, for whoever comes back to it', () => {
    const answers = { nine: { ...eight, [selfHarmItem.code]: 2 } };
    showSection({
      fields: ['nine'],
      answers,
      danger: { isAsked: true, helpBy: '2026-06-15T16:00:00.000Z', stopTo: '/account/applications/1' },
    });
    expect(screen.getByText(/A person will contact you by .*2026/)).toBeDefined();
    expect(screen.getByRole('link', { name: 'Stop for now' })).toBeDefined();
  });

  it('is not there while nobody is on call, and help still is for whoever answered', () => {
    const danger = { isAsked: false, helpBy: null };
    showSection({ fields: ['nine'], danger });
    expect([group(), screen.queryByRole('button', { name: /Show/ }), screen.queryByRole('alert')]).toEqual([
      null,
      null,
      null,
    ]);
    expect(screen.getByText(/Nobody is at this hour/)).toBeDefined();
    showSection({ fields: ['nine'], danger, answers: { nine: { [selfHarmItem.code]: 3 } } });
    expect(within(screen.getByRole('alert')).getByText(/Nobody is on call at this very hour/)).toBeDefined();
    expect(group()).toBeNull();
  });
});
