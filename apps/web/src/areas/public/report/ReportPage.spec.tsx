/** Reporting that something is wrong. */
import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { givenListing } from '../../../../test/given.ts';
import { fakeApi, showPage } from '../../../../test/public-page.tsx';
import { Problem, type Api } from '../../../lib/api.ts';
import * as page from './ReportPage.tsx';

const route = { path: '/directory/:slug/report', loader: page.loader, Component: page.Component };
const show = async (report: Api['report']) =>
  showPage(
    route,
    '/directory/harbor-light/report',
    fakeApi({ listing: () => Promise.resolve(givenListing()), report }),
  );

describe('a report', () => {
  it('needs a reason before it is sent', async () => {
    await show(() => Promise.reject(new Error('sent too early')));
    await userEvent.click(await screen.findByRole('button', { name: 'Send report' }));
    expect(screen.getByRole('alert').textContent).toBe('Please choose what is wrong.');
  });

  it('keeps what was written when sending fails, and opens one ticket when tried again', async () => {
    const sent: unknown[][] = [];
    await show((...report) => {
      sent.push(report);
      if (sent.length === 1) return Promise.reject(new Problem({ status: 0 }));
      return Promise.resolve({ reference: 'ABCDEFGH12', dueOn: '2026-12-01' });
    });
    await userEvent.click(await screen.findByRole('radio', { name: 'They have closed' }));
    await userEvent.type(screen.getByLabelText('Anything else we should know?'), 'A note on the door.');
    await userEvent.click(screen.getByRole('button', { name: 'Send report' }));
    expect((await screen.findByRole('alert')).textContent).toContain('What you wrote is still here');

    await userEvent.click(screen.getByRole('button', { name: 'Send report' }));
    expect(await screen.findByText('Your number: ABCDEFGH12')).toBeTruthy();
    expect(sent[0]).toEqual(sent[1]);
    expect(sent[1]?.[1]).toEqual({ reason: 'CLOSED', details: 'A note on the door.' });
  });
});
