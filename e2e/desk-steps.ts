/** What staff do at the vetting desk, one step each, as journeys tell it. */
import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import type { Schema } from '@open-window/contract/client.ts';
import { tabTo } from './keys.ts';
import { beSomebody } from './people.ts';

type VettingCase = Schema['CaseResponse'];

/** Somebody at a desk of their own. */
export async function arrive(browser: Browser, baseURL: string | undefined, role: string, which = 0): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: baseURL ?? '', reducedMotion: 'reduce' })).newPage();
  await beSomebody(page, role, which);
  return page;
}

export async function declare(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'First: are you tied to this team?' })).toBeVisible();
  await expect(page.getByRole('radio', { checked: true }), 'nothing is chosen beforehand').toHaveCount(0);
  await page.getByRole('radio', { name: 'I have no tie to this team' }).check();
  await page.getByRole('button', { name: 'Declare', exact: true }).click();
  await expect(page.getByText('Your declaration is on record.')).toBeVisible();
}

/** The same without a mouse. */
export async function declareByKeys(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'First: are you tied to this team?' })).toBeVisible();
  await tabTo(page, /^I have no tie to this team/);
  await page.keyboard.press('Space');
  await tabTo(page, /^Declare$/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your declaration is on record.')).toBeVisible();
}

/** Within the form that a button of this name opens. */
export async function inForm(
  page: Page,
  name: string,
  fill: (form: Locator) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const form = page.getByRole('form', { name });
  await fill(form);
  await form.getByRole('button', { name, exact: true }).click();
}

/** Every point that stands against an approval is checked, through the same door as the page, with what lies before the vetter. */
export async function checkAll(
  page: Page,
  caseId: string,
  { today, licensedUntil }: { readonly today: string; readonly licensedUntil: string },
): Promise<void> {
  const path = `/api/v1/staff/cases/${caseId}`;
  const { csrfToken } = (await (await page.request.get('/api/v1/staff/account/session')).json()) as {
    csrfToken: string;
  };
  const headers = { Origin: new URL(page.url()).origin, 'X-CSRF-Token': csrfToken };
  const post = async (kind: string, data: object): Promise<void> => {
    const answer = await page.request.post(`${path}/${kind}`, { data, headers });
    expect(answer.status(), await answer.text()).toBe(201);
  };
  const { lines } = (await (await page.request.get(path)).json()) as VettingCase;
  for (const { item, target, targetId, blocker, methods } of lines) {
    if (blocker === null) continue;
    const point = { item, target, targetId };
    const isLicense = item === 6 && target === 'PRACTITIONER';
    await post('evidence', {
      ...point,
      kind: 'CAPTURE',
      note: 'What the source showed on that day.',
      sha256: 'a'.repeat(64),
      ...(isLicense && { expiresOn: licensedUntil }),
    });
    await post('checks', {
      ...point,
      method: methods[0],
      source: 'The source',
      performedOn: today,
      result: 'VERIFIED',
    });
  }
}
