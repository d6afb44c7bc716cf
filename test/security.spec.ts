/** Keeps docs/security.md complete: each control stands there once, with tests that exist or the reason why there are none. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs/security.md'), 'utf8');
const groups = { AUT: 17, AZ: 13, IN: 16, UP: 11, DP: 14, AU: 9, DB: 11 };
const ids = Object.entries(groups).flatMap(([group, count]) =>
  Array.from({ length: count }, (_, index) => `${group}-${String(index + 1)}`),
);
const reason = /^(?:Does not apply yet|Not proven yet): \S.{20,}/;
const isTest = /\.(?:spec\.tsx?|journey\.ts)$/;

function complaintsAbout(text: string): readonly string[] {
  const rows = text
    .split('\n')
    .filter((line) => /^\| *[A-Z]+-\d+ *\|/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, id = '', holds = '', proof = '']) => ({ id, holds, proof }));
  const times = (id: string) => rows.filter((row) => row.id === id).length;

  return [
    ...ids.filter((id) => times(id) !== 1).map((id) => `${id} stands here ${String(times(id))} times`),
    ...rows.filter(({ id }) => !ids.includes(id)).map(({ id }) => `${id} is no control`),
    ...rows.flatMap(({ id, holds, proof }) => {
      const paths = [...proof.matchAll(/`([^` ]+)`/g)]
        .map(([, path = '']) => path)
        .filter((path) => path.includes('/'));
      return [
        ...(holds.length < 20 ? [`${id} does not say what holds`] : []),
        ...paths
          .filter((path) => !existsSync(join(root, path)))
          .map((path) => `${id} names ${path}, which is not there`),
        ...(paths.some((path) => isTest.test(path)) || reason.test(proof)
          ? []
          : [`${id} has neither a test nor a reason`]),
      ];
    }),
  ];
}

describe('the page of security', () => {
  it('names every control once, with tests that are there or a reason', () => {
    expect(complaintsAbout(page)).toEqual([]);
  });

  it.each<[what: string, spoil: (text: string) => string, complaint: string]>([
    ['a control is missing', (text) => text.replace(/^\| AZ-9 .*\n/m, ''), 'AZ-9 stands here 0 times'],
    ['a control stands twice', (text) => text.replace(/^\| AU-3 .*\n/m, '$&$&'), 'AU-3 stands here 2 times'],
    [
      'a control is none',
      (text) => `${text}\n| AZ-99 | something that nobody asked for | \`test/security.spec.ts\` |`,
      'AZ-99 is no control',
    ],
    [
      'a test went away',
      (text) => text.replace('`apps/api/src/platform/tables/csv.spec.ts`', '`apps/api/src/gone.spec.ts`'),
      'IN-8 names apps/api/src/gone.spec.ts, which is not there',
    ],
    [
      'a row proves nothing',
      (text) => text.replace(/^(\| DB-6 +\|[^|]*\|)[^|]*\|/m, '$1 trust us |'),
      'DB-6 has neither a test nor a reason',
    ],
    [
      'a row names code instead of a test',
      (text) => text.replace(/^(\| DB-6 +\|[^|]*\|)[^|]*\|/m, '$1 `tools/doctor.ts` |'),
      'DB-6 has neither a test nor a reason',
    ],
  ])('is found wrong when %s', (_, spoil, complaint) => {
    expect(complaintsAbout(spoil(page))).toContain(complaint);
  });
});
