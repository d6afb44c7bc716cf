/** Every cell of who may do what with whom. */
import { describe, expect, it } from '@jest/globals';
import { type TeamRole, teamPersonActionsOpen } from './team-people.ts';

describe('the people of a team', () => {
  it.each<[TeamRole, boolean, boolean, string]>([
    ['PROVIDER_OWNER', true, true, 'remove'],
    ['PROVIDER_OWNER', false, true, 'remove'],
    ['PROVIDER_DELEGATE', false, true, 'remove makeOwner'],
    ['PROVIDER_OWNER', false, false, ''],
    ['PROVIDER_DELEGATE', false, false, ''],
    ['PROVIDER_DELEGATE', true, false, 'remove'],
  ])('%s who is oneself: %s, to an owner: %s', (role, isSelf, isOwner, open) => {
    expect(teamPersonActionsOpen({ role, isSelf, isOwner }).join(' ')).toBe(open);
  });
});
