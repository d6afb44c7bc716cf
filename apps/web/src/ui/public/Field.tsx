/** A label, its control and, where needed, a hint and an error: always tied together. */
import type { ReactNode } from 'react';
import styles from './Field.module.css';

interface FieldProps {
  readonly label: ReactNode;
  readonly id: string;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly children: ReactNode;
}

export const hintIdOf = (id: string): string => `${id}-hint`;
export const errorIdOf = (id: string): string => `${id}-error`;

export function Field({ label, id, hint, error, children }: FieldProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint && (
        <p id={hintIdOf(id)} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={errorIdOf(id)} className={styles.error}>
          {error}
        </p>
      )}
      {children}
    </div>
  );
}
