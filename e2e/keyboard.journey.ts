/** Somebody who uses no mouse signs in as staff, and works. */
import { expect, test } from '@playwright/test';
import { focus, tabTo } from './keys.ts';
import { codeOf, personOf, report } from './people.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('a vetter signs in, looks at a report and finds every way by keys alone', async ({ page }) => {
  test.setTimeout(120_000);
  await report(page, 'The number is wrong.');
  const { email, passphrase, totpSecret } = await personOf(page, 'VETTER');
  await page.goto('/staff/sign-in');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Staff sign-in');
  await tabTo(page, /^E-mail address/);
  await page.keyboard.type(email);
  await tabTo(page, /^Passphrase/);
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Second step');
  await tabTo(page, /^Code/);
  await page.keyboard.type(codeOf(totpSecret ?? ''));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/staff$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My work');

  await page.keyboard.press('Control+K');
  const palette = page.getByRole('dialog');
  await expect(palette.locator('input')).toBeFocused();
  await page.keyboard.type('reports');
  await expect(palette.locator('[data-action]')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/staff\/reports/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reports from the public');

  await page.keyboard.press('?');
  const shortcuts = page.getByRole('dialog', { name: 'Shortcuts' });
  await expect(shortcuts).toBeVisible();
  for (const _press of [1, 2, 3, 4]) await page.keyboard.press('Tab');
  expect(await shortcuts.evaluate((node) => node.contains(document.activeElement)), 'it stays in the dialog').toBe(
    true,
  );
  await page.keyboard.press('Escape');
  await expect(shortcuts).toBeHidden();

  const link = page.locator('main td a').first();
  const reference = await link.innerText();
  await tabTo(page, new RegExp(`^${reference}$`));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(reference);
  await page.keyboard.press('w');
  await expect(page).toHaveURL(/\/staff$/);
});

test('Tab leads through a page and out at its end: nothing holds it', async ({ page }) => {
  await page.goto('/account/sign-in');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  const seen: string[] = [];
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press('Tab');
    const { name, isSeen } = await focus(page);
    expect(isSeen, `the focus on "${name}" is seen`).toBe(true);
    if (name === '' && seen.length > 0) break;
    seen.push(name);
  }
  expect(seen.length).toBeGreaterThan(5);
  expect(seen.length).toBeLessThan(60);
  expect(seen.findIndex((name) => name.startsWith('E-mail'))).toBeLessThan(
    seen.findIndex((name) => name.startsWith('Passphrase')),
  );
});
