/** What each area sends to browsers: nothing of another area, and no more than it may weigh. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildWeb } from '../tools/build.ts';

type Chunk = {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
};
type Manifest = Readonly<Record<string, Chunk>>;
type Rendered = { readonly status: number; readonly html: string; readonly hasTrustedTypes?: boolean };
type Bundle = { readonly render: (request: Request, options: object) => Promise<Rendered> };

const dist = join(import.meta.dirname, '../apps/web/dist');

/** The chunks of an entry: those that come at once, and with `all` those that may come later. */
function chunksOf(manifest: Manifest, keys: readonly string[], { all = false } = {}): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || found.has(key)) return;
    found.add(key);
    for (const next of [...(chunk.imports ?? []), ...(all ? (chunk.dynamicImports ?? []) : [])]) visit(next);
  };
  for (const key of keys) visit(key);
  return found;
}

const text = (manifest: Manifest, key: string): string =>
  readFileSync(join(dist, 'client', manifest[key]?.file ?? ''), 'utf8');
const kilobytes = (manifest: Manifest, keys: ReadonlySet<string>): number =>
  [...keys].reduce((sum, key) => sum + gzipSync(text(manifest, key)).length, 0) / 1000;

const entries = {
  public: ['src/entry.client.tsx', 'src/lib/i18n/en/texts.ts'],
  portal: ['src/entry.portal.tsx', 'src/lib/i18n/en/portal-texts.ts'],
  staff: ['src/entry.staff.tsx', 'src/lib/i18n/en/staff-texts.ts'],
} as const;

let manifest: Manifest;
beforeAll(async () => {
  await buildWeb();
  manifest = JSON.parse(readFileSync(join(dist, 'client/.vite/manifest.json'), 'utf8')) as Manifest;
}, 120_000);

describe('the areas', () => {
  it.each<[area: keyof typeof entries, foreign: RegExp]>([
    ['public', /areas\/(?:staff|portal|account)\/|entry\.(?:staff|portal)|(?:staff|portal)-texts/],
    ['portal', /areas\/(?:staff|public)\/|entry\.(?:staff|client)|staff-texts/],
    ['staff', /areas\/(?:portal|public)\/|entry\.(?:portal|client)|portal-texts/],
  ])('send nothing of another: %s', (area, foreign) => {
    const all = [...chunksOf(manifest, entries[area], { all: true })];
    expect(all.length).toBeGreaterThan(5);
    expect(all.filter((key) => foreign.test(key))).toEqual([]);
  });

  it('keep what staff read and call from everybody else', () => {
    const seen = (area: keyof typeof entries) =>
      [...chunksOf(manifest, entries[area], { all: true })].map((key) => text(manifest, key)).join('\n');
    const marks = [/Machine room/, /\/staff\/jobs/, /mantine-Spotlight|@mantine\/spotlight/i];
    for (const mark of marks.slice(0, 2)) expect(seen('staff')).toMatch(mark);
    for (const mark of marks) {
      expect(seen('public')).not.toMatch(mark);
      expect(seen('portal')).not.toMatch(mark);
    }
    expect(seen('public')).not.toMatch(/mantine/i);
  });

  it.each([
    ['public', 170],
    ['portal', 250],
    ['staff', 350],
  ] as const)('are light enough to start: %s at most %i kB', (area, most) => {
    expect(kilobytes(manifest, chunksOf(manifest, entries[area]))).toBeLessThanOrEqual(most);
  });
});

describe('the page of an app before its scripts', () => {
  const options = {
    origin: 'https://open-window.test',
    nonce: 'the-nonce',
    fetch: () => Promise.reject(new Error('an app asks nothing on the server')),
    contactPhone: '+15550100',
    contactEmail: null,
  };
  const page = async (path: string): Promise<Rendered> => {
    const { render } = (await import(pathToFileURL(join(dist, 'server/entry.server.js')).href)) as Bundle;
    return render(new Request(`https://open-window.test${path}`), options);
  };

  it.each(['/account', '/account/sign-in', '/es/account/data', '/staff', '/staff/people', '/es/staff'])(
    '%s lets no string become markup, is for no index, and says nothing of health in its title',
    async (path) => {
      const { status, html, hasTrustedTypes } = await page(path);
      expect([status, hasTrustedTypes]).toEqual([200, true]);
      expect(html).toContain('<title>Open Window</title>');
      expect(html).toContain('content="noindex, nofollow"');
      expect(html.match(/<script(?![^>]*type="application\/json")[^>]*>/g)).toEqual([
        expect.stringMatching(/^<script type="module" nonce="the-nonce" src="\/assets\/[\w.-]+\.js">$/),
      ]);
      expect(html).not.toMatch(/ style=| on\w+=/);
    },
  );

  it('says without scripts what needs them, and how to reach a person', async () => {
    expect((await page('/account')).html).toMatch(/<noscript>.*JavaScript.*tel:\+15550100.*988.*<\/noscript>/s);
    expect((await page('/es/staff')).html).toMatch(/<noscript>.*Esta parte necesita JavaScript.*<\/noscript>/s);
  });

  it.each(['/accountant', '/staffing', '/directory/account'])('%s is none', async (path) => {
    expect((await page(path)).hasTrustedTypes).toBeUndefined();
  });
});
