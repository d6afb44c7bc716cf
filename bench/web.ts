/**
 * `npm run bench:web`: the speed and quality that a visitor feels, on the built product with its demo world. Prints, never judges.
 * Lighthouse is fetched from the npm registry for this run only: it is large, and nothing else needs it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import startProduct from '../e2e/product.setup.ts';

const LIGHTHOUSE = 'lighthouse@13.5.0';
const RUNS = 50;
const LIGHTHOUSE_RUNS = Number(process.argv[2] ?? 5);
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Report {
  readonly categories: Record<string, { readonly score: number | null } | undefined>;
  readonly audits: Record<string, { readonly numericValue?: number } | undefined>;
}

const stop = await startProduct();
try {
  const origin = process.env['E2E_ORIGIN'] ?? '';
  const first = await fetch(`${origin}/api/v1/directory/listings?vetted=true&limit=1`);
  const { items } = (await first.json()) as { items: readonly { slug: string }[] };
  const pages = {
    home: '/',
    results: '/directory?near=80202',
    profile: `/directory/${items[0]?.slug ?? ''}`,
    learn: '/what-is-kap',
  };

  console.log('\npage      HTML ms p50 / p95 (50 warm)   HTML kB   first JavaScript kB gzip');
  for (const [name, path] of Object.entries(pages)) {
    const { html, times } = await timed(`${origin}${path}`);
    const script = await scriptBytes(origin, html);
    const [p50, p95] = [times[Math.floor(RUNS / 2)], times[Math.floor(RUNS * 0.95)]];
    console.log(`${name.padEnd(9)} ${ms(p50)} / ${ms(p95)}                  ${kB(html.length)}      ${kB(script)}`);
  }
  console.log(
    `\nLighthouse, mobile, median of ${LIGHTHOUSE_RUNS}: ${categories.join(' · ')} · layout shift · total blocking ms`,
  );
  for (const [name, path] of Object.entries(pages)) console.log(`${name.padEnd(9)} ${lighthouse(`${origin}${path}`)}`);
} finally {
  await stop();
}

async function timed(url: string): Promise<{ html: string; times: readonly number[] }> {
  let html = '';
  const times: number[] = [];
  for (let run = -RUNS; run < RUNS; run++) {
    const began = performance.now();
    html = await (await fetch(url)).text();
    if (run >= 0) times.push(performance.now() - began);
  }
  return { html, times: times.sort((a, b) => a - b) };
}

/** What the page's own HTML asks for before anybody clicks: module scripts and their preloads. */
async function scriptBytes(origin: string, html: string): Promise<number> {
  const paths = new Set([...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path ?? ''));
  let bytes = 0;
  for (const path of paths) bytes += gzipSync(await (await fetch(`${origin}${path}`)).text()).length;
  return bytes;
}

/** Scores of 100, then layout shift and blocking time: the median of each. */
function lighthouse(url: string): string {
  const runs = Array.from({ length: LIGHTHOUSE_RUNS }, () => lighthouseOnce(url)).filter((run) => run !== null);
  if (runs.length === 0) return 'not measured: Lighthouse did not run';
  const medianAt = (index: number): number =>
    runs.map((run) => run[index] ?? NaN).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? NaN;
  const scores = categories.map((_, index) => String(Math.round(medianAt(index) * 100)));
  return [...scores, medianAt(4).toFixed(3), medianAt(5).toFixed(0)].join(' · ');
}

function lighthouseOnce(url: string): readonly number[] | null {
  const folder = mkdtempSync(join(tmpdir(), 'open-window-lighthouse-'));
  try {
    const output = join(folder, 'report.json');
    const flags = ['--quiet', '--output=json', `--output-path=${output}`];
    const chrome = '--chrome-flags=--headless=new --no-sandbox --disable-background-networking';
    const words = ['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', url, ...flags, chrome];
    const { status } = spawnSync('npm', words, { stdio: 'ignore', env: { ...process.env, CI: '1' } });
    if (status !== 0) return null;
    const { categories: scored, audits } = JSON.parse(readFileSync(output, 'utf8')) as Report;
    const shown = ['cumulative-layout-shift', 'total-blocking-time'] as const;
    return [
      ...categories.map((category) => scored[category]?.score ?? 0),
      ...shown.map((name) => audits[name]?.numericValue ?? NaN),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ms(value: number | undefined): string {
  return (value ?? NaN).toFixed(1).padStart(5);
}

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1).padStart(6);
}
