/** Who may call what. Closed by default: a route that declares nothing stops the boot, and the declaration is in the contract too. */
import { applyDecorators, type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiExtension } from '@nestjs/swagger';
import { problem } from './problems.ts';

/** A right, named after what it lets a person do: `listing.edit`. */
export type Permission = `${string}.${string}`;

export type Access = 'openToAll' | Permission;

const accessKey = 'access';

const declare = (access: Access) => applyDecorators(SetMetadata(accessKey, access), ApiExtension('x-access', access));

/** Only people with this right. */
export const Requires = (permission: Permission) => declare(permission);

/** Anyone, signed in or not. */
export const OpenToAll = () => declare('openToAll');

/** What a route declares; its controller may speak for all of its routes. */
export const accessOf = (reflector: Reflector, handler: () => unknown, controller: () => unknown): Access | undefined =>
  reflector.getAllAndOverride<Access | undefined>(accessKey, [handler, controller] as never);

/** Nobody can sign in yet, so everybody is a stranger: open routes only. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const access = accessOf(
      this.reflector,
      context.getHandler() as () => unknown,
      context.getClass() as unknown as () => unknown,
    );
    if (access === 'openToAll') return true;
    throw problem('unauthenticated');
  }
}
