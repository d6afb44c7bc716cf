/** The receipt of a report: a number and a day, nothing about the person. */
import { useEffect, useRef } from 'react';
import type { ReportResponse } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import styles from './ReportPage.module.css';

export function ReportDone({ answer: { reference, dueOn } }: { answer: ReportResponse }) {
  const { t, format } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);

  return (
    <div className={styles.done}>
      <h2 ref={heading} tabIndex={-1}>
        {t('report.done.title')}
      </h2>
      <p>
        <strong>{t('report.done.reference', { reference })}</strong>
      </p>
      <p>{t('report.done.due', { day: format.day(dueOn) })}</p>
      <p>{t('report.done.keep')}</p>
    </div>
  );
}
