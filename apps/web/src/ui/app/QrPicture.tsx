/** A text as a picture to scan, always dark on light: cameras need that in dark rooms too. */
import { encode } from 'uqr';
import styles from './QrPicture.module.css';

export function QrPicture({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 3 });
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      className={styles.picture}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}
