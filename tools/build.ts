/** Builds what changed since the last time: the database client, the API and the web. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformFile, type Options } from '@swc/core';
import { Complaint, run } from './complaint.ts';

const root = join(import.meta.dirname, '..');

/** The typed client of the database, from prisma/schema. */
export async function buildClient(): Promise<boolean> {
  const stamp = 'apps/api/src/platform/database/generated/.built-from';
  return whenChanged(stamp, ['prisma/schema/*.prisma', 'node_modules/prisma/package.json'], () =>
    // `generate` needs no schema engine, but looks for one and would download it: any file that exists will do.
    command('prisma', ['generate', '--schema', 'prisma/schema'], {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      DATABASE_URL: 'postgresql://nowhere',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    }),
  );
}

/** apps/api/src to apps/api/dist, file by file. */
export async function buildApi(): Promise<boolean> {
  const sources = globSync('**/*.{ts,tsx}', { cwd: join(root, 'apps/api/src') }).filter(
    (path) => !/\.spec\.tsx?$/.test(path),
  );
  const dist = join(root, 'apps/api/dist');
  if (!isSame('apps/api/dist/.built-by', digest(['tools/build.ts', 'node_modules/@swc/core/package.json']))) {
    rmSync(dist, { recursive: true, force: true });
  }
  const outputs = new Set(sources.map((path) => path.replace(/\.tsx?$/, '.js')));
  for (const path of globSync('**/*.js', { cwd: dist })) if (!outputs.has(path)) rmSync(join(dist, path));
  const built = await Promise.all(
    sources.map(async (path) => {
      const source = join(root, 'apps/api/src', path);
      const target = join(dist, path.replace(/\.tsx?$/, '.js'));
      if (existsSync(target) && statSync(target).mtimeMs >= statSync(source).mtimeMs) return false;
      const { code } = await transformFile(source, compilerFor(path));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, code);
      return true;
    }),
  );
  writeStamp('apps/api/dist/.built-by', digest(['tools/build.ts', 'node_modules/@swc/core/package.json']));
  return built.includes(true);
}

/** The pages, for browsers and for the server that renders them. */
export function buildWeb(): Promise<boolean> {
  const sources = [
    'apps/web/{src,public}/**',
    'apps/web/*.{ts,json}',
    'packages/{domain,contract}/src/**',
    'package-lock.json',
  ];
  return whenChanged('apps/web/dist/.built-from', sources, () =>
    command('vite', ['build', '--app', '--logLevel', 'warn', 'apps/web'], { NODE_ENV: 'production' }),
  );
}

const compilerFor = (path: string): Options => ({
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true, tsx: path.endsWith('.tsx') },
    transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    experimental: { keepImportAssertions: true },
    ...{ rewriteRelativeImportExtensions: true }, // missing from the types of swc
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
  swcrc: false,
});

async function whenChanged(stamp: string, sources: readonly string[], build: () => Promise<void>): Promise<boolean> {
  const now = digest(sources);
  if (isSame(stamp, now)) return false;
  await build();
  writeStamp(stamp, now);
  return true;
}

function digest(patterns: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of globSync([...patterns], { cwd: root, exclude: (name) => name === 'node_modules' }).sort()) {
    const file = join(root, path);
    if (!statSync(file).isFile() || /\.spec\.tsx?$/.test(path)) continue;
    hash.update(path).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

const isSame = (stamp: string, now: string): boolean =>
  existsSync(join(root, stamp)) && readFileSync(join(root, stamp), 'utf8') === now;

function writeStamp(stamp: string, now: string): void {
  mkdirSync(dirname(join(root, stamp)), { recursive: true });
  writeFileSync(join(root, stamp), now);
}

/** Runs a tool of node_modules/.bin quietly; its output is shown when it fails. */
function command(name: string, words: readonly string[], environment: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(root, 'node_modules/.bin', name), words, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const end = (): boolean => child.kill();
    process.once('exit', end);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', end);
      if (code === 0) resolve();
      else reject(new Complaint(`${name} failed:\n${said.trim()}`));
    });
  });
}

if (import.meta.main) {
  await run(async () => {
    await buildClient();
    await Promise.all([buildApi(), buildWeb()]);
  });
}
