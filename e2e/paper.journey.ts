/** Somebody sends an application on paper: the desk types it in on a phone, hands it in as received when it came, and prints the receipt. */
import { expect, test } from '@playwright/test';
import { fillIn, partNames, wordsIn } from './application-steps.ts';
import { arrive } from './desk-steps.ts';
import { Product } from './product.ts';
import { look } from './provider-steps.ts';
import { tabTo } from './keys.ts';
import { letterWith } from '../apps/api/test/zoo.ts';
import { taking as words } from '../apps/web/src/lib/i18n/en/staff-taking.ts';
import { defaultForm } from '../packages/domain/src/form.default.ts';

let product: Product;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  product = await Product.start();
});
test.afterAll(() => product.stop());

test('an application on paper is typed in by the desk, and its receipt is printed', async ({ browser }) => {
  test.setTimeout(300_000);
  const screener = await arrive(browser, product.origin, 'SCREENER');
  await screener.setViewportSize({ width: 320, height: 640 });
  await screener.goto('/staff/taken-applications');
  await expect(screener.getByLabel(words.receivedAt)).toBeVisible();
  await look(screener);
  await screener.getByLabel(words.round).selectOption({ label: 'All year' });
  // By the clock of the browser, which is in another zone than this one.
  const typed = await screener.evaluate(() => {
    const then = new Date(Date.now() - 3_600_000);
    return new Date(then.getTime() - then.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  });
  await screener.getByLabel(words.receivedAt).fill(typed);
  await screener.getByRole('button', { name: words.start, exact: true }).click();
  await expect(screener.getByLabel(words.part)).toBeVisible();
  await look(screener);

  for (const part of partNames) {
    const code = part.toUpperCase();
    await screener.getByLabel(words.part).selectOption({ label: defaultForm.texts.en?.sections[code]?.title ?? code });
    await fillIn(screener, 'en', part);
    await screener.getByRole('button', { name: words.save, exact: true }).click();
    await expect(screener.getByRole('status').getByText(/^Saved \d/)).toBeVisible();
  }

  await test.step('what is about health is not shown again', async () => {
    await screener.reload();
    await screener
      .getByLabel(words.part)
      .selectOption({ label: defaultForm.texts.en?.sections['SAFETY']?.title ?? 'SAFETY' });
    await expect(screener.getByText(/answers here are kept and not shown/)).toBeVisible();
    await expect(screener.getByRole('radio', { name: wordsIn.en.form.safety.NO }).first()).not.toBeChecked();
    await look(screener);
  });

  await test.step('the paper itself is attached, with the keyboard alone once it is chosen', async () => {
    await screener
      .getByLabel(words.scans.file, { exact: true })
      .setInputFiles({ name: 'paper.pdf', mimeType: 'application/pdf', buffer: letterWith('On paper').bytes });
    await screener.getByLabel(words.scans.file, { exact: true }).focus();
    await tabTo(screener, new RegExp(`^${words.scans.attach}$`));
    await screener.keyboard.press('Enter');
    await expect(screener.getByText(words.scans.clean)).toBeVisible({ timeout: 30_000 });
    await look(screener);
  });

  await screener.getByLabel(words.consents.SIGNED_PAPER).check();
  await screener.getByLabel(words.name, { exact: false }).fill('Rosa Harbor');
  await screener.getByRole('button', { name: words.submit, exact: true }).click();
  await expect(screener.getByText(words.done)).toBeVisible();
  await expect(screener.getByText(/^Your number: [0-9A-HJKMNP-TV-Z]{10}$/)).toBeVisible();
  await look(screener);
  await screener.context().close();
});
