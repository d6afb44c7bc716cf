/** Two filters that are set in one breath are both in the address. */
import { expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider, useLocation } from 'react-router';
import { useUrlFilters } from './url-filters.ts';

function Filters() {
  const [filters, change] = useUrlFilters(['kind', 'state']);
  const { search } = useLocation();
  return (
    <>
      <output>{`${search} ${filters.kind ?? '-'} ${filters.state ?? '-'}`}</output>
      <button
        type="button"
        onClick={() => {
          change('kind', 'A');
          change('state', 'CO');
        }}
      >
        both
      </button>
      <button
        type="button"
        onClick={() => {
          change('kind', '');
        }}
      >
        none
      </button>
    </>
  );
}

it('keeps both of two quick changes, and what is gone is gone', async () => {
  render(<RouterProvider router={createMemoryRouter([{ path: '/', Component: Filters }], { initialEntries: ['/?after=1'] })} />); // prettier-ignore
  await userEvent.click(screen.getByRole('button', { name: 'both' }));
  expect((await screen.findByText('?after=1&kind=A&state=CO A CO')).textContent).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'none' }));
  expect((await screen.findByText('?after=1&state=CO - CO')).textContent).toBeDefined();
});
