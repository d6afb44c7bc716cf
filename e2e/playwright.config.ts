/** Journeys through the built product on its demo world: at the widths of a phone, a tablet and a desk. */
import { defineConfig } from '@playwright/test';

const heights: Record<number, number> = { 320: 640, 768: 1024, 1280: 800 };
const width = Number(process.env['WIDTH'] ?? '1280');
const isDesk = width === 1280;
const isLong = process.env['LONG'] === '1';
/** Their people bring a phone of their own: once is enough, whatever the width is. */
const ofOwnWidth = ['applications.journey.ts'];
/** So do theirs, over many minutes: they are walked in the long run. */
const longOfOwnWidth = [
  'beside.journey.ts',
  'claim.journey.ts',
  'danger.journey.ts',
  'helping.journey.ts',
  'members.journey.ts',
  'paper.journey.ts',
  'provider.journey.ts',
  'trust.journey.ts',
];

/** Between the phone and the desk nothing is done otherwise, but all of it is laid out otherwise. */
const layouts = ['every-page.journey.ts', 'every-app-page.journey.ts', 'keyboard.journey.ts', 'search.journey.ts'];

const journeys = (): readonly [match: string[], ignore: string[]] => {
  if (width === 768) return [layouts, []];
  if (!isDesk) return [['*.journey.ts'], [...ofOwnWidth, ...longOfOwnWidth]];
  // `npm test` sees the desk; `npm run test:long` the other widths, and of the desk what `npm test` left out.
  return isLong ? [['every-app-page.journey.ts', ...longOfOwnWidth], []] : [['*.journey.ts'], longOfOwnWidth];
};
const [testMatch, testIgnore] = journeys();

export default defineConfig({
  testDir: '.',
  testMatch,
  testIgnore,
  globalSetup: './product.setup.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 }, // a busy machine is slow, not wrong
  // A journey that passed only at its second try is named at the end of the run.
  retries: process.env['CI'] ? 1 : 0,
  outputDir: '../test-results',
  // Both are set by product.setup.ts, before the workers read this file.
  use: {
    baseURL: process.env['E2E_ORIGIN'] ?? '',
    launchOptions: { executablePath: process.env['CHROME_PATH'] ?? '' },
    locale: 'en-US',
    timezoneId: 'America/Denver',
    actionTimeout: 20_000, // else a button that is not there is waited for until the whole journey is cut off
    screenshot: 'only-on-failure',
  },
  projects: [{ name: `${String(width)}px`, use: { viewport: { width, height: heights[width] ?? width } } }],
});
