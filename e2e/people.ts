/** The people of the demo, and how a journey becomes one of them. */
import { expect, type Page } from '@playwright/test';
import { generateSync } from 'otplib';

export interface DemoPerson {
  readonly role: string;
  readonly name: string;
  readonly email: string;
  readonly passphrase: string;
  readonly totpSecret: string | null;
}

export async function demoPeople(page: Page): Promise<readonly DemoPerson[]> {
  return ((await (await page.request.get('/api/v1/demo/people')).json()) as { items: readonly DemoPerson[] }).items;
}

export async function personOf(page: Page, role: string, which = 0): Promise<DemoPerson> {
  const person = (await demoPeople(page)).filter((each) => each.role === role)[which];
  if (!person) throw new Error(`The demo has nobody who is ${role}.`);
  return person;
}

/** In, without the way there; gives what stands before every address of this person's area. */
export async function beSomebody(page: Page, role: string, which = 0): Promise<'/account' | '/staff'> {
  const { email } = await personOf(page, role, which);
  // A request that changes something must say that it comes from the site itself.
  const headers = { Origin: new URL((await page.request.get('/api/v1/demo/people')).url()).origin };
  const answer = await page.request.post('/api/v1/demo/sign-in', { data: { email }, headers });
  expect(answer.status()).toBe(200);
  return ((await answer.json()) as { door: string }).door === 'staff' ? '/staff' : '/account';
}

/** What an app with codes would show now. */
export const codeOf = (secret: string): string => generateSync({ secret: secret.replaceAll(/\s/g, '') });

/** An address of nobody yet. */
export const newAddress = (who: string): string => `${who}-${crypto.randomUUID().slice(0, 8)}@demo.example`;
