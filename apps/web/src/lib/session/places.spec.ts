/** Where a person may be sent after signing in: to a page of this door, and never to another site. */
import { describe, expect, it } from '@jest/globals';
import { safeNext, signInFor } from './places.ts';

describe('the page after signing in', () => {
  it.each([
    ['/account/data', '/account/data'],
    ['/account/access-log?sort=-at', '/account/access-log?sort=-at'],
    ['/account', '/account'],
  ])('is the one that was asked for: %s', (next, expected) => {
    expect(safeNext('portal', next)).toBe(expected);
  });

  it.each([
    '//evil.test',
    '/\\evil.test',
    '\\\\evil.test',
    'https:evil',
    'https://evil.test/account',
    '/account/../../evil',
    '/account\\..\\evil',
    '/\t/evil.test',
    '/account\n/evil',
    'javascript:alert(1)',
    'account/data',
    '/staff/people',
    '/accountant',
    '/account/sign-in?next=/account',
    '',
  ])('is the first page instead of %j', (next) => {
    expect(safeNext('portal', next)).toBe('/account');
  });

  it('is the first page when none was asked for', () => {
    expect([safeNext('portal', null), safeNext('staff', null)]).toEqual(['/account', '/staff']);
  });

  it('is remembered in the address of the sign-in page', () => {
    expect(signInFor('staff', '/staff/jobs?queue=mail.send')).toBe(
      '/staff/sign-in?next=%2Fstaff%2Fjobs%3Fqueue%3Dmail.send',
    );
    expect(signInFor('portal', '/account')).toBe('/account/sign-in');
  });
});
