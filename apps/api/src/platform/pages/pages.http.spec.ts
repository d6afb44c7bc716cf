/** Pages and files, as visitors and machines get them. The web here is a small one, written for these tests. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { type Api, origin, seen, startApi } from '../../../test/api.ts';
import { ProbeModule } from '../../../test/probe.ts';
import { fetchInProcess } from './in-process.ts';
import { robotsFor, SiteMap } from './site-map.ts';

const bundle = `
export const sitePages = [{ path: '/', changedOn: null }, { path: '/guide', changedOn: '2026-05-01' }];
export async function render(request, { nonce, origin, fetch, requestId }) {
  const { pathname } = new URL(request.url);
  if (pathname === '/broken') throw new Error('Ana searched for help');
  if (pathname === '/gone') return { status: 410, headers: {}, html: '<p>gone</p>' };
  if (pathname === '/app') return { status: 200, headers: {}, html: '<p>app</p>', hasTrustedTypes: true };
  if (request.method === 'POST' && pathname !== '/form') return { status: 405, headers: {}, html: '' };
  if (pathname === '/form') {
    const name = new URLSearchParams(await request.text()).get('name');
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch(new Request(origin + '/api/v1/probe/things', { method: 'POST', headers, body: JSON.stringify({ name }) }));
    return { status: answer.status, headers: {}, html: (await answer.json()).name };
  }
  if (pathname === '/moved') return { status: 302, headers: { location: '/directory' }, html: '' };
  const cookies = request.headers.get('cookie') ?? 'none';
  const answer = await fetch(new Request(origin + '/api/v1/probe/things/' + (pathname.slice(1) || 'here'), { headers: { cookie: 'a=b' } }));
  const { name, status } = await answer.json();
  return { status: answer.status, headers: new Headers({ 'x-page': 'yes' }), html: \`<p nonce="\${nonce}">\${name ?? status} \${cookies} \${answer.headers.get('x-request-id') === requestId}</p>\` };
}`;

let folder: string;
let api: Api;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'web-'));
  const files = {
    'package.json': '{"type":"module"}',
    'server/entry.server.js': bundle,
    'client/assets/app.1a2b3c.js': `export const words = "${'open window '.repeat(500)}";`,
    'client/assets/logo.9f8e.png': 'not really a picture',
    'client/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'client/.vite/manifest.json': '{}',
    'client/public.html': '<p>a template</p>',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  api = await startApi({ features: [ProbeModule], web: folder });
});
afterAll(async () => {
  await api.stop();
  rmSync(folder, { recursive: true });
});

describe('a page', () => {
  it('is rendered with what the API answers, and the nonce of its policy', async () => {
    const { status, type, text, headers } = await api.http.get('/').set('Cookie', 'session=1');
    const nonce = /nonce="([^"]+)"/.exec(text)?.[1] ?? '';
    expect([status, type, text]).toEqual([200, 'text/html', `<p nonce="${nonce}">here none true</p>`]);
    expect(headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
    expect(headers).toMatchObject({ 'x-page': 'yes', 'cache-control': 'no-store' });
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('that is an app gets a policy by which no string becomes markup, and is kept by nobody', async () => {
    const { headers } = await api.http.get('/app');
    expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'; trusted-types default");
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect((await api.http.get('/')).headers['content-security-policy']).not.toContain('trusted-types');
  });

  it('passes on what the page says of itself', async () => {
    expect((await api.http.get('/nobody')).status).toBe(404);
    expect((await api.http.get('/gone')).status).toBe(410);
    const moved = await api.http.get('/moved');
    expect([moved.status, moved.headers['location']]).toEqual([302, '/directory']);
  });

  it('ignores parameters that it does not know', async () => {
    expect((await api.http.get('/?utm_source=x&a[b]=1')).status).toBe(200);
  });

  it('answers HEAD without the body', async () => {
    const { status, text, headers } = await api.http.head('/');
    expect([status, text, headers['content-type']]).toEqual([200, undefined, 'text/html; charset=utf-8']);
  });

  it('that breaks is an apology with a number, and no more', async () => {
    const { status, type, text, headers } = await api.http.get('/broken').set('X-Request-Id', 'request-0042');
    expect([status, type]).toEqual([500, 'text/html']);
    expect(text).toContain('request-0042');
    expect(text).toContain('988');
    expect(text).not.toMatch(/Ana|Error|at /);
    expect(headers['content-security-policy']).not.toContain('unsafe');
  });

  it.each([
    ['%00', 400],
    ['%ff', 400],
    ['a'.repeat(9_000), 414],
  ])('at an address that cannot be is a page all the same', async (address, expected) => {
    const { status, type } = await api.http.get(`/${address}`);
    expect([status, type]).toEqual([expected, 'text/html']);
  });

  it('takes no writing', async () => {
    const { status, headers } = await api.http.post('/directory').send({});
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
  });

  const form = (address: string, headers: Record<string, string>) =>
    api.http.post(address).set(headers).type('form').send({ name: 'Ana' });

  it('that has a form takes it without JavaScript, and brings it to the API', async () => {
    // Pages send no referrer, and so browsers hide whose form it is, but for this.
    const { status, text, type } = await form('/form', { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' });
    expect([status, type, text]).toEqual([201, 'text/html', 'Ana']);
  });

  it('that has none takes none', async () => {
    expect((await form('/here', { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(405);
  });

  it.each([
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['another subdomain', { Origin: origin, 'Sec-Fetch-Site': 'same-site' }],
    ['another origin', { Origin: 'https://evil.test' }],
    ['nowhere', { Origin: 'null' }],
  ])('takes no form from %s', async (_, headers) => {
    expect((await form('/form', headers)).status).toBe(403);
  });

  it('is limited as whoever sent its form, not as the process that asks for them', async () => {
    const app = express().use((request, response) => {
      response.json([request.socket.remoteAddress, request.headers['x-forwarded-for'], request.headers.cookie]);
    });
    const by = { headers: { 'x-forwarded-for': '203.0.113.7', cookie: 'a=b' }, socket: { remoteAddress: '10.0.0.9' } };
    const answer = await fetchInProcess(
      app,
      origin,
      'request-0001',
      by as never,
    )(origin, { method: 'POST', body: 'x' });
    expect(await answer.json()).toEqual(['10.0.0.9', '203.0.113.7', null]);
  });

  it('takes no form that is longer than any could be', async () => {
    const long = api.http.post('/form').set('Sec-Fetch-Site', 'same-origin').type('form');
    expect((await long.send({ name: 'a'.repeat(70_000) })).status).toBe(413);
  });

  it('cannot be had in place of another site', async () => {
    expect((await api.http.get('//evil.test/path')).status).toBe(404);
  });
});

describe('a file', () => {
  it('with a hash in its name stays at the browser for ever', async () => {
    const { headers, status } = await api.http.get('/assets/app.1a2b3c.js').set('Accept-Encoding', 'identity');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
    });
  });

  it.each(['br', 'gzip'])('travels compressed by %s when the browser can read it', async (encoding) => {
    const { headers } = await api.http.get('/assets/app.1a2b3c.js').set('Accept-Encoding', encoding).buffer(false);
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['vary']).toContain('Accept-Encoding');
    expect(Number(headers['content-length'])).toBeLessThan(500);
  });

  it('without one is asked for again after an hour', async () => {
    expect((await api.http.get('/favicon.svg')).headers['cache-control']).toBe('public, max-age=3600');
  });

  it.each(['/assets/none.js', '/assets/../server/entry.server.js', '/assets/%2e%2e/package.json'])(
    '%s is not there',
    async (address) => {
      expect((await api.http.get(address)).status).toBe(404);
    },
  );

  it.each(['/.vite/manifest.json', '/public.html'])('%s is not for visitors', async (address) => {
    expect((await api.http.get(address)).text).not.toMatch(/\{\}|template/);
  });
});

describe('compression', () => {
  it('is used for long data only, and only when asked for', async () => {
    const document = '/api/v1/openapi.json';
    expect((await api.http.get(document).set('Accept-Encoding', 'gzip')).headers['content-encoding']).toBe('gzip');
    expect(
      (await api.http.get(document).set('Accept-Encoding', 'identity')).headers['content-encoding'],
    ).toBeUndefined();
    expect(
      (await api.http.get('/api/v1/probe/things/here').set('Accept-Encoding', 'gzip')).headers['content-encoding'],
    ).toBeUndefined();
    expect((await api.http.get(document)).headers['vary']).toContain('Accept-Encoding');
  });
});

describe('machines that read', () => {
  it('learn what they may read', async () => {
    const { text, type } = await api.http.get('/robots.txt');
    expect(type).toBe('text/plain');
    expect(text).toContain(`Sitemap: ${origin}/sitemap.xml`);
    expect(text).toContain('Disallow: /api/');
  });

  it('are kept away from candidates that nobody vetted and who never consented', async () => {
    expect(robotsFor(origin, true)).toBe('User-agent: *\nDisallow: /\n');
    const evaluation = await startApi({ features: [ProbeModule], web: folder, environment: { EVALUATE: 'true' } });
    const answers = await Promise.all(
      ['/', '/gone', '/%00', '/robots.txt', '/sitemap.xml'].map((path) => seen(evaluation.http.get(path))),
    );
    await evaluation.stop();
    for (const { headers } of answers) expect(headers['x-robots-tag']).toBe('noindex');
    expect(answers.at(-1)?.text).not.toContain('<loc>');
  });

  it('find the pages that the web and the features name, in both languages, and when they changed', async () => {
    api.get(SiteMap).add({
      count: () => 1,
      slice: (from, to) => [{ path: '/directory/a&b', changedOn: '2026-06-01' }].slice(from, to),
    });
    const { text } = await api.http.get('/sitemap.xml');
    const links = (en: string, es: string) =>
      [`en" href="${en}`, `es" href="${es}`, `x-default" href="${en}`]
        .map((link) => `<xhtml:link rel="alternate" hreflang="${link}"/>`)
        .join('');
    for (const [path, changed] of [
      ['/guide', '2026-05-01'],
      ['/directory/a&amp;b', '2026-06-01'],
    ]) {
      const [en, es] = [`${origin}${path}`, `${origin}/es${path}`];
      for (const address of [en, es])
        expect(text).toContain(`<url><loc>${address}</loc><lastmod>${changed}</lastmod>${links(en, es)}</url>`);
    }
    expect(text).toContain(`<url><loc>${origin}/es</loc>${links(`${origin}/`, `${origin}/es`)}</url>`);
  });

  it('find them in several files when there are too many for one, each once', () => {
    const map = new SiteMap();
    const page = (name: string, at: number) => ({ path: `/${name}/${at}`, changedOn: null });
    const section = (name: string, count: number) => ({
      count: () => count,
      slice: (from: number, to: number) => Array.from({ length: to - from }, (_, at) => page(name, from + at)),
    });
    map.add(section('a', 15_000));
    map.add(section('b', 30_000));
    expect(map.root(origin).match(/<sitemap>/g)).toHaveLength(3);
    const urls = [0, 1, 2].flatMap((at) => map.file(origin, at)?.match(/<loc>[^<]+/g) ?? []);
    expect([urls.length, new Set(urls).size]).toEqual([90_000, 90_000]);
    expect(map.file(origin, 3)).toBeNull();
  });
});
