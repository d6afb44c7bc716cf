/** An address that leads nowhere, with ways on. */
import { data, Link } from 'react-router';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import type { PageHandle } from '../../../lib/head.ts';
import { SearchBar } from '../search/SearchBar.tsx';
import { parseSearch } from '../search/search-state.ts';
import styles from './ProblemPage.module.css';

export const loader = () => data(null, { status: 404 });

export const handle: PageHandle = {
  head: ({ t }) => ({
    title: t('problems.notFound.head'),
    description: t('problems.notFound.text'),
    canonicalPath: null,
    isIndexed: false,
  }),
};

export function Component() {
  const { t } = useTexts();
  return (
    <div className={styles.page}>
      <h1>{t('problems.notFound.title')}</h1>
      <p>{t('problems.notFound.text')}</p>
      <SearchBar state={parseSearch(new URLSearchParams())} />
      <p>
        <Link to="/">{t('problems.home')}</Link>
      </p>
    </div>
  );
}
