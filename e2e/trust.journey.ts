/** One team from a phone to the badge, to the day on which a license runs out, and back: what anybody reads is right at each step. */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { arrive, checkAll, declare, declareByKeys, inForm } from './desk-steps.ts';
import { tabTo } from './keys.ts';
import { mailTo } from './mailbox.ts';
import { beSomebody, newAddress } from './people.ts';
import { Product } from './product.ts';
import {
  beginTeam,
  confirmOwnPart,
  look,
  preview,
  save,
  send,
  signIn,
  signUp,
  wordsOfTeam,
  writeParts,
} from './provider-steps.ts';

const dayMs = 86_400_000;
const dayAhead = (days: number): string => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);
const allCurrent = /(\d+) of \1 current/;
const [lapseInDays, nextLicenseInDays] = [40, 900];

let product: Product;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  product = await Product.start();
});
test.afterAll(() => product.stop());

async function phoneOf(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    baseURL: product.origin,
    viewport: { width: 320, height: 640 },
    reducedMotion: 'reduce',
  });
  return context.newPage();
}

/** What a stranger reads of the team, by search and on its page. Null: it is not found. */
async function publicWords(stranger: Page, slug: string): Promise<{ badge: string; licenses: string } | null> {
  await stranger.goto('/directory?near=Denver,%20CO&q=Still%20Water');
  if ((await stranger.getByRole('link', { name: 'Still Water', exact: true }).count()) === 0) return null;
  await stranger.goto(`/directory/${slug}`);
  const checks = stranger.locator('#checks');
  const licenses = await checks.locator('summary', { hasText: 'Licenses' }).innerText();
  return { badge: await checks.locator('p').first().innerText(), licenses: licenses.replaceAll(/\s+/g, ' ') };
}

