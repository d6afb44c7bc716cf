/** The receipt of a complaint: a number to write down, what comes next, and where to ask. Nothing of what was written. */
import { Link } from 'react-router';
import type { ComplaintReceipt } from '../../../lib/directory.types.ts';
import { useTexts } from '../../../lib/i18n/i18n.ts';
import { Receipt } from '../report/Receipt.tsx';

export function ComplaintDone({ receipt: { reference, receivedOn, dueOn } }: { readonly receipt: ComplaintReceipt }) {
  const { t, format } = useTexts();
  return (
    <Receipt title={t('complaint.done.title')} reference={t('report.done.reference', { reference })}>
      <p>{t('complaint.done.received', { day: format.day(receivedOn) })}</p>
      {dueOn !== null && <p>{t('complaint.done.due', { day: format.day(dueOn) })}</p>}
      <p>{t('complaint.done.keep')}</p>
      <p>
        <Link to="/complaint">{t('complaint.stage.title')}</Link>
      </p>
    </Receipt>
  );
}
