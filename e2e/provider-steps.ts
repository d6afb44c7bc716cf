/** What a provider does on a phone, one step each, as journeys tell it. */
import { expect, type Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { codeIn, mailTo } from './mailbox.ts';

export const passphrase = 'seven lanterns over a quiet harbor';

export async function signUp(page: Page, email: string): Promise<void> {
  await page.goto('/account/sign-up');
  await page.getByLabel('I speak for a team that offers care').check();
  await page.getByLabel('Your name').fill('June Harbor');
  await page.getByLabel('Name of your team').fill('Still Water');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('New passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Sign up' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your mail');
  await page.getByRole('textbox', { name: 'Or type the code' }).fill(codeIn(await mailTo(page.request, email, /./)));
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Profile');
}

export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/account/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('textbox', { name: /^Passphrase/ }).fill(passphrase);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Profile');
}

export const isSaved = (page: Page) => expect(page.getByText(/^Saved \d/)).toBeVisible();

export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await isSaved(page);
}

/** Clean, and nothing to be pushed aside on a narrow phone. */
export async function look(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

export async function beginTeam(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'My teams' }).click();
  await page.getByLabel('Name of the team').fill(name);
  await page.getByLabel('City').fill('Denver');
  await page.getByLabel('State').selectOption('CO');
  await page.getByLabel('ZIP code').fill('80202');
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

/** From the outline through every part that a team must write, and back. */
export async function writeParts(page: Page, { licensedUntil }: { readonly licensedUntil: string }): Promise<void> {
  await page.getByRole('link', { name: 'Write: Name and place' }).click();
  await page.getByLabel('In a few sentences').fill('We work as one team, before, during and after.');
  await page.getByLabel('Phone').fill('(303) 555-0142');
  await page.getByLabel('Street and number').fill('1450 Larkspur Ave');
  await save(page);

  await page.getByRole('link', { name: 'Next: Team' }).click();
  await page.getByRole('button', { name: 'Add a member' }).click();
  await page.getByLabel('First name').fill('Ana');
  await page.getByLabel('Last name').fill('Reyes');
  await page.getByRole('group', { name: 'What they do' }).getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Add a license' }).click();
  await page.getByRole('textbox', { name: /^Number/ }).fill(`J-${String(Date.now())}`);
  await page.getByLabel('Valid in').fill('CO');
  await page.getByLabel('Good until').fill(licensedUntil);
  await save(page);

  await page.getByRole('link', { name: 'Next: Care and ways of giving' }).click();
  await page.getByLabel('Offered').nth(2).selectOption('HERE');
  await page.getByRole('group', { name: 'Ways of giving the medicine' }).getByRole('checkbox').first().check();
  await save(page);

  await page.getByRole('link', { name: 'Next: Prices' }).click();
  await page.getByRole('button', { name: 'Add a line' }).click();
  await page.getByLabel('Price of one').fill('900');
  await save(page);

  await page.getByRole('link', { name: 'Next: Safety' }).click();
  await page.getByRole('button', { name: 'Add safety facts' }).click();
  await save(page);
  await page.getByRole('link', { name: 'Back to the outline' }).click();
}

/** From the outline and back: the owner is the one member, and confirms what is said of them; once more after it was changed. */
export async function confirmOwnPart(page: Page): Promise<void> {
  const outline = page.url();
  await page.getByRole('link', { name: 'Ask the people of the team' }).click();
  const isMe = page.getByRole('button', { name: 'This is me' });
  const own = page.getByRole('link', { name: 'Read and confirm my part' });
  await expect(isMe.or(own)).toBeVisible();
  if (await isMe.isVisible()) await isMe.click();
  await own.click();
  await page.getByRole('button', { name: 'It is right' }).click();
  await expect(page.getByText('You said that it is right', { exact: false })).toBeVisible();
  await page.goto(outline);
}

/** All that a team's page says but its ledger, which grows with the checks. */
export async function wordsOfTeam(page: Page): Promise<readonly (string | null)[]> {
  const parts = ['header', '#kap', '#cost', '#safety', '#team', '#access', '#ties', '#contact address', '#ask'];
  return Promise.all(parts.map((part) => page.locator(`article ${part}`).textContent()));
}

/** From the outline to the preview and back; gives what the page will say. */
export async function preview(page: Page): Promise<readonly (string | null)[]> {
  await page.getByRole('link', { name: 'Read it and send it' }).click();
  await page.getByRole('link', { name: 'See the page as the public will' }).click();
  await expect(page.getByText('Only the people of your team see this.')).toBeVisible();
  await expect(page.getByRole('article')).toBeVisible();
  await look(page);
  const words = await wordsOfTeam(page);
  await page.getByRole('link', { name: 'Back to the last look' }).click();
  await page.getByRole('link', { name: 'Back to the outline' }).click();
  return words;
}

export async function send(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Read it and send it' }).click();
  await page.getByRole('button', { name: 'Send to be checked' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send to be checked' }).click();
}
