/** Home is the search; below it, what KAP is and what a person can count on here. */
import { Link } from 'react-router';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import type { PageHandle } from '../../../lib/head.ts';
import { useSite } from '../../../lib/site.ts';
import { SearchBar } from '../search/SearchBar.tsx';
import { parseSearch } from '../search/search-state.ts';
import { FourPhases } from './FourPhases.tsx';
import { Promises } from './Promises.tsx';
import { WindowView } from './WindowView.tsx';
import styles from './HomePage.module.css';

export const loader = () => null;

export const handle: PageHandle = {
  head: ({ t }) => ({ title: t('home.head.title'), description: t('home.head.description'), canonicalPath: '/' }),
};

export function Component() {
  const { t } = useTexts();
  const { total } = useSite();
  return (
    <>
      <section className={styles.hero}>
        <div className={styles.words}>
          <h1>{t('home.title')}</h1>
          <p className={styles.lead}>{t('home.lead')}</p>
          <SearchBar state={parseSearch(new URLSearchParams())} isLarge />
          <p>
            <Link to="/directory">{total === null ? t('home.all') : t('home.allCount', { count: total })}</Link>
          </p>
        </div>
        <WindowView />
      </section>
      <FourPhases />
      <Promises />
    </>
  );
}
