/** A team sees its page before the public does: the same words, and why where there is nothing to see. */
import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { givenListing } from '../../../../test/given.ts';
import { fakeApi, showPage } from '../../../../test/public-page.tsx';
import { Problem } from '../../../lib/api.ts';
import type { Language } from '../../../lib/i18n/language.ts';
import * as preview from './PreviewPage.tsx';
import * as profile from './ProfilePage.tsx';

const id = '0197c000-0000-7000-8000-0000000000e1';
const asked: string[] = [];
const show = (answer: () => Promise<ReturnType<typeof givenListing>>, language: Language = 'en') =>
  showPage(
    { path: '/directory/preview/:id', loader: preview.loader, Component: preview.Component },
    `/directory/preview/${id}`,
    fakeApi({ preview: (of) => (asked.push(of), answer()) }),
    language,
  );

describe('a preview', () => {
  it.each(['en', 'es'] as const)('says word for word what the public page says: %s', async (language) => {
    const listing = givenListing({});
    await showPage(
      { path: '/directory/:slug', loader: profile.loader, Component: profile.Component },
      '/directory/harbor-light',
      fakeApi({ listing: () => Promise.resolve(listing) }),
      language,
    );
    const published = (await screen.findByRole('article')).textContent;
    document.body.replaceChildren();
    await show(() => Promise.resolve(listing), language);

    expect((await screen.findByRole('article')).textContent).toBe(published);
    expect(asked).toContain(id);
  });

  it('leads to no page of the team that is not there yet', async () => {
    await show(() => Promise.resolve(givenListing({ slug: 'not-yet' })));
    await screen.findByRole('article');
    const addresses = screen.getAllByRole('link').map((link) => link.getAttribute('href'));

    expect(addresses.filter((address) => address?.includes('not-yet'))).toEqual([]);
    expect(screen.getByText('Report something wrong')).toBeTruthy();
  });

  it.each([
    [401, 'Please sign in first.'],
    [403, 'There is no such team, or it is not yours.'],
    [404, 'There is no such team, or it is not yours.'],
    [409, /There is no page to show yet/],
    [0, /That did not work/],
  ] as const)('says why there is nothing to see: %s', async (status, words) => {
    await show(() => Promise.reject(new Problem({ status })));

    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByRole('article')).toBeNull();
  });
});
