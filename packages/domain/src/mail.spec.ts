/** Every state of a mail against everything that staff may do with it. */
import { describe, expect, it } from '@jest/globals';
import { decideMail, mailActions, mailActionsOpen, mailStates } from './mail.ts';

describe('a mail', () => {
  // prettier-ignore
  const table = [
    ['QUEUED',  false, ['drop']],
    ['QUEUED',  true,  ['drop']],
    ['SENT',    true,  []],
    ['SENT',    false, []],
    ['DEAD',    false, ['retry', 'drop']],
    ['DEAD',    true,  ['drop']],
    ['DROPPED', true,  []],
    ['DROPPED', false, []],
  ] as const;

  it.each(table)('that is %s (emptied: %s) can take %j', (state, isEmpty, open) => {
    expect(mailActionsOpen({ state, isEmpty })).toEqual(open);
  });

  it('has its place in the table in every state', () => {
    expect(new Set(table.map(([state]) => state))).toEqual(new Set(mailStates));
  });

  it('says every reason at once why not', () => {
    expect(decideMail({ state: 'SENT', isEmpty: true }, 'retry')).toEqual({ blockers: ['WRONG_STATE', 'EMPTIED'] });
    expect(mailActions.map((action) => decideMail({ state: 'DEAD', isEmpty: false }, action))).toEqual([
      { to: 'QUEUED' },
      { to: 'DROPPED' },
    ]);
  });
});
