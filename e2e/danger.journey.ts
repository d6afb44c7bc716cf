/** A form may ask about danger to a life once somebody is on call in every hour: help comes on the same screen, and whoever is on call sees whom to reach, and nothing else. */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { dangerForm } from '@open-window/domain/form-given.ts';
import { demandedItems, instruments, selfHarmItem } from '@open-window/domain/instrument.ts';
import { fillPart, path, saved, sign, signUpToApply, type Tongue, wordsIn } from './application-steps.ts';
import { arrive } from './desk-steps.ts';
import { newAddress } from './people.ts';
import { Product } from './product.ts';
import { look } from './provider-steps.ts';

let product: Product;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  product = await Product.start();
});
test.afterAll(() => product.stop());

const { options } = instruments['PHQ-9'];
const eight = demandedItems(instruments['PHQ-9']);

const phoneOf = async (browser: Browser): Promise<Page> =>
  (
    await browser.newContext({
      baseURL: product.origin,
      viewport: { width: 320, height: 640 },
      reducedMotion: 'reduce',
    })
  ).newPage();

/** Through the same door as the pages. */
async function headersOf(page: Page): Promise<Record<string, string>> {
  const { csrfToken } = await read<{ csrfToken: string }>(page, 'account/session');
  return { Origin: product.origin, 'X-CSRF-Token': csrfToken };
}
async function sent(page: Page, address: string, data: object): Promise<{ readonly id: string }> {
  const answer = await page.request.post(`/api/v1/staff/${address}`, { data, headers: await headersOf(page) });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()) as { id: string };
}
const read = async <Body>(page: Page, address: string): Promise<Body> =>
  (await (await page.request.get(`/api/v1/staff/${address}`)).json()) as Body;

interface Rota {
  readonly shifts: readonly { readonly id: string }[];
  readonly people: readonly { readonly id: string }[];
}

/** The demo has somebody on call in every hour. */
async function nobodyOnCall(clinician: Page): Promise<void> {
  const { shifts } = await read<Rota>(clinician, 'risk/rota');
  for (const { id } of shifts) await sent(clinician, `risk/rota/shifts/${id}/removal`, {});
}

async function onCallAlways(clinician: Page): Promise<void> {
  const { people } = await read<Rota>(clinician, 'risk/rota');
  const day = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10);
  const times = { zone: 'America/Denver', firstOn: day, lastOn: null, fromMinute: 0, untilMinute: 0 };
  for (const weekday of [1, 2, 3, 4, 5, 6, 7])
    await sent(clinician, 'risk/rota/shifts', { ...times, weekday, people: [{ personId: people[0]?.id }] });
}

async function publish(manager: Page): Promise<void> {
  await manager.goto('/staff/programs');
  await manager.getByRole('link', { name: 'Open Window Scholarship' }).click();
  await manager.getByRole('link', { name: 'Forms', exact: true }).click();
  await manager.getByRole('link', { name: 'Begin a new version from our form' }).click();
  await manager.getByLabel('Begin from a file').setInputFiles({
    ...{ name: 'form.json', mimeType: 'application/json' },
    buffer: Buffer.from(JSON.stringify(dangerForm)),
  });
  await manager.getByRole('button', { name: 'Publish as a new version' }).click();
}

/** A round of its own, by the newest form. */
async function openRound(manager: Page): Promise<void> {
  interface Versions {
    readonly forms: readonly { readonly id: string }[];
    readonly policies: readonly { readonly id: string }[];
  }
  const { items } = await read<{ items: readonly { id: string }[] }>(manager, 'programs');
  const programId = items[0]?.id ?? '';
  const { forms, policies } = await read<Versions>(manager, `programs/${programId}`);
  const funds = await read<{ items: readonly { id: string }[] }>(manager, 'funds');
  const { id } = await sent(manager, `programs/${programId}/rounds`, {
    ...{ name: 'Winter', kind: 'ROLLING', languages: ['en', 'es'], funds: [{ id: funds.items[0]?.id }] },
    ...{ formVersionId: forms[0]?.id, policyVersionId: policies[0]?.id },
  });
  await sent(manager, `rounds/${id}/moves`, { action: 'open', revision: 0 });
}

