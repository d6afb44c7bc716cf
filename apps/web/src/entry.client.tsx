/** Takes over the page that the server wrote: same data, same texts, same tree. */
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import {
  createBrowserRouter,
  matchRoutes,
  RouterContextProvider,
  RouterProvider,
  type HydrationState,
} from 'react-router';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { App } from './App.tsx';
import { apiContext, createApi } from './lib/api.ts';
import { basenameOf, languageOf } from './lib/i18n/language.ts';
import { createI18n } from './lib/i18n/i18n.ts';
import { routes } from './routes.tsx';

const root = document.getElementById('root');
const boot = document.getElementById('boot')?.textContent;

if (root && boot) {
  const language = languageOf(window.location.pathname);
  const basename = basenameOf(language);
  const [{ catalog, labels }] = await Promise.all([
    language === 'es' ? import('./lib/i18n/es/texts.ts') : import('./lib/i18n/en/texts.ts'),
    resolveMatchedPages(basename),
  ]);
  const api = createApi(window.location.origin, async (request) => fetch(request));
  const i18n = await createI18n(language, catalog, labels);
  const router = createBrowserRouter(routes, {
    basename,
    hydrationData: JSON.parse(boot) as HydrationState,
    getContext: () => new RouterContextProvider(new Map([[apiContext, api]])),
  });
  // In slices: a press on a button need not wait until the whole page is taken over.
  startTransition(() => {
    hydrateRoot(
      root,
      <App api={api} i18n={i18n}>
        <RouterProvider router={router} />
      </App>,
    );
  });
}

/** A page that is still being fetched when React starts would be rendered empty; so it is fetched before. */
async function resolveMatchedPages(basename: string): Promise<void> {
  const matches = matchRoutes(routes, window.location, basename) ?? [];
  await Promise.all(
    matches.map(async ({ route }) => {
      if (typeof route.lazy !== 'function') return;
      Object.assign(route, await route.lazy(), { lazy: undefined });
    }),
  );
}
