/** Somebody looks for a team. */
import { expect, test, type Page } from '@playwright/test';

test('a patient searches by place, narrows the list and takes a filter away again', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Where are you?').fill('Denver, CO');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/directory\?near=Denver/);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText('within 50 miles of Denver, CO');
  const all = await heading.innerText();

  await openFilters(page);
  await page.getByRole('checkbox', { name: /^IV drip/ }).check();
  await expect(page).toHaveURL(/route=IV_INFUSION/);
  await closeFilters(page);
  await expect(heading).not.toHaveText(all);

  await page.goBack();
  await expect(heading).toHaveText(all);
  await page.goForward();
  await page.getByRole('link', { name: 'Remove filter: IV drip' }).click();
  await expect(heading).toHaveText(all);
  await expect(page).not.toHaveURL(/route=/);
});

test('the number behind a choice is the number of teams that it leaves', async ({ page }) => {
  await page.goto('/directory?near=Denver,%20CO&radiusMiles=500');
  await openFilters(page);
  const choice = page.locator('label', { has: page.getByRole('checkbox', { name: /^Shot in a muscle/ }) });
  const count = Number(/(\d+)$/.exec(await choice.innerText())?.[1]);
  await choice.click();
  await expect(page).toHaveURL(/route=IM_INJECTION/);
  await closeFilters(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(new RegExp(`^${count} team`));
});

test('a filter changes the list by asking once, without loading the page anew', async ({ page }) => {
  await page.goto('/directory');
  await page.waitForLoadState('networkidle');
  await openFilters(page);
  const heading = page.getByRole('heading', { level: 1, includeHidden: true });
  const before = await heading.innerText();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.resourceType()} ${new URL(request.url()).pathname}`));
  await page.getByRole('checkbox', { name: /^Lozenge under the tongue/ }).check();
  await expect(page).toHaveURL(/SL_LOZENGE/);
  await expect(heading).not.toHaveText(before);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((each) => each.includes('/directory/listings'))).toEqual([expect.stringMatching(/^fetch /)]);
  expect(asked.filter((each) => each.startsWith('document'))).toEqual([]);
});

test('numbers go on over the pages, and no team is met twice', async ({ page }) => {
  await page.goto('/directory');
  const names = await page.locator('article h2').allInnerTexts();
  await page.getByRole('link', { name: 'Next teams' }).click();
  await expect(page.getByText('Page 2')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.locator('article').first()).toContainText('21');
  const more = await page.locator('article h2').allInnerTexts();
  expect(names.filter((name) => more.includes(name))).toEqual([]);
});

test('an ambiguous place names the others, an unknown one says what was understood', async ({ page }) => {
  await page.goto('/directory?near=Springfield');
  await expect(page.getByText(/Showing Springfield, [A-Z]{2}\. Did you mean/)).toBeVisible();
  await page.goto('/directory?near=Atlantis');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We do not know this place.');
  await expect(page.getByText('We understood “Atlantis”')).toBeVisible();
});

test('who finds nobody is told what would help, with true numbers', async ({ page }) => {
  await page.goto('/directory?near=Marfa,%20TX&radiusMiles=10&route=IV_INFUSION');
  await expect(page.getByRole('heading', { name: 'No team fits all of this yet.' })).toBeVisible();
  const everywhere = page.getByRole('link', { name: /^Everywhere: \d+ teams?$/ });
  const count = /\d+/.exec(await everywhere.innerText())?.[0] ?? '';
  await everywhere.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(new RegExp(`^${count} team`));
});

test('a place is offered while typing and chosen by keyboard alone', async ({ page }) => {
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  const field = page.getByLabel('Where are you?');
  await field.focus();
  await page.keyboard.type('denv');
  await expect(page.getByRole('option', { name: /Denver, CO/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue(/Denver/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/near=Denver/);
});

test('when the network fails, the list stays and the page says so', async ({ page }) => {
  await page.goto('/directory');
  await page.waitForLoadState('networkidle');
  const first = await page.locator('article h2').first().innerText();
  await page.route('**/api/**', (route) => route.abort());
  await openFilters(page);
  await page.getByRole('checkbox', { name: /^IV drip/ }).check();
  await closeFilters(page);
  await expect(page.getByRole('alert')).toContainText('We could not reach the directory');
  await expect(page.locator('article h2').first()).toHaveText(first);
  await page.unroute('**/api/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toBeHidden();
});

test('a phone gets the filters in a sheet that says how many teams it will show', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/directory');
  await page.getByRole('button', { name: 'Filters' }).click();
  const sheet = page.getByRole('dialog', { name: 'Filters' });
  await sheet.getByRole('checkbox', { name: /^IV drip/ }).check();
  await expect(page).toHaveURL(/route=IV_INFUSION/);
  await sheet.getByRole('button', { name: /^Show \d+ teams$/ }).click();
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('button', { name: 'Filters (1)' })).toBeFocused();
});

for (const hasScript of [true, false]) {
  test.describe(hasScript ? 'on a phone' : 'on a phone without JavaScript', () => {
    test.use({ viewport: { width: 390, height: 844 }, javaScriptEnabled: hasScript });

    test('the number and the first team are on the first screen, and the search opens above them', async ({ page }) => {
      await page.goto('/directory?near=80202&radiusMiles=100');
      await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
      await expect(page.locator('article h2').first()).toBeInViewport({ ratio: 1 });
      await expect(page.getByLabel('Where are you?')).toBeHidden();
      await page.getByText('80202 · within 100 miles').click();
      await page.getByLabel('Where are you?').fill('Boulder, CO');
      await page.getByRole('button', { name: 'Search' }).click();
      await expect(page.getByText('Boulder, CO · within 100 miles')).toBeVisible();
      await expect(page.getByLabel('Where are you?')).toBeHidden();
    });
  });
}

test('the map stands beside the list with the same numbers and moves without dragging', async ({ page }) => {
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.goto('/directory?near=Denver,%20CO');
  const map = page.getByRole('region', { name: 'Map of the results' }).first();
  const pins = map.getByRole('button', { name: /^1\. / });
  await expect(pins).toBeVisible({ timeout: 20_000 });
  const first = await page.locator('article h2').first().innerText();
  await expect(pins).toHaveAccessibleName(`1. ${first}`);
  await map.getByRole('button', { name: 'Zoom in' }).click();
  await map.getByRole('button', { name: 'Search this area' }).click();
  await expect(page).toHaveURL(/bbox=/);
  await expect(page.getByRole('link', { name: 'Remove filter: In the area of the map' })).toBeVisible();
});

test('the map of the second page numbers its teams as the list does', async ({ page }) => {
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.goto('/directory');
  await page.getByRole('link', { name: 'Next teams' }).click();
  await expect(page.getByText('Page 2')).toBeVisible();
  const map = page.getByRole('region', { name: 'Map of the results' }).first();
  const pins = map.getByRole('button', { name: /^\d+\. / });
  await expect(pins.first()).toBeVisible({ timeout: 20_000 });
  const numbered = (await page.locator('article h2').allInnerTexts()).map(
    (name, index) => `${String(21 + index)}. ${name}`,
  );
  for (const pin of await pins.all()) expect(numbered).toContain(await pin.getAttribute('aria-label'));
});

async function openFilters(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /^Filters/ });
  await page.waitForLoadState('networkidle');
  if (await button.isVisible()) await button.click();
}

async function closeFilters(page: Page): Promise<void> {
  const show = page.getByRole('dialog', { name: 'Filters' }).getByRole('button').last();
  if (await show.isVisible()) await show.click();
}
