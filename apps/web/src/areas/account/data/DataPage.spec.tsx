/** Getting one's data, and deleting one's account. */
import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showAccountPage } from '../../../../test/account-page.tsx';
import type { AccountApi } from '../../../lib/session/account-api.ts';
import type { DataRequest } from '../../../lib/session/session.types.ts';
import { Component as DataPage } from './DataPage.tsx';

const request: DataRequest = {
  id: '0197c000-0000-7000-8000-0000000000e1',
  kind: 'ERASURE',
  state: 'ASKED',
  askedAt: '2026-11-25T10:00:00.000Z',
  dueAt: '2026-12-02T10:00:00.000Z',
  doneAt: null,
  expiresAt: null,
  size: null,
  mayCancel: true,
  mayDownload: false,
};

const show = async (account: Partial<AccountApi>) =>
  showAccountPage({
    pages: { '/account/data': DataPage },
    at: '/account/data',
    account: {
      dataRequests: () => Promise.resolve([]),
      consents: () => Promise.resolve({ items: [], offered: [] }),
      ...account,
    },
  });

describe('deleting the account', () => {
  it('needs the word, so that no slip of a finger does it', async () => {
    const asked: unknown[] = [];
    await show({
      askForData: (kind) => {
        asked.push(kind);
        return Promise.resolve(request);
      },
    });
    const word = await screen.findByLabelText(/type the word DELETE/);
    await userEvent.type(word, 'yes');
    await userEvent.click(screen.getByRole('button', { name: 'Delete my account' }));
    expect(asked).toEqual([]);

    await userEvent.clear(word);
    await userEvent.type(word, 'delete');
    await userEvent.click(screen.getByRole('button', { name: 'Delete my account' }));
    expect(await screen.findByText(/will be deleted on Dec 2, 2026/)).toBeDefined();
    expect(asked).toEqual(['ERASURE']);
  });

  it('can be taken back', async () => {
    const cancelled: string[] = [];
    await show({
      dataRequests: () => Promise.resolve([request]),
      cancelDataRequest: (id) => {
        cancelled.push(id);
        return Promise.resolve();
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Take it back' }));
    expect(await screen.findByText('It is taken back.')).toBeDefined();
    expect(cancelled).toEqual([request.id]);
  });
});

describe('getting one’s data', () => {
  it('is the same request when it failed and is asked again', async () => {
    const keys: string[] = [];
    await show({
      askForData: (_, key) => {
        keys.push(key);
        return keys.length === 1 ? Promise.reject(new Error('lost')) : Promise.resolve({ ...request, kind: 'EXPORT' });
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Get my data' }));
    await screen.findByRole('alert');
    await userEvent.click(screen.getByRole('button', { name: 'Get my data' }));
    expect(await screen.findByText(/You get a mail when the file is ready/)).toBeDefined();
    expect(new Set(keys).size).toBe(1);
  });
});
