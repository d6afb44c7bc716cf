/** How many teams, where, and in which order; the number is read out whenever it changes. */
import type { SearchResponse } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { searchFormId } from '../search/SearchBar.tsx';
import { sorts, type SearchState } from '../search/search-state.ts';
import styles from './ResultsHeading.module.css';

interface ResultsHeadingProps {
  readonly state: SearchState;
  readonly answer: SearchResponse;
  readonly onSort: () => void;
}

export function ResultsHeading({ state, answer: { total, place }, onSort }: ResultsHeadingProps) {
  const { t } = useTexts();
  const count = { count: total };
  const heading = place
    ? `${t('results.totalNear', { ...count, radius: state.radiusMiles })} ${t('results.of', { place: place.label })}`
    : t('results.total', count);

  return (
    <div className={styles.heading}>
      <h1 id="results-heading" tabIndex={-1}>
        {heading}
      </h1>
      <p role="status" className="visually-hidden">
        {heading}
      </p>
      <label className={styles.sort}>
        {t('results.sort.label')}
        <select name="sort" form={searchFormId} key={state.sort} defaultValue={state.sort} onChange={onSort}>
          {sorts.map(
            (sort) =>
              (sort !== 'distance' || place) && (
                <option key={sort} value={sort}>
                  {t(`results.sort.${sort}`)}
                </option>
              ),
          )}
        </select>
      </label>
    </div>
  );
}
