/** `npm run screenshots`: the pictures of the README, taken from the running product on its fictional demo world. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import startProduct from '../e2e/product.setup.ts';
import { run } from './complaint.ts';

const folder = join(import.meta.dirname, '../docs/pictures');
const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly viewport: typeof desk;
  readonly isDark?: boolean;
  readonly before?: (page: Page) => Promise<void>;
}

const showMap = async (page: Page): Promise<void> => {
  const button = page.getByRole('button', { name: /map/i }).first();
  if (await button.isVisible()) await button.click();
  await page.waitForTimeout(4000); // tiles are drawn in a worker, and nothing says when it is done
};

const pictures: readonly Picture[] = [
  { name: 'home', path: '/', viewport: desk },
  { name: 'results', path: '/directory?near=80202&radiusMiles=100', viewport: desk, before: showMap },
  { name: 'results-phone', path: '/directory?near=80202&radiusMiles=100', viewport: phone },
  { name: 'profile', path: '', viewport: desk },
  { name: 'profile-phone-dark-spanish', path: '/es', viewport: phone, isDark: true },
];

await run(async () => {
  mkdirSync(folder, { recursive: true });
  const stop = await startProduct();
  const browser = await chromium.launch({ executablePath: process.env['CHROME_PATH'] ?? '' });
  try {
    const origin = process.env['E2E_ORIGIN'] ?? '';
    const answer = await fetch(`${origin}/api/v1/directory/listings?near=80202&radiusMiles=100&vetted=true&limit=1`);
    const { items } = (await answer.json()) as { items: readonly { slug: string }[] };
    const profile = `/directory/${items[0]?.slug ?? ''}`;
    for (const { name, path, viewport, isDark = false, before } of pictures) {
      const page = await browser.newPage({ viewport, colorScheme: isDark ? 'dark' : 'light' });
      await page.goto(`${origin}${name.startsWith('profile') ? `${path}${profile}` : path}`, {
        waitUntil: 'networkidle',
      });
      await before?.(page);
      await page.screenshot({ path: join(folder, `${name}.png`) });
      console.log(`docs/pictures/${name}.png`);
      await page.close();
    }
  } finally {
    await browser.close();
    await stop();
  }
});
