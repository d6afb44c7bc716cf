/** Somebody makes an account, gets a passkey, loses the passphrase and comes back. */
import { expect, test, type Page } from '@playwright/test';
import { codeIn, linkIn, mailTo } from './mailbox.ts';
import { newAddress, personOf } from './people.ts';

const passphrase = 'seven lanterns over a quiet harbor';
/** The name of a passkey is text, whatever it is. */
const hostile = '<img src=x onerror=window.__xss=1>';
const nextPassphrase = 'a slower boat beyond the marshes';

/** A phone that holds passkeys; it answers while its owner touches it, not before: it would sign in by itself. */
async function plugInAuthenticator(page: Page): Promise<(act: () => Promise<void>) => Promise<void>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: false,
    },
  });
  return async (act) => {
    await devtools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: true });
    await act();
    await devtools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: false });
  };
}

async function signUp(page: Page, email: string): Promise<void> {
  await page.goto('/account/sign-up');
  await page.getByLabel('Your name').fill('June Harbor');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('New passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Sign up' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your mail');
  await page.getByRole('textbox', { name: 'Or type the code' }).fill(codeIn(await mailTo(page.request, email, /./)));
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page).toHaveURL(/\/account$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Profile');
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/account\/sign-in$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
}

async function signIn(page: Page, email: string, typed: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel(/^Passphrase/).fill(typed);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('somebody signs up, confirms by mail, adds a passkey, comes in by it, and recovers by mail', async ({ page }) => {
  const email = newAddress('june');
  const touching = await plugInAuthenticator(page);
  await signUp(page, email);

  await page.getByRole('link', { name: 'Sign-in and safety' }).click();
  await page.getByLabel('Name of the passkey').fill(hostile);
  await touching(async () => {
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await expect(page.getByText('The passkey is saved.')).toBeVisible();
  });
  await expect(page.getByText(hostile, { exact: true })).toBeVisible();
  expect(await page.evaluate(() => Reflect.get(window, '__xss') as unknown)).toBeUndefined();

  await signOut(page);
  await page.waitForLoadState('networkidle');
  await touching(async () => {
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Profile');
  });

  await signOut(page);
  await page.getByRole('link', { name: 'I forgot my passphrase' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Forgot your passphrase?');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByText('a link is on its way')).toBeVisible();
  await page.goto(linkIn(await mailTo(page.request, email, /new passphrase/i)));
  await expect(page).not.toHaveURL(/token/);
  await page.getByLabel('New passphrase').fill(nextPassphrase);
  await page.getByRole('button', { name: 'Save the passphrase' }).click();
  await expect(page.getByText('Your new passphrase is saved.')).toBeVisible();

  await page.goto('/account/sign-in');
  await signIn(page, email, passphrase);
  await expect(page.getByRole('alert')).toContainText('do not match');
  await signIn(page, email, nextPassphrase);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Profile');
});

test('what is kept of a session in the browser is what no script reads, and nothing once it is over', async ({
  page,
}) => {
  const { email, passphrase: ownPassphrase } = await personOf(page, 'APPLICANT');
  await page.goto('/account/sign-in');
  await signIn(page, email, ownPassphrase);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Profile');
  const cookies = (await page.context().cookies()).filter(({ name }) => name.includes('kap'));
  expect(cookies.map(({ name }) => name)).toContain('__Host-kap');
  for (const cookie of cookies) {
    expect(cookie.name).toMatch(/^__Host-/);
    expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' });
  }
  const kept = () => page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]);
  expect(JSON.stringify(await kept())).not.toMatch(/demo|kap|token/i);

  await page.getByRole('link', { name: 'Where I am signed in' }).click();
  await signOut(page);
  expect(await kept()).toEqual([[], [], '']);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await expect(page.getByText('This one')).toBeHidden();
});
