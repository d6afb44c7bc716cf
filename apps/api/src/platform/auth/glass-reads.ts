/** Behind broken glass every read is written in the log before it is answered, whatever its route does of its own. */
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { glassRights } from '@open-window/domain/access.ts';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { Audit } from '../audit/audit.ts';
import { accessOf } from '../http/access.ts';
import { actorOf } from './actor.ts';

const opened: ReadonlySet<unknown> = new Set(glassRights);

@Injectable()
export class GlassReads implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly audit: Audit,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request>();
    const actor = actorOf(request);
    const access = accessOf(this.reflector, context.getHandler() as () => unknown, context.getClass() as never);
    if (actor && actor.breakGlassId !== null && opened.has(access)) {
      const { id } = request.params;
      const room = context.getClass().name.replace(/Controller$/, '');
      await this.audit.read(actor, {
        action: 'breakGlass.read',
        subject: { kind: `${room}.${context.getHandler().name}`, id: typeof id === 'string' ? id : null },
      });
    }
    return next.handle();
  }
}
