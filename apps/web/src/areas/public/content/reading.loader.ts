/** Brings the text of a page that is read: each is a file of its own, in each language. */
import type { LoaderFunctionArgs } from 'react-router';
import { apiContext } from '../../../lib/api.ts';
import type { HowWeVetResponse } from '../../../lib/directory.types.ts';
import { languageOf, type Language } from '../../../lib/i18n/language.ts';
import { contentPageIds, contentPaths, type ContentPage, type ContentPageId } from './content.ts';

export interface Reading {
  readonly id: ContentPageId;
  readonly page: ContentPage;
  /** Only for the page about how we vet; null there too when it cannot be had: the words stand alone. */
  readonly vetting: HowWeVetResponse | null;
}

export async function loader({ request, context }: LoaderFunctionArgs): Promise<Reading> {
  const { pathname } = new URL(request.url);
  const path = pathname.replace(/^\/es(?=\/)/, '').replace(/\/$/, '');
  const id = contentPageIds.find((known) => contentPaths[known] === path) ?? 'guide';
  const vetting =
    id === 'howWeVet'
      ? context
          .get(apiContext)
          .vetting(request.signal)
          .catch(() => null)
      : null;
  return { id, page: await contentPage(languageOf(pathname), id), vetting: await vetting };
}

export const contentPage = async (language: Language, id: ContentPageId): Promise<ContentPage> =>
  language === 'es' ? spanish(id) : english(id);

async function english(id: ContentPageId): Promise<ContentPage> {
  if (id === 'guide') return (await import('./guide.en.ts')).guide;
  if (id === 'howWeVet' || id === 'badge') return (await import('./vetting.en.ts'))[id];
  return (await import('./legal.en.ts'))[id];
}

async function spanish(id: ContentPageId): Promise<ContentPage> {
  if (id === 'guide') return (await import('./guide.es.ts')).guide;
  if (id === 'howWeVet' || id === 'badge') return (await import('./vetting.es.ts'))[id];
  return (await import('./legal.es.ts'))[id];
}
