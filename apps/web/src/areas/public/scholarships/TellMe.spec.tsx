/** Leaving an address to be told once when it opens, and what the link of the mail does. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, showPage } from '../../../../test/public-page.tsx';
import { Problem, type Api } from '../../../lib/api.ts';
import type { Scholarship } from '../../../lib/directory.types.ts';
import type { Language } from '../../../lib/i18n/language.ts';
import * as page from './ScholarshipsPage.tsx';
import * as told from './ToldPage.tsx';

const program = (intake: Scholarship['rounds'][number]['intake'] = 'NOT_YET'): Scholarship => ({
  ...{ code: 'OWS', contact: 'help@program.example' },
  name: { en: 'Help for all', es: 'Ayuda para todos' },
  description: { en: 'We help.', es: 'Ayudamos.' },
  rounds: [{ intake, from: null, until: null, languages: ['en'], policy: null }],
});
const show = (answers: Partial<Api>, programs = [program()], language: Language = 'en') =>
  showPage(
    { path: '/scholarships', loader: page.loader, action: page.action, Component: page.Component },
    '/scholarships',
    fakeApi({ scholarships: () => Promise.resolve(programs), ...answers }),
    language,
  );
const leave = async (email: string) => {
  await userEvent.type(await screen.findByLabelText('Your e-mail address'), email);
  await userEvent.click(screen.getByRole('button', { name: 'Tell me' }));
};

describe('whoever waits for a round', () => {
  it('leaves an address, in the language of the page, and is told to look into the mailbox', async () => {
    const sent: unknown[] = [];
    await show({
      interest: (...interest) => {
        sent.push(interest);
        return Promise.resolve();
      },
    });
    await leave('rosa@example.org');
    expect((await screen.findByText('Look into your mailbox')).matches(':focus')).toBe(true);
    expect(sent).toEqual([['OWS', { email: 'rosa@example.org', language: 'en' }]]);
  });

  it('is told what is no address before it is sent', async () => {
    await show({ interest: () => Promise.reject(new Error('sent too early')) });
    await leave('rosa');
    expect(await screen.findByText(/Please give an e-mail address/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Your e-mail address').value).toBe('rosa');
  });

  it.each([
    [0, /could not|reach|connection/i],
    [409, /open already/],
  ])('keeps what was written when it does not arrive (%s)', async (status, words) => {
    await show({ interest: () => Promise.reject(new Problem({ status: status as 409 })) });
    await leave('rosa@example.org');
    expect((await screen.findByRole('alert')).textContent).toMatch(words);
    expect(screen.getByLabelText<HTMLInputElement>('Your e-mail address').value).toBe('rosa@example.org');
  });

  it.each(['OPEN', 'CLOSED', 'WAITLIST'] as const)('is not asked for an address where it is %s', async (intake) => {
    await show({}, [program(intake)]);
    expect(await screen.findByText('Help for all')).toBeTruthy();
    expect(screen.queryByLabelText('Your e-mail address')).toBeNull();
  });
});

describe('the link of the mail', () => {
  const open = (answers: Partial<Api>, hash = '#token=To_ken-1') => {
    window.location.hash = hash;
    return showPage({ path: '/told', loader: told.loader, Component: told.Component }, '/told', fakeApi(answers));
  };
  afterEach(() => {
    window.location.hash = '';
  });

  it('says yes, and can take it back; its token is gone from the address', async () => {
    const said: unknown[] = [];
    const answerInterest: Api['answerInterest'] = (...answer) => {
      said.push(answer);
      return Promise.resolve();
    };
    await open({ answerInterest });
    await userEvent.click(await screen.findByRole('button', { name: 'Yes, write to me once' }));
    expect(await screen.findByText(/We write to you once, when it opens/)).toBeTruthy();
    expect(window.location.hash).toBe('');
    await userEvent.click(screen.getByRole('button', { name: 'No, forget my address' }));
    expect(await screen.findByText('We have forgotten your address.')).toBeTruthy();
    expect(said).toEqual([
      ['To_ken-1', 'TELL'],
      ['To_ken-1', 'FORGET'],
    ]);
  });

  it('says so when nobody answers', async () => {
    await open({});
    await userEvent.click(await screen.findByRole('button', { name: 'No, forget my address' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'No, forget my address' })).toBeTruthy();
  });

  it('without a token leads to what is open', async () => {
    await open({}, '');
    expect((await screen.findByRole('link', { name: 'See what is open' })).getAttribute('href')).toBe('/scholarships');
  });
});
