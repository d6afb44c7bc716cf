/** What somebody does who applies for help, one step each, as journeys tell it; in English and in Spanish. */
import { expect, type Page } from '@playwright/test';
import { applicationForm as formEn } from '../apps/web/src/lib/i18n/en/application-form.ts';
import { applications as en } from '../apps/web/src/lib/i18n/en/portal-applications.ts';
import { applicationForm as formEs } from '../apps/web/src/lib/i18n/es/application-form.ts';
import { applications as es } from '../apps/web/src/lib/i18n/es/portal-applications.ts';
import { scholarships as checkEn } from '../apps/web/src/lib/i18n/en/scholarships.ts';
import { scholarships as checkEs } from '../apps/web/src/lib/i18n/es/scholarships.ts';
import { defaultForm } from '../packages/domain/src/form.default.ts';
import { codeIn, mailTo } from './mailbox.ts';

export type Tongue = 'en' | 'es';
export const wordsIn = { en: { ...en, form: formEn }, es: { ...es, form: formEs } };
const checkWords = { en: checkEn, es: checkEs };
export const path = (tongue: Tongue, rest: string): string => (tongue === 'es' ? `/es${rest}` : rest);

/** By mail and a code, without a team. */
export async function signUpToApply(page: Page, email: string): Promise<void> {
  await page.goto('/account/sign-up');
  await page.getByLabel('I look for help with the cost of care').check();
  await page.getByLabel('Your name').fill('Rosa Harbor');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('New passphrase').fill('seven lanterns over a quiet harbor');
  await page.getByRole('button', { name: 'Sign up' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your mail');
  await page.getByRole('textbox', { name: 'Or type the code' }).fill(codeIn(await mailTo(page.request, email, /./)));
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Profile');
}

/** Two minutes, in the page alone; the way on is there where the answer is no no. */
export async function checkFirst(page: Page, tongue: Tongue): Promise<void> {
  const words = checkWords[tongue].check;
  await page.goto(path(tongue, '/scholarships/check'));
  await page.getByLabel(words.age).fill('46');
  await page.getByLabel(words.state).selectOption('CO');
  await page.getByLabel(words.size).fill('1');
  await page.getByRole('button', { name: words.submit, exact: true }).click();
  await expect(page.getByRole('heading', { name: words.have.title })).toBeVisible();
  await expect(page.getByRole('link', { name: checkWords[tongue].apply })).toHaveAttribute(
    'href',
    path(tongue, '/account/applications'),
  );
}

/** Begins where people may apply all year, and is at the outline. */
export async function beginApplication(page: Page, tongue: Tongue): Promise<string> {
  const words = wordsIn[tongue];
  await page.goto(path(tongue, '/account/applications'));
  await page.getByRole('button', { name: words.beginIn.replace('{{round}}', 'All year') }).click();
  await expect(page.getByRole('heading', { level: 2, name: words.parts })).toBeVisible();
  return new URL(page.url()).pathname;
}

export const saved = (page: Page, tongue: Tongue) =>
  expect(
    page.getByRole('status').getByText(new RegExp(`^${wordsIn[tongue].saved.split(' ')[0] ?? ''} \\d`)),
  ).toBeVisible();

/** A question, as it is asked. */
export const asked = (tongue: Tongue, name: string): string => defaultForm.texts[tongue]?.fields[name]?.label ?? name;

async function pick(page: Page, tongue: Tongue, name: string, choice: string): Promise<void> {
  await page
    .getByRole('radiogroup', { name: asked(tongue, name) })
    .getByLabel(choice, { exact: true })
    .check();
}

type Fill = (page: Page, tongue: Tongue) => Promise<void>;
const yesNo =
  (name: string, isYes: boolean): Fill =>
  (page, tongue) =>
    pick(page, tongue, name, wordsIn[tongue].form[isYes ? 'yes' : 'no']);
const text =
  (name: string, value: string): Fill =>
  async (page, tongue) =>
    page.getByLabel(asked(tongue, name)).fill(value);

/** Every part with the least that must be answered. */
const parts: Readonly<Record<string, readonly Fill[]>> = {
  you: [text('givenName', 'Rosa'), text('familyName', 'Harbor'), text('birthDate', '1980-02-29')],
  reach: [
    text('phone', '(303) 555-0142'),
    yesNo('maySayName', false),
    text('city', 'Denver'),
    async (page, tongue) => {
      await page.getByLabel(asked(tongue, 'state')).selectOption('CO');
    },
    text('zip', '80202'),
  ],
  money: [text('householdSize', '1'), yesNo('hasIncome', false), yesNo('hasDebt', false), yesNo('isInsured', true)],
  care: [yesNo('hasTeam', false)],
  words: [text('hope', 'To sleep again.'), text('support', 'My sister.'), text('after', 'Walks, with a friend.')],
  safety: Object.keys(defaultForm.ui.fields)
    .filter((name) => name.startsWith('safety'))
    .map(
      (name): Fill =>
        (page, tongue) =>
          pick(page, tongue, name, wordsIn[tongue].form.safety.NO),
    ),
  agree: [
    ...['agreeTrue', 'agreeRules', 'agreeClinician'].map(
      (name): Fill =>
        async (page, tongue) =>
          page.getByLabel(asked(tongue, name)).check(),
    ),
    yesNo('shareWithTeam', false),
  ],
};
export const partNames = Object.keys(parts);

/** Of a part that is open already. */
export async function fillIn(page: Page, tongue: Tongue, part: string): Promise<void> {
  for (const fill of parts[part] ?? []) await fill(page, tongue);
}

export async function fillPart(page: Page, tongue: Tongue, home: string, part: string): Promise<void> {
  await page.goto(`${home}/sections/${part}`);
  await fillIn(page, tongue, part);
  await page.getByRole('button', { name: wordsIn[tongue].saveNow, exact: true }).click();
  await saved(page, tongue);
}

export async function sign(
  page: Page,
  tongue: Tongue,
  home: string,
  then: 'SUBMITTED' | 'SCREENING' = 'SUBMITTED',
): Promise<void> {
  const words = wordsIn[tongue];
  await page.goto(`${home}/sign`);
  await page.getByLabel(words.sign.name).fill('Rosa Harbor');
  await page.getByLabel(words.sign.records).check();
  await page.getByRole('button', { name: words.sign.submit }).click();
  await expect(page.getByText(words.status.words[then])).toBeVisible();
}
