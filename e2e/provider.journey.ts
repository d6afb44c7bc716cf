/** A provider on a phone: an account, a team, its parts with a pause, a paper, and the version that is handed in. */
import { expect, test } from '@playwright/test';
import { newAddress } from './people.ts';
import { confirmOwnPart, isSaved, look, save, signUp } from './provider-steps.ts';

test.use({ viewport: { width: 320, height: 640 }, contextOptions: { reducedMotion: 'reduce' } });

/** One grey point. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

test('a provider applies on a phone, in parts, and sends it when nothing is missing', async ({ page }) => {
  test.setTimeout(180_000);
  await signUp(page, newAddress('harbor'));
  await page.getByRole('link', { name: 'My teams' }).click();
  await look(page);
  await page.getByLabel('Name of the team').fill('Still Water');
  await page.getByLabel('City').fill('Denver');
  await page.getByLabel('State').selectOption('CO');
  await page.getByLabel('ZIP code').fill('80202');
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Still Water');
  await expect(page.getByText('There is nobody in the team.')).toBeVisible();
  await look(page);

  await page.getByRole('link', { name: 'Write: Name and place' }).click();
  await page.getByLabel('In a few sentences').fill('We work as one team, before, during and after.');
  await page.getByLabel('Phone').fill('(303) 555-0142');
  await page.getByLabel('Street and number').fill('1450 Larkspur Ave');
  await page.getByLabel('City').focus();
  await isSaved(page);
  await look(page);

  // A pause: what was saved is there on another day.
  await page.reload();
  await expect(page.getByLabel('Street and number')).toHaveValue('1450 Larkspur Ave');

  await page.getByRole('link', { name: 'Next: Team' }).click();
  await page.getByRole('button', { name: 'Add a member' }).click();
  await page.getByLabel('First name').fill('Ana');
  await page.getByLabel('Last name').fill('Reyes');
  await page.getByRole('group', { name: 'What they do' }).getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Add a license' }).click();
  await page.getByRole('textbox', { name: /^Number/ }).fill(`J-${String(Date.now())}`);
  await page.getByLabel('Valid in').fill('CO');
  await page.getByLabel('Good until').fill('2029-01-01');
  await save(page);
  await look(page);

  await page.getByRole('link', { name: 'Next: Care and ways of giving' }).click();
  await page.getByLabel('Offered').nth(2).selectOption('HERE');
  await page.getByRole('group', { name: 'Ways of giving the medicine' }).getByRole('checkbox').first().check();
  await save(page);
  await look(page);

  await page.getByRole('link', { name: 'Next: Prices' }).click();
  await page.getByRole('button', { name: 'Add a line' }).click();
  await page.getByLabel('Price of one').fill('900');
  await expect(page.getByText('A whole course: $900')).toBeVisible();
  await save(page);
  await look(page);

  await page.getByRole('link', { name: 'Next: Safety' }).click();
  await page.getByRole('button', { name: 'Add safety facts' }).click();
  await save(page);
  await look(page);

  await page.getByRole('link', { name: 'Back to the outline' }).click();
  await page.getByRole('link', { name: 'Write: Scholarships' }).click();
  await page.getByLabel('Accepts scholarship holders').check();
  await page.getByLabel('Places for scholarship holders').fill('3');
  await save(page);
  await page.getByLabel('What the fund pays for one session').fill('450');
  await page.getByLabel('What you take off your price').fill('20');
  await expect(page.getByText('up to 3 of these people', { exact: false })).toBeVisible();
  await page.getByLabel('Your name, as you sign').fill('June Harbor');
  await page.getByLabel('What you are in the team').fill('Owner');
  await page.getByLabel('I have read this text', { exact: false }).check();
  await look(page);
  await page.getByRole('button', { name: 'Sign the agreement' }).click();
  await expect(page.getByText('Signed by June Harbor, Owner', { exact: false })).toBeVisible();
  await look(page);

  await page.getByRole('link', { name: 'Back to the outline' }).click();
  await expect(page.getByText('Malpractice insurance certificate', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Bring your papers' }).click();
  await page.getByLabel('What is it?').selectOption({ label: 'Malpractice insurance certificate' });
  await page.getByLabel('It ends on').fill('2029-01-01');
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'cover.png', mimeType: 'image/png', buffer: picture });
  await page.getByRole('button', { name: 'Send this paper' }).click();
  await expect(page.getByText('cover.png, brought on', { exact: false })).toBeVisible();
  await expect(page.getByText('Ends on Jan 1, 2029')).toBeVisible();
  await look(page);

  await page.getByRole('link', { name: 'Back to the outline' }).click();
  await confirmOwnPart(page);
  await page.getByRole('link', { name: 'Read it and send it' }).click();
  await expect(page.getByText('1450 Larkspur Ave', { exact: false })).toBeVisible();
  await look(page);
  await page.getByRole('button', { name: 'Send to be checked' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send to be checked' }).click();
  await expect(page.getByText('You sent it to us. We have not begun to look.')).toBeVisible();
  await expect(page.getByText(/You hear from us by/)).toBeVisible();
  await look(page);
});
