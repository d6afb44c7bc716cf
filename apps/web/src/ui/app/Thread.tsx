/** What two sides wrote to each other, the oldest first: as plain text, in whatever script, that leaks into nothing beside it. */
import styles from './Thread.module.css';

export interface ThreadLine {
  readonly number: number;
  readonly isOwn: boolean;
  /** Who, and when. */
  readonly head: string;
  readonly words: string;
  /** Such as: not read yet. */
  readonly note: string | null;
}

export function Thread({ label, lines }: { readonly label: string; readonly lines: readonly ThreadLine[] }) {
  return (
    <ol className={styles.thread} aria-label={label}>
      {lines.map(({ number, isOwn, head, words, note }) => (
        <li key={number} className={isOwn ? styles.own : styles.other}>
          <p className={styles.head}>{head}</p>
          <p className={styles.words} dir="auto">
            {words}
          </p>
          {note !== null && <p className={styles.head}>{note}</p>}
        </li>
      ))}
    </ol>
  );
}
