/** The desk tries to reach a team: it finds whom, reads the words, and records what came of it; on a phone and on a screen. */
import { expect, test } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { beSomebody } from './people.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('somebody of the desk reaches a team and sees when it is called next', async ({ page }) => {
  await beSomebody(page, 'VETTER');
  await page.goto('/staff/probes');
  await expect(page.getByRole('heading', { level: 1, name: 'Reach the teams' })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.locator('main td a[href^="/staff/probes/"]').first().click();

  await expect(page.getByText(/Hello, this is Open Window.*I am not a patient/).first()).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await page.getByRole('combobox', { name: 'What came of it' }).selectOption('Reached: takes new people');
  await page.getByRole('button', { name: 'Record it' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'the team was reached' })).toBeFocused();
  await page.getByRole('link', { name: 'All teams to reach' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Reach the teams' })).toBeVisible();
});
