/** After the hand-in, on a phone: the desk asks for a proof, it is sent as a photo, both write to each other, and a copy of all of it is taken. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { applicationBeside as en } from '../apps/web/src/lib/i18n/en/application-beside.ts';
import { applicationBeside as es } from '../apps/web/src/lib/i18n/es/application-beside.ts';
import { beginApplication, fillPart, partNames, sign, signUpToApply, type Tongue } from './application-steps.ts';
import { axeFindings } from './axe.ts';
import { arrive } from './desk-steps.ts';
import { mailTo } from './mailbox.ts';
import { newAddress } from './people.ts';
import { Product } from './product.ts';
import { look } from './provider-steps.ts';

const beside = { en, es };

let product: Product;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  product = await Product.start();
});
test.afterAll(() => product.stop());

for (const tongue of ['en', 'es'] as const satisfies readonly Tongue[])
  test(`a proof is sent by phone, messages go both ways, and a copy is taken, in ${tongue}`, async ({ browser }) => {
    test.setTimeout(300_000);
    const words = beside[tongue];
    const context = await browser.newContext({
      baseURL: product.origin,
      viewport: { width: 320, height: 640 },
      reducedMotion: 'reduce',
      acceptDownloads: true,
    });
    const phone = await context.newPage();
    const email = newAddress('ada');
    await signUpToApply(phone, email);
    const home = await beginApplication(phone, tongue);
    for (const part of partNames) await fillPart(phone, tongue, home, part);
    await sign(phone, tongue, home);
    const mail = await mailTo(phone.request, email, tongue === 'en' ? /received/ : /recibido/);
    const receipt = /\b[0-9A-HJKMNP-TV-Z]{10}\b/.exec(mail)?.[0] ?? '';

    const screener = await arrive(browser, product.origin, 'SCREENER');
    await test.step('the desk asks for a proof and writes, and the mail of it says nothing', async () => {
      await expect(async () => {
        await screener.goto('/staff/applications');
        await expect(screener.getByRole('link', { name: receipt })).toBeVisible({ timeout: 2000 });
      }, 'it comes to the desk by itself').toPass();
      await screener.getByRole('link', { name: receipt }).click();
      await screener.getByRole('button', { name: 'Ask for a document' }).click();
      await screener.getByRole('button', { name: 'Do it' }).click();
      await expect(screener.getByText('Kept.')).toBeVisible();
      await screener.getByRole('textbox', { name: 'Write to them' }).fill('שלום. A pay slip is enough. 🕊️');
      await screener.getByRole('button', { name: 'Send', exact: true }).click();
      await expect(screener.getByText('It is sent.')).toBeVisible();
      expect(await axeFindings(screener)).toEqual([]);
      const told = await mailTo(phone.request, email, tongue === 'en' ? /a message for you/ : /un mensaje para usted/);
      expect(told).not.toMatch(/pay slip|ketamin|scholar|beca|applica|solicitud|health|salud|income|ingreso/i);
    });

    await test.step('the proof goes as a photo, and is seen to have come', async () => {
      await phone.goto(home);
      await expect(phone.getByText(words.proof.states.ASKED)).toBeVisible();
      await expect(phone.getByText(words.messages.new_one.replace('{{count}}', '1'))).toBeVisible();
      await look(phone);
      await phone.getByRole('link', { name: words.proof.open }).click();
      await look(phone);
      await phone.getByLabel(words.proof.file, { exact: true }).setInputFiles({
        ...{ name: 'IMG_2.HEIC', mimeType: 'image/heic', buffer: Buffer.alloc(10) },
      });
      await expect(phone.getByText(words.proof.faults.HEIC)).toBeVisible();
      expect(await axeFindings(phone)).toEqual([]);
      const photo = await phone.screenshot({ type: 'jpeg' });
      await phone.getByLabel(words.proof.photo).setInputFiles({ name: 'image', mimeType: 'image/jpeg', buffer: photo });
      await phone.getByRole('button', { name: words.proof.send }).click();
      await expect(phone.getByText(words.proof.sent)).toBeVisible();
      await expect(phone.getByText(words.proof.fileStates.CLEAN)).toBeVisible({ timeout: 20_000 });
      await expect(async () => {
        await phone.reload();
        await expect(phone.getByText(words.proof.states.RECEIVED)).toBeVisible({ timeout: 2000 });
      }).toPass();
      await look(phone);
    });

    await test.step('the message is read, and answered by keyboard', async () => {
      await phone.goto(`${home}/messages`);
      await expect(phone.getByText('A pay slip is enough.')).toBeVisible();
      await look(phone);
      await phone.getByRole('textbox', { name: words.messages.words }).focus();
      await phone.keyboard.type('I sent it.');
      await phone.keyboard.press('Tab');
      await phone.keyboard.press('Enter');
      await expect(phone.getByText(words.messages.sent)).toBeVisible();
      expect(await axeFindings(phone)).toEqual([]);
    });

    await test.step('the desk reads both and says that the proof is right', async () => {
      await screener.goto('/staff/applications');
      await expect(screener.getByRole('row', { name: new RegExp(receipt) })).toContainText('to be read');
      await screener.getByRole('link', { name: receipt }).click();
      await expect(screener.getByText('I sent it.')).toBeVisible();
      await screener.getByRole('button', { name: 'I have read it' }).click();
      const [saved] = await Promise.all([
        screener.waitForEvent('download'),
        screener.getByRole('button', { name: 'Save a copy: image.jpg' }).click(),
      ]);
      expect((await readFile(await saved.path())).subarray(0, 3).toString('hex')).toBe('ffd8ff');
      await screener.getByRole('button', { name: 'It is right', exact: true }).click();
      await screener.getByRole('button', { name: 'Do it' }).click();
      await expect(screener.getByText('seen, and right')).toBeVisible();
      await screener.context().close();
    });

    await test.step('a copy of all of it is taken', async () => {
      await phone.goto(home);
      await expect(phone.getByText(words.proof.states.ACCEPTED)).toBeVisible();
      await look(phone);
      const [saved] = await Promise.all([
        phone.waitForEvent('download'),
        phone.getByRole('button', { name: words.copy.take }).click(),
      ]);
      const archive = (await readFile(await saved.path())).toString('utf8');
      for (const piece of ['handed-in-1.txt', 'messages.txt', 'I sent it.', 'To sleep again.', 'files/1-image.jpg'])
        expect(archive).toContain(piece);
    });
    await context.close();
  });
