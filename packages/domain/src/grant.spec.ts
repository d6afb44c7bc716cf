/** Who may move a role, from where. */
import { describe, expect, it } from '@jest/globals';
import { type GrantFile, grantActionsOpen, objectionsToMove } from './grant.ts';

const file: GrantFile = {
  actorId: 'bob',
  personId: 'cleo',
  proposedBy: 'ada',
  role: 'VETTER',
  isPersonActive: true,
  state: 'PROPOSED',
};

describe('a proposed role', () => {
  it('may be confirmed or declined by another admin', () => {
    expect(grantActionsOpen(file)).toEqual(['confirm', 'decline']);
  });

  it('may only be declined by who proposed it', () => {
    expect(grantActionsOpen({ ...file, actorId: 'ada' })).toEqual(['decline']);
    expect(objectionsToMove('confirm', { ...file, actorId: 'ada' })).toEqual(['SECOND_PERSON_NEEDED']);
  });

  it('is out of reach of who would get it', () => {
    expect(grantActionsOpen({ ...file, actorId: 'cleo' })).toEqual([]);
  });

  it('is not confirmed for somebody who was disabled meanwhile', () => {
    expect(objectionsToMove('confirm', { ...file, isPersonActive: false })).toEqual(['PERSON_NOT_ACTIVE']);
  });
});

it('a role that is held may be taken back by one admin, but not by its holder', () => {
  expect(grantActionsOpen({ ...file, state: 'ACTIVE' })).toEqual(['revoke']);
  expect(objectionsToMove('revoke', { ...file, state: 'ACTIVE', actorId: 'cleo' })).toEqual(['OWN_RIGHTS']);
});

it.each(['DECLINED', 'REVOKED'] as const)('a role that was %s stays so', (state) => {
  expect(grantActionsOpen({ ...file, state })).toEqual([]);
  expect(objectionsToMove('confirm', { ...file, state })).toEqual(['ALREADY_DECIDED']);
});
