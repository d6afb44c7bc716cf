/** Stops the boot when a route says nothing about who may call it. */
import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { accessOf } from './access.ts';

type Handler = () => unknown;

@Injectable()
export class AccessCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const silent = this.discovery
      .getControllers()
      .flatMap(({ metatype }) => this.silentRoutesOf(metatype as unknown as Handler));
    if (silent.length > 0) throw new Error(`Routes without @Requires or @OpenToAll: ${silent.join(', ')}`);
  }

  private silentRoutesOf(controller: Handler): string[] {
    const prototype = controller.prototype as Record<string, Handler>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      const method = handler && (Reflect.getMetadata('method', handler) as RequestMethod | undefined);
      if (!handler || method === undefined || accessOf(this.reflector, handler, controller)) return [];
      return [`${RequestMethod[method]} ${controller.name}.${name}`];
    });
  }
}
