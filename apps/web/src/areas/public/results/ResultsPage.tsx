/** The results: search on top, filters beside, the list complete, the map extra. Everything is in the URL. */
import { useState } from 'react';
import { useLoaderData, useNavigate, useNavigation } from 'react-router';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import type { PageHandle } from '../../../lib/head.ts';
import { ProblemNotice } from '../problems/ProblemNotice.tsx';
import { searchFormId, stateOfForm } from '../search/SearchBar.tsx';
import { searchPath, type SearchState } from '../search/search-state.ts';
import { Chips } from './Chips.tsx';
import { CompareBar } from './CompareBar.tsx';
import { EmptyState } from './EmptyState.tsx';
import { Filters } from './Filters.tsx';
import { HighlightContext } from './highlight.ts';
import { MapSpace } from './MapSpace.tsx';
import { Paging } from './Paging.tsx';
import { PlaceNotice, UnknownPlace } from './PlaceNotice.tsx';
import { ResultCard } from './ResultCard.tsx';
import { ResultsHeading } from './ResultsHeading.tsx';
import type { loader, Results } from './results.loader.ts';
import { SearchFold } from './SearchFold.tsx';
import styles from './ResultsPage.module.css';

export { loader } from './results.loader.ts';

export const itemsPerPage = 20;

export const handle: PageHandle = {
  head: ({ t }) => ({
    title: t('results.head.title'),
    description: t('results.head.description'),
    canonicalPath: '/directory',
  }),
};

export function Component() {
  const loaded = useLoaderData<typeof loader>() as Results;
  const { t } = useTexts();
  const navigate = useNavigate();
  const navigation = useNavigation();
  const [active, setActive] = useState<string | null>(null);
  const [asked, setAsked] = useState<SearchState | null>(null);
  const [latest, setLatest] = useState(loaded);
  const [lastGood, setLastGood] = useState(loaded);
  if (loaded !== latest) {
    setLatest(loaded);
    setAsked(null);
    if (loaded.kind !== 'failed') setLastGood(loaded);
  }

  const shown = loaded.kind === 'failed' && lastGood.kind === 'found' ? lastGood : loaded;
  const isComing = navigation.location?.pathname.endsWith('/directory') ?? false;
  // A box shows its mark at once, not when the answer is there.
  const state = asked ?? loaded.state;

  const applyFilters = () => {
    const form = document.getElementById(searchFormId);
    if (!(form instanceof HTMLFormElement)) return;
    const next = stateOfForm(form);
    setAsked(next);
    void navigate(searchPath(next), { preventScrollReset: true });
  };

  return (
    <HighlightContext value={{ active, setActive }}>
      <SearchFold state={loaded.state} isOpen={loaded.kind === 'refused'} />
      <div className={styles.columns}>
        <Filters
          state={state}
          facets={shown.kind === 'found' ? shown.answer.facets : null}
          total={shown.kind === 'found' ? shown.answer.total : null}
          onChange={applyFilters}
        />
        <section className={styles.list} aria-labelledby="results-heading">
          {loaded.kind === 'failed' && <ProblemNotice problem={loaded.problem} isListKept={shown.kind === 'found'} />}
          {loaded.kind === 'refused' && <UnknownPlace state={loaded.state} problem={loaded.problem} />}
          {shown.kind === 'found' && (
            <>
              <ResultsHeading state={shown.state} answer={shown.answer} onSort={applyFilters} />
              <Chips state={state} />
              <PlaceNotice state={shown.state} answer={shown.answer} />
              {shown.isStale && <p role="status">{t('results.stale')}</p>}
              {shown.answer.total === 0 && <EmptyState steps={shown.steps} />}
              <ol
                className={isComing ? `${styles.cards} ${styles.coming}` : styles.cards}
                start={firstNumber(shown.state.page)}
                aria-busy={isComing}
              >
                {shown.answer.items.map((item, index) => (
                  <li key={item.id} id={`team-${item.slug}`}>
                    <ResultCard item={item} number={firstNumber(shown.state.page) + index} />
                  </li>
                ))}
              </ol>
              <Paging state={shown.state} nextCursor={shown.answer.nextCursor} />
              {shown.answer.items.length > 1 && <CompareBar />}
            </>
          )}
        </section>
        {shown.kind === 'found' && (
          <MapSpace state={shown.state} answer={shown.answer} firstNumber={firstNumber(shown.state.page)} />
        )}
      </div>
    </HighlightContext>
  );
}

const firstNumber = (page: number): number => (page - 1) * itemsPerPage + 1;
