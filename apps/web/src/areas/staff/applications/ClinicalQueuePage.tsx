/** Applications that wait for a clinician, by when they were handed in: a number each, and nothing else. */
import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { useTableTexts } from '../../../lib/table-texts.ts';
import { DataTable, type TableColumn } from '../../../ui/app/DataTable.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { usePages } from '../desk/pages.ts';
import { clinicalQuery, type MedicalItem } from './applications.queries.ts';

export function Component() {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const pages = usePages(clinicalQuery(useClient()));
  const texts = useTableTexts(t('clinical.empty'));
  const columns: readonly TableColumn<MedicalItem>[] = [
    {
      id: 'receipt',
      header: t('screening.columns.receipt'),
      isFixed: true,
      cell: ({ id, receipt }) => (
        <Anchor inherit component={Link} to={`/staff/clinical/${id}`}>
          {receipt}
        </Anchor>
      ),
    },
    { id: 'submitted', header: t('screening.columns.submitted'), cell: (row) => format.instant(row.submittedAt) },
  ];
  return (
    <Page title={t('clinical.title')} lead={t('clinical.text')} width="full">
      <DataTable {...pages} label={t('clinical.title')} texts={texts} columns={columns} rowId={({ id }) => id} />
    </Page>
  );
}
