/** Somebody is invited to the staff area, proves who they are, and looks after their sessions; two admins see to it. */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { linkIn, mailTo } from './mailbox.ts';
import { beSomebody, codeOf, newAddress } from './people.ts';

const passphrase = 'nine copper kettles on a stove';

/** Another browser, of another person or of the same one. */
async function anotherPage(browser: Browser, baseURL: string | undefined): Promise<Page> {
  return (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
}

/** Asked once more who it is. */
async function proveIt(page: Page, typed: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Is it you?' });
  await dialog.getByLabel(/^Your passphrase/).fill(typed);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog).toBeHidden();
}

async function signInByRecovery(page: Page, email: string, recoveryCode: string): Promise<void> {
  await page.goto('/staff/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel(/^Passphrase/).fill(passphrase);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Second step');
  await page.getByRole('button', { name: 'I cannot use my app: use a recovery code' }).click();
  await page.getByLabel('Recovery code').fill(recoveryCode);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(/\/staff$/);
}

/** As the API answers a quarter of an hour after the last proof; the next try of the same request reaches it. */
async function letTimePass(page: Page, path: string): Promise<void> {
  const type = 'urn:open-window:problem:reauthRequired';
  const body = JSON.stringify({ type, title: 'Prove who you are', status: 401 });
  await page.route(path, (route) => route.fulfill({ status: 401, contentType: 'application/problem+json', body }), {
    times: 1,
  });
}

test('two admins invite, the invited person sets up a second step, is asked again, and ends another session', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const email = newAddress('ines');
  const first = await anotherPage(browser, baseURL);
  await beSomebody(first, 'ADMIN');
  await first.goto('/staff/invitations');
  await first.getByRole('button', { name: 'Invite somebody' }).click();
  await first.getByLabel(/^Name/).fill('Ines Kettle');
  await first.getByLabel('E-mail address').fill(email);
  await first.getByRole('checkbox', { name: 'vetter', exact: true }).check();
  await first.getByRole('button', { name: 'Propose the invitation' }).click();
  await expect(first.getByText('Another admin has to confirm it.')).toBeVisible();

  const second = await anotherPage(browser, baseURL);
  await beSomebody(second, 'ADMIN', 1);
  await second.goto('/staff/invitations');
  const line = second.getByRole('row').filter({ hasText: email });
  await line.getByRole('button', { name: 'Confirm and send: Ines Kettle' }).click();
  await second.getByRole('dialog').getByRole('button', { name: 'Confirm and send' }).click();
  await expect(second.getByText('The invitation to Ines Kettle is on its way.')).toBeVisible();

  await page.goto(linkIn(await mailTo(page.request, email, /./)));
  await page.getByRole('button', { name: 'Open the invitation' }).click();
  await page.getByLabel('New passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Accept the invitation' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up your second step');
  await page.goto('/staff/listings');
  await expect(page.getByRole('heading', { level: 1 }), 'nothing opens before').toHaveText('Set up your second step');
  await page.getByRole('button', { name: 'Set up an app' }).click();
  const secret = await page.getByLabel('Text for your app').innerText();
  await page.getByRole('textbox', { name: /^Then type|^Code/ }).fill(codeOf(secret));
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Recovery codes');
  const codes = await page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').allInnerTexts();
  expect(new Set(codes).size).toBe(10);
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await expect(page, 'where this person was on the way to').toHaveURL(/\/staff\/listings$/);

  await page.goto('/staff/account/security');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign-in and safety');
  await expect(page.getByText(codes[0] ?? ''), 'shown once').toBeHidden();
  await letTimePass(page, '**/recovery-codes');
  await page.getByRole('button', { name: 'Make ten new codes' }).click();
  await proveIt(page, passphrase);
  await expect(page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')).toHaveCount(10);
  const renewed = await page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').allInnerTexts();

  const elsewhere = await anotherPage(browser, baseURL);
  await signInByRecovery(elsewhere, email, renewed[0] ?? '');
  await elsewhere.goto('/staff/account/sessions');
  await expect(elsewhere.getByText('This one')).toBeVisible();

  await page.goto('/staff/account/sessions');
  await page.getByRole('button', { name: /^End the session/ }).click();
  await expect(page.getByText('It is ended.')).toBeVisible();
  await elsewhere.getByRole('link', { name: 'Profile' }).click();
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('Staff sign-in');
});
