/** A complaint of a stranger at the desk: who handles it, who holds the page back, who confirms that, and who ends it. */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { arrive, declare, inForm } from './desk-steps.ts';
import { beSomebody } from './people.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const written = `They left the room for an hour. ${crypto.randomUUID()}`;

async function slugsFound(page: Page): Promise<readonly string[]> {
  const found = (await (await page.request.get('/api/v1/directory/listings?limit=20')).json()) as {
    items: readonly { readonly slug: string }[];
  };
  return found.items.map(({ slug }) => slug);
}

/** About a team that no other journey looks for; gives its slug and the number of the complaint. */
async function complain(page: Page): Promise<{ readonly slug: string; readonly reference: string }> {
  const slug = (await slugsFound(page)).at(-1) ?? '';
  const answer = await page.request.post(`/api/v1/directory/listings/${slug}/complaints`, {
    data: { kind: 'LEFT_ALONE', words: written, isDanger: true },
    headers: { Origin: new URL((await page.request.get('/api/v1/demo/people')).url()).origin },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return { slug, reference: ((await answer.json()) as { reference: string }).reference };
}

async function beAtComplaint(browser: Browser, baseURL: string | undefined, role: string, path: string): Promise<Page> {
  const page = await arrive(browser, baseURL, role);
  await page.goto(path);
  return page;
}

const fits = async (page: Page): Promise<void> => {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond, 'it fits').toBeLessThanOrEqual(0);
};

test('a vetter puts it to the team, a lead holds the page back, a director confirms, the lead lets go', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const { slug, reference } = await complain(page);
  const isFound = async (status: number): Promise<void> => {
    await expect
      .poll(async () => (await page.request.get(`/api/v1/directory/listings/${slug}`)).status(), { timeout: 30_000 })
      .toBe(status);
  };

  await beSomebody(page, 'VETTER');
  await page.goto('/staff/complaints');
  await expect(page.getByRole('heading', { level: 1, name: 'Complaints' })).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: reference });
  await expect(row).toContainText('somebody may be in danger now');
  expect(await axeFindings(page), 'the queue').toEqual([]);
  await fits(page);
  await row.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/staff\/complaints\/[0-9a-f-]{36}$/);
  const path = new URL(page.url()).pathname;
  await expect(page.getByText(/You can read the words once you have declared/)).toBeVisible();
  await expect(page.getByText(written)).toHaveCount(0);
  expect(await axeFindings(page), 'before the declaration').toEqual([]);

  await declare(page);
  await expect(page.getByText(written)).toBeVisible();
  // By keys alone: into the form, through it, and done.
  await page.getByRole('button', { name: 'Judge how grave it is' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: /^low/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^high: decided in 14 days/ })).toBeChecked();
  expect(await axeFindings(page), 'with a form open').toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('It is judged, and the complaint is yours.')).toBeFocused();
  await inForm(page, 'Put it to the team', async (form) => {
    await form.getByRole('textbox').fill('Who stays in the room during a session?');
    await fits(page);
  });
  await expect(page.getByText('It is put to the team.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Hold the team page back' }), 'not a vetter').toHaveCount(0);
  await page.getByRole('button', { name: 'Record it: Board that gave the license' }).click();
  await page.getByRole('textbox', { name: /^What was done/ }).fill('Board of Nursing, by phone.');
  await page.getByRole('button', { name: 'Put it on record' }).click();
  await expect(page.getByText('It is on record.')).toBeVisible();

  await isFound(200);
  const lead = await beAtComplaint(browser, baseURL, 'LEAD_VETTER', path);
  await expect(lead.getByRole('heading', { name: 'First: are you tied to this team?' })).toBeVisible();
  await expect(lead.getByText(written), 'not before declaring').toHaveCount(0);
  await declare(lead);
  await expect(lead.getByText(written)).toBeVisible();
  await inForm(lead, 'Hold the team page back', async (form) => {
    await expect(form.getByText(/ends by itself after 3 days/)).toBeVisible();
    await form.getByRole('textbox').fill('We look into what happens in sessions.');
    expect(await axeFindings(lead), 'while holding back').toEqual([]);
  });
  await expect(lead.getByText('The team page is held back.')).toBeVisible();
  await expect(lead.getByText('You held it back yourself. Somebody else must confirm it.')).toBeVisible();
  await isFound(410);
  // Its page is asked of the database, the list of the index: that hears of it a moment later.
  await expect.poll(() => slugsFound(page), { timeout: 30_000 }).not.toContain(slug);

  const director = await beAtComplaint(browser, baseURL, 'DIRECTOR', path);
  await declare(director);
  await expect(director.getByRole('button', { name: 'Put it to the team' })).toHaveCount(0);
  await inForm(director, 'Confirm that it is held back');
  await expect(director.getByText('You confirmed that the page is held back.')).toBeVisible();
  await expect(director.getByText('a person ends it')).toBeVisible();
  expect(await axeFindings(director), 'after confirming').toEqual([]);

  const admin = await arrive(browser, baseURL, 'ADMIN');
  await admin.goto('/staff');
  await expect(admin.getByRole('link', { name: 'Complaints', exact: true })).toHaveCount(0);
  expect((await admin.request.get(`/api/v1${path}`)).status()).toBe(403);

  await lead.reload();
  await inForm(lead, 'Show the team page again', async (form) => {
    await form.getByRole('textbox').fill('The team named who stays.');
  });
  await expect(lead.getByText('The team page is shown again.')).toBeVisible();
  await isFound(200);
  await fits(lead);
});
