/** Reads parameters and bodies into the classes that handlers ask for, and refuses them with every fault at once. */
import {
  type ArgumentMetadata,
  type CanActivate,
  type ExecutionContext,
  Injectable,
  type PipeTransform,
} from '@nestjs/common';
import type { Request } from 'express';
import { type Fault, read } from './field.ts';
import { malformed, problem } from './problems.ts';

const refused = (faults: readonly Fault[]) => {
  const errors = faults.map(({ pointer, detail }) => ({ pointer, detail }));
  return faults.some(({ isMalformed }) => isMalformed) ? malformed(...errors) : problem('impossible', { errors });
};

@Injectable()
export class RequestPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type === 'custom' || metatype === undefined) return value;
    if (metatype === Object || metatype === String) throw new Error('A handler must ask for a class of fields.');
    const { value: result, faults } = read(metatype, value, type === 'body' ? 'json' : 'text');
    if (faults.length === 0) return result;
    // An address that cannot be is an address of nothing.
    if (type === 'param') throw problem('notFound');
    throw refused(faults);
  }
}

const routeArguments = '__routeArguments__';
const queryArgument = '4:';

/** Routes without parameters refuse every parameter: what nobody reads, nobody may believe in. */
@Injectable()
export class ParameterGuard implements CanActivate {
  private readonly takes = new WeakMap<object, boolean>();

  canActivate(context: ExecutionContext): boolean {
    const handler = context.getHandler();
    let takes = this.takes.get(handler);
    if (takes === undefined) {
      const known = (Reflect.getMetadata(routeArguments, context.getClass(), handler.name) ?? {}) as Record<
        string,
        unknown
      >;
      takes = Object.keys(known).some((key) => key.startsWith(queryArgument));
      this.takes.set(handler, takes);
    }
    if (takes) return true;
    const names = Object.keys(context.switchToHttp().getRequest<Request>().query);
    if (names.length > 0)
      throw malformed(...names.map((name) => ({ pointer: `/${name.slice(0, 100)}`, detail: 'is not known here' })));
    return true;
  }
}
