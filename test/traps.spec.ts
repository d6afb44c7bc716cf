/** Keeps docs/traps.md true: each trap has a test that stands where the page says. And the one trap that only a look at all of the source finds. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '..');
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Rows whose sentence stands in no file of that name. */
const brokenRows = (page: string): readonly string[] =>
  page
    .split('\n')
    .map((line) => /^\| [^|]+ \| `([^`]+)` \| ([^|]+) \|$/.exec(line))
    .flatMap((row) => (row === null ? [] : [[row[1] ?? '', row[2] ?? ''] as const]))
    .filter(([path, sentence]) => !existsSync(join(root, path)) || !textOf(path).includes(sentence))
    .map(([path, sentence]) => `${path}: ${sentence}`);

describe('the page of traps', () => {
  const page = textOf('docs/traps.md');

  it('names tests that are there', () => {
    expect(page.split('\n').filter((line) => line.startsWith('| ')).length).toBe(22);
    expect(brokenRows(page)).toEqual([]);
  });

  it('finds out a sentence that went away, and a file', () => {
    expect(brokenRows(page.replace('widens the result', 'widened the result'))).toHaveLength(1);
    expect(brokenRows(page.replace('e2e/search.journey.ts', 'e2e/gone.ts'))).toHaveLength(1);
  });
});

describe('the product', () => {
  const standIns = /\b(?:mock|fake|stub|dummy)\w*|NO_REPORTS/i;
  const shipped = globSync('{apps/api,packages/*}/src/**/*.{ts,tsx}', { cwd: root }).filter(
    (path) => !/\.spec\.tsx?$|-given\.ts$|\/generated\//.test(path),
  );

  it('ships nothing that stands in for a source', () => {
    expect(shipped.length).toBeGreaterThan(300);
    expect(shipped.filter((path) => standIns.test(textOf(path)))).toEqual([]);
    expect(standIns.test('const mockNpdb = () => ({ result: "NO_REPORTS" })')).toBe(true);
  });

  it('and takes nothing from what tests are given', () => {
    const taken = shipped.filter((path) => /from '[^']*(?:\/test\/|\.spec\.ts|-given\.ts)/.test(textOf(path)));
    expect(taken).toEqual([]);
  });
});
