/** Somebody reads about a team, compares, asks and reports. */
import { expect, test, type Page } from '@playwright/test';
import { demoWorld } from '../prisma/seed/demo-world.ts';

async function openFirstTeam(page: Page): Promise<string> {
  await page.goto('/directory?near=Denver,%20CO');
  await page.waitForLoadState('networkidle');
  const link = page.locator('article h2 a').first();
  const name = await link.innerText();
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  return name;
}

test('a profile answers in the order in which people ask', async ({ page }) => {
  const name = await openFirstTeam(page);
  await expect(page).toHaveTitle(new RegExp(name.replace(/\W/g, '.')));
  expect(await page.locator('main h2').allInnerTexts()).toEqual([
    'Is it KAP?',
    'What the whole course costs',
    'Staying safe here',
    'What we checked, and what we did not',
    'The team and its licenses',
    'Access, languages and who they know well',
    'Gifts and ties',
    'How to reach them',
    'Questions to ask',
  ]);
  await expect(page.getByText('Demo listing, not a real clinic.')).toBeVisible();
  await expect(page.getByText('we do not and cannot check this')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(/recommended|guarantee/i);
});

test('the lines of the price add up to its total', async ({ page }) => {
  await openFirstTeam(page);
  const table = page.locator('#cost table').first();
  const amounts = (await table.locator('td:last-child').allInnerTexts()).filter((text) => /^\$/.test(text));
  const least = (text: string) => Number((text.split('–')[0] ?? '').replace(/[$,]/g, ''));
  const total = least(amounts.pop() ?? '');
  expect(amounts.map(least).reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(total, 2);
});

test('what search engines read of a team is only what a check stands behind', async ({ page, request }) => {
  await openFirstTeam(page);
  const html = await (await request.get(page.url())).text();
  const text = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '{}';
  expect(text).not.toContain('<');
  const told = JSON.parse(text) as Record<string, unknown>;
  expect(told).toMatchObject({ '@type': 'MedicalClinic', url: page.url() });
  expect(Object.keys(told)).not.toContain('aggregateRating');
});

test('three teams stand side by side', async ({ page }) => {
  await page.goto('/directory?near=Denver,%20CO');
  await page.waitForLoadState('networkidle');
  const boxes = page.getByRole('checkbox', { name: /^Compare / });
  for (const index of [0, 1, 2]) await boxes.nth(index).check();
  await expect(boxes.nth(3)).toBeDisabled();
  await page.getByRole('button', { name: 'Compare the chosen teams' }).click();
  await expect(page.getByRole('columnheader')).toHaveCount(3);
  await expect(page.getByRole('rowheader', { name: 'Whole course' })).toBeVisible();
});

test('the questions begin with what this team has not said, and can be printed', async ({ page }) => {
  const name = await openFirstTeam(page);
  await page.getByRole('link', { name: 'Questions to ask them (print)' }).click();
  await expect(page.getByText(`For ${name}`)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('contentinfo')).toBeHidden();
  await expect(page.getByText('What are the risks with my health and my other medicines?')).toBeVisible();
});

test('a report needs a reason, no name, and answers with a number and a day', async ({ page }) => {
  await openFirstTeam(page);
  await page.getByRole('link', { name: 'Report something wrong' }).click();
  await page.getByRole('button', { name: 'Send report' }).click();
  await expect(page.getByRole('alert')).toHaveText('Please choose what is wrong.');
  await page.getByRole('radio', { name: 'The phone number is wrong' }).check();
  await page.getByLabel('Anything else we should know?').fill('It rings at a bakery.');
  await page.getByRole('button', { name: 'Send report' }).click();
  await expect(page.getByText(/Your number: [0-9A-HJKMNP-TV-Z]{10}/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Thank you. Your report is in.' })).toBeFocused();
});

test('a team that closed keeps its address and names the nearest that are open', async ({ page }) => {
  const closed = demoWorld('2026-11-22').find(({ listing }) => listing.status === 'CLOSED');
  const answer = await page.goto(`/directory/${closed?.listing.slug ?? ''}`);
  expect(answer?.status()).toBe(410);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This team is no longer listed.');
  await page.locator('main li a').first().click();
  await expect(page.getByRole('heading', { name: 'Is it KAP?' })).toBeVisible();
});

test('everything between arrival and a phone number can be done by keyboard', async ({ page }) => {
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the main content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Where are you?')).toBeFocused();
  await page.keyboard.type('80202');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/near=80202/);
  const link = page.locator('article h2 a').first();
  for (let steps = 0; steps < 120 && !(await link.evaluate((node) => node === document.activeElement)); steps += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
  await expect(page.getByRole('link', { name: /^Call \(/ })).toHaveAttribute('href', /^tel:/);
});

test('one press leaves the site, and three of Shift do too', async ({ page }) => {
  await page.route('https://www.weather.gov/**', (route) => route.fulfill({ body: 'sunny' }));
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  await page.getByRole('link', { name: 'Leave this site quickly' }).click();
  await expect(page).toHaveURL('https://www.weather.gov/');
  await page.goto('/directory');
  await page.waitForLoadState('networkidle');
  for (const _press of [1, 2, 3]) await page.keyboard.press('Shift');
  await expect(page).toHaveURL('https://www.weather.gov/');
});
