/** A team's own page. */
import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { givenListing } from '../../../../test/given.ts';
import { fakeApi, showPage } from '../../../../test/public-page.tsx';
import { Problem } from '../../../lib/api.ts';
import type { ListingResponse } from '../../../lib/directory.types.ts';
import * as page from './ProfilePage.tsx';

const route = { path: '/directory/:slug', loader: page.loader, Component: page.Component };
const show = async (facts: Partial<ListingResponse>) =>
  showPage(route, '/directory/harbor-light', fakeApi({ listing: () => Promise.resolve(givenListing(facts)) }));

describe('a profile', () => {
  it('adds the price up line by line', async () => {
    const line = {
      phase: 'PREPARATION',
      amountCents: 16_000,
      countMin: 2,
      countMax: 3,
      minCents: 32_000,
      maxCents: 48_000,
    } as const;
    await show({
      coursePrices: {
        slidingScaleMinCents: 10_000,
        options: [
          {
            route: 'IM_INJECTION',
            format: null,
            minCents: 32_000,
            maxCents: 48_000,
            slidingScaleMinCents: 10_000,
            lines: [line],
          },
        ],
      },
    });
    const table = await screen.findByRole('table');
    expect(within(table).getByText('Preparation, 2–3 × $160')).toBeTruthy();
    expect(within(table).getByRole('rowheader').textContent).toBe('Whole course: Shot in a muscle');
    expect(within(table).getByText('With the sliding scale, from $100.')).toBeTruthy();
  });

  it('says in plain words what is between us and the team', async () => {
    await show({ disclosures: [{ kind: 'GIFT_TO_US', year: 2025, band: 'TO_1000', who: 'The owner' }] });
    const gift = await screen.findByText(/2025: The team gave us money or goods, \$250 to \$1,000/);
    expect(gift.textContent).toContain('(The owner)');
    expect(screen.queryByText('We know of no gift and no tie.')).toBeNull();
  });

  it('says also that there is no gift and no tie', async () => {
    await show({ disclosures: [] });
    expect(await screen.findByText('We know of no gift and no tie.')).toBeTruthy();
  });

  it('says that a price is missing instead of guessing one', async () => {
    await show({ coursePrices: null, coursePrice: null });
    expect(await screen.findByText(/has not given us the price of a whole course/)).toBeTruthy();
  });

  it('names what was not checked as plainly as what was', async () => {
    const line = {
      item: 29,
      group: 'SAFETY',
      title: { en: 'Trained responder', es: 'x' },
      target: 'LOCATION',
      isBlocking: true,
    } as const;
    await show({ checks: [{ ...line, outcome: 'NOT_CHECKED', method: null, checkedIn: null, nextDueOn: null }] });
    expect(await screen.findByText('0 of 1 current')).toBeTruthy();
    expect(screen.getByText(/^Not checked\./)).toBeTruthy();
    expect(screen.getByText(/we do not and cannot check this/)).toBeTruthy();
  });

  it.each(['javascript:alert(1)', 'http://plain.example', 'https://user:word@evil.example', 'not an address'])(
    'never links a website such as %s',
    async (website) => {
      await show({ contact: { phone: null, email: null, website } });
      await screen.findByRole('heading', { level: 1 });
      expect(screen.queryAllByRole('link').filter((link) => link.getAttribute('href') === website)).toEqual([]);
      expect(screen.getByText('They gave us no phone, email or website.')).toBeTruthy();
    },
  );

  it('keeps text of people as text', async () => {
    await show({ summary: '<img src=x onerror=alert(1)>' });
    expect(await screen.findByText('<img src=x onerror=alert(1)>')).toBeTruthy();
  });

  it('offers the nearest teams when this one is gone', async () => {
    const gone = new Problem({
      status: 410,
      alternatives: [{ slug: 'next-door', name: 'Next Door', city: 'Aurora', state: 'CO', distanceMiles: 3.2 }],
    });
    await showPage(route, '/directory/closed', fakeApi({ listing: () => Promise.reject(gone) }));
    expect((await screen.findByRole('link', { name: 'Next Door' })).getAttribute('href')).toBe('/directory/next-door');
    expect(screen.getByText(/3\.2 miles away/)).toBeTruthy();
  });
});
