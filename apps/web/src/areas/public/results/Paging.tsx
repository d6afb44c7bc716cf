/** On to the next teams. Numbers go on, so that a pin and its line in the list always agree. */
import { Link } from 'react-router';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { buttonClass } from '../../../ui/public/Button.tsx';
import { Icon } from '../../../ui/public/Icon.tsx';
import { changed, searchPath, type SearchState } from '../search/search-state.ts';
import styles from './Paging.module.css';

export function Paging({ state, nextCursor }: { state: SearchState; nextCursor: string | null }) {
  const { t } = useTexts();
  if (nextCursor === null && state.page === 1) return null;

  return (
    <nav className={styles.paging} aria-label={t('results.pages.region')}>
      {state.page > 1 && (
        <>
          <Link to={searchPath(changed(state, {}))}>{t('results.pages.first')}</Link>
          <span>{t('results.pages.page', { page: state.page })}</span>
        </>
      )}
      {nextCursor !== null && (
        <Link
          to={searchPath({ ...state, cursor: nextCursor, page: state.page + 1 })}
          rel="next"
          className={buttonClass('quiet')}
        >
          {t('results.pages.next')} <Icon name="arrowRight" />
        </Link>
      )}
    </nav>
  );
}