async function begin(phone: Page, tongue: Tongue): Promise<string> {
  const words = wordsIn[tongue];
  await signUpToApply(phone, newAddress('rosa'));
  await phone.goto(path(tongue, '/account/applications'));
  await phone.getByRole('button', { name: words.beginIn.replace('{{round}}', 'Winter') }).click();
  await expect(phone.getByRole('heading', { level: 2, name: words.parts })).toBeVisible();
  return new URL(phone.url()).pathname;
}

test('somebody is asked only while others are on call, is helped on the same screen, and is found by them', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const words = wordsIn.en.form.danger;
  const manager = await arrive(browser, product.origin, 'PROGRAM_MANAGER');
  const clinician = await arrive(browser, product.origin, 'CLINICIAN');

  await test.step('nobody is on call, so no such form is published, and the first gap is named', async () => {
    await nobodyOnCall(clinician);
    await publish(manager);
    const alert = manager.getByRole('alert').filter({ hasText: 'Against publishing it: 1' });
    await expect(alert).toContainText('PHQ-9 asks about self-harm.');
    await expect(alert).toContainText('Nobody is on call from');
    await onCallAlways(clinician);
    await publish(manager);
    await expect(manager.getByRole('heading', { level: 1, name: /Form, version 2/ })).toBeVisible();
    await openRound(manager);
  });

  const phone = await phoneOf(browser);
  const home = await begin(phone, 'en');
  await fillPart(phone, 'en', home, 'reach');

  await test.step('who will see it and by when comes before the question', async () => {
    await phone.goto(`${home}/sections/mood`);
    for (const { text } of eight)
      await phone.getByRole('radiogroup', { name: text }).getByLabel('Several days', { exact: true }).check();
    const before = phone.getByRole('group', { name: words.before.title });
    await expect(before).toContainText('Only the people on call see your answer.');
    await expect(phone.getByRole('radiogroup', { name: selfHarmItem.text })).toHaveCount(0);
    await look(phone);
    await before.getByRole('button', { name: words.before.skip }).click();
    await expect(phone.getByText(words.before.skipped)).toBeVisible();
    await phone.getByRole('button', { name: words.before.open }).click();
    await expect(phone.locator(':focus')).toHaveAttribute('id', 'field-phq8-44260-8');
  });

  await test.step('help is on the screen before anything is saved, and then by when somebody comes', async () => {
    await phone.context().setOffline(true);
    await phone
      .getByRole('radiogroup', { name: selfHarmItem.text })
      .getByLabel(options[2]?.text ?? '', { exact: true })
      .check();
    const help = phone.getByRole('alert').filter({ hasText: words.help.title });
    await expect(help.getByRole('link', { name: '988', exact: true })).toBeVisible();
    await expect(help).toContainText(words.help.onceSaved);
    await phone.context().setOffline(false);
    await saved(phone, 'en');
    await expect(help).toContainText(/A person will contact you by .+\d/);
    await look(phone);
    await help.getByRole('link', { name: words.help.stop }).click();
    await expect(phone.getByRole('heading', { level: 2, name: wordsIn.en.parts })).toBeVisible();
    await phone.goto(`${home}/sections/mood`);
    await expect(help).toContainText(/A person will contact you by .+\d/);
  });

  await test.step('whoever is on call sees whom to reach, while it is still a draft', async () => {
    await clinician.goto('/staff/risk');
    await clinician
      .getByRole('row', { name: /within 4 hours/ })
      .getByRole('link')
      .click();
    await expect(clinician.getByText('(303) 555-0142')).toBeVisible();
    await expect(clinician.getByText('To sleep again')).toHaveCount(0);
    await look(clinician);
  });

  await test.step('it goes on as any other does', async () => {
    for (const part of ['you', 'money', 'care', 'words', 'safety', 'agree']) await fillPart(phone, 'en', home, part);
    await sign(phone, 'en', home);
    await expect(phone.getByText(words.help.title)).toHaveCount(0);
  });

  await test.step('in Spanish it is left out, for it has no published words at hand, and the page says so', async () => {
    const other = await phoneOf(browser);
    await begin(other, 'es');
    await expect(other.getByRole('note').filter({ hasText: 'PHQ-9' })).toBeVisible();
    const title = dangerForm.texts.es?.sections['MOOD']?.title ?? '';
    await expect(other.getByRole('link', { name: title, exact: true })).toHaveCount(0);
    await look(other);
  });
});
