/** Rights that hold in one organization: whoever owns one may be a delegate of another. */
import { mayTouch, type Permission, rightsInOrganization } from '@open-window/domain/access.ts';
import type { Actor } from './actor.ts';

/** What somebody may do in one organization; none: it does not exist for them. */
export function rightsIn(actor: Actor, organizationId: string): readonly Permission[] {
  const isSameOrganization = actor.grants.some((grant) => grant.organizationId === organizationId);
  if (!mayTouch('organization.own', { isSameOrganization })) return [];
  const { grants, door, isComplete } = actor;
  return rightsInOrganization({ grants, door, isComplete, hasBrokenGlass: false }, organizationId);
}
