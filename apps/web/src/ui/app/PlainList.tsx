/** A list without bullets: lines of things that each have their buttons. */
import { Children, type ReactNode } from 'react';
import styles from './PlainList.module.css';

export function PlainList({ children }: { readonly children: ReactNode }) {
  return (
    <ul className={styles.list}>
      {Children.map(children, (child) => (
        <li>{child}</li>
      ))}
    </ul>
  );
}
