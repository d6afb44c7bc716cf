/** A complaint from the word of the team to the end: it answers, two who did not handle it decide, it asks again, and others look at it anew. */
import { expect, test, type Page } from '@playwright/test';
import type { Schema } from '@open-window/contract/client.ts';
import { axeFindings } from './axe.ts';
import { arrive, declare, inForm } from './desk-steps.ts';
import { beSomebody } from './people.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Of the first team of the owner that people can find. */
async function ownTeam(owner: Page): Promise<Schema['TeamItem']> {
  const { items } = (await (await owner.request.get('/api/v1/account/teams')).json()) as Schema['TeamListResponse'];
  const team = items.find(({ status }) => status === 'LIVE');
  if (!team) throw new Error('The owner of the demo has no team that people can find.');
  return team;
}

async function complainAbout(page: Page, slug: string): Promise<string> {
  const answer = await page.request.post(`/api/v1/directory/listings/${slug}/complaints`, {
    data: { kind: 'PRICE', words: `They asked for more than they had said. ${crypto.randomUUID()}`, isDanger: false },
    headers: { Origin: new URL((await page.request.get('/api/v1/demo/people')).url()).origin },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return ((await answer.json()) as { reference: string }).reference;
}

test('a team answers, two decide, it asks for a second look, and two others decide anew', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  await beSomebody(page, 'PROVIDER_OWNER');
  const team = await ownTeam(page);
  await page.goto(`/account/teams/${team.id}`);
  const { slug } = (await (await page.request.get(`/api/v1/account/teams/${team.id}`)).json()) as { slug: string };
  const reference = await complainAbout(page, slug);

  const vetter = await arrive(browser, baseURL, 'VETTER');
  await vetter.goto('/staff/complaints');
  await vetter.getByRole('row').filter({ hasText: reference }).getByRole('link').first().click();
  await expect(vetter).toHaveURL(/\/staff\/complaints\/[0-9a-f-]{36}$/);
  const path = new URL(vetter.url()).pathname;
  await declare(vetter);
  await inForm(vetter, 'Judge how grave it is', async (form) => {
    await form.getByRole('radio', { name: /^moderate/ }).check();
  });
  await inForm(vetter, 'Put it to the team', async (form) => {
    await form.getByRole('textbox').fill('Which price did you name before the first session?');
  });
  await expect(vetter.getByText('It is put to the team.')).toBeVisible();

  await page.goto(`/account/teams/${team.id}/complaints`);
  const mine = page.getByRole('region', { name: `Number ${reference}` });
  await expect(mine.getByText('Which price did you name before the first session?')).toBeVisible();
  await mine
    .getByRole('textbox', { name: 'Your answer' })
    .fill('We named the price of the list, and gave back the rest.');
  await mine.getByRole('button', { name: 'Send the answer' }).click();
  await expect(mine.getByText('What you answered')).toBeVisible();
  expect(await axeFindings(page), 'the page of the team').toEqual([]);

  await vetter.reload();
  await expect(vetter.getByText('We named the price of the list, and gave back the rest.')).toBeVisible();
  await expect(vetter.getByRole('button', { name: 'Propose a finding' }), 'not by whoever handled it').toHaveCount(0);

  const lead = await arrive(browser, baseURL, 'LEAD_VETTER');
  await lead.goto(path);
  await declare(lead);
  await inForm(lead, 'Propose a finding', async (form) => {
    await form.getByRole('radio', { name: 'It is true; the team stays with conditions' }).check();
    await form.getByRole('checkbox', { name: 'The care was below our standard' }).check();
    expect(await axeFindings(lead), 'while proposing').toEqual([]);
  });
  await expect(lead.getByRole('button', { name: 'Second the finding' }), 'not by whoever proposed it').toHaveCount(0);
  const director = await arrive(browser, baseURL, 'DIRECTOR');
  await director.goto(path);
  await declare(director);
  await inForm(director, 'Second the finding');
  await expect(director.getByRole('button', { name: 'Propose a finding' })).toHaveCount(0);

  await page.reload();
  await expect(mine.getByText('You stay on the list if you do what we ask.')).toBeVisible();
  await mine
    .getByRole('textbox', { name: 'Why we should look again' })
    .fill('The rest was given back before the complaint.');
  await mine.getByRole('button', { name: 'Ask for a second look' }).click();
  await expect(mine.getByText('We look at it again.')).toBeVisible();

  await director.reload();
  await expect(director.getByRole('button', { name: 'Look at it again' }), 'not by whoever decided').toHaveCount(0);
  await expect(
    director.getByText('You took part in the decision that the appeal is against. Others must decide now.'),
  ).toBeVisible();
  const other = await arrive(browser, baseURL, 'LEAD_VETTER', 1);
  await other.goto(path);
  await declare(other);
  await inForm(other, 'Look at it again');
  await inForm(other, 'Propose a finding', async (form) => {
    await form.getByRole('radio', { name: 'It is put right' }).check();
    await form.getByRole('checkbox', { name: 'The team put it right' }).check();
  });
  const second = await arrive(browser, baseURL, 'DIRECTOR', 1);
  await second.goto(path);
  await declare(second);
  await inForm(second, 'Second the finding');
  expect(await axeFindings(second), 'once it is decided').toEqual([]);

  await page.reload();
  await expect(mine.getByText('It is put right.')).toBeVisible();
  await expect(mine.getByRole('textbox')).toHaveCount(0);
});
