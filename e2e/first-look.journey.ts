/** Somebody opens the site for the first time. */
import { expect, test } from '@playwright/test';
import { axeFindings } from './axe.ts';

test('a patient who opens the site finds a page that answers, fits the screen and is clean', async ({ page }) => {
  const answer = await page.goto('/');

  expect(answer?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
});
