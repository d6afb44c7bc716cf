/** Who may call what. Closed by default: a route that declares nothing stops the boot, and the declaration is in the contract too. */
import { applyDecorators, type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiExtension } from '@nestjs/swagger';
import type { Permission } from '@open-window/domain/access.ts';
import type { Request } from 'express';
import { type Actor, rememberActor } from '../auth/actor.ts';
import { isSameText } from '../auth/secrets.ts';
import { csrfTokenOf, Sessions } from '../auth/sessions.ts';
import { problem } from './problems.ts';

/** `halfSignedIn`: a session that may still lack its second factor, such as the one that brings it. */
export type Access = 'openToAll' | 'halfSignedIn' | Permission;

const accessKey = 'access';
const elevationKey = 'elevation';

const declare = (access: Access) => applyDecorators(SetMetadata(accessKey, access), ApiExtension('x-access', access));

/** Only people with this right. */
export const Requires = (permission: Permission) => declare(permission);

/** Anyone, signed in or not. */
export const OpenToAll = () => declare('openToAll');

/** Whoever has a session, even before its second factor: to bring that factor, to see who one is, and to leave. */
export const HalfSignedIn = () => declare('halfSignedIn');

/** Only shortly after a proof of who it is; otherwise 401 `reauthRequired`. */
export const Elevated = () => applyDecorators(SetMetadata(elevationKey, true), ApiExtension('x-elevated', true));

type Handler = () => unknown;

/** What a route declares; its controller may speak for all of its routes. */
export const accessOf = (reflector: Reflector, handler: Handler, controller: Handler): Access | undefined =>
  reflector.getAllAndOverride<Access | undefined>(accessKey, [handler, controller] as never);

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const handler = context.getHandler() as Handler;
    const controller = context.getClass() as unknown as Handler;
    const access = accessOf(this.reflector, handler, controller);
    if (access === 'openToAll') return true;
    const isDangerous = this.reflector.getAllAndOverride<true | undefined>(elevationKey, [
      handler,
      controller,
    ] as never);
    return this.admit(context.switchToHttp().getRequest<Request>(), access, isDangerous === true);
  }

  private async admit(
    request: Request,
    access: Exclude<Access, 'openToAll'> | undefined,
    isDangerous: boolean,
  ): Promise<true> {
    const actor = await this.sessions.actorBehind(request);
    if (!actor || access === undefined) throw problem('unauthenticated');
    if (!safe.has(request.method)) checkForged(request, actor);
    if (access !== 'halfSignedIn') {
      if (!actor.isComplete) throw problem('mfaRequired');
      if (!actor.rights.includes(access)) throw problem('forbidden');
      // Breaking the glass lets one read; whatever it opened stays as it is.
      if (isDangerous && !actor.isElevated) throw problem('reauthRequired');
    }
    rememberActor(request, actor);
    return true;
  }
}

/** Another site can make a browser send the cookie; it cannot know this token. */
function checkForged({ headers }: Request, { token }: Actor): void {
  const given = headers['x-csrf-token'];
  if (typeof given !== 'string' || !isSameText(given, csrfTokenOf(token))) throw problem('forged');
}
