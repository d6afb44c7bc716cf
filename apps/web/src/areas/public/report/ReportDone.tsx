/** The receipt of a report: a number and a day, nothing about the person. */
import type { ReportResponse } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { Receipt } from './Receipt.tsx';

export function ReportDone({ answer: { reference, dueOn } }: { answer: ReportResponse }) {
  const { t, format } = useTexts();
  return (
    <Receipt title={t('report.done.title')} reference={t('report.done.reference', { reference })}>
      <p>{t('report.done.due', { day: format.day(dueOn) })}</p>
      <p>{t('report.done.keep')}</p>
    </Receipt>
  );
}
