/** Somebody looks whether a scholarship may be for them, by the keyboard; nothing of it leaves the page. */
import { expect, test } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { tabTo } from './keys.ts';

test('two minutes, by the keyboard alone: a no with three other ways, and nothing sent or kept', async ({ page }) => {
  await page.goto('/scholarships');
  await expect(page.getByText('It is not open yet.').first()).toBeVisible();
  const apply = page.getByRole('link', { name: 'Begin, or go on writing' });
  await expect(apply).toHaveAttribute('href', '/account/applications');
  await page.getByRole('link', { name: /Might I qualify/ }).click();
  await expect(page.getByRole('button', { name: 'Look', exact: true })).toBeEnabled();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));

  await tabTo(page, /How old are you/);
  await page.keyboard.type('34');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Colorado');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1');
  await page.keyboard.press('Tab');
  await page.keyboard.type('9,000');
  await page.keyboard.press('Enter');
  const result = page.getByRole('heading', { name: 'This fund cannot help you right now' });
  await expect(result).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.querySelector('h2')?.textContent)).toBe(
    'This fund cannot help you right now',
  );
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(sent).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);

  await page.getByRole('link', { name: 'a sliding scale' }).click();
  await expect(page).toHaveURL(/state=CO&payment=SS/);
  await expect(page.locator('article h2 a').first()).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the limits are there to read, and nothing that was typed can be sent', async ({ page }) => {
    await page.goto('/es/scholarships/check');
    await expect(page.getByRole('heading', { name: 'Los límites' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Ver' })).toBeDisabled();
    const html = await (await page.request.get('/es/scholarships/check')).text();
    expect(html).toContain('<noscript><p>La revisión necesita JavaScript.');
  });
});
