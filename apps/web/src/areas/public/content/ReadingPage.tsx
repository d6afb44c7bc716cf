/** A page that is read: contents, sections, and whether a lawyer has read it. The text comes with the page's loader. */
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { languageOf } from '../../../lib/i18n/language.ts';
import type { PageHandle } from '../../../lib/head.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { useSite } from '../../../lib/site.ts';
import { Blocks } from './Blocks.tsx';
import { contentPageIds, contentPaths, type ContentPage, type ContentPageId } from './content.ts';
import styles from './ReadingPage.module.css';

interface Reading {
  readonly id: ContentPageId;
  readonly page: ContentPage;
}

export async function loader({ request }: LoaderFunctionArgs): Promise<Reading> {
  const { pathname } = new URL(request.url);
  const language = languageOf(pathname);
  const path = pathname.replace(/^\/es(?=\/)/, '').replace(/\/$/, '');
  const id = contentPageIds.find((known) => contentPaths[known] === path) ?? 'guide';
  const pages = language === 'es' ? await spanish(id) : await english(id);
  return { id, page: pages };
}

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

export const handle: PageHandle<Reading> = {
  head: ({ data: { id, page }, t }) => ({
    title: t('content.title', { title: page.title }),
    description: page.description,
    canonicalPath: contentPaths[id],
  }),
};

export function Component() {
  const { page } = useLoaderData<typeof loader>();
  const { t, format } = useTexts();
  const { contact } = useSite();
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <h1>{page.title}</h1>
        <p className={styles.lead}>{page.lead}</p>
        {page.isDraftForCounsel && <p className={styles.draft}>{t('content.draft')}</p>}
      </header>
      <nav className={styles.contents} aria-label={t('content.contents')}>
        <p>{t('content.contents')}</p>
        <ul>
          {page.sections.map(({ id, heading }) => (
            <li key={id}>
              <a href={`#${id}`}>{heading}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.text}>
        {page.sections.map(({ id, heading, blocks }) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{heading}</h2>
            <Blocks blocks={blocks} contact={contact} />
          </section>
        ))}
        <p className={styles.updated}>{t('content.updated', { day: format.day(page.updatedOn) })}</p>
      </div>
    </article>
  );
}
