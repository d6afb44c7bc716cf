/** Shows a page as a person meets it, against an API whose answers the test writes. */
import { configure, render } from '@testing-library/react';
import { createMemoryRouter, RouterContextProvider, RouterProvider, type RouteObject } from 'react-router';
import { App } from '../src/App.tsx';
import { apiContext, Problem, type Api } from '../src/lib/api.ts';
import { en } from '../src/lib/i18n/en/en.ts';
import { labels as enLabels } from '../src/lib/i18n/en/labels.ts';
import { es } from '../src/lib/i18n/es/es.ts';
import { labels as esLabels } from '../src/lib/i18n/es/labels.ts';
import { createI18n } from '../src/lib/i18n/i18n.ts';
import type { Language } from '../src/lib/i18n/language.ts';

/** A busy machine is no broken page. */
configure({ asyncUtilTimeout: 10_000 });

/** An API of which the test says only what it is about; anything else nobody answers. */
export function fakeApi(answers: Partial<Api>): Api {
  const nobody = () => Promise.reject(new Problem({ status: 0 }));
  return {
    ...{
      search: nobody,
      listing: nobody,
      suggest: nobody,
      map: nobody,
      vetting: nobody,
      report: nobody,
      preview: nobody,
    },
    ...{ complain: nobody, complaint: nobody, scholarships: nobody, interest: nobody, answerInterest: nobody },
    ...answers,
  };
}

export async function showPage(page: RouteObject, at: string, api: Api, language: Language = 'en') {
  const i18n = await (language === 'es' ? createI18n('es', es, esLabels) : createI18n('en', en, enLabels));
  const router = createMemoryRouter(
    [
      { HydrateFallback: () => null, ...page },
      { path: '*', element: null },
    ],
    {
      initialEntries: [at],
      getContext: () => new RouterContextProvider(new Map([[apiContext, api]])),
    },
  );
  render(
    <App api={api} i18n={i18n}>
      <RouterProvider router={router} />
    </App>,
  );
  return router;
}
