/** Somebody asks for all that is kept about them, and wants to be deleted, and then does not. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { codeIn, mailTo } from './mailbox.ts';
import { beSomebody, personOf } from './people.ts';

// A mailbox for each width: the newest code ends the one before it.
const whoAt = new Map([
  ['320px', 'PROVIDER_OWNER'],
  ['768px', 'PROVIDER_DELEGATE'],
]);

test('somebody who signed in by a code proves more before getting the file with their data', async ({ page }, {
  project,
}) => {
  test.setTimeout(120_000);
  const { email, name, passphrase } = await personOf(page, whoAt.get(project.name) ?? 'APPLICANT');
  await page.goto('/account/sign-in');
  await page.getByRole('button', { name: 'Send me a code by mail' }).click();
  await page.getByLabel('E-mail address').fill(email);
  const asked = Date.now();
  await page.getByRole('button', { name: 'Send me a code by mail' }).click();
  await page.getByLabel('Code from the mail').fill(codeIn(await mailTo(page.request, email, /code/i, asked)));
  await page.getByRole('button', { name: 'Sign in with the code' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Profile');

  await page.getByRole('link', { name: 'My data', exact: true }).click();
  await page.getByRole('button', { name: 'Get my data' }).click();
  const dialog = page.getByRole('dialog', { name: 'Is it you?' });
  await dialog.getByLabel(/^Your passphrase/).fill(passphrase);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('We are on it.')).toBeVisible();

  const link = page.getByRole('link', { name: 'Load the file' }).first();
  await expect(async () => {
    await page.reload();
    await expect(link).toBeVisible({ timeout: 2000 });
  }, 'the worker makes the file').toPass({ timeout: 60_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const file = readFileSync(await download.path(), 'utf8');
  expect(file).toContain(email);
  expect(file).toContain(name);
  for (const other of ['admin@demo.example', 'vetter@demo.example']) expect(file).not.toContain(other);
});

test('somebody asks to be deleted and takes it back', async ({ page }) => {
  await page.goto('/account/sign-in');
  await beSomebody(page, 'PROVIDER_DELEGATE');
  await page.goto('/account/data');
  await page.getByLabel(/^To go on, type the word DELETE/).fill('delete');
  await page.getByRole('button', { name: 'Delete my account' }).click();
  await expect(page.getByText('Your account will be deleted on')).toBeVisible();

  await page.getByRole('button', { name: 'Take it back' }).first().click();
  await expect(page.getByText('It is taken back.')).toBeVisible();
  await page.reload();
  await expect(page.getByText(/taken back/).first()).toBeVisible();
  await page.getByRole('link', { name: 'Profile' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Profile');
});
