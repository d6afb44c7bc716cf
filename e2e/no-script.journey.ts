/** Somebody whose browser runs no JavaScript reads and searches everything. */
import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('a search, a filter, the next page and a profile work by plain forms and links', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Where are you?').fill('80202');
  await page.getByLabel('How far?').selectOption('500');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('within 500 miles');

  await page.getByRole('checkbox', { name: /^IV drip/ }).check();
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await expect(page).toHaveURL(/route=IV_INFUSION/);
  await expect(page.getByLabel('Where are you?')).toHaveValue('80202');
  await page.getByRole('link', { name: 'Remove filter: IV drip' }).click();
  await expect(page).not.toHaveURL(/route=/);

  await page.goto('/directory');
  await page.getByRole('link', { name: 'Next teams' }).click();
  await expect(page.getByText('Page 2')).toBeVisible();

  await page.locator('article h2 a').first().click();
  await expect(page.getByRole('heading', { name: 'Is it KAP?' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Map of the results' })).toBeHidden();
});

test('two teams are compared by a plain form', async ({ page }) => {
  await page.goto('/directory');
  const boxes = page.getByRole('checkbox', { name: /^Compare / });
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole('button', { name: 'Compare the chosen teams' }).click();
  await expect(page.getByRole('columnheader')).toHaveCount(2);
});

test('what writes says that it needs JavaScript and names other ways', async ({ page }) => {
  await page.goto('/directory');
  await page.locator('article h2 a').first().click();
  await page.getByRole('link', { name: 'Report something wrong' }).click();
  await expect(page.getByText(/Sending a report needs JavaScript/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send report' })).toBeHidden();
});

test('whoever waits for a round leaves an address by a plain form', async ({ page }) => {
  await page.goto('/scholarships');
  await page.getByLabel('Your e-mail address').first().fill('nobody');
  await page.getByRole('button', { name: 'Tell me' }).first().click();
  await expect(page.getByText(/Please give an e-mail address/)).toBeVisible();
  await page
    .getByLabel('Your e-mail address')
    .first()
    .fill(`waits-${Date.now().toString(36)}@example.org`);
  await page.getByRole('button', { name: 'Tell me' }).first().click();
  await expect(page.getByRole('heading', { name: 'Look into your mailbox' })).toBeVisible();
});
