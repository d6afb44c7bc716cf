/** Which methods an address takes, read from the routes as they really are registered. */
import type { Express } from 'express';

interface Layer {
  readonly match: (path: string) => unknown;
  readonly route?: { readonly methods: Readonly<Record<string, boolean>> };
}

/** None when the address is unknown. */
export function methodsOf(express: Express, path: string): readonly string[] {
  const layers = (express as unknown as { router: { stack: readonly Layer[] } }).router.stack;
  const methods = new Set<string>();
  for (const layer of layers) {
    // The framework's own routes for "not found" take every method there is, even this one.
    if (!layer.route || layer.route.methods['propfind'] || !layer.match(path)) continue;
    for (const method of Object.keys(layer.route.methods)) methods.add(method.toUpperCase());
  }
  if (methods.has('GET')) methods.add('HEAD');
  return [...methods].sort();
}
