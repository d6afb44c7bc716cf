/** Who may import whom, how files are called and how long they may be; and that each of these rules bites. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { complaintsAbout, type Sources } from './architecture.ts';

const root = join(import.meta.dirname, '..');
const folders = ['apps/*/{src,test}', 'packages/*/src', 'prisma/seed', 'tools', 'test', 'bench', 'e2e'];

const house: Sources = new Map(
  globSync(
    folders.map((folder) => `${folder}/**/*.{ts,tsx}`),
    { cwd: root },
  ).map((path) => [path, readFileSync(join(root, path), 'utf8')]),
);

describe('the house', () => {
  it('stands as it was planned', () => {
    expect(complaintsAbout(house)).toEqual([]);
  });
});

describe('the plan bites when', () => {
  const opening = '/** Breaks one rule. */\n';
  const after = (changes: Record<string, string>): string[] => {
    const known = new Set(complaintsAbout(house));
    const sources = new Map([
      ...house,
      ...Object.entries(changes).map(([path, text]): [string, string] => [path, opening + text]),
    ]);
    return complaintsAbout(sources).filter((complaint) => !known.has(complaint));
  };

  it.each<[what: string, changes: Record<string, string>, complaint: RegExp]>([
    [
      'a feature imports another feature',
      { 'apps/api/src/features/vetting/case.service.ts': "import { a } from '../directory/feed.service.ts';" },
      /no door/,
    ],
    [
      'Nest enters the domain',
      { 'packages/domain/src/badge.nest.ts': "import { Injectable } from '@nestjs/common';" },
      /may not/,
    ],
    [
      'the domain reads a file',
      { 'packages/domain/src/file.ts': "import { readFileSync } from 'node:fs';" },
      /may not/,
    ],
    [
      'a service knows Prisma',
      { 'apps/api/src/features/vetting/case.service.ts': "import { rows } from '../../platform/database/rows.ts';" },
      /knows the database/,
    ],
    [
      'a controller asks Postgres itself',
      { 'apps/api/src/features/vetting/case.controller.ts': "import pg from 'pg';" },
      /knows the database/,
    ],
    [
      'a public page imports a staff page',
      { 'apps/web/src/areas/public/Door.tsx': "import { Desk } from '../staff/Desk.tsx';" },
      /no door/,
    ],
    [
      'a plain piece of the web fetches data',
      { 'apps/web/src/ui/Piece.tsx': "import { api } from '../lib/api.ts';" },
      /no door/,
    ],
    [
      'the platform knows a feature',
      { 'apps/api/src/platform/spy.ts': "import '../features/directory/feed.service.ts';" },
      /no door/,
    ],
    ['the web reaches into the API', { 'apps/web/src/lib/spy.ts': "import '../../../api/src/main.ts';" }, /no door/],
    [
      'a feature other than the directory searches',
      { 'apps/api/src/features/vetting/case.service.ts': "import '@open-window/search-index/document.ts';" },
      /no door/,
    ],
    ['the product imports its tests', { 'apps/api/src/platform/spy.ts': "import '../../test/api.ts';" }, /no door/],
    [
      'two files import each other',
      { 'packages/domain/src/hen.ts': "import './egg.ts';", 'packages/domain/src/egg.ts': "import './hen.ts';" },
      /a circle: .*hen\.ts → .*egg\.ts|a circle: .*egg\.ts → .*hen\.ts/,
    ],
    ['a file has a name for anything', { 'packages/domain/src/date.utils.ts': '' }, /is no name/],
    ['a folder has a name for anything', { 'apps/web/src/lib/helpers/date.ts': '' }, /is no name/],
    ['a barrel appears', { 'packages/domain/src/index.ts': '' }, /no index files/],
    ['a feature invents a role', { 'apps/api/src/features/vetting/case.facade.ts': '' }, /the role of a file/],
    [
      'a component is called like a function',
      { 'apps/web/src/ui/badge.tsx': 'export function Badge() {}' },
      /PascalCase/,
    ],
    [
      'a controller grows',
      { 'apps/api/src/features/vetting/case.controller.ts': '//\n'.repeat(120) },
      /its budget is 120/,
    ],
    ['any file grows', { 'tools/grown.ts': '//\n'.repeat(300) }, /its budget is 300/],
    [
      'a constructor wants seven things',
      { 'apps/api/src/features/vetting/case.service.ts': 'class A { constructor(a, b, c, d, e, f, g) {} }' },
      /takes 7 parameters/,
    ],
    ['something is put off', { 'tools/later.ts': `// ${['TO', 'DO'].join('')}: later` }, /puts something off/],
  ])('%s', (_, changes, complaint) => {
    expect(after(changes)).toContainEqual(expect.stringMatching(complaint));
  });

  it('a file does not say why it exists', () => {
    expect(complaintsAbout(new Map([['tools/mute.ts', 'export {};']]))).toEqual([
      expect.stringMatching(/does not open/),
    ]);
  });
});
