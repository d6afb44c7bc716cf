/** Somebody whose work is done by a job: in their name, with the rights that they have at that moment, and no proof that they are there. */
import { type Grant, rightsOf } from '@open-window/domain/access.ts';
import type { Actor } from './actor.ts';

/** @param asked what they asked for: lines of the log lead there. */
export const deputyOf = (personId: string, grants: readonly Grant[], asked: string): Actor => ({
  ...{ personId, grants, sessionId: '', door: 'staff', strength: 'PASSPHRASE', isComplete: true, token: '' },
  ...{ elevatedUntil: null, isElevated: false, breakGlassId: null, requestId: asked, network: '' },
  rights: rightsOf({ grants, door: 'staff', isComplete: true, hasBrokenGlass: false }),
});
