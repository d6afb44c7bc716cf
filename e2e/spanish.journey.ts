/** Somebody reads in Spanish. */
import { expect, test } from '@playwright/test';

test('the other language is one plain link away, on the same page with the same search', async ({ page }) => {
  await page.goto('/directory?near=Denver,%20CO&route=IV_INFUSION');
  await page.getByRole('link', { name: 'Español' }).click();
  await expect(page).toHaveURL(/\/es\/directory\?near=Denver.*route=IV_INFUSION/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('a menos de 50 millas de Denver, CO');
  await expect(page.getByRole('link', { name: 'Quitar el filtro: Suero intravenoso' })).toBeVisible();
  await page.locator('article h2 a').first().click();
  await expect(page).toHaveURL(/\/es\/directory\//);
  await expect(page.getByRole('heading', { name: 'Cuánto cuesta el curso completo' })).toBeVisible();
  await expect(page.getByText('oprima 2, o envíe AYUDA al 988')).toBeVisible();
});

test('the search by place, the words and the help are in Spanish from the first page on', async ({ page }) => {
  await page.goto('/es');
  await page.getByLabel('¿Dónde está?').fill('Miami, FL');
  await page.getByRole('button', { name: 'Buscar', exact: true }).click();
  await expect(page).toHaveURL(/\/es\/directory\?near=Miami/);
  await expect(page.getByRole('main')).not.toContainText(/\b(?:teams|within|whole course|Filters|Sort by)\b/);
});

test('each page names itself and its twin for search engines', async ({ request, baseURL }) => {
  const html = await (await request.get('/es/how-we-vet')).text();
  expect(html).toContain(`<link rel="canonical" href="${baseURL ?? ''}/es/how-we-vet">`);
  expect(html).toContain(`hreflang="en" href="${baseURL ?? ''}/how-we-vet"`);
});
