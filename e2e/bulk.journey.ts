/** The desk takes what one filter finds: chosen by keyboard, seen beforehand, confirmed, and done by the product while the page waits; also on a narrow screen. */
import { expect, test } from '@playwright/test';
import { beginApplication, fillPart, partNames, sign, signUpToApply } from './application-steps.ts';
import { arrive } from './desk-steps.ts';
import { tabTo } from './keys.ts';
import { mailTo } from './mailbox.ts';
import { newAddress } from './people.ts';
import { Product } from './product.ts';
import { look } from './provider-steps.ts';

let product: Product;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  product = await Product.start();
});
test.afterAll(() => product.stop());

test('many are looked at beforehand, and taken when it is confirmed', async ({ browser }) => {
  test.setTimeout(300_000);
  const phone = await (
    await browser.newContext({
      baseURL: product.origin,
      viewport: { width: 320, height: 640 },
      reducedMotion: 'reduce',
    })
  ).newPage();
  const email = newAddress('many');
  await signUpToApply(phone, email);
  const home = await beginApplication(phone, 'en');
  for (const part of partNames) await fillPart(phone, 'en', home, part);
  await sign(phone, 'en', home);
  const receipt = /\b[0-9A-HJKMNP-TV-Z]{10}\b/.exec(await mailTo(phone.request, email, /received/))?.[0] ?? '';

  const screener = await arrive(browser, product.origin, 'SCREENER');
  await expect(async () => {
    await screener.goto('/staff/applications');
    await expect(screener.getByRole('link', { name: receipt })).toBeVisible({ timeout: 2000 });
  }, 'it comes to the desk by itself').toPass();

  await test.step('one is chosen by keyboard, and looked at on a narrow screen', async () => {
    await screener.getByRole('checkbox', { name: `Choose ${receipt}` }).focus();
    await screener.keyboard.press('Space');
    await look(screener);
    await screener.setViewportSize({ width: 320, height: 640 });
    await look(screener);
    await screener.getByRole('button', { name: 'See what would happen to the 1 chosen' }).focus();
    await screener.keyboard.press('Enter');
    await expect(screener.getByRole('heading', { level: 1, name: 'Take them' })).toBeVisible();
    await expect(screener.getByRole('row', { name: new RegExp(receipt) })).toContainText('will be done');
    await look(screener);
  });

  await test.step('it is confirmed by keyboard, and the page tells when it is done', async () => {
    await tabTo(screener, /^Do it for 1$/);
    await screener.keyboard.press('Enter');
    await expect(screener.getByRole('heading', { name: 'Done', exact: true })).toBeVisible({ timeout: 20_000 });
    await expect(screener.getByRole('row', { name: new RegExp(receipt) })).toContainText('done');
    await look(screener);
  });

  await test.step('a filter is kept under a name, and opened again by its link', async () => {
    await screener.goto('/staff/applications?mine=yes');
    await screener.getByRole('textbox', { name: /^Keep what you look at/ }).focus();
    await screener.keyboard.type('Taken by me');
    await screener.keyboard.press('Enter');
    await expect(screener.getByRole('link', { name: 'Taken by me' })).toBeVisible();
    await screener.goto('/staff/applications');
    await expect(screener.getByRole('link', { name: 'Taken by me' }), 'it is there to be reached').toBeVisible();
    await tabTo(screener, /^Taken by me$/);
    await look(screener);
    await screener.keyboard.press('Enter');
    await expect(screener).toHaveURL(/mine=yes/);
    await expect(screener.getByRole('checkbox', { name: 'Only mine' })).toBeChecked();
    await screener.getByRole('button', { name: 'Delete: Taken by me' }).click();
    await expect(screener.getByRole('link', { name: 'Taken by me' })).toHaveCount(0);
  });

  await test.step('what is theirs now would be left out', async () => {
    await screener.goto('/staff/applications?mine=yes');
    await expect(screener.getByRole('link', { name: receipt })).toBeVisible();
    await screener.getByRole('button', { name: 'See what would happen to all that the filter finds' }).click();
    await expect(screener.getByRole('row', { name: new RegExp(receipt) })).toContainText('it is yours already');
    await expect(screener.getByRole('button', { name: /^Do it for 0/ })).toBeDisabled();
  });
});
