/** Somebody asks a helper by mail; the helper writes on a phone and cannot sign; the person reads it and signs; then the helper sees nothing any more. */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { beginApplication, fillPart, partNames, saved, sign, signUpToApply } from './application-steps.ts';
import { axeFindings } from './axe.ts';
import { tabTo } from './keys.ts';
import { linkIn, mailTo } from './mailbox.ts';
import { newAddress } from './people.ts';
import { Product } from './product.ts';
import { look } from './provider-steps.ts';
import { helping as words } from '../apps/web/src/lib/i18n/en/helping.ts';

let product: Product;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  product = await Product.start();
});
test.afterAll(() => product.stop());

const phoneOf = async (browser: Browser): Promise<Page> => {
  const viewport = { width: 320, height: 640 };
  return (await browser.newContext({ baseURL: product.origin, viewport, reducedMotion: 'reduce' })).newPage();
};

test('a helper writes what they were let, and the person signs', async ({ browser }) => {
  test.setTimeout(300_000);
  const [rosa, ana] = [await phoneOf(browser), await phoneOf(browser)];
  await signUpToApply(rosa, newAddress('rosa'));
  const home = await beginApplication(rosa, 'en');
  const helper = newAddress('ana');

  await test.step('the link is asked for with the keyboard alone', async () => {
    await rosa.getByRole('link', { name: words.toHelper }).click();
    await expect(rosa.getByRole('heading', { level: 1 })).toHaveText(words.title);
    await look(rosa);
    await rosa.getByLabel(words.email).focus();
    await rosa.keyboard.type(helper);
    await tabTo(rosa, new RegExp(`^${words.send}$`));
    await rosa.keyboard.press('Enter');
    await expect(rosa.getByText(words.sent)).toBeVisible();
  });

  await test.step('the helper comes with an account of their own', async () => {
    const mail = await mailTo(ana.request, helper, /help/);
    expect(mail).not.toMatch(/ketamin|scholar|applica|health|rosa/i);
    const link = linkIn(mail);
    await ana.goto(link);
    await expect(ana.getByText(words.link.signIn)).toBeVisible();
    await look(ana);
    await signUpToApply(ana, newAddress('ana-own'));
    await ana.goto(link);
    await ana.getByRole('button', { name: words.link.look }).click();
    await expect(ana.getByText(words.link.notClinical)).toBeVisible();
    await look(ana);
    await ana.getByRole('textbox', { name: words.link.name }).fill('Ana Harbor');
    await ana.getByRole('button', { name: words.link.accept }).click();
    await expect(ana.getByRole('heading', { level: 2, name: 'The parts' })).toBeVisible();
    await look(ana);
  });

  const helped = new URL(ana.url()).pathname;
  await test.step('they write all but health, and cannot sign', async () => {
    await expect(ana.getByRole('link', { name: words.toHelper })).toHaveCount(0);
    for (const part of partNames.filter((each) => each !== 'safety')) await fillPart(ana, 'en', helped, part);
    await ana.goto(`${helped}/sign`);
    await expect(ana.getByText(words.sign.person)).toBeVisible();
    await expect(ana.getByText('Is it safe for you?')).toHaveCount(0);
    expect(await axeFindings(ana)).toEqual([]);
  });

  await test.step('the person adds what is about health, and signs', async () => {
    await rosa.goto(`${home}/helper`);
    await expect(rosa.getByText('Ana Harbor')).toBeVisible();
    await look(rosa);
    await fillPart(rosa, 'en', home, 'safety');
    await sign(rosa, 'en', home);
  });

  await test.step('another helper comes, sees the button, and gives it back', async () => {
    const second = newAddress('rosa-two');
    const [eva, ben] = [await phoneOf(browser), await phoneOf(browser)];
    await signUpToApply(eva, newAddress('eva'));
    const draft = await beginApplication(eva, 'en');
    await eva.goto(`${draft}/helper`);
    await eva.getByLabel(words.email).fill(second);
    await eva.getByRole('button', { name: words.send }).click();
    await expect(eva.getByText(words.sent)).toBeVisible();
    const link = linkIn(await mailTo(ben.request, second, /help/));
    await signUpToApply(ben, newAddress('ben-own'));
    await ben.goto(link);
    await ben.getByRole('button', { name: words.link.look }).click();
    await ben.getByRole('textbox', { name: words.link.name }).fill('Ben Harbor');
    await ben.getByRole('button', { name: words.link.accept }).click();
    await expect(ben.getByRole('heading', { level: 2, name: 'The parts' })).toBeVisible();
    const given = new URL(ben.url()).pathname;
    await ben.locator(`a[href="${given}/sections/words"]`).click();
    const hope = ben.getByRole('textbox').first();
    await expect(hope).toBeVisible();
    await ben.context().setOffline(true);
    await hope.fill('To sleep again.');
    await ben.goBack();
    await ben.getByRole('button', { name: words.list.leave }).click();
    await ben.getByRole('dialog').getByRole('button', { name: words.list.leave }).click();
    await expect(ben.getByText(words.list.notSaved), 'what they typed is not lost').toBeVisible();
    await look(ben);
    await ben.context().setOffline(false);
    await saved(ben, 'en');
    await tabTo(ben, new RegExp(`^${words.list.leave}$`));
    await ben.keyboard.press('Enter');
    await expect(ben.getByText(words.list.leaveText)).toBeVisible();
    await look(ben);
    await ben.getByRole('dialog').getByRole('button', { name: words.list.leave }).click();
    await expect(ben.getByText(words.list.none)).toBeVisible();
    expect((await ben.request.get(`/api/v1${given}`)).status()).toBe(404);
    await eva.reload();
    await expect(eva.getByText(words.states.LEFT)).toBeVisible();
  });

  await test.step('the helper has nothing any more', async () => {
    await ana.goto('/account/helping');
    await expect(ana.getByText(words.list.none)).toBeVisible();
    await look(ana);
    expect((await ana.request.get(`/api/v1${helped}`)).status()).toBe(404);
  });
});
