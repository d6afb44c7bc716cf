/** The map beside the list: same numbers, same teams, never more than the list says. Loaded only when there is room or wish. */
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi } from '../../../lib/api-provider.ts';
import type { SearchResponse } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { useHighlight } from '../results/highlight.ts';
import { changed, filterQuery, searchPath, type SearchState } from '../search/search-state.ts';
import { DirectoryMap, type MapView } from './directory-map.ts';
import { MapControls } from './MapControls.tsx';
import styles from './ResultsMap.module.css';

interface ResultsMapProps {
  readonly state: SearchState;
  readonly answer: SearchResponse;
  readonly firstNumber: number;
}

export default function ResultsMap({ state, answer, firstNumber }: ResultsMapProps) {
  const { t } = useTexts();
  const api = useApi();
  const navigate = useNavigate();
  const { active, setActive } = useHighlight();
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<DirectoryMap | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const [view, setView] = useState<MapView | null>(null);

  useEffect(() => {
    if (!box.current) return undefined;
    let made: DirectoryMap | null = null;
    try {
      made = new DirectoryMap(box.current, setView, t('results.map.region'));
      setMap(made);
    } catch {
      setHasFailed(true);
    }
    return () => {
      made?.remove();
      setMap(null);
    };
  }, [t]);

  useEffect(() => {
    map?.show(state, answer, firstNumber, {
      onPoint: setActive,
      clusterText: (count) => t('results.map.cluster', { count }),
    });
  }, [map, state, answer, firstNumber, setActive, t]);

  useEffect(() => {
    map?.highlight(active);
  }, [map, active]);

  const isComplete = answer.total <= answer.items.length;
  useEffect(() => {
    if (!map || !view) return undefined;
    if (isComplete) {
      map.showOthers([]);
      return undefined;
    }
    const aborter = new AbortController();
    api.map({ ...filterQuery({ ...state, bbox: view.bbox }), zoom: view.zoom }, aborter.signal).then(
      (features) => {
        map.showOthers(features);
      },
      () => undefined,
    );
    return () => {
      aborter.abort();
    };
  }, [api, map, view, state, isComplete]);

  if (hasFailed) return <p>{t('results.map.failed')}</p>;
  return (
    <div className={styles.map}>
      <div ref={box} className={styles.canvas} />
      {map && <MapControls map={map} />}
      {view?.isMovedByHand && (
        <button
          type="button"
          className={styles.area}
          onClick={() => void navigate(searchPath(changed(state, { near: '', bbox: view.bbox })))}
        >
          {t('results.map.area')}
        </button>
      )}
    </div>
  );
}
