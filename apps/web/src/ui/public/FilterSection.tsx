/** A group of filters under a heading that opens and closes, with JavaScript or without. */
import type { ReactNode } from 'react';
import styles from './FilterSection.module.css';

interface FilterSectionProps {
  readonly title: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

export function FilterSection({ title, isOpen = false, children }: FilterSectionProps) {
  return (
    <details className={styles.section} open={isOpen}>
      <summary className={styles.title}>{title}</summary>
      <div role="group" aria-label={title} className={styles.body}>
        {children}
      </div>
    </details>
  );
}
