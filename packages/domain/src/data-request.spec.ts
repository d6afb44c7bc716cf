/** What is open, what can be taken back, what can be fetched. */
import { expect, it } from '@jest/globals';
import { type DataRequestFile, exportKeptMs, graceMs, isOpenRequest, mayCancel, mayDownload } from './data-request.ts';

const ready: DataRequestFile = { kind: 'EXPORT', state: 'READY', expiresAt: exportKeptMs };
const asked: DataRequestFile = { kind: 'ERASURE', state: 'ASKED', expiresAt: null };

it('an export can be fetched for a day and is one request meanwhile', () => {
  expect([mayDownload(ready, exportKeptMs - 1), mayDownload(ready, exportKeptMs)]).toEqual([true, false]);
  expect([isOpenRequest(ready, exportKeptMs - 1), isOpenRequest(ready, exportKeptMs)]).toEqual([true, false]);
});

it('a deletion waits a week, and can be taken back until it happens, also while it is held', () => {
  expect(graceMs.ERASURE).toBe(7 * 86_400_000);
  expect([mayCancel(asked), mayCancel({ ...asked, state: 'HELD' }), mayCancel({ ...asked, state: 'DONE' })]).toEqual([
    true,
    true,
    false,
  ]);
  expect(isOpenRequest({ ...asked, state: 'HELD' }, 0)).toBe(true);
  expect(mayDownload(asked, 0)).toBe(false);
});
