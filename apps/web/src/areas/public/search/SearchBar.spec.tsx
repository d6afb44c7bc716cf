/** What is offered while somebody types. */
import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, showPage } from '../../../../test/public-page.tsx';
import type { Suggestion } from '../../../lib/directory.types.ts';
import { SearchBar } from './SearchBar.tsx';
import { parseSearch } from './search-state.ts';

const nothing = { slug: null, code: null, group: null };
const suggestions: Suggestion[] = [
  { ...nothing, kind: 'LISTING', text: 'Spring Lantern', slug: 'spring-lantern' },
  { ...nothing, kind: 'CITY', text: 'Springfield, MO' },
];

it.each([
  ['Where are you?', ['Springfield, MO place']],
  ['What are you looking for?', ['Spring Lantern team', 'Springfield, MO place']],
])('the field “%s” offers what belongs there', async (field, offers) => {
  const page = { path: '/', Component: () => <SearchBar state={parseSearch(new URLSearchParams())} /> };
  await showPage(page, '/', fakeApi({ suggest: () => Promise.resolve(suggestions) }));
  await userEvent.type(await screen.findByLabelText(field), 'spring');
  await screen.findByRole('option', { name: 'Springfield, MO place' });
  const list = screen.getByRole('combobox', { name: field, expanded: true }).getAttribute('aria-controls') ?? '';
  const options = document.getElementById(list)?.querySelectorAll('li') ?? [];
  expect(Array.from(options, ({ textContent }) => textContent)).toEqual(offers);
});
