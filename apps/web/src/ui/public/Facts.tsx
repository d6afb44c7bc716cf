/** A list of facts; a filled mark for what is stated, an open one for what is not. The words say it too. */
import styles from './Facts.module.css';

interface Fact {
  readonly text: string;
  readonly isGiven: boolean;
}

export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <ul className={styles.facts}>
      {facts.map(({ text, isGiven }) => (
        <li key={text}>
          <Dot isFilled={isGiven} />
          {text}
        </li>
      ))}
    </ul>
  );
}

export function Dot({ isFilled }: { isFilled: boolean }) {
  return (
    <svg className={styles.dot} aria-hidden="true" focusable="false" width="12" height="12" viewBox="0 0 12 12">
      <circle className={isFilled ? styles.filled : styles.open} cx="6" cy="6" r="4.6" />
    </svg>
  );
}
