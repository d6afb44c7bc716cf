/** Somebody applies on a phone over days: the line is cut, a second device writes, and nothing is lost; then it is signed, asked about, answered and followed. */
import { expect, test, type Browser, type Page } from '@playwright/test';
import {
  asked,
  beginApplication,
  checkFirst,
  fillPart,
  partNames,
  saved,
  sign,
  signUpToApply,
  type Tongue,
  wordsIn,
} from './application-steps.ts';
import { axeFindings } from './axe.ts';
import { arrive } from './desk-steps.ts';
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

const phoneOf = async (browser: Browser, from?: Page): Promise<Page> => {
  const context = await browser.newContext({
    baseURL: product.origin,
    viewport: { width: 320, height: 640 },
    reducedMotion: 'reduce',
    ...(from && { storageState: await from.context().storageState() }),
  });
  return context.newPage();
};

/** What a browser has of us besides the cookie of the session. */
const keptIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name = '' }) => name),
    ...(await caches.keys()),
  ]);

for (const tongue of ['en', 'es'] as const satisfies readonly Tongue[])
  test(`an application is written over a cut line and on two devices, handed in, and followed, in ${tongue}`, async ({
    browser,
  }) => {
    test.setTimeout(300_000);
    const words = wordsIn[tongue];
    const phone = await phoneOf(browser);
    const email = newAddress('rosa');
    await checkFirst(phone, tongue);
    await signUpToApply(phone, email);
    const home = await beginApplication(phone, tongue);
    await look(phone);
    await fillPart(phone, tongue, home, 'you');
    await look(phone);

    await test.step('the line is cut while writing, and comes back', async () => {
      await phone.goto(`${home}/sections/words`);
      const hope = phone.getByRole('textbox').first();
      await expect(hope).toBeVisible();
      await phone.context().setOffline(true);
      await hope.fill('I want to sleep again, and');
      await hope.blur();
      await expect(phone.getByText(words.offline)).toBeVisible();
      await hope.fill('I want to sleep again, and walk.');
      await phone.context().setOffline(false);
      await saved(phone, tongue);
    });

    await test.step('a second device writes the same answer, and both are shown', async () => {
      const library = await phoneOf(browser, phone);
      await library.goto(`${home}/sections/words`);
      const there = library.getByRole('textbox').first();
      await expect(there).toHaveValue('I want to sleep again, and walk.');
      await there.fill('Written at the library.');
      await there.blur();
      await saved(library, tongue);
      const here = phone.getByRole('textbox').first();
      await here.fill('Written on the phone.');
      await here.blur();
      await expect(phone.getByRole('alert').getByText('Written at the library.')).toBeVisible();
      expect(await axeFindings(phone)).toEqual([]);
      await phone.getByRole('button', { name: words.clash.keep.theirs }).click();
      await saved(phone, tongue);
      await expect(here).toHaveValue('Written at the library.');
      await library.context().close();
    });

    await test.step('what is missing is said before handing in, with the way to it', async () => {
      await phone.goto(`${home}/sign`);
      await expect(phone.getByRole('alert')).toBeVisible();
      await expect(phone.getByRole('button', { name: words.sign.submit })).toHaveCount(0);
      await look(phone);
      await phone.getByRole('alert').getByRole('link').first().click();
      await expect(phone.locator(':focus')).toHaveAttribute('id', /^field-/);
    });

    for (const part of partNames.filter((each) => each !== 'you')) await fillPart(phone, tongue, home, part);
    await sign(phone, tongue, home);
    await look(phone);
    const mail = await mailTo(phone.request, email, tongue === 'en' ? /received/ : /recibido/);
    expect(mail).not.toMatch(/ketamin|scholar|beca|applica|solicitud|health|salud/i);

    await test.step('the desk finds it, and lets it pass', async () => {
      const receipt = /\b[0-9A-HJKMNP-TV-Z]{10}\b/.exec(mail)?.[0] ?? '';
      const screener = await arrive(browser, product.origin, 'SCREENER');
      await expect(async () => {
        await screener.goto('/staff/applications');
        await expect(screener.getByRole('link', { name: receipt })).toBeVisible({ timeout: 2000 });
      }, 'it comes to the desk by itself').toPass();
      await screener.getByRole('link', { name: receipt }).click();
      await expect(screener.getByText('Eligible', { exact: true })).toBeVisible();
      await expect(screener.getByText('Is it safe for you?')).toHaveCount(0);
      expect(await axeFindings(screener)).toEqual([]);
      await screener.setViewportSize({ width: 320, height: 640 });
      await look(screener);
      await screener.setViewportSize({ width: 1280, height: 800 });
      await test.step('it asks for something, which the applicant alone may answer, on the phone', async () => {
        await screener.getByRole('button', { name: 'Ask for something' }).click();
        await screener.getByRole('group', { name: 'Questions' }).getByRole('checkbox', { name: asked(tongue, 'hope') }).check(); // prettier-ignore
        await screener.getByLabel('Note to the applicant').fill('¿Cómo? How?');
        expect(await axeFindings(screener)).toEqual([]);
        await screener.getByRole('button', { name: 'Ask', exact: true }).click();
        await expect(screener.getByText('It is asked.')).toBeVisible();
        const told = await mailTo(phone.request, email, tongue === 'en' ? /something new/ : /algo nuevo/);
        expect(told).not.toMatch(/ketamin|scholar|beca|applica|solicitud|health|salud|How/i);
        await phone.reload();
        await expect(phone.getByText(words.status.words.NEEDS_INFO)).toBeVisible();
        await look(phone);
        await phone.getByRole('link', { name: words.asked.answer }).click();
        await expect(phone.getByText('¿Cómo? How?')).toBeVisible();
        await expect(phone.getByRole('textbox')).toHaveCount(1);
        await look(phone);
        await phone.getByRole('textbox').fill('To sleep, and to work again.');
        await phone.getByRole('textbox').blur();
        await saved(phone, tongue);
        await sign(phone, tongue, home, 'SCREENING');
        await expect(async () => {
          const file = await screener.request.get(`/api/v1${new URL(screener.url()).pathname}`);
          expect(((await file.json()) as { runs: unknown[] }).runs.length).toBe(2);
        }, 'the rules are run again by themselves').toPass();
        await screener.reload();
        await expect(screener.getByText('Answered otherwise than the time before:')).toBeVisible();
        await expect(screener.getByText('To sleep, and to work again.')).toBeVisible();
      });
      // One in ten is asked for a proof.
      if (!(await screener.getByRole('button', { name: 'Qualify' }).isVisible())) {
        await screener.getByRole('button', { name: 'Do without' }).click();
        await screener.getByLabel('Why').fill('A journey.');
        await screener.getByRole('button', { name: 'Do it' }).click();
      }
      await screener.getByRole('button', { name: 'Qualify' }).click();
      await screener.getByRole('button', { name: 'Do it' }).click();
      await expect(screener.getByText('It is qualified.')).toBeVisible();
      await phone.reload();
      await expect(phone.getByText(words.status.words.QUALIFIED)).toBeVisible();
      await expect(phone.getByRole('article')).toBeVisible();
      await look(phone);
      await screener.context().close();
    });

    await test.step('nothing stays in the browser', async () => {
      expect(await keptIn(phone)).toEqual([]);
      const { headers } = await phone.request
        .get(`/api/v1${home.replace(/^\/es/, '')}`)
        .then((answer) => ({ headers: answer.headers() }));
      expect(headers['cache-control']).toContain('no-store');
    });
  });
