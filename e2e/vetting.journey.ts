/** A team is vetted: one checks, another proposes, a third seconds; each says first that they have no tie. */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { arrive, declare, inForm } from './desk-steps.ts';
import { beSomebody } from './people.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function beAtCase(browser: Browser, baseURL: string | undefined, role: string, path: string): Promise<Page> {
  const page = await arrive(browser, baseURL, role);
  await page.goto(path);
  await declare(page);
  return page;
}

test('a vetter checks a team, a lead proposes, and a director seconds', async ({ page, browser, baseURL }) => {
  test.setTimeout(240_000);
  await beSomebody(page, 'VETTER');
  await page.goto('/staff/listings?status=LIVE');
  const team = page.locator('main td a').nth(1);
  const name = await team.innerText();
  await team.click();
  await page.getByRole('button', { name: 'Open a case' }).click();
  const dialog = page.getByRole('dialog', { name: 'Open a case' });
  await dialog.getByLabel(/^Why/).selectOption('OFF_CYCLE');
  await dialog.getByRole('button', { name: 'Open the case' }).click();
  await expect(page).toHaveURL(/\/staff\/cases\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  expect(await axeFindings(page), 'before the declaration').toEqual([]);
  const path = new URL(page.url()).pathname;

  await declare(page);
  await page.getByRole('button', { name: 'Take the case' }).click();
  await expect(page.getByText('The case is yours now.')).toBeVisible();

  const line = page.getByRole('listitem', { name: /^28 / });
  await line.getByRole('button', { name: /^Record a check/ }).click();
  await line.getByLabel(/^What was found/).selectOption('VERIFIED');
  await expect(line.getByText('A point is confirmed only with evidence on file.')).toBeVisible();
  await line.getByRole('button', { name: /^Add evidence/ }).click();
  await line.getByLabel(/^Kind of evidence/).selectOption('CAPTURE');
  await line.getByLabel(/^What it is/).fill('The blank form, as it lay on the site of the team.');
  await line.getByLabel('File', { exact: true }).setInputFiles({
    name: 'form.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('I understand that I must not drive until tomorrow.'),
  });
  await expect(line.getByLabel(/^Fingerprint/)).toHaveValue(/^[0-9a-f]{64}$/);
  expect(await axeFindings(page), 'with a form open').toEqual([]);
  await line.getByRole('button', { name: 'Put it on file' }).click();
  await expect(line.getByText('The evidence is on file.')).toBeFocused();
  await line.getByRole('button', { name: /^Record a check/ }).click();
  await line.getByLabel(/^What was found/).selectOption('VERIFIED');
  await line.getByLabel(/^How it was checked/).selectOption('DOCUMENT_REVIEW');
  await line.getByLabel(/^Source/).fill('The form of the team');
  await line.getByRole('button', { name: 'Record it' }).click();
  await expect(line.getByText('The check is recorded. It is never changed afterwards.')).toBeFocused();
  await expect(line.getByText('Confirmed', { exact: true })).toBeVisible();

  // By keys alone: into the form, through it, and done.
  await page.getByRole('button', { name: 'Present to the committee' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Note for colleagues' })).toBeFocused();
  await page.keyboard.type('All points were looked at.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The case is with the committee.')).toBeFocused();

  const lead = await beAtCase(browser, baseURL, 'LEAD_VETTER', path);
  await inForm(lead, 'Propose a decision', async (form) => {
    await form.getByRole('radio', { name: /^Defer/ }).check();
    await form.getByRole('checkbox', { name: 'Evidence is missing' }).check();
    expect(await axeFindings(lead), 'while proposing').toEqual([]);
  });
  await expect(lead.getByText('Your proposal waits for a second person.')).toBeVisible();
  await expect(lead.getByText('You proposed it. Somebody else must answer.').first()).toBeVisible();

  await page.reload();
  await expect(page.getByText('You recorded a check in this file.'), 'who checked does not decide').toBeVisible();

  const director = await beAtCase(browser, baseURL, 'DIRECTOR', path);
  await expect(director.getByRole('button', { name: /^Record a check/ })).toHaveCount(0);
  await inForm(director, 'Second the proposal', () => Promise.resolve());
  await expect(director.getByText('It is decided.')).toBeVisible();
  await expect(director.getByText('something happened · being checked')).toBeVisible();
  expect(await axeFindings(director), 'after the decision').toEqual([]);

  await page.goto('/staff/cases?view=MINE');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vetting cases');
  await page.getByRole('link', { name, exact: true }).first().click();
  await expect(page.getByText('The proposal was seconded')).toBeVisible();
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond, 'it fits').toBeLessThanOrEqual(0);
});
