/** Each move of an account, from each state, by another and by oneself. */
import { describe, expect, it } from '@jest/globals';
import { canonicalEmail, emailPattern } from './email.ts';
import { decidePerson, personActions, personActionsOpen, type PersonStatus } from './person.ts';

describe('an account', () => {
  it.each<[PersonStatus, readonly string[]]>([
    ['ACTIVE', ['disable', 'sendReset', 'endSessions']],
    ['DISABLED', ['enable', 'endSessions']],
    ['ERASED', []],
  ])('that is %s may be moved by another admin by %j', (status, open) => {
    expect(personActionsOpen({ id: 'ada', status }, 'bob')).toEqual(open);
  });

  it('is never moved by its own person', () => {
    for (const action of personActions)
      expect(decidePerson({ id: 'ada', status: 'ACTIVE' }, action, 'ada')).toMatchObject({
        objections: expect.arrayContaining(['OWN_ACCOUNT']),
      });
  });

  it('that is disabled stays so when its sessions are ended', () => {
    expect(decidePerson({ id: 'ada', status: 'DISABLED' }, 'endSessions', 'bob')).toEqual({
      to: 'DISABLED',
      endsSessions: true,
    });
  });
});

describe('an address', () => {
  it('is one however it is typed', () => {
    expect(canonicalEmail('  Ada.Roe@Example.TEST ')).toBe('ada.roe@example.test');
    expect(canonicalEmail('ａda@example.test')).toBe('ada@example.test');
  });

  it.each(['ada@example.test', "o'hara+kap@mail.example.test", 'ü@bücher.test'])('may be %s', (address) => {
    expect(emailPattern.test(address)).toBe(true);
  });

  it.each([
    'ada',
    'ada@localhost',
    'a b@example.test',
    'ada@@example.test',
    'ada@example.test\n',
    '<ada@example.test>',
  ])('is not %j', (text) => {
    expect(emailPattern.test(text)).toBe(false);
  });
});
