/** The search above its results: on phones one line that opens it, so that the first team is on the first screen. */
import type { SyntheticEvent } from 'react';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { SearchBar } from '../search/SearchBar.tsx';
import type { SearchState } from '../search/search-state.ts';
import styles from './SearchFold.module.css';

/** `isOpen` where the search itself is what has to be changed. */
export function SearchFold({ state, isOpen }: { state: SearchState; isOpen: boolean }) {
  const { t } = useTexts();
  const { near, q, radiusMiles } = state;
  const place = near === '' ? t('search.fold.anywhere') : near;
  const parts = [
    place,
    near !== '' && t('search.fold.within', { count: radiusMiles }),
    q !== '' && t('search.fold.words', { words: q }),
  ];

  // The button that was pressed folds away with the rest: the focus goes to the line that stays, where there is one.
  const fold = ({ currentTarget }: SyntheticEvent<HTMLDetailsElement>) => {
    currentTarget.open = false;
    currentTarget.querySelector('summary')?.focus();
  };

  return (
    <details className={styles.fold} open={isOpen} onSubmit={fold}>
      <summary className={styles.line}>
        <span className={styles.asked}>{parts.filter((part) => part !== false).join(' · ')}</span>
        <span className={styles.change}>{t('search.fold.change')}</span>
      </summary>
      <SearchBar state={state} />
    </details>
  );
}
