/** Somebody writes what a browser could take for a command; whoever reads it sees what was written, as text. */
import { expect, test, type Page } from '@playwright/test';
import { beSomebody, report } from './people.ts';

const hostile = '<img src=x onerror=window.__xss=1>';

async function seesItAsText(page: Page): Promise<void> {
  await expect(page.getByText(hostile).first()).toBeVisible();
  expect(await page.evaluate(() => Reflect.get(window, '__xss') as unknown)).toBeUndefined();
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
}

test('what a stranger reports is text to the vetter, and so is the concern about it to the clinician', async ({
  page,
  browser,
  baseURL,
}) => {
  const reference = await report(page, hostile);
  await beSomebody(page, 'VETTER');
  await page.goto(`/staff/reports/${reference}`);
  await seesItAsText(page);

  await page.getByRole('button', { name: 'Raise a safety concern' }).click();
  await page.getByRole('radio', { name: 'today' }).check();
  await page.getByLabel(/^What worried you/).fill(hostile);
  await page.getByRole('button', { name: 'Raise the concern' }).click();
  const raised = await page.getByText(/^Concern \S+ is raised/).innerText();
  const number = /^Concern (\S+)/.exec(raised)?.[1] ?? '';

  const clinician = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  await beSomebody(clinician, 'CLINICIAN');
  await clinician.goto('/staff/concerns');
  await clinician.getByRole('link', { name: number }).click();
  await expect(clinician.getByRole('heading', { level: 1 })).toContainText(number);
  await seesItAsText(clinician);
});

test('what somebody calls themselves is text on their own page', async ({ page }) => {
  await beSomebody(page, 'FINANCE');
  await page.goto('/staff/account');
  const name = page.getByLabel('Your name');
  const before = await name.inputValue();
  await name.fill(hostile);
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: hostile })).toBeVisible();
  await seesItAsText(page);

  await name.fill(before);
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
});

test('what somebody writes about a team is text in the room of the team', async ({ page }) => {
  await beSomebody(page, 'VETTER');
  await page.goto('/staff/listings/new');
  await page.getByLabel(/^Name of the team/).fill(hostile);
  await page.getByLabel(/^Organization/).fill('Lantern House');
  await page.getByLabel(/^Street and number/).fill('1 Lantern Street');
  await page.getByLabel(/^City/).fill('Denver');
  await page.getByLabel(/^ZIP code/).fill('80202');
  await page.getByLabel(/^In a few sentences/).fill(hostile);
  await page.getByRole('button', { name: 'Save the draft' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(hostile);
  await seesItAsText(page);
});
