/** The desk writes down what is between us and a team, and takes back what was wrong. */
import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showStaffPage } from '../../../../test/staff-page.tsx';
import type { Disclosure } from './disclosures.queries.ts';
import { ListingDisclosures } from './ListingDisclosures.tsx';

const listingId = '0197c000-0000-7000-8000-000000000001';
const path = `/staff/listings/${listingId}/disclosures`;
const gift: Disclosure = {
  id: '0197c000-0000-7000-8000-0000000000f1',
  kind: 'GIFT_TO_US',
  year: 2025,
  band: 'TO_1000',
  who: 'The owner',
  recordedBy: '0197c000-0000-7000-8000-00000000d00d',
  recordedAt: '2026-01-01T10:00:00.000Z',
  correctedBecause: null,
};
const show = (rights: readonly ('listing.read' | 'listing.edit')[]) =>
  showStaffPage({
    page: () => <ListingDisclosures listingId={listingId} onDone={() => undefined} />,
    path: '/staff/listings/1',
    rights: [...rights],
    answers: {
      [`GET ${path}`]: () => ({ items: [gift] }),
      [`POST ${path}`]: () => ({ items: [gift] }),
      [`POST ${path}/${gift.id}/corrections`]: () => ({ items: [] }),
    },
  });

it('asks how much only where it is about money', async () => {
  const { sent } = await show(['listing.read', 'listing.edit']);
  expect(await screen.findByText(/2025: the team gave us something, \$250 to \$1,000, The owner/)).toBeDefined();
  await userEvent.selectOptions(screen.getByLabelText('What it is'), 'BOARD_TIE');
  expect(screen.queryByLabelText('How much in that year')).toBeNull();
  await userEvent.type(screen.getByLabelText(/^Year/), '2026');
  await userEvent.type(screen.getByLabelText(/^Who/), 'June Harbor');
  await userEvent.click(screen.getByRole('button', { name: 'Write it down' }));
  expect(sent.map(({ body }) => body)).toEqual([{ kind: 'BOARD_TIE', year: 2026, who: 'June Harbor' }]);
});

it('takes back with a reason', async () => {
  const { sent } = await show(['listing.read', 'listing.edit']);
  await userEvent.click(await screen.findByRole('button', { name: /^Take it back: 2025/ }));
  await userEvent.type(screen.getByLabelText(/^Why it is wrong/), 'It was another team.');
  await userEvent.click(screen.getByRole('button', { name: 'Take it back' }));
  expect(sent.map(({ body }) => body)).toEqual([{ reason: 'It was another team.' }]);
});

it('is read by who may not write', async () => {
  await show(['listing.read']);
  expect(await screen.findByText(/2025: the team gave us something/)).toBeDefined();
  expect(screen.queryByRole('button')).toBeNull();
});
