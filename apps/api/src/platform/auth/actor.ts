/** The person behind a request, with the rights that they have at this moment. */
import type { Door, Grant, Permission } from '@open-window/domain/access.ts';
import type { Strength } from '@open-window/domain/session.ts';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { problem } from '../http/problems.ts';
import type { Acting } from './acting.ts';

export interface Actor extends Acting {
  readonly personId: string;
  readonly sessionId: string;
  readonly door: Door;
  readonly grants: readonly Grant[];
  readonly strength: Strength;
  /** False until the second factor was brought at the staff door. */
  readonly isComplete: boolean;
  readonly elevatedUntil: Date | null;
  readonly isElevated: boolean;
  readonly breakGlassId: string | null;
  readonly rights: readonly Permission[];
  readonly requestId: string;
  /** The first parts of the address: /24 of IPv4, /48 of IPv6. */
  readonly network: string;
  /** What the cookie holds; for the token against forged requests. Never stored, never logged. */
  readonly token: string;
}

const actors = new WeakMap<object, Actor>();

/** For the guard only. */
export const rememberActor = (request: object, actor: Actor): void => void actors.set(request, actor);

export const actorOf = (request: object): Actor | null => actors.get(request) ?? null;

/** Who asks; only on routes that require a right. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = actorOf(context.switchToHttp().getRequest<Request>());
  if (!actor) throw problem('unauthenticated');
  return actor;
});
