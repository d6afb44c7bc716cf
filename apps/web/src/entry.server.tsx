/** Renders any page to HTML. The API answers inside the same process, through the `fetch` that the caller hands over. */
import { readFileSync } from 'node:fs';
import { renderToString } from 'react-dom/server';
import {
  createStaticHandler,
  createStaticRouter,
  isRouteErrorResponse,
  RouterContextProvider,
  StaticRouterProvider,
} from 'react-router';
import type { i18n as I18n } from 'i18next';
import type { Manifest } from 'vite';
import { App } from './App.tsx';
import { contentPageIds, contentPaths } from './areas/public/content/content.ts';
import { contentPage } from './areas/public/content/reading.loader.ts';
import { appAreaOf, appDocument } from './app-document.ts';
import { assetsFor } from './assets.ts';
import { documentOf } from './document.ts';
import { apiContext, createApi, Problem, statusOf } from './lib/api.ts';
import { hasHead, type PageHead } from './lib/head.ts';
import { en } from './lib/i18n/en/en.ts';
import { labels as enLabels } from './lib/i18n/en/labels.ts';
import { es } from './lib/i18n/es/es.ts';
import { labels as esLabels } from './lib/i18n/es/labels.ts';
import { createI18n } from './lib/i18n/i18n.ts';
import { basenameOf, languageOf, type Language } from './lib/i18n/language.ts';
import { contactContext } from './lib/site.ts';
import { pages, routes } from './routes.tsx';

export interface RenderOptions {
  /** The public origin, for canonical addresses. */
  readonly origin: string;
  /** Of the policy of this answer: the apps hand it on to the styles that they make. */
  readonly nonce: string;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly contactPhone: string | null;
  readonly contactEmail: string | null;
}

export interface RenderedPage {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly html: string;
  /** An app that is drawn in the browser, where strings must not become markup. */
  readonly hasTrustedTypes?: boolean;
}

export interface SitePage {
  /** The same in every language, but for the prefix of the language. */
  readonly path: string;
  readonly changedOn: string | null;
}

/** For the sitemap: what stands by itself. */
export const sitePages: readonly SitePage[] = [
  { path: '/', changedOn: null },
  { path: '/directory', changedOn: null },
  ...(await Promise.all(
    contentPageIds.map(async (id) => ({ path: contentPaths[id], changedOn: (await contentPage('en', id)).updatedOn })),
  )),
];

/** Before the first visitor, not while one waits. */
await Promise.all(Object.values(pages).map(async (load) => load()));

const manifest = JSON.parse(
  readFileSync(new URL('../client/.vite/manifest.json', import.meta.url), 'utf8'),
) as Manifest;

const sides = {
  en: {
    i18n: await createI18n('en', en, enLabels),
    handler: createStaticHandler(routes, { basename: basenameOf('en') }),
  },
  es: {
    i18n: await createI18n('es', es, esLabels),
    handler: createStaticHandler(routes, { basename: basenameOf('es') }),
  },
};

export async function render(
  request: Request,
  { origin, nonce, fetch, contactPhone, contactEmail }: RenderOptions,
): Promise<RenderedPage> {
  const { pathname } = new URL(request.url);
  const language = languageOf(pathname);
  const contact = { phone: contactPhone, email: contactEmail };
  const area = appAreaOf(pathname);
  if (area) {
    const html = appDocument({ manifest, area, pathname, nonce, contact });
    return { status: 200, headers: { ...htmlIn(language), 'x-robots-tag': 'noindex' }, html, hasTrustedTypes: true };
  }
  const { i18n, handler } = sides[language];
  const api = createApi(origin, fetch);
  const requestContext = new RouterContextProvider();
  requestContext.set(apiContext, api);
  requestContext.set(contactContext, contact);

  const context = await handler.query(request, { requestContext });
  if (context instanceof Response) {
    return { status: context.status, headers: Object.fromEntries(context.headers), html: await context.text() };
  }
  // What nobody expected is for the log of the caller; an answer of the API that was no answer is told on a page.
  for (const error of Object.values(context.errors ?? {})) {
    // A form sent to a page that has none.
    if (isRouteErrorResponse(error) && error.status === 405) return { status: 405, headers: {}, html: '' };
    if (!(error instanceof Problem)) throw error;
  }

  const markup = renderToString(
    <App api={api} i18n={i18n}>
      <StaticRouterProvider
        router={createStaticRouter(handler.dataRoutes, context)}
        context={context}
        hydrate={false}
      />
    </App>,
  );
  const { loaderData, actionData, errors, statusCode } = context;
  const html = documentOf({
    head: headOf(context.matches, loaderData, i18n, language, origin),
    language,
    origin,
    assets: assetsFor(manifest, 'src/entry.client.tsx', [
      ...pageFiles(context.matches),
      `src/lib/i18n/${language}/texts.ts`,
    ]),
    markup,
    boot: errors ? null : { loaderData, actionData, errors },
  });
  return {
    status: statusOf(errors ?? {}) ?? statusCode,
    headers: htmlIn(language),
    html,
  };
}

const htmlIn = (language: Language): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'content-language': language,
});

type Matches =
  Awaited<ReturnType<(typeof sides)['en']['handler']['query']>> extends infer Result
    ? Extract<Result, { matches: unknown }>['matches']
    : never;

function headOf(
  matches: Matches,
  loaderData: Record<string, unknown>,
  i18n: I18n,
  language: Language,
  origin: string,
): PageHead {
  const match = matches.findLast(({ route }) => hasHead(route.handle));
  const data = match && loaderData[match.route.id];
  if (match && hasHead(match.route.handle) && data !== undefined) {
    return match.route.handle.head({ data, t: i18n.t, language, origin, params: match.params });
  }
  const { t } = i18n;
  return {
    title: t('problems.unexpected.head'),
    description: t('problems.unexpected.text'),
    canonicalPath: null,
    isIndexed: false,
  };
}

/** The id of a page's route ends with its file; see routes.tsx. */
const pageFiles = (matches: Matches): string[] =>
  matches.flatMap(({ route }) => {
    const file = route.id.split(' ./')[1];
    return file === undefined ? [] : [`src/${file}`];
  });
