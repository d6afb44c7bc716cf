/** Journeys through the built product on its demo world: at the widths of a phone, a tablet and a desk. */
import { defineConfig } from '@playwright/test';

const heights: Record<number, number> = { 320: 640, 768: 1024, 1280: 800 };
const width = Number(process.env['WIDTH'] ?? '1280');

export default defineConfig({
  testDir: '.',
  testMatch: '*.journey.ts',
  globalSetup: './product.setup.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  outputDir: '../test-results',
  // Both are set by product.setup.ts, before the workers read this file.
  use: {
    baseURL: process.env['E2E_ORIGIN'] ?? '',
    launchOptions: { executablePath: process.env['CHROME_PATH'] ?? '' },
    locale: 'en-US',
    timezoneId: 'America/Denver',
    screenshot: 'only-on-failure',
  },
  // `npm test` sees the desk; `npm run test:long` all of them, one after the other.
  projects: [{ name: `${String(width)}px`, use: { viewport: { width, height: heights[width] ?? width } } }],
});
