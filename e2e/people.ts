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
  const answer = await post(page, '/api/v1/demo/sign-in', { email });
  expect(answer.status()).toBe(200);
  return ((await answer.json()) as { door: string }).door === 'staff' ? '/staff' : '/account';
}

/** A request that changes something must say that it comes from the site itself. */
async function post(page: Page, path: string, data: object) {
  const headers = { Origin: new URL((await page.request.get('/api/v1/demo/people')).url()).origin };
  return page.request.post(path, { data, headers });
}

/** A report of a stranger about the first team; gives its reference. */
export async function report(page: Page, details: string): Promise<string> {
  const { items } = (await (await page.request.get('/api/v1/directory/listings?limit=1')).json()) as {
    items: readonly { readonly slug: string }[];
  };
  const answer = await post(page, `/api/v1/directory/listings/${items[0]?.slug ?? ''}/reports`, {
    reason: 'OTHER',
    details,
  });
  return ((await answer.json()) as { reference: string }).reference;
}

/** What an app with codes would show now. */
export const codeOf = (secret: string): string => generateSync({ secret: secret.replaceAll(/\s/g, '') });

/** An address of nobody yet. */
export const newAddress = (who: string): string => `${who}-${crypto.randomUUID().slice(0, 8)}@demo.example`;

/** A vetting case of a team that has none, opened by hand by whoever is signed in; gives the address of the team. */
export async function openCase(page: Page, which: number): Promise<string> {
  const { csrfToken } = (await (await page.request.get('/api/v1/staff/account/session')).json()) as {
    csrfToken: string;
  };
  const { items } = (await (await page.request.get('/api/v1/staff/listings?status=LIVE')).json()) as {
    items: readonly { readonly id: string }[];
  };
  const headers = {
    Origin: new URL((await page.request.get('/api/v1/demo/people')).url()).origin,
    'X-CSRF-Token': csrfToken,
  };
  const data = { listingId: items[which]?.id ?? '', kind: 'OFF_CYCLE', priority: 'ROUTINE' };
  const answer = await page.request.post('/api/v1/staff/cases', { data, headers });
  // Somebody may have opened it before.
  expect([201, 409]).toContain(answer.status());
  return `/staff/listings/${data.listingId}`;
}
