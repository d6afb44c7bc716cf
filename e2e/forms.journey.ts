/** A form is changed before the eyes, a dead condition from a file is refused with its place, and a version is published; on a phone and on a screen. */
import { expect, test, type Page } from '@playwright/test';
import { defaultForm } from '@open-window/domain/form.default.ts';
import { axeFindings } from './axe.ts';
import { beSomebody } from './people.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function isClean(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

async function openForms(page: Page): Promise<void> {
  await beSomebody(page, 'PROGRAM_MANAGER');
  await page.goto('/staff/programs');
  await page.getByRole('link', { name: 'Open Window Scholarship' }).click();
  await page.getByRole('link', { name: 'Forms', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Forms of OWS' })).toBeVisible();
}
const fileOf = (json: unknown) => ({
  ...{ name: 'form.json', mimeType: 'application/json' },
  buffer: Buffer.from(JSON.stringify(json)),
});

test('a program manager changes a label, sees it on the phone beside it, and publishes a version', async ({ page }) => {
  await openForms(page);
  await isClean(page);
  await page.getByRole('link', { name: 'Version 1', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Form, version 1' })).toBeVisible();
  const phone = page.getByTestId('phone');
  await expect(phone.getByLabel('First name')).toBeVisible();
  await page.getByText('Spanish', { exact: true }).click();
  await expect(phone.getByLabel('Nombre')).toBeVisible();
  await isClean(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'JSON Schema, English' }).click();
  expect((await downloading).suggestedFilename()).toBe('form-1.en.schema.json');

  await page.getByRole('link', { name: 'Begin a new version from this one' }).click();
  // Journeys run at several widths against one product, and the same again is no new version.
  const label = `Your first name ${Date.now().toString(36)}`;
  await page.getByRole('group', { name: 'First name' }).getByLabel('Question in English').fill(label);
  await expect(phone.getByLabel(label)).toBeVisible();
  await page.getByRole('button', { name: 'Check everything' }).click();
  await expect(page.getByText('Nothing is against it.')).toBeVisible();
  await isClean(page);
  for (const [at] of defaultForm.ui.sections.entries()) {
    await page.getByLabel('Section', { exact: true }).selectOption(String(at));
    await page.getByRole('checkbox', { name: 'Show what is missing' }).check();
    await isClean(page);
  }
  await page.getByRole('button', { name: 'Publish as a new version' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Form, version [2-9]/ })).toBeVisible();
  await expect(phone.getByLabel(label)).toBeVisible();
  await page.getByRole('link', { name: 'All forms' }).click();
  await expect(page.getByRole('link', { name: 'Version 2', exact: true })).toBeVisible();
});

test('a dead condition from a file is refused, with a way to its place', async ({ page }) => {
  await openForms(page);
  await page.getByRole('link', { name: 'Begin a new version from our form' }).click();
  const isTeam = { field: 'hasTeam', isOneOf: [true] };
  const dead = { show: 'FIELD', name: 'teamName', when: { all: [isTeam, { not: isTeam }] } };
  await page.getByLabel('Begin from a file').setInputFiles(fileOf({ ...defaultForm, rules: [dead] }));
  await page.getByRole('button', { name: 'Publish as a new version' }).click();
  const alert = page.getByRole('alert').filter({ hasText: 'Against publishing it: 1' });
  await expect(alert).toContainText('its condition contradicts itself');
  await isClean(page);
  await alert.getByRole('link').click();
  await expect(page.locator('#edit-rule-0')).toBeFocused();
  await expect(page.locator('#edit-rule-0')).toContainText('Asked only if');
});

test('a policy is read and kept, and the same again is not published', async ({ page }) => {
  await beSomebody(page, 'PROGRAM_MANAGER');
  await page.goto('/staff/programs');
  await page.getByRole('link', { name: 'Open Window Scholarship' }).click();
  await page.getByRole('link', { name: 'Policies', exact: true }).click();
  await expect(page.getByText('People of 18 years or more.')).toBeVisible();
  await isClean(page);
  await page.getByRole('link', { name: 'Version 1', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Policy, version 1' })).toBeVisible();
  await isClean(page);
  await page.getByRole('link', { name: 'All policies' }).click();
  await page.getByRole('button', { name: 'Publish this policy' }).click();
  await expect(page.getByText('It is the same as the newest version.')).toBeVisible();
});
