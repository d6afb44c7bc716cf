/** The window of the name: four panes, hills and first light. Decoration only. */
import styles from './WindowView.module.css';

export function WindowView() {
  return (
    <svg className={styles.view} aria-hidden="true" focusable="false" viewBox="0 0 320 360">
      <clipPath id="window-glass">
        <rect x="20" y="16" width="134" height="158" rx="8" />
        <rect x="166" y="16" width="134" height="158" rx="8" />
        <rect x="20" y="186" width="134" height="158" rx="8" />
        <rect x="166" y="186" width="134" height="158" rx="8" />
      </clipPath>
      <g clipPath="url(#window-glass)">
        <rect className={styles.sky} width="320" height="360" />
        <circle className={styles.sun} cx="214" cy="196" r="46" />
        <path className={styles.far} d="M0 236 C 60 190 110 214 160 226 S 270 190 320 222 V360 H0z" />
        <path className={styles.middle} d="M0 276 C 70 236 130 268 190 262 S 290 244 320 262 V360 H0z" />
        <path className={styles.near} d="M0 318 C 90 282 150 312 220 300 S 300 300 320 304 V360 H0z" />
      </g>
      <path className={styles.sill} d="M8 352h304" />
    </svg>
  );
}
