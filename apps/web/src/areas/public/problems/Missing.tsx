/** An address that leads nowhere, with ways on; and what such pages say about themselves. */
import type { TFunction } from 'i18next';
import { Link } from 'react-router';
import type { PageHead } from '../../../lib/head.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { SearchBar } from '../search/SearchBar.tsx';
import { parseSearch } from '../search/search-state.ts';
import styles from './ProblemPage.module.css';

export const missingHead = (t: TFunction): PageHead => ({
  title: t('problems.notFound.head'),
  description: t('problems.notFound.text'),
  canonicalPath: null,
  isIndexed: false,
});

export const goneHead = (t: TFunction): PageHead => ({
  title: t('problems.gone.head'),
  description: t('problems.gone.text'),
  canonicalPath: null,
  isIndexed: false,
});

export function Missing() {
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
