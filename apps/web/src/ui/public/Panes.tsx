/** The window of four panes: one per phase of care, filled (here), hatched (by a partner) or empty. Words stand beside it. */
import { useId } from 'react';
import styles from './Panes.module.css';

export type Pane = 'HERE' | 'PARTNER' | 'NOT_OFFERED';

const corners = [
  { x: 1, y: 1 },
  { x: 18, y: 1 },
  { x: 1, y: 18 },
  { x: 18, y: 18 },
] as const;

export function Panes({ panes, size = 34 }: { panes: readonly (Pane | null)[]; size?: number }) {
  const hatch = useId();
  return (
    <svg className={styles.panes} aria-hidden="true" focusable="false" width={size} height={size} viewBox="0 0 34 34">
      <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className={styles.hatch} x1="0" y1="0" x2="0" y2="4" />
      </pattern>
      {corners.map(({ x, y }, index) => {
        const pane = panes[index] ?? 'NOT_OFFERED';
        return (
          <rect
            key={`${x},${y}`}
            className={pane === 'HERE' ? styles.here : styles.open}
            fill={pane === 'PARTNER' ? `url(#${hatch})` : undefined}
            x={x}
            y={y}
            width="15"
            height="15"
            rx="3"
          />
        );
      })}
    </svg>
  );
}
