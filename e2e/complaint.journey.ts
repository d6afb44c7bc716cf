/** Somebody to whom a team did something says so: without a name, without JavaScript, or by the keyboard alone. */
import { expect, type Page, test } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { tabTo } from './keys.ts';

async function openForm(page: Page): Promise<void> {
  await page.goto('/directory');
  const link = page.locator('article h2 a').first();
  const name = await link.innerText();
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page.getByRole('link', { name: 'Something happened with this team? Tell us' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Something happened with this team?');
  await expect(page.getByText('We are not an emergency service.')).toBeVisible();
}

const width = async (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a person complains without a name, and asks later how far it is', async ({ page }) => {
    await openForm(page);
    await page.getByRole('radio', { name: 'Somebody was left alone' }).check();
    await page.getByRole('button', { name: 'Send to us' }).click();
    await expect(page.getByRole('alert')).toHaveText('Please say what happened.');
    await expect(page.getByRole('radio', { name: 'Somebody was left alone' })).toBeChecked();

    await page.getByLabel('What happened?').fill('Nobody was in the room.\r\nIt was an hour.');
    await page.getByRole('button', { name: 'Send to us' }).click();
    await expect(page.getByRole('heading', { name: 'Thank you. We have it.' })).toBeVisible();
    await expect(page.getByText('Nobody was in the room.')).toBeHidden();
    const text = (await page.getByText(/^Your number: /).textContent()) ?? '';
    const reference = text.replace('Your number: ', '');
    expect(reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);

    await page.getByRole('link', { name: 'How far is my complaint?' }).click();
    await page.getByLabel('Your number').fill(reference.toLowerCase());
    await page.getByRole('button', { name: 'Ask' }).click();
    await expect(page.getByRole('heading', { name: /^We have it\./ })).toBeVisible();
    expect(page.url()).not.toContain(reference);
  });
});

test('a person complains by the keyboard alone, and every step is clean and fits', async ({ page }) => {
  await openForm(page);
  await page.waitForLoadState('networkidle');
  await tabTo(page, /It was not safe during a session/);
  await page.keyboard.press('Space');
  await tabTo(page, /Send to us/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Please say what happened.');
  expect(await axeFindings(page)).toEqual([]);

  await tabTo(page, /What happened/);
  await page.keyboard.type('It was not safe.');
  await tabTo(page, /Send to us/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Thank you. We have it.' })).toBeFocused();
  expect(await axeFindings(page)).toEqual([]);
  expect(await width(page)).toBeLessThanOrEqual(0);
  await page.getByRole('link', { name: 'How far is my complaint?' }).click();
  await page.getByLabel('Your number').fill('ZZZZZZZZZZ');
  await page.getByRole('button', { name: 'Ask' }).click();
  await expect(page.getByRole('alert')).toContainText('We do not know this number.');
  expect(await axeFindings(page)).toEqual([]);
  expect(await width(page)).toBeLessThanOrEqual(0);
});
