/** A page that is read: contents, sections, and whether a lawyer has read it. The text comes with the page's loader. */
import { useLoaderData } from 'react-router';
import type { PageHandle } from '../../../lib/head.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { useSite } from '../../../lib/site.ts';
import { Blocks } from './Blocks.tsx';
import { contentPaths } from './content.ts';
import { VettingFacts } from './VettingFacts.tsx';
import type { Reading } from './reading.loader.ts';
import styles from './ReadingPage.module.css';

export { loader } from './reading.loader.ts';

export const handle: PageHandle<Reading> = {
  head: ({ data: { id, page }, t }) => ({
    title: t('content.title', { title: page.title }),
    description: page.description,
    canonicalPath: contentPaths[id],
  }),
};

export function Component() {
  const { page, vetting } = useLoaderData<Reading>();
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
        {vetting !== null && <VettingFacts vetting={vetting} />}
        <p className={styles.updated}>{t('content.updated', { day: format.day(page.updatedOn) })}</p>
      </div>
    </article>
  );
}
