/** Every move of the map without dragging: buttons to zoom and to go in four directions. */
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { Icon } from '../../../ui/public/Icon.tsx';
import type { DirectoryMap } from './directory-map.ts';
import styles from './ResultsMap.module.css';

const moves = [
  { key: 'up', sign: '↑', x: 0, y: -1 },
  { key: 'left', sign: '←', x: -1, y: 0 },
  { key: 'right', sign: '→', x: 1, y: 0 },
  { key: 'down', sign: '↓', x: 0, y: 1 },
] as const;

export function MapControls({ map }: { map: DirectoryMap }) {
  const { t } = useTexts();
  return (
    <div className={styles.controls} role="group" aria-label={t('results.map.move')}>
      <button
        type="button"
        aria-label={t('results.map.zoomIn')}
        onClick={() => {
          map.zoomBy(1);
        }}
      >
        <Icon name="plus" />
      </button>
      <button
        type="button"
        aria-label={t('results.map.zoomOut')}
        onClick={() => {
          map.zoomBy(-1);
        }}
      >
        <Icon name="minus" />
      </button>
      {moves.map(({ key, sign, x, y }) => (
        <button
          key={key}
          type="button"
          aria-label={t(`results.map.${key}`)}
          onClick={() => {
            map.panBy(x, y);
          }}
        >
          {sign}
        </button>
      ))}
    </div>
  );
}
