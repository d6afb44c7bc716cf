/** What holds for every page behind a sign-in: as each person who may see it, by light and by dark. */
import { expect, test, type Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { beSomebody, openCase } from './people.ts';

// Colors that are still on their way from light to dark are nobody's colors.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const isLong = process.env['LONG'] === '1';
const isDesk = (process.env['WIDTH'] ?? '1280') === '1280';
const beforeSignIn = [
  '/account/sign-in',
  '/account/sign-up',
  '/account/forgot',
  '/account/reset',
  '/account/verify',
  '/account/code',
  '/account/email',
  '/account/invitation',
  '/account/demo',
  '/account/nowhere',
  '/staff/sign-in',
  '/staff/forgot',
  '/staff/reset',
  '/staff/invitation',
];
const ownPages = ['', '/security', '/sessions', '/access-log', '/data'];
const inPortal = ['APPLICANT', 'PROVIDER_OWNER', 'PROVIDER_DELEGATE'];
/** Together they may enter every room. */
const openingAll = ['ADMIN', 'LEAD_VETTER', 'PROGRAM_MANAGER', 'AUDITOR', 'CLINICIAN'];
const inStaff = [...openingAll, ...['VETTER', 'SCREENER', 'REVIEWER', 'LEAD_REVIEWER', 'FINANCE', 'DIRECTOR']];
/** `npm test` looks as one person; the long run into every room at every width, and at the desk as everybody. */
const portalReaders = isLong && isDesk ? inPortal : inPortal.slice(0, 1);
const staffReaders = (language: string): readonly string[] => {
  if (!isLong) return openingAll.slice(0, 1);
  return isDesk && language === '' ? inStaff : openingAll;
};
/** Nobody who looks over a shoulder learns from a tab why somebody is here. */
const healthWords = /ketamine|therapy|depress|trauma|medic|clinic|scholarship|terapia|ketamina|depres|beca/i;

function listen(page: Page, origin: string | undefined): string[] {
  const complaints: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith('http') && asked !== origin) complaints.push(`asked ${request.url()}`);
  });
  page.on('console', (message) => {
    // Answers that a page expects, such as "nobody is signed in here", are told by the browser too.
    if (message.type() === 'error' && !/status of 40[134]/.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

async function look(page: Page, path: string): Promise<readonly string[]> {
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
  const found: string[] = [];
  const headings = await page.getByRole('heading', { level: 1 }).count();
  if (headings !== 1) found.push(`${headings} headings of the first level`);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (beyond > 0) found.push(`${beyond} px too wide`);
  const title = await page.title();
  const namesTeam = /\/staff\/(?:listings|cases|probes)\//.test(path); // teams are public, and many have the word in their name
  if (title === '' || (healthWords.test(title) && !namesTeam)) found.push(`titled "${title}"`);
  found.push(...(await axeFindings(page)));
  if (isLong) {
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await axeFindings(page, ['color-contrast'])).map((finding) => `by dark, ${finding}`));
    await page.emulateMedia({ colorScheme: 'light' });
  }
  return found.map((finding) => `${path}: ${finding}`);
}

type Behind = (page: Page, path: string) => Promise<readonly string[]>;
const nothing: Behind = () => Promise.resolve([]);

/** Each page, and what lies behind it: addresses that nobody knows beforehand. */
async function lookAtAll(page: Page, paths: readonly string[], origin: string | undefined, behind = nothing) {
  test.setTimeout(20_000 * (behind === nothing ? paths.length : 100));
  const complaints = listen(page, origin);
  const found: string[] = [];
  const waiting = [...paths];
  for (const path of waiting) {
    found.push(...(await look(page, path)));
    waiting.push(...(await behind(page, path)));
  }
  expect([...found, ...complaints]).toEqual([]);
}

for (const language of isLong ? ['', '/es'] : ['']) {
  const inWords = language === '' ? '' : ' in Spanish';

  test(`every page before signing in is clean and fits${inWords}`, async ({ page, baseURL }) => {
    await lookAtAll(
      page,
      beforeSignIn.map((path) => `${language}${path}`),
      baseURL,
    );
  });

  for (const role of portalReaders) {
    test(`every page of the portal is clean and fits for ${role}${inWords}`, async ({ page, baseURL }) => {
      await beSomebody(page, role);
      await lookAtAll(
        page,
        [...ownPages, '/teams'].map((path) => `${language}/account${path}`),
        baseURL,
      );
    });
  }

  for (const role of staffReaders(language)) {
    test(`every room of the staff area is clean and fits for ${role}${inWords}`, async ({ page, baseURL }) => {
      await beSomebody(page, 'VETTER');
      await openCase(page, 0);
      await beSomebody(page, role);
      await page.goto(`${language}/staff`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const rooms = await page
        .locator('nav a[href*="/staff"]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      expect(rooms.length).toBeGreaterThan(0);
      const own = ownPages.map((path) => `${language}/staff/account${path}`);
      await lookAtAll(page, [...rooms, ...own], baseURL, firstBehind(rooms));
    });
  }
}

/** The first page behind a room; behind a program its first round, its forms and policies. */
function firstBehind(rooms: readonly string[]): Behind {
  return async (page, path) => {
    const first = async (below: string): Promise<readonly string[]> => {
      const links = page.locator(`main td a[href^="${below}/"]`);
      const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      return paths.slice(0, 1);
    };
    if (rooms.includes(path)) return path.endsWith('/staff') ? [] : first(path);
    const program = /^(.*\/staff)\/programs\/[\w-]+$/.exec(path);
    if (!program) return [];
    const documents = ['/forms', '/forms/new', '/policies'].map((below) => `${path}${below}`);
    return [...(await first(`${program[1] ?? ''}/rounds`)), ...documents];
  };
}
