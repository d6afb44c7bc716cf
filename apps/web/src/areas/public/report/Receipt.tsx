/** What somebody who sent a form is left with; read out at once. */
import { useEffect, useRef, type ReactNode } from 'react';
import styles from './ReportPage.module.css';

interface ReceiptProps {
  readonly title: string;
  readonly reference: string;
  readonly children: ReactNode;
}

export function Receipt({ title, reference, children }: ReceiptProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <div className={styles.done}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p>
        <strong>{reference}</strong>
      </p>
      {children}
    </div>
  );
}
