/** What a page answers when the directory behind it does not. */
import { describe, expect, it } from '@jest/globals';
import { Problem, statusOf } from './api.ts';

describe('a page that could not be made', () => {
  it('says to come back when the directory says so', () => {
    expect(statusOf({ profile: new Problem({ status: 503 }) })).toBe(503);
  });

  it.each([
    ['nobody answered', { profile: new Problem({ status: 0 }) }],
    ['the page itself is broken', { profile: new Error('unexpected') }],
    ['nothing went wrong', {}],
  ])('has no status of its own when %s', (_, errors) => {
    expect(statusOf(errors)).toBeNull();
  });
});
