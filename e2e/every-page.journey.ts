/** What holds for every page, in both languages, by light and by dark. */
import { expect, test, type Page } from '@playwright/test';
import { axeFindings } from './axe.ts';

// Colors that are still on their way from light to dark are nobody's colors.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const pages = [
  '/',
  '/directory',
  '/directory?near=Denver,%20CO',
  '/directory?q=zzzzzz',
  '/directory?near=Atlantis',
  '/what-is-kap',
  '/how-we-vet',
  '/what-the-badge-means',
  '/privacy',
  '/consumer-health-data',
  '/terms',
  '/accessibility',
  '/contact',
  '/report',
  '/complaint',
  '/compare',
  '/scholarships',
  '/scholarships/check',
  '/told',
  '/nowhere',
  'first team',
  'first team/questions',
  'first team/report',
  'first team/complaint',
  'compare',
];

/** Demo slugs are the loader's business; the list knows them. */
async function addressOf(page: Page, name: string): Promise<string> {
  if (name.startsWith('/')) return name;
  const answer = await page.request.get('/api/v1/directory/listings?near=Denver,%20CO&limit=3');
  const { items } = (await answer.json()) as { items: { slug: string }[] };
  if (name === 'compare') return `/compare?${items.map(({ slug }) => `team=${slug}`).join('&')}`;
  return name.replace('first team', `/directory/${items[0]?.slug ?? ''}`);
}

for (const language of ['', '/es']) {
  for (const name of pages) {
    test(`${name}${language === '' ? '' : ' in Spanish'} is clean, fits, asks nobody else and breaks no policy`, async ({
      page,
      baseURL,
    }) => {
      const complaints: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(baseURL ?? '')) complaints.push(`asked ${request.url()}`);
      });
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));

      await page.goto(`${language}${await addressOf(page, name)}`);
      await page.waitForLoadState('networkidle');

      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', language === '' ? 'en' : 'es');
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
      expect(await axeFindings(page)).toEqual([]);

      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axeFindings(page, ['color-contrast'])).toEqual([]);
      expect(complaints).toEqual([]);
    });
  }
}

test('every page of the public site has a title and a description of its own', async ({ request }) => {
  const seen = new Map<string, string>();
  for (const path of pages.filter((name) => name.startsWith('/') && !name.includes('?') && name !== '/nowhere')) {
    for (const language of ['', '/es']) {
      const html = await (await request.get(`${language}${path}`)).text();
      const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
      expect(title).not.toBe('');
      expect(/<meta name="description" content="[^"]{40,200}"/.test(html), `${language}${path}`).toBe(true);
      expect(seen.get(title), `${title} of ${language}${path}`).toBeUndefined();
      seen.set(title, path);
    }
  }
});

test('the server sends no style attribute and no inline script that runs', async ({ request }) => {
  for (const path of ['/', '/directory?near=Denver,%20CO', '/es/directory']) {
    const html = await (await request.get(path)).text();
    expect(html).not.toMatch(/<[a-z][^>]* style="/);
    expect(html).not.toMatch(/<script(?![^>]*(?: src=| type="application\/(?:ld\+)?json"))/);
  }
});
