/** The results as a person meets them. */
import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { givenAnswer, givenItem } from '../../../../test/given.ts';
import { fakeApi, showPage } from '../../../../test/public-page.tsx';
import { Problem } from '../../../lib/api.ts';
import type { SearchQuery, SearchResponse } from '../../../lib/directory.types.ts';
import * as page from './ResultsPage.tsx';

window.matchMedia = (query) =>
  ({ matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined }) as never;

const route = { path: '/directory', loader: page.loader, Component: page.Component };
const denver = { label: 'Denver, CO', latitude: 39.7, longitude: -105, alternatives: [] };

async function show(
  search: (query: SearchQuery) => SearchResponse,
  at = '/directory?near=Denver',
  language: 'en' | 'es' = 'en',
) {
  const asked: SearchQuery[] = [];
  const api = fakeApi({
    search: (query) => {
      asked.push(query);
      return new Promise((resolve) => {
        resolve(search(query));
      });
    },
  });
  const router = await showPage(route, at, api, language);
  return { asked, router };
}

describe('the results', () => {
  it('say of a team who, how far, whether it is KAP, price, new people and what was checked', async () => {
    await show(() => givenAnswer({ items: [givenItem()], total: 1, place: denver }));
    const card = await screen.findByRole('article');
    for (const text of [
      'Harbor Light',
      /Denver, CO · 2\.4 miles · Team of 3 · Demo listing, not a real clinic/,
      'KAP with one team.',
      /All four phases here\./,
      '$2,900–$3,600',
      /whole course, 6 sessions/,
      'Shot in a muscle',
      'Takes new people, as of Nov 12, 2026',
      'Takes scholarships',
      /Checked on these points · next due Feb 2027/,
      '2 miles from the place you gave',
    ]) {
      expect(within(card).getByText(text)).toBeTruthy();
    }
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('1 team within 50 miles of Denver, CO');
  });

  it('do not call an imported candidate anything but not vetted', async () => {
    const badge = { state: 'NONE', verifiedOn: null, nextDueOn: null } as const;
    await show(() =>
      givenAnswer({
        items: [givenItem({ origin: 'CANDIDATE', badge, serviceModel: null, kapCompleteness: 'UNKNOWN' })],
      }),
    );
    expect(await screen.findByText('Imported for evaluation, not vetted')).toBeTruthy();
    expect(screen.getByText('We do not know yet if this is KAP.')).toBeTruthy();
  });

  it('ask again when a filter is chosen, keep the rest of the search, and leave the focus where it is', async () => {
    const { asked, router } = await show(() =>
      givenAnswer({ items: [givenItem()], facets: { route: [{ code: 'IV_INFUSION', count: 4 }] }, place: denver }),
    );
    const box = await screen.findByRole('checkbox', { name: /IV drip/ });
    await userEvent.click(box);
    await waitFor(() => {
      expect(asked.at(-1)).toEqual({ near: 'Denver', route: ['IV_INFUSION'] });
    });
    expect(router.state.location.search).toBe('?near=Denver&route=IV_INFUSION');
    expect(document.activeElement).toBe(box);
    expect(await screen.findByRole('link', { name: 'Remove filter: IV drip' })).toBeTruthy();
  });

  it('show no group of filters in which there is nothing to choose, unless something in it is chosen', async () => {
    const facets = { route: [{ code: 'IV_INFUSION', count: 4 }] };
    await show(() => givenAnswer({ items: [givenItem()], facets }), '/directory?modality=EMDR');
    const groups = await screen.findAllByRole('group', { hidden: true });
    const named = groups.flatMap((group) => group.getAttribute('aria-label') ?? []);
    expect(named).toEqual([
      'Medicine is given as',
      'Open and checked',
      'Paying for it',
      'Kind of therapy',
      'Care by video',
    ]);
  });

  it('offer every way out of an empty list with its number', async () => {
    await show(
      ({ radiusMiles, route: chosen }) =>
        givenAnswer({ total: radiusMiles === 100 ? 3 : chosen ? 0 : 7, place: denver }),
      '/directory?near=Denver&route=IV_INFUSION',
    );
    expect(await screen.findByRole('link', { name: 'Look within 100 miles: 3 teams' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Without “IV drip”: 7 teams' })).toBeTruthy();
  });

  it('show the first page when a page of the list is no longer there', async () => {
    await show(({ cursor }) => {
      if (cursor !== undefined) throw new Problem({ status: 400, errors: [{ pointer: '/cursor', detail: 'is old' }] });
      return givenAnswer({ items: [givenItem()] });
    }, '/directory?cursor=old&page=4');
    expect(await screen.findByText(/That page of the list has moved/)).toBeTruthy();
    expect(screen.getByText('1')).toBeTruthy();
  });

  it('say which place was meant and offer the others', async () => {
    const alternatives = [{ label: 'Springfield, MO', latitude: 37, longitude: -93, query: 'Springfield, MO' }];
    await show(() =>
      givenAnswer({ place: { ...denver, label: 'Springfield, IL', alternatives }, items: [givenItem()] }),
    );
    const other = await screen.findByRole('link', { name: 'Springfield, MO' });
    expect(other.getAttribute('href')).toBe('/directory?near=Springfield%2C+MO');
  });

  it('repeat what was understood of a place that nobody knows', async () => {
    await show(() => {
      throw new Problem({
        status: 422,
        errors: [{ pointer: '/near', detail: 'No place is known for this.' }],
        alternatives: [{ label: 'Atlanta, GA', latitude: 33.7, longitude: -84.4, query: 'Atlanta, GA' }],
      });
    }, '/directory?near=Atlantis');
    expect(await screen.findByText(/We understood “Atlantis”/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Atlanta, GA' }).getAttribute('href')).toContain('near=Atlanta%2C+GA');
  });

  it('say in one line what was asked, and open the search where it has to be changed', async () => {
    const { router } = await show(({ near }) => {
      if (near === 'Atlantis') throw new Problem({ status: 422 });
      return givenAnswer({ items: [givenItem()] });
    }, '/directory?near=80202&radiusMiles=100&q=trauma');
    const line = await screen.findByText('80202 · within 100 miles · “trauma”');
    expect(line.closest('details')?.open).toBe(false);
    await router.navigate('/directory?near=Atlantis');
    expect((await screen.findByText('Atlantis · within 50 miles')).closest('details')?.open).toBe(true);
  });

  it('keep the list and say so when the directory does not answer, with the number of the request', async () => {
    let isDown = false;
    const { router } = await show(() => {
      if (isDown) throw new Problem({ status: 503, requestId: 'abc-1' });
      return givenAnswer({ items: [givenItem()] });
    });
    await screen.findByText('Harbor Light');
    isDown = true;
    await router.navigate('/directory?near=Boulder');
    expect((await screen.findByRole('alert')).textContent).toContain('abc-1');
    expect(screen.getByText('Harbor Light')).toBeTruthy();
  });

  it('speak Spanish', async () => {
    await show(() => givenAnswer({ items: [givenItem()], place: denver }), '/directory?near=Denver', 'es');
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(
      '1 equipo a menos de 50 millas de Denver, CO',
    );
    expect(screen.getByText('Cerca del lugar que indicó: 2.4 millas')).toBeTruthy();
  });
});
