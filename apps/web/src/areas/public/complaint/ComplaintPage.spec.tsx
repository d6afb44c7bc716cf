/** Saying what a team did, and asking how far that is. */
import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { givenListing } from '../../../../test/given.ts';
import { fakeApi, showPage } from '../../../../test/public-page.tsx';
import { Problem, type Api } from '../../../lib/api.ts';
import * as page from './ComplaintPage.tsx';
import * as stage from './ReceiptPage.tsx';

const receipt = {
  reference: 'ABCDEFGH12',
  stage: 'RECEIVED',
  receivedOn: '2026-11-26',
  dueOn: '2026-11-29',
} as const;

const route = {
  path: '/directory/:slug/complaint',
  loader: page.loader,
  action: page.action,
  shouldRevalidate: page.shouldRevalidate,
  Component: page.Component,
};
const listing: Api['listing'] = () => Promise.resolve(givenListing());
const show = async (answers: Partial<Api>) =>
  showPage(route, '/directory/harbor-light/complaint', fakeApi({ listing, ...answers }));

const tell = async () => {
  await userEvent.click(await screen.findByRole('radio', { name: 'Somebody was left alone' }));
  await userEvent.type(screen.getByLabelText('What happened?'), 'Nobody was in the room.');
  await userEvent.click(screen.getByRole('button', { name: 'Send to us' }));
};

describe('a complaint', () => {
  it('names those who help at once before it asks for anything', async () => {
    await show({});
    const help = await screen.findByRole('link', { name: '911' });
    const first = screen.getByRole('checkbox', { name: 'Somebody is in danger now' });
    expect(help.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(screen.getByText('We are not an emergency service.')).toBeTruthy();
  });

  it('says what is missing before it is sent', async () => {
    await show({ complain: () => Promise.reject(new Error('sent too early')) });
    await userEvent.click(await screen.findByRole('button', { name: 'Send to us' }));
    expect((await screen.findByRole('alert')).textContent).toBe(
      'Please choose what it is about. Please say what happened.',
    );
  });

  it('needs no name, keeps what was written when nobody answers, and is one complaint when sent again', async () => {
    const sent: unknown[][] = [];
    let asked = 0;
    await show({
      listing: () => (asked++ === 0 ? Promise.resolve(givenListing()) : Promise.reject(new Problem({ status: 0 }))),
      complain: (...complaint) => {
        sent.push(complaint);
        return sent.length === 1 ? Promise.reject(new Problem({ status: 0 })) : Promise.resolve(receipt);
      },
    });
    await tell();
    expect((await screen.findByRole('alert')).textContent).toContain('What you wrote is still here');

    await userEvent.click(screen.getByRole('button', { name: 'Send to us' }));
    expect(await screen.findByText('Your number: ABCDEFGH12')).toBeTruthy();
    expect(screen.getByText('Somebody reads it by Nov 29, 2026.')).toBeTruthy();
    expect(screen.queryByLabelText('What happened?')).toBeNull();
    expect(sent[0]).toEqual(sent[1]);
    expect(sent[1]?.[1]).toEqual({ kind: 'LEFT_ALONE', words: 'Nobody was in the room.', isDanger: false });
  });

  it('can be told of a team that is not listed any more', async () => {
    const gone = new Problem({ status: 410, alternatives: [] });
    await show({ listing: () => Promise.reject(gone), complain: () => Promise.resolve(receipt) });
    expect(await screen.findByText('About a team that is not on our list right now')).toBeTruthy();
    await tell();
    expect(await screen.findByText('Your number: ABCDEFGH12')).toBeTruthy();
  });
});

describe('how far a complaint is', () => {
  const ask = async (complaint: Api['complaint'], typed: string) => {
    const { loader, action, Component } = stage;
    const router = await showPage(
      { path: '/complaint', loader, action, Component },
      '/complaint',
      fakeApi({ complaint }),
    );
    await userEvent.type(await screen.findByLabelText('Your number'), typed);
    await userEvent.click(screen.getByRole('button', { name: 'Ask' }));
    return router;
  };

  it('is told to who has the number, as it was copied from paper, and no address holds it', async () => {
    const asked: string[] = [];
    const router = await ask((reference) => {
      asked.push(reference);
      return Promise.resolve({ ...receipt, stage: 'LOOKED_INTO' });
    }, 'abcde-fgh i o');
    expect(await screen.findByRole('heading', { name: 'We are looking into it.' })).toBeTruthy();
    expect(asked).toEqual(['ABCDEFGH10']);
    expect(router.state.location.pathname + router.state.location.search).toBe('/complaint');
  });

  it('is unknown without a number that we gave', async () => {
    await ask(() => Promise.reject(new Problem({ status: 404 })), 'ZZZZZZZZZZ');
    expect((await screen.findByRole('alert')).textContent).toContain('We do not know this number.');
  });
});
