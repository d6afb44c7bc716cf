/** Who may move an invitation, from where. */
import { expect, it } from '@jest/globals';
import { invitationActionsOpen, objectionsToInvitationMove } from './invitation.ts';

const proposed = { state: 'PROPOSED', invitedBy: 'ada', isOver: false } as const;

it('is confirmed by a second admin, and taken back by either', () => {
  expect(invitationActionsOpen(proposed, 'bob')).toEqual(['confirm', 'revoke']);
  expect(invitationActionsOpen(proposed, 'ada')).toEqual(['revoke']);
  expect(objectionsToInvitationMove('confirm', proposed, 'ada')).toEqual(['SECOND_PERSON_NEEDED']);
});

it('that was sent is only taken back', () => {
  expect(invitationActionsOpen({ ...proposed, state: 'SENT' }, 'bob')).toEqual(['revoke']);
});

it.each(['ACCEPTED', 'REVOKED', 'EXPIRED'] as const)('that is %s stays so', (state) => {
  expect(invitationActionsOpen({ ...proposed, state }, 'bob')).toEqual([]);
});

it('that waited too long is not sent any more', () => {
  expect(objectionsToInvitationMove('confirm', { ...proposed, isOver: true }, 'bob')).toEqual(['TOO_OLD']);
});
