/** Where the map stands: beside the list where there is room, on request elsewhere, nowhere without JavaScript. */
import { lazy, Suspense, useEffect, useState } from 'react';
import type { SearchResponse } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { Button } from '../../../ui/public/Button.tsx';
import { Icon } from '../../../ui/public/Icon.tsx';
import { useMedia } from '../../../ui/public/use-media.ts';
import type { SearchState } from '../search/search-state.ts';
import styles from './MapSpace.module.css';

const ResultsMap = lazy(() => import('../map/ResultsMap.tsx'));

const restMilliseconds = 600;

interface MapSpaceProps {
  readonly state: SearchState;
  readonly answer: SearchResponse;
  readonly firstNumber: number;
}

export function MapSpace(props: MapSpaceProps) {
  const { t } = useTexts();
  const hasRoom = useMedia('(min-width: 75.01rem)');
  const [isAsked, setIsAsked] = useState(false);
  const [isRested, setIsRested] = useState(false);

  useEffect(() => {
    const timer = setTimeout(() => {
      setIsRested(true);
    }, restMilliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, []);

  const isShown = isAsked || (hasRoom && isRested);
  return (
    <section className={isShown ? styles.shown : styles.space} aria-label={t('results.map.region')}>
      {isShown ? (
        <Suspense fallback={null}>
          <ResultsMap {...props} />
        </Suspense>
      ) : (
        <Button
          look="quiet"
          className={styles.ask}
          onClick={() => {
            setIsAsked(true);
          }}
        >
          <Icon name="map" /> {t('results.map.open')}
        </Button>
      )}
    </section>
  );
}
