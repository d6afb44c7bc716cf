/** Finds, in the manifest of the browser build, the scripts and styles that a set of pages needs. */
import type { Manifest } from 'vite';
import type { PageAssets } from './document.ts';

export type Entry = 'src/entry.client.tsx' | 'src/entry.portal.tsx' | 'src/entry.staff.tsx';

export function assetsFor(manifest: Manifest, entry: Entry, files: readonly string[]): PageAssets {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const visited = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || visited.has(key)) return;
    visited.add(key);
    for (const imported of chunk.imports ?? []) visit(imported);
    for (const style of chunk.css ?? []) styles.add(`/${style}`);
    scripts.add(`/${chunk.file}`);
  };
  for (const key of [entry, ...files]) visit(key);

  const script = `/${manifest[entry]?.file ?? ''}`;
  return { script, preloads: [...scripts].filter((file) => file !== script), styles: [...styles] };
}
