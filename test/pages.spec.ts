/** What README and docs say is kept in a file stands in a file that is there. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '..');
const pages = ['README.md', ...globSync('docs/**/*.md', { cwd: root })];

/** Written in full or with a star, from the root or as the end of a path; names without a folder belong to the room that is spoken of. */
const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(/`((?:[\w.*-]+\/)+[\w.*-]+\.(?:tsx?|mjs|md|prisma))`/g)].map(([, path = '']) => path);

const isThere = (path: string): boolean =>
  ['', 'apps/*/', 'apps/*/src/', 'apps/*/src/*/', 'packages/*/'].some(
    (before) => globSync(`${before}${path}`, { cwd: root }).length > 0,
  );

const lost = (page: string, text: string): readonly string[] =>
  pathsIn(text)
    .filter((path) => !isThere(path))
    .map((path) => `${page}: ${path}`);

describe('the pages of the project', () => {
  it('name no file that is not there', () => {
    expect(pages.flatMap((page) => pathsIn(readFileSync(join(root, page), 'utf8'))).length).toBeGreaterThan(100);
    expect(pages.flatMap((page) => lost(page, readFileSync(join(root, page), 'utf8')))).toEqual([]);
  });

  it('would be caught when they do', () => {
    expect(lost('a.md', 'see `packages/domain/src/gone.ts` and `packages/domain/src/badge.ts`')).toEqual([
      'a.md: packages/domain/src/gone.ts',
    ]);
  });
});
