/** The routes as they really are registered, for 405 and for the proof that each declares its access. */
import type { Express } from 'express';

interface Layer {
  readonly match: (path: string) => unknown;
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

/** The methods that an address takes; none when it is unknown. */
export function methodsOf(express: Express, path: string): readonly string[] {
  const layers = (express as unknown as { router: { stack: readonly Layer[] } }).router.stack;
  const methods = new Set<string>();
  for (const layer of layers) {
    if (!layer.route || !layer.match(path)) continue;
    for (const method of Object.keys(layer.route.methods)) methods.add(method.toUpperCase());
  }
  if (methods.has('GET')) methods.add('HEAD');
  return [...methods].sort();
}
