/** What is between us and a team stands on its page, and what a team asks for is held against it. */
import { expect, test, type Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { declare } from './desk-steps.ts';
import { beSomebody } from './people.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function look(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

test('a gift is written down, read by the public, and taken back with a reason', async ({ page }) => {
  test.setTimeout(120_000);
  await beSomebody(page, 'VETTER');
  await page.goto('/staff/listings?status=LIVE');
  await page.locator('main td a').nth(3).click();
  const form = page.getByRole('form', { name: 'Write down a gift or a tie' });
  await form.getByLabel(/^Year/).fill('2025');
  await form.getByLabel(/^Who/).fill('The owner of the team');
  await form.getByRole('button', { name: 'Write it down' }).click();
  await expect(page.getByText('It is written down, and the public page names it.')).toBeVisible();
  await look(page);
  const desk = page.url();

  await page.getByRole('link', { name: /^\/directory\// }).click();
  await expect(page.getByText(/2025: The team gave us money or goods, less than \$250/)).toBeVisible();
  await look(page);

  await page.goto(desk);
  await page.getByRole('button', { name: /^Take it back: 2025/ }).click();
  await page.getByLabel(/^Why it is wrong/).fill('It was another team.');
  await page.getByRole('button', { name: 'Take it back', exact: true }).click();
  await expect(page.getByText('Taken back: It was another team.')).toBeVisible();
});

test('a quote is written down at a case and compared with the page', async ({ page }) => {
  test.setTimeout(120_000);
  await beSomebody(page, 'VETTER');
  await page.goto('/staff/listings?status=LIVE');
  await page.locator('main td a').nth(4).click();
  await page.getByRole('button', { name: 'Open a case' }).click();
  const dialog = page.getByRole('dialog', { name: 'Open a case' });
  await dialog.getByLabel(/^Why/).selectOption('OFF_CYCLE');
  await dialog.getByRole('button', { name: 'Open the case' }).click();
  await declare(page);
  await page.getByRole('button', { name: 'Take the case' }).click();

  const line = page.getByRole('listitem', { name: /^41 / });
  await line.getByRole('button', { name: 'Write down a quote' }).click();
  await line.getByLabel('Day').fill('2026-01-15');
  await line.getByLabel('The whole course, in dollars').fill('99000');
  await line.getByRole('button', { name: 'Write it down' }).click();
  await expect(line.getByText(/^\$400 or more above the page|^The page has no price/)).toBeVisible();
  await look(page);
});
