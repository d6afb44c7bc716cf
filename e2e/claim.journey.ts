/** Somebody finds their team on a public list, proves with a code from its own mailbox that it is theirs, and goes on from what the list says. */
import { expect, test, type Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { arrive } from './desk-steps.ts';
import { codeIn, mailTo } from './mailbox.ts';
import { beSomebody, newAddress } from './people.ts';

test.use({ viewport: { width: 320, height: 640 }, contextOptions: { reducedMotion: 'reduce' } });

/** Clean, and nothing to be pushed aside on a narrow phone. */
async function look(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

async function type(page: Page, name: string, code: string): Promise<void> {
  const form = page.getByRole('form', { name: `Code for ${name}` });
  await form.getByLabel('The code, 8 digits').fill(code);
  await form.getByRole('button', { name: 'This team is mine' }).click();
}

test('a team from a public list is claimed with a code from its own mailbox', async ({ page }) => {
  test.setTimeout(120_000);
  await beSomebody(page, 'APPLICANT');
  await page.goto('/account/teams');
  await page.getByRole('link', { name: 'Look for your team' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Find your team');
  await page.getByLabel('How the name begins').fill('Larkspur');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByText('We found 1.')).toBeVisible();
  await look(page);

  const mailbox = page.getByLabel('A mail address that ends in larkspur-rooms.example');
  await mailbox.fill(newAddress('larkspur'));
  await page.getByRole('button', { name: 'Send a code there' }).click();
  await expect(page.getByText('It must end in larkspur-rooms.example.')).toBeVisible();
  await look(page);

  const own = newAddress('info').replace('demo.example', 'larkspur-rooms.example');
  await mailbox.fill(own);
  await page.getByRole('button', { name: 'Send a code there' }).click();
  const code = codeIn(await mailTo(page.request, own, /code for your page/));
  await type(page, 'Larkspur Quiet Rooms', String((Number(code) + 1) % 10 ** 8).padStart(8, '0'));
  await expect(page.getByText('The code is not right.')).toBeVisible();
  await type(page, 'Larkspur Quiet Rooms', code);
  await expect(page.getByRole('link', { name: 'Go to Larkspur Quiet Rooms' })).toBeVisible();
  await look(page);

  await page.getByRole('link', { name: 'Go to Larkspur Quiet Rooms' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Larkspur Quiet Rooms');
  await page.getByRole('link', { name: 'Write: Name and place' }).click();
  await expect(page.getByLabel('Street and number')).toHaveValue('212 Larkspur Ave');
});

test('a team with a phone alone is called, and the code is read out', async ({ page, browser }) => {
  test.setTimeout(120_000);
  await beSomebody(page, 'APPLICANT');
  await page.goto('/account/claims');
  await page.getByLabel('How the name begins').fill('Juniper');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('button', { name: 'By phone instead: Juniper Street Practice' }).click();
  await expect(page.getByText(/We will call the number on the list/)).toBeVisible();

  const desk = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  await beSomebody(desk, 'VETTER');
  await desk.goto('/staff/claims');
  await desk.getByRole('button', { name: 'Take the call: Juniper Street Practice' }).click();
  const said = desk.getByText(/The code for Juniper Street Practice is \d{8}/);
  await expect(said).toBeVisible();
  await look(desk);
  const code = codeIn(await said.innerText());
  await desk.context().close();

  await page.reload();
  await type(page, 'Juniper Street Practice', code);
  await expect(page.getByRole('link', { name: 'Go to Juniper Street Practice' })).toBeVisible();
});

test('whom a list names claims by a license, which one of the desk looks up and another confirms', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  await beSomebody(page, 'PROVIDER_OWNER');
  await page.goto('/account/claims');
  await page.getByLabel('How the name begins').fill('Marigold');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByLabel('License number').fill('LCSW-90210');
  await look(page);
  await page.getByRole('button', { name: 'Ask by license: Marigold Test-Person' }).click();
  await expect(page.getByText(/Two of us will look up the license for Marigold Test-Person/)).toBeVisible();

  const first = await arrive(browser, baseURL, 'VETTER');
  await first.goto('/staff/claims');
  const theirs = first.getByRole('form', { name: 'Look up the license for Marigold Test-Person' });
  await expect(first.getByText('License LCSW-90210, CO')).toBeVisible();
  await theirs.getByLabel(/Where you looked/).fill('State board: in force, the same name and street');
  await look(first);
  await theirs.getByRole('button', { name: 'It is theirs and in force: Marigold Test-Person' }).click();
  await expect(first.getByText('You looked it up. Somebody else must confirm it.')).toBeVisible();

  const asked = (await (await page.request.get('/api/v1/account/profile')).json()) as { email: string };
  const second = await arrive(browser, baseURL, 'LEAD_VETTER');
  await second.goto('/staff/claims');
  await second.getByRole('button', { name: 'I see the same: Marigold Test-Person' }).click();
  const code = codeIn(await mailTo(page.request, asked.email, /The code for the page/));

  await page.reload();
  await type(page, 'Marigold Test-Person', code);
  await expect(page.getByRole('link', { name: 'Go to Marigold Test-Person' })).toBeVisible();
});
