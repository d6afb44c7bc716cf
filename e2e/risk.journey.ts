/** A concern starts a clock: whoever is on call takes it, tries, reaches, plans and signs off, and a director reads how it went. */
import { expect, test, type Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { arrive } from './desk-steps.ts';
import { look } from './provider-steps.ts';

/** One move: the form that its button opens, with what is chosen and said in it. */
async function move(page: Page, name: string, said: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const form = page.getByRole('form', { name });
  for (const [label, choice] of Object.entries(said)) await form.getByLabel(label).selectOption({ label: choice });
  await form.getByRole('button', { name: `Confirm: ${name}` }).click();
}

test('a concern is taken on by who is on call, and ends with a plan and a signature', async ({ browser, baseURL }) => {
  test.setTimeout(120_000);
  const vetter = await arrive(browser, baseURL, 'VETTER');
  const { csrfToken } = (await (await vetter.request.get('/api/v1/staff/account/session')).json()) as {
    csrfToken: string;
  };
  const headers = { Origin: baseURL ?? '', 'X-CSRF-Token': csrfToken };
  const data = { aboutKind: 'OTHER', urgency: 'NOW', note: 'Somebody wrote that they give up.' };
  expect((await vetter.request.post('/api/v1/staff/concerns', { data, headers })).status()).toBe(201);

  const clinician = await arrive(browser, baseURL, 'CLINICIAN');
  await clinician.goto('/staff/risk');
  const row = clinician.getByRole('row', { name: /within 1 hour.*not reached yet/ }).first();
  await expect(row).toContainText('min left');
  expect(await axeFindings(clinician)).toEqual([]);
  await row.getByRole('link').click();
  await expect(clinician.getByText('give up'), 'the words of a concern are read at the concern').toHaveCount(0);

  await clinician.setViewportSize({ width: 320, height: 640 });
  await look(clinician);
  await move(clinician, 'I have it');
  await expect(clinician.getByText('It is yours.')).toBeVisible();
  await expect(clinician.getByText('No attempt has reached them yet.')).toBeVisible();
  await move(clinician, 'Record an attempt', { 'How you tried': 'phone', 'How it went': 'reached' });
  await expect(clinician.getByText('The attempt is recorded.')).toBeVisible();
  await move(clinician, 'They were reached');
  await move(clinician, 'A plan is made', { 'What you found': 'low' });
  await move(clinician, 'Sign off and close');
  await expect(clinician.getByText('The case is closed.')).toBeVisible();
  await look(clinician);

  await clinician.goto('/staff/risk/rota');
  await expect(clinician.getByRole('heading', { level: 1 })).toBeVisible();
  await look(clinician);
  const director = await arrive(browser, baseURL, 'DIRECTOR');
  await director.goto('/staff/risk');
  await expect(director.getByRole('table').nth(1)).toContainText(new Date().toISOString().slice(0, 7));
  expect(await axeFindings(director)).toEqual([]);
});
