/** A practitioner on a phone reads what a team says of them, says what is wrong, and confirms it once it is mended. */
import { expect, test } from '@playwright/test';
import { linkIn, mailTo } from './mailbox.ts';
import { newAddress } from './people.ts';
import { beginTeam, look, passphrase, save, send, signUp, writeParts } from './provider-steps.ts';

test.use({ viewport: { width: 320, height: 640 }, contextOptions: { reducedMotion: 'reduce' } });

test('nobody is handed in before they confirmed what is said of them', async ({ page, browser, baseURL }) => {
  test.setTimeout(180_000);
  const ana = newAddress('ana');
  await signUp(page, newAddress('owner'));
  await beginTeam(page, 'Still Water');
  await writeParts(page, { licensedUntil: '2029-01-01' });
  const outline = page.url();
  await expect(page.getByText('These have not confirmed their part:')).toBeVisible();
  await page.getByRole('link', { name: 'Read it and send it' }).click();
  await expect(page.getByText('Not everybody in the team has confirmed their part.')).toBeVisible();

  await page.goto(outline);
  await page.getByRole('link', { name: 'See who writes for the team' }).click();
  await expect(page.getByText('June Harbor (you)')).toBeVisible();
  await look(page);
  await page.getByRole('link', { name: 'Back to the outline' }).click();
  await page.getByRole('link', { name: 'Ask the people of the team' }).click();
  await expect(page.getByText('Not asked yet.')).toBeVisible();
  await look(page);
  await page.getByLabel('Their mail address').fill(ana);
  await page.getByRole('button', { name: 'Ask by mail' }).click();
  await expect(page.getByText('We sent a mail. There is no answer yet.')).toBeVisible();

  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    viewport: { width: 320, height: 640 },
    reducedMotion: 'reduce',
  });
  const phone = await context.newPage();
  const link = linkIn(await mailTo(page.request, ana, /a team says of you/));
  await phone.goto(new URL(link).pathname + new URL(link).search + new URL(link).hash);
  await phone.getByRole('button', { name: 'Open the invitation' }).click();
  await expect(phone.getByText('A team names you on its page.', { exact: false })).toBeVisible();
  await look(phone);
  await phone.getByRole('textbox', { name: /passphrase/i }).fill(passphrase);
  await phone.getByRole('button', { name: 'Accept the invitation' }).click();
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('My part');
  await expect(phone.getByText('Ana Reyes')).toBeVisible();
  await expect(phone.getByText('2029-01-01', { exact: false })).toBeVisible();
  await expect(phone.getByRole('link', { name: 'My teams' }), 'and nothing else of the team').toHaveCount(0);
  await look(phone);

  await phone.getByRole('button', { name: 'Something is wrong' }).click();
  await phone.getByLabel('What is wrong?').fill('My license is good until 2030.');
  await look(phone);
  await phone.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(phone.getByText('You said that something is wrong', { exact: false })).toBeVisible();

  await page.reload();
  await expect(page.getByText('In their words: My license is good until 2030.')).toBeVisible();
  await look(page);
  await page.goto(outline);
  await page.getByRole('link', { name: 'Write: Team' }).click();
  await page.getByLabel('Good until').fill('2030-01-01');
  await save(page);

  await phone.reload();
  await expect(phone.getByText('It was changed after you answered. Is it right now?')).toBeVisible();
  await phone.getByRole('button', { name: 'It is right' }).click();
  await expect(phone.getByText('You said that it is right', { exact: false })).toBeVisible();

  await page.goto(outline);
  await send(page);
  await expect(page.getByText('You sent it to us. We have not begun to look.')).toBeVisible();
  await context.close();
});
