/**
 * Everything that is not data: the built files, robots.txt, the sitemap, and pages rendered by the web's own bundle.
 * A page fetches from the API like a browser does, but in this process; without a built web only the API answers.
 * Pages that have a form take it as browsers without JavaScript send it; what it says then goes through the API.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Request, Response } from 'express';
import { type Config } from '../config/config.ts';
import { bytesOf } from '../http/body.ts';
import { setAppPolicy, setPagePolicy } from '../http/headers.ts';
import { problemOf } from '../http/problem.filter.ts';
import { type Problem, problem } from '../http/problems.ts';
import { visitOf } from '../http/visit.ts';
import { type Log } from '../observability/log.ts';
import { Assets } from './assets.ts';
import { answerErrorPage } from './error-page.ts';
import { robotsFor, type SiteMap, type SitePage } from './site-map.ts';

interface RenderOptions {
  readonly nonce: string;
  readonly origin: string;
  readonly fetch: typeof fetch;
  readonly requestId: string;
  readonly contactPhone: string | null;
  readonly contactEmail: string | null;
}

interface RenderedPage {
  readonly status: number;
  readonly headers: Iterable<readonly [string, string]> | Readonly<Record<string, string>>;
  readonly html: string;
  /** An app drawn in the browser; its policy lets no string become markup. */
  readonly hasTrustedTypes?: boolean;
}

interface WebBundle {
  /** Its pages that are worth finding, beside those of the features. */
  readonly sitePages: readonly SitePage[];
  readonly render: (request: globalThis.Request, options: RenderOptions) => Promise<RenderedPage>;
}

/** Where the build of the web puts `client/` and `server/`. */
export const builtWeb = fileURLToPath(new URL('../../../../web/dist', import.meta.url));

const nonceBytes = 16;
const formType = 'application/x-www-form-urlencoded';
/** The longest text of a form, each letter as four bytes and each byte as three letters. */
const maxFormBytes = 65_536;

const methodNotAllowed = 405;
const readOnly = (): Problem => problem('methodNotAllowed', { headers: { Allow: 'GET, HEAD' } });

export class Pages {
  private readonly assets: Assets;
  private readonly bundle: Promise<WebBundle> | null;

  constructor(
    private readonly config: Config,
    private readonly log: Log,
    private readonly siteMap: SiteMap,
    private readonly fetchInProcess: (requestId: string, by?: Request) => typeof fetch,
    webFolder: string,
  ) {
    const server = path.join(webFolder, 'server/entry.server.js');
    this.assets = new Assets(path.join(webFolder, 'client'));
    this.bundle = existsSync(server) ? (import(pathToFileURL(server).href) as Promise<WebBundle>) : null;
  }

  /** Express's handler for all that is not data. */
  readonly handle = (request: Request, response: Response): void => {
    this.answer(request, response).catch((error: unknown) => {
      const answer = problemOf(error);
      if (answer.problem === 'internal') this.log.failure(error, visitOf(request).id);
      this.fail(request, response, answer);
    });
  };

  /** The first rendering compiles the bundle, and a visitor should not wait for that. Search engines learn of its pages. */
  async warmUp(): Promise<void> {
    const bundle = await this.bundle;
    if (!bundle) return;
    const { sitePages, render } = bundle;
    this.siteMap.add({ count: () => sitePages.length, slice: (from, to) => sitePages.slice(from, to) });
    await render(new globalThis.Request(this.config.publicOrigin), this.optionsFor('warm-up-0000', 'none'));
  }

  fail(request: Request, response: Response, failure: Problem): void {
    const nonce = randomBytes(nonceBytes).toString('base64');
    setPagePolicy(response, nonce);
    answerErrorPage(request, response, failure, nonce);
  }

  private async answer(request: Request, response: Response): Promise<void> {
    const visit = visitOf(request);
    if (!request.url.startsWith('/')) throw problem('malformed');
    if (request.method === 'POST' && request.headers['content-type'] === formType) {
      visit.kind = 'page';
      await this.answerPage(request, response, await this.formIn(request));
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') throw readOnly();
    visit.kind = 'asset';
    if (await this.assets.answer(request, response)) return;
    if (request.path.startsWith('/assets/')) throw problem('notFound');
    visit.kind = 'sitemap';
    if (this.answerMachines(request, response)) return;
    visit.kind = 'page';
    await this.answerPage(request, response);
  }

  private answerMachines({ path, method }: Request, response: Response): boolean {
    const { publicOrigin, evaluate } = this.config;
    const part = /^\/sitemap-([1-9]\d{0,4})\.xml$/.exec(path)?.[1];
    const text =
      path === '/robots.txt' ? robotsFor(publicOrigin, evaluate)
      : evaluate ? null // nobody consented to be found
      : path === '/sitemap.xml' ? this.siteMap.root(publicOrigin)
      : part === undefined ? null
      : this.siteMap.file(publicOrigin, Number(part) - 1); // prettier-ignore
    if (text === null) return false;
    response.setHeader(
      'Content-Type',
      path.endsWith('.txt') ? 'text/plain; charset=utf-8' : 'application/xml; charset=utf-8',
    );
    response.setHeader('Cache-Control', 'public, max-age=3600');
    response.end(method === 'HEAD' ? undefined : text);
    return true;
  }

  /** From our own pages only. They send no referrer, so browsers say `Origin: null` with their forms, and whose they are beside it. */
  private async formIn(request: Request): Promise<string> {
    const { origin, 'sec-fetch-site': site } = request.headers;
    if (site === undefined ? origin !== this.config.publicOrigin : site !== 'same-origin')
      throw problem('foreignOrigin');
    return (await bytesOf(request, maxFormBytes)).toString();
  }

  private async answerPage(request: Request, response: Response, form: string | null = null): Promise<void> {
    if (!this.bundle) throw problem('notFound');
    const { render } = await this.bundle;
    const { publicOrigin } = this.config;
    const nonce = randomBytes(nonceBytes).toString('base64');
    // Neither cookies nor anything else that could make two visitors' pages differ.
    const asked = new globalThis.Request(publicOrigin + request.url, {
      headers: { Accept: 'text/html', ...(form !== null && { 'Content-Type': formType }) },
      ...(form !== null && { method: 'POST', body: form }),
    });
    const options = this.optionsFor(visitOf(request).id, nonce, request);
    const { status, headers, html, hasTrustedTypes } = await render(asked, options);
    if (status === methodNotAllowed) throw readOnly();
    response.statusCode = status;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store');
    for (const [name, value] of Symbol.iterator in headers ? headers : Object.entries(headers))
      response.setHeader(name, value);
    if (hasTrustedTypes) setAppPolicy(response, nonce);
    else setPagePolicy(response, nonce);
    response.end(request.method === 'HEAD' ? undefined : html);
  }

  private optionsFor(requestId: string, nonce: string, by?: Request): RenderOptions {
    const { publicOrigin: origin, contactPhone, contactEmail } = this.config;
    return { nonce, origin, fetch: this.fetchInProcess(requestId, by), requestId, contactPhone, contactEmail };
  }
}
