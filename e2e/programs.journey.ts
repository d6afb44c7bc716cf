/** A round is planned, found not ready, and announced; the public is told of it; on a phone and on a screen. */
import { expect, test, type Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { beSomebody } from './people.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function isClean(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

interface Told {
  readonly programs: readonly { readonly code: string; readonly rounds: readonly { readonly intake: string }[] }[];
}
const told = async (page: Page) =>
  ((await (await page.request.get('/api/v1/scholarships')).json()) as Told).programs.flatMap(({ rounds }) => rounds);

test('a program manager plans a round and announces it, and reads what keeps it from being opened', async ({
  page,
}) => {
  const before = (await told(page)).length;
  await beSomebody(page, 'PROGRAM_MANAGER');
  await page.goto('/staff/programs');
  await expect(page.getByRole('heading', { level: 1, name: 'Programs' })).toBeVisible();
  await page.getByRole('link', { name: 'Open Window Scholarship' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Program OWS' })).toBeVisible();
  await page.getByRole('button', { name: 'Plan a round' }).click();
  await page.getByLabel('Name of the round').fill('Second round');
  await page.getByLabel('Opens').fill('2031-03-01T09:00');
  await page.getByLabel('Ends').fill('2031-04-01T09:00');
  await page.getByRole('checkbox', { name: 'General gifts' }).check();
  await isClean(page);
  await page.getByRole('button', { name: 'Save' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'A round of OWS' })).toBeVisible();
  await expect(page.getByText('Open it: not yet')).toBeVisible();
  await expect(page.getByText('No form is chosen.')).toBeVisible();
  await expect(page.getByText(/Mar 1, 2031, 9:00.*MST/).first()).toBeVisible();
  await isClean(page);
  await page.getByRole('button', { name: 'Announce it' }).click();
  await page.getByRole('form', { name: 'Announce it' }).getByRole('button', { name: 'Announce it' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'It was announced.' })).toBeFocused();
  await isClean(page);
  await page.getByRole('link', { name: 'To the program' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Program OWS' })).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: 'Second round' }).filter({ hasText: 'Announced' });
  await expect(row.first()).toBeVisible();
  expect((await told(page)).length).toBeGreaterThan(before);
});

test('a fund is entered by what binds it, and read by the books', async ({ page }) => {
  await beSomebody(page, 'PROGRAM_MANAGER');
  await page.goto('/staff/funds');
  await page.getByRole('button', { name: 'New fund' }).click();
  await page.getByLabel('Name').fill('Plains gifts');
  const bound = page.getByRole('group', { name: 'Pays only for' });
  await bound.getByLabel('States').fill('KS, NE');
  await page.getByLabel('Most for one award').fill('2500.50');
  await isClean(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Fund' })).toBeVisible();

  await beSomebody(page, 'FINANCE');
  await page.goto('/staff/funds');
  await page.getByRole('link', { name: 'Plains gifts' }).first().click();
  await expect(page.getByText('$2,500.50')).toBeVisible();
  await expect(page.getByText('KS and NE')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Change the fund' })).toHaveCount(0);
  await isClean(page);
});