test('a team is vetted, found, lapses with a license, is told so, and comes back', async ({ browser }) => {
  test.setTimeout(420_000);
  const email = newAddress('harbor');
  const phone = await phoneOf(browser);
  const stranger = await (await browser.newContext({ baseURL: product.origin })).newPage();

  await test.step('applies on a phone', async () => {
    await signUp(phone, email);
    await beginTeam(phone, 'Still Water');
    await writeParts(phone, { licensedUntil: dayAhead(lapseInDays) });
    await confirmOwnPart(phone);
    await send(phone);
    await expect(phone.getByText('You sent it to us. We have not begun to look.')).toBeVisible();
  });
  const teamPath = new URL(phone.url()).pathname;
  const { slug } = (await (await phone.request.get(`/api/v1${teamPath}`)).json()) as { slug: string };
  expect(await publicWords(stranger, slug), 'nobody is public before the checks').toBeNull();
  expect((await stranger.request.get(`/directory/${slug}`)).status()).toBe(404);

  const [vetter, lead, director] = [
    await arrive(browser, product.origin, 'VETTER'),
    await arrive(browser, product.origin, 'LEAD_VETTER'),
    await arrive(browser, product.origin, 'DIRECTOR'),
  ];
  let casePath = '';
  let foretold: readonly (string | null)[] = [];

  await test.step('is asked for changes, makes them, and sends it again', async () => {
    await vetter.goto('/staff/cases');
    await vetter.getByRole('link', { name: 'Still Water', exact: true }).first().click();
    await declare(vetter);
    casePath = new URL(vetter.url()).pathname;
    await vetter.getByRole('button', { name: 'Take the case' }).click();
    await expect(vetter.getByText('The case is yours now.')).toBeVisible();
    await inForm(vetter, 'Ask the team for changes', (form) =>
      form.getByRole('textbox').fill('Please write how people reach you by mail.'),
    );
    await expect(vetter.getByText('The team is asked for changes.')).toBeVisible();
    await mailTo(phone.request, email, /./);

    const writing = phone.getByRole('link', { name: 'Write: Name and place' });
    await expect(async () => {
      await phone.goto(teamPath);
      await expect(writing).toBeVisible({ timeout: 2000 });
    }, 'the team is open again by itself').toPass();
    await expect(phone.getByText('Please write how people reach you by mail.')).toBeVisible();
    await look(phone);
    await writing.click();
    await phone.getByLabel(/^E-?mail/i).fill('hello@stillwater.example');
    await save(phone);
    await phone.getByRole('link', { name: 'Back to the outline' }).click();
    foretold = await preview(phone);
    expect((await stranger.request.get(`/api/v1${teamPath}/preview`)).status(), 'nobody else sees it').toBe(401);
    await send(phone);
    await expect(phone.getByText('You sent it to us. We have not begun to look.')).toBeVisible();
  });

  /** By the case at `path`: checked by one, decided by two others, of whom the second uses no mouse. */
  const approve = async (path: string, today: string, licensedUntil: string): Promise<void> => {
    await checkAll(vetter, path.split('/').at(-1) ?? '', { today, licensedUntil });
    await vetter.reload();
    await inForm(vetter, 'Present to the committee');
    await expect(vetter.getByText('The case is with the committee.')).toBeVisible();
    await lead.goto(path);
    await declare(lead);
    await inForm(lead, 'Propose a decision', (form) =>
      form.getByRole('radio', { name: 'Approve', exact: true }).check(),
    );
    await expect(lead.getByText('Your proposal waits for a second person.')).toBeVisible();
    await director.goto(path);
    await declareByKeys(director);
    await tabTo(director, /^Second the proposal$/);
    await director.keyboard.press('Enter');
    await tabTo(director, /^Second the proposal$/);
    await director.keyboard.press('Enter');
    await expect(director.getByText('It is decided.')).toBeVisible();
    expect(await axeFindings(director)).toEqual([]);
  };

  await test.step('is checked, decided by two, live and found', async () => {
    await expect(async () => {
      await vetter.reload();
      await expect(vetter.getByRole('button', { name: 'Present to the committee' })).toBeVisible({ timeout: 2000 });
    }, 'what was sent again is taken up by itself').toPass();
    await approve(casePath, dayAhead(0), dayAhead(lapseInDays));
    await expect
      .poll(async () => (await publicWords(stranger, slug))?.badge, { timeout: 30_000 })
      .toMatch(/^Checked on these points · next due/);
    expect((await publicWords(stranger, slug))?.licenses).toMatch(allCurrent);
    expect(await wordsOfTeam(stranger), 'the preview said it').toEqual(foretold);
    expect(await axeFindings(stranger)).toEqual([]);
  });

  await test.step('loses the badge on the day on which the license runs out, and is told', async () => {
    product.moveClock((lapseInDays - 1) * dayMs);
    expect((await publicWords(stranger, slug))?.badge, 'the day before').toMatch(/^Checked on these points/);
    product.moveClock((lapseInDays + 1) * dayMs);
    await product.kap('monitor', 'run');
    await mailTo(phone.request, email, /no longer current/);
    const words = await publicWords(stranger, slug);
    expect(words?.badge).toBe('Verification not current');
    expect(words?.licenses).not.toMatch(allCurrent);
    await stranger.locator('#checks summary', { hasText: 'Licenses' }).click();
    await expect(stranger.locator('#checks').getByText('Check is overdue')).toBeVisible();
    await expect(stranger.locator('#checks')).not.toContainText(/J-\d+|wrong|fail/i);
    expect(await axeFindings(stranger)).toEqual([]);
  });

  await test.step('renews the license, is checked again, and is back', async () => {
    await signIn(phone, email);
    await phone.goto(teamPath);
    await phone.getByRole('link', { name: 'Write: Team' }).click();
    await phone.getByLabel('Good until').fill(dayAhead(nextLicenseInDays));
    await save(phone);
    await phone.getByRole('link', { name: 'Back to the outline' }).click();
    await confirmOwnPart(phone);
    await send(phone);
    await expect(phone.getByText('We look at your changes. What is public stays as it is until then.')).toBeVisible();
    await look(phone);
    for (const [page, role] of [
      [vetter, 'VETTER'],
      [lead, 'LEAD_VETTER'],
      [director, 'DIRECTOR'],
    ] as const)
      await beSomebody(page, role);
    await vetter.goto('/staff/cases');
    await vetter.getByRole('link', { name: 'Still Water', exact: true }).first().click();
    await declare(vetter);
    await vetter.getByRole('button', { name: 'Take the case' }).click();
    await expect(vetter.getByText('The case is yours now.')).toBeVisible();
    await approve(new URL(vetter.url()).pathname, dayAhead(lapseInDays + 1), dayAhead(nextLicenseInDays));
    await expect
      .poll(async () => (await publicWords(stranger, slug))?.badge, { timeout: 30_000 })
      .toMatch(/^Checked on these points/);
    expect((await publicWords(stranger, slug))?.licenses).toMatch(allCurrent);
  });
});
