/** Staff write for a team: what is typed stays, faults are said at their fields, and nobody overwrites a colleague unseen. */
import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { problem, showStaffPage, type Answers } from '../../../../test/staff-page.tsx';
import { blankContent, blankPhase } from '../../../lib/listing-form/blank.ts';
import { Component as EditListingPage } from './EditListingPage.tsx';
import { Component as ListingPage } from './ListingPage.tsx';
import { Component as ListingsPage } from './ListingsPage.tsx';
import type { Content } from '../../../lib/listing-form/content.ts';
import type { DeskItem, DeskListing } from './listings.queries.ts';
import { Component as NewListingPage } from './NewListingPage.tsx';

const id = '0197c000-0000-7000-8000-0000000000e1';
const blank = blankContent();
const content: Content = {
  ...blank,
  name: 'Harbor Light',
  organizationName: 'Harbor Light LLC',
  phone: '+13035550142',
  location: { line1: '1450 Larkspur Ave', line2: null, city: 'Denver', state: 'CO', postalCode: '80202' },
  service: { ...blank.service, routes: ['IM_INJECTION'], phases: [blankPhase('MEDICINE_SESSION')] },
};
const listing: DeskListing = {
  id,
  slug: 'harbor-light',
  status: 'LIVE',
  origin: 'PROVIDER',
  organizationId: '0197c000-0000-7000-8000-0000000000f1',
  revision: 5,
  contentUpdatedAt: '2026-11-20T10:00:00.000Z',
  live: content,
  draft: { ...content, phone: '+13035550199' },
  vettedChanges: { targets: ['LOCATION'] },
  objections: ['NO_PRICE', 'NO_TEAM'],
  actionsOpen: ['suspend', 'publish'],
};
const one = `GET /staff/listings/${id}`;
const draft = `PUT /staff/listings/${id}/draft`;

const edit = (answers: Answers) =>
  showStaffPage({
    page: EditListingPage,
    path: '/staff/listings/:id/edit',
    at: `/staff/listings/${id}/edit`,
    rights: ['listing.read', 'listing.edit'],
    answers,
  });
const save = async () => userEvent.click(screen.getByRole('button', { name: 'Save the draft' }));

describe('the list of teams', () => {
  it('is filtered by its address, and exported by who may', async () => {
    const item: DeskItem = {
      ...listing,
      name: 'Harbor Light',
      organizationName: 'Harbor Light LLC',
      city: 'Denver',
      state: 'CO',
      hasDraft: true,
      openReports: 2,
      attestedOn: null,
    };
    const asked: string[] = [];
    await showStaffPage({
      page: ListingsPage,
      path: '/staff/listings',
      at: '/staff/listings?state=CO&draft=yes&hide=origin',
      rights: ['listing.read'],
      answers: {
        'GET /staff/listings': ({ search }) => {
          asked.push(search.toString());
          return { items: [item], next: null };
        },
      },
    });
    expect(await screen.findByRole('link', { name: 'Harbor Light' })).toBeDefined();
    expect(asked).toEqual(['state=CO&hasDraft=true']);
    expect(screen.queryByRole('columnheader', { name: 'Origin' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Download as CSV' })).toBeNull();
  });
});

describe('a listing', () => {
  it('says what is missing, what changed, and what publishing takes back', async () => {
    await showStaffPage({
      page: ListingPage,
      path: '/staff/listings/:id',
      at: `/staff/listings/${id}`,
      rights: ['listing.read', 'listing.publish'],
      answers: { [one]: () => listing },
    });
    expect(await screen.findByText('There is no price.')).toBeDefined();
    expect(screen.getByText('There is nobody in the team.')).toBeDefined();
    expect(screen.getByText(/takes back what was checked of the address/)).toBeDefined();
    expect(screen.getAllByText('changed').length).toBe(1);
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
    expect(await screen.findByRole('dialog', { name: 'Publish this version?' })).toBeDefined();
  });
});

describe('the form', () => {
  it('adds up the course while prices are typed, and saves the version that it began with', async () => {
    const { sent, address } = await edit({ [one]: () => listing, [draft]: () => listing });
    await userEvent.click(await screen.findByRole('button', { name: 'Add a line' }));
    const line = screen.getByRole('group', { name: /^1: / });
    const amount = within(line).getByRole('textbox', { name: 'Price of one' });
    await userEvent.clear(amount);
    await userEvent.type(amount, '900');
    expect(await screen.findByText('A whole course: $900')).toBeDefined();
    await save();
    await waitFor(() => {
      expect(address()).toBe(`/staff/listings/${id}`);
    });
    expect(sent[0]?.headers.get('if-match')).toBe('"5"');
    expect((sent[0]?.body as Content).service.prices).toMatchObject([
      { phase: 'MEDICINE_SESSION', amountCents: 90_000, countMin: 1, countMax: 1 },
    ]);
  });

  it('says each fault at its field, and keeps what was typed', async () => {
    await edit({
      [one]: () => listing,
      [draft]: () =>
        problem('impossible', 422, { errors: [{ pointer: '/location/postalCode', detail: 'must be five digits' }] }),
    });
    const zip = await screen.findByRole<HTMLInputElement>('textbox', { name: /ZIP code/ });
    await userEvent.clear(zip);
    await userEvent.type(zip, 'abc');
    await save();
    const faults = await screen.findByRole('alert');
    expect(zip.value).toBe('abc');
    expect(zip.getAttribute('aria-invalid')).toBe('true');
    await userEvent.click(within(faults).getByRole('link', { name: 'ZIP code' }));
    expect(document.activeElement).toBe(zip);
  });

  it('shows both versions when a colleague saved meanwhile, and asks which one counts', async () => {
    let stands = listing;
    const { sent } = await edit({
      [one]: () => stands,
      [draft]: ({ headers }) => {
        if (headers.get('if-match') === '"6"') return stands;
        stands = { ...listing, revision: 6, draft: { ...content, phone: '+13035550777' } };
        return problem('preconditionFailed', 412, { currentRevision: 6 });
      },
    });
    const name = await screen.findByRole('textbox', { name: /Name of the team/ });
    await userEvent.type(name, ' West');
    await save();
    expect(await screen.findByText('What stands now: +13035550777')).toBeDefined();
    expect(screen.getByText('What you wrote: Harbor Light West')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Save mine over it' }));
    await waitFor(() => {
      expect(sent.map(({ headers }) => headers.get('if-match'))).toEqual(['"5"', '"6"']);
    });
  });

  it('takes the keyboard to a new row, and back when it is removed', async () => {
    await edit({ [one]: () => listing });
    await userEvent.click(await screen.findByRole('button', { name: 'Add a member' }));
    const first = screen.getByRole('textbox', { name: /First name/ });
    expect(document.activeElement).toBe(first);
    await userEvent.type(first, 'Ana');
    await userEvent.click(screen.getByRole('button', { name: 'Remove: Ana' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a member' }));
  });
});

describe('a new team', () => {
  it('is entered in the same form', async () => {
    const { sent, address } = await showStaffPage({
      page: NewListingPage,
      path: '/staff/listings/new',
      rights: ['listing.edit'],
      answers: { 'POST /staff/listings': () => ({ id, slug: 'cedar', revision: 0 }) },
    });
    await userEvent.type(await screen.findByRole('textbox', { name: /Name of the team/ }), ' Cedar ');
    await save();
    await waitFor(() => {
      expect(address()).toBe(`/staff/listings/${id}`);
    });
    expect((sent[0]?.body as Content).name).toBe('Cedar');
  });
});
