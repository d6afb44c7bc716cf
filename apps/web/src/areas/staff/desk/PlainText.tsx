/** What somebody wrote, with their line breaks and nothing else. */
import styles from './PlainText.module.css';

export function PlainText({ text }: { readonly text: string }) {
  return <p className={styles.text}>{text}</p>;
}
