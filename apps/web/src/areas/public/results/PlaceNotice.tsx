/** Says which place was meant and offers the others; says what was understood when there is no such place. */
import { Link } from 'react-router';
import type { ProblemDetails, SearchResponse } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { changed, searchPath, type SearchState } from '../search/search-state.ts';
import styles from './PlaceNotice.module.css';

const mostAlternatives = 5;

export function PlaceNotice({ state, answer: { place, didYouMean } }: { state: SearchState; answer: SearchResponse }) {
  const { t } = useTexts();
  const others = place?.alternatives.slice(0, mostAlternatives) ?? [];

  return (
    <>
      {place && others.length > 0 && (
        <p className={styles.notice}>
          {t('results.place.showing', { place: place.label })} {t('results.place.didYouMean')}{' '}
          <Places state={state} places={others} />?
        </p>
      )}
      {didYouMean !== null && (
        <p className={styles.notice}>
          <Link to={searchPath(changed(state, { q: didYouMean }))}>
            {t('results.didYouMean', { text: didYouMean })}
          </Link>
        </p>
      )}
    </>
  );
}

export function UnknownPlace({ state, problem }: { state: SearchState; problem: ProblemDetails }) {
  const { t } = useTexts();
  const place = problem.errors?.find(({ pointer }) => pointer === '/near');
  const others = (problem.status === 422 ? problem.alternatives : undefined)?.slice(0, mostAlternatives) ?? [];
  return (
    <div className={styles.unknown}>
      <h1 id="results-heading" tabIndex={-1}>
        {place ? t('results.unknownPlace.title') : t('results.empty.title')}
      </h1>
      <p>{place ? t('results.unknownPlace.text', { place: state.near }) : t('results.empty.nothing')}</p>
      {others.length > 0 && (
        <p>
          {t('results.place.didYouMean')} <Places state={state} places={others} />?
        </p>
      )}
      <p>
        {t('results.unknownPlace.instead')}{' '}
        <Link to={searchPath(changed(state, { near: '', bbox: '', sort: 'best' }))}>
          {t('results.unknownPlace.all')}
        </Link>
        .
      </p>
    </div>
  );
}

interface NamedPlace {
  readonly label: string;
  readonly query: string;
}

function Places({ state, places }: { state: SearchState; places: readonly NamedPlace[] }) {
  const { t } = useTexts();
  return places.map(({ label, query }, index) => (
    <span key={query}>
      {index > 0 && (index === places.length - 1 ? ` ${t('results.place.or')} ` : ', ')}
      <Link to={searchPath(changed(state, { near: query }))}>{label}</Link>
    </span>
  ));
}
