/** The desk writes down what a team asked for, and is told how it differs from the page. */
import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { caseId, cover, desk, inReview } from '../../../../test/vetting-case.ts';
import { showStaffPage } from '../../../../test/staff-page.tsx';
import { Component as CasePage } from './CasePage.tsx';
import type { Quote } from './cases.queries.ts';

const quote: Quote = {
  id: '0197c000-0000-7000-8000-00000000f001',
  source: 'CALL',
  quotedOn: '2026-06-14',
  route: null,
  format: null,
  lines: [],
  totalCents: 300_000,
  recordedBy: '0197c000-0000-7000-8000-00000000d00d',
  recordedAt: '2026-06-14T15:00:00.000Z',
  proposed: 'FAILED',
  findings: [
    { kind: 'TOTAL_DISPUTABLE', phase: null, quotedCents: 300_000, publishedMinCents: 240_000, publishedMaxCents: 255_000 },
  ],
}; // prettier-ignore

it('says how a quote differs and what it proposes, and takes a new one by its lines', async () => {
  const answer = { items: [quote] };
  const { sent } = await showStaffPage({
    page: CasePage,
    path: '/staff/cases/:id',
    at: `/staff/cases/${caseId}`,
    rights: desk,
    answers: {
      [`GET /staff/cases/${caseId}`]: () => ({ ...inReview, lines: [{ ...cover, item: 41, target: 'ORGANIZATION' }] }),
      [`GET /staff/cases/${caseId}/documents`]: () => ({ items: [], missing: [] }),
      [`GET /staff/cases/${caseId}/quotes`]: () => answer,
      [`POST /staff/cases/${caseId}/quotes`]: () => answer,
    },
  });
  expect(await screen.findByText(/^Asked for \$3,000 on .*2026, by phone$/)).toBeDefined();
  expect(screen.getByText(/\$400 or more above the page: \$3,000 instead of \$2,400–\$2,550/)).toBeDefined();
  expect(screen.getByText(/^This speaks for: /)).toBeDefined();

  await userEvent.click(screen.getByRole('button', { name: 'Write down a quote' }));
  await userEvent.type(screen.getByLabelText(/^Day/), '2026-06-14');
  await userEvent.type(screen.getByLabelText(/^Assessment: price/i), '310.50');
  await userEvent.click(screen.getByRole('button', { name: 'Write it down' }));
  expect(await screen.findByText('The quote is on record.')).toBeDefined();
  expect(sent.map(({ body }) => body)).toEqual([
    { source: 'CALL', quotedOn: '2026-06-14', lines: [{ phase: 'ASSESSMENT', amountCents: 31_050, count: 1 }] },
  ]);
});
