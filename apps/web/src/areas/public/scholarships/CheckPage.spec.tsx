/** The check answers by the rules of the round, in the page alone; it never says no without another way, and keeps nothing of a child. */
import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '@open-window/domain/canonical-json.ts';
import { defaultPolicy } from '@open-window/domain/scholarship-policy.default.ts';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, showPage } from '../../../../test/public-page.tsx';
import type { Scholarship } from '../../../lib/directory.types.ts';
import type { Language } from '../../../lib/i18n/language.ts';
import { centsIn, factsOf, untouched } from './check-facts.ts';
import * as check from './CheckPage.tsx';
import * as list from './ScholarshipsPage.tsx';

const policy = { version: 1, hash: 'ab'.repeat(32), definition: canonicalJson(defaultPolicy) };
const program = (about: Partial<Scholarship['rounds'][number]> = {}): Scholarship => ({
  code: 'OWS',
  name: { en: 'Open Window Scholarship', es: 'Beca Open Window' },
  description: { en: 'Help to pay.', es: 'Ayuda para pagar.' },
  contact: 'help@program.example',
  rounds: [{ intake: 'OPEN', from: null, until: null, languages: ['en', 'es'], policy, ...about }],
});
const show = (page: typeof check, path: string, programs: readonly Scholarship[], language: Language = 'en') =>
  showPage(
    { path, loader: page.loader, Component: page.Component },
    path,
    fakeApi({ scholarships: () => Promise.resolve(programs) }),
    language,
  );
const showCheck = (language: Language = 'en') => show(check, '/scholarships/check', [program()], language);

async function answer(age: string, size = '1', amount = ''): Promise<void> {
  await userEvent.type(await screen.findByLabelText('How old are you?'), age);
  await userEvent.selectOptions(screen.getByLabelText('Where do you live?'), 'AK');
  await userEvent.type(screen.getByLabelText(/How many people/), size);
  if (amount !== '') await userEvent.type(screen.getByLabelText('Amount in dollars'), amount);
}
const look = () => userEvent.click(screen.getByRole('button', { name: 'Look' }));

describe('the check', () => {
  it('says yes with its reasons and what to have at hand', async () => {
    await showCheck();
    await answer('34', '2', '2,500');
    await look();

    expect(await screen.findByRole('heading', { name: 'You may qualify' })).toBeTruthy();
    const line =
      'Your household has $30,000 a year. The 2026 poverty line is $27,050, so that is 110% of it. The most is 300%.';
    expect(screen.getByText(line)).toBeTruthy();
    expect(screen.getByText(/It is not a promise/)).toBeTruthy();
    expect(screen.getByText('You need not tell the story of what happened to you.')).toBeTruthy();
  });

  it('says no with three other ways, of which the teams are those of the state', async () => {
    await showCheck();
    await answer('34', '1', '9000');
    await look();

    expect(await screen.findByRole('heading', { name: 'This fund cannot help you right now' })).toBeTruthy();
    const ways = screen.getByText(/Teams in your state/);
    expect(
      within(ways)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual(['/directory?state=AK&scholarship=true', '/directory?state=AK&payment=SS']);
    expect(screen.getByText(/call 211/)).toBeTruthy();
    expect(screen.getByText(/call or text 988/)).toBeTruthy();
  });

  it('takes a card for an income that is too high, and forgets an answer that is changed', async () => {
    await showCheck();
    await answer('34', '1', '9000');
    await look();
    await screen.findByRole('heading', { name: /cannot help/ });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Medicaid' }));
    expect(screen.queryByRole('heading', { name: /cannot help/ })).toBeNull();
    await look();
    expect(await screen.findByText('You have Medicaid. That is enough.')).toBeTruthy();
  });

  it('ends kindly for whoever is under age, and keeps nothing of what they typed', async () => {
    await showCheck();
    await answer('16', '3', '400');
    await look();

    expect(await screen.findByRole('heading', { name: 'This help is for adults' })).toBeTruthy();
    for (const field of screen.getAllByRole<HTMLInputElement>('textbox')) expect(field.value).toBe('');
    expect(screen.queryByText(/cannot help/)).toBeNull();
  });

  it('asks again for what is missing, and for nothing else', async () => {
    await showCheck();
    await userEvent.type(await screen.findByLabelText('How old are you?'), '34');
    await userEvent.type(screen.getByLabelText('Amount in dollars'), 'much');
    await look();

    expect(await screen.findAllByText('Please answer this.')).toHaveLength(3);
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByLabelText('Where do you live?'));
    });
    expect(screen.getByLabelText('How old are you?').getAttribute('aria-invalid')).toBe('false');
    expect(screen.queryByRole('heading', { name: /qualify$/, level: 2 })).toBeNull();
  });

  it('has no field that a form could send', async () => {
    await showCheck();
    await screen.findByLabelText('How old are you?');
    const named = [...document.querySelectorAll('input, select, textarea, button')].filter((field) =>
      field.hasAttribute('name'),
    );
    expect(named).toEqual([]);
  });

  it('speaks Spanish', async () => {
    await showCheck('es');
    await userEvent.type(await screen.findByLabelText('¿Qué edad tiene?'), '34');
    await userEvent.selectOptions(screen.getByLabelText('¿Dónde vive?'), 'PR');
    await userEvent.type(screen.getByLabelText(/Cuántas personas/), '2');
    await userEvent.click(screen.getByRole('button', { name: 'Ver' }));
    expect(await screen.findByRole('heading', { name: 'Podría calificar' })).toBeTruthy();
    expect(screen.getByText(/usamos la de los estados\./)).toBeTruthy();
  });

  it('is not there before a program has rules to look by', async () => {
    await show(check, '/scholarships/check', [program({ policy: null })]);
    expect(await screen.findByText('There is no scholarship to apply for at this time.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Look' })).toBeNull();
  });
});

describe('what was typed', () => {
  it('is money to the cent, or none', () => {
    expect(['1,234.50', '$ 20', '0', '1.5', '12.345', '-3', 'x', '99999999999999'].map(centsIn)).toEqual([
      123_450,
      2000,
      0,
      150,
      null,
      null,
      null,
      null,
    ]);
  });

  it('is no household of nobody', () => {
    const typed = { ...untouched, age: '30', state: 'CO', size: '0' } as const;
    expect(factsOf(typed)).toEqual({ missing: ['size'] });
    expect(factsOf({ ...typed, size: '1' })).toMatchObject({ facts: { household: { size: 1, incomes: [] } } });
  });
});

describe('the list', () => {
  it('says what is open, until when, and by which rules', async () => {
    const until = '2026-12-20T16:00:00.000Z';
    await show(list, '/scholarships', [program({ until })]);
    expect(await screen.findByText('You can apply now.')).toBeTruthy();
    expect(screen.getByText(/It takes applications until/)).toBeTruthy();
    expect(screen.getByText(new RegExp('ab'.repeat(32)))).toBeTruthy();
    expect(screen.getByRole('link', { name: /Might I qualify/ }).getAttribute('href')).toBe('/scholarships/check');
  });

  it('says when there is nothing', async () => {
    await show(list, '/scholarships', []);
    expect(await screen.findByText('There is no scholarship to apply for at this time.')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Might I qualify/ })).toBeNull();
  });
});
