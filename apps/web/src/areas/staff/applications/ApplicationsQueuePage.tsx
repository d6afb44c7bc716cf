/** What waits at the screening desk, in the order in which it was handed in whole; what is open beside the status stands in words. */
import { Anchor, NativeSelect } from '@mantine/core';
import { applicationStatuses } from '@open-window/domain/application.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { useTableTexts } from '../../../lib/table-texts.ts';
import { useUrlFilters } from '../../../lib/url-filters.ts';
import { DataTable, type TableColumn } from '../../../ui/app/DataTable.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { usePages } from '../desk/pages.ts';
import { type ScreeningItem, screeningQuery } from './applications.queries.ts';

/** Drafts are nobody's but their writer's. */
const statuses = applicationStatuses.filter((status) => status !== 'DRAFT' && status !== 'EXPIRED');

export function Component() {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const [filters, change] = useUrlFilters(['status']);
  const status = oneOf(statuses, filters.status) ?? 'SCREENING';
  const pages = usePages(screeningQuery(useClient(), status));
  const texts = useTableTexts(t('screening.empty'));

  const columns: readonly TableColumn<ScreeningItem>[] = [
    {
      id: 'receipt',
      header: t('screening.columns.receipt'),
      isFixed: true,
      cell: ({ id, receipt }) => (
        <Anchor inherit component={Link} to={`/staff/applications/${id}`}>
          {receipt}
        </Anchor>
      ),
    },
    { id: 'submitted', header: t('screening.columns.submitted'), cell: (row) => format.instant(row.submittedAt) },
    { id: 'status', header: t('screening.columns.status'), cell: (row) => t(`screening.statuses.${row.status}`) },
    { id: 'round', header: t('screening.columns.round'), cell: ({ round }) => round },
    {
      id: 'proof',
      header: t('screening.columns.proof'),
      cell: ({ verification }) => verification && t(`screening.proofs.${verification}`),
    },
    {
      id: 'double',
      header: t('screening.columns.double'),
      cell: ({ isFlagged }) => t(isFlagged ? 'screening.flagged' : 'screening.notFlagged'),
    },
    {
      id: 'medical',
      header: t('screening.columns.medical'),
      cell: ({ medical }) => medical && t(`screening.medical.${medical}`),
    },
    { id: 'language', header: t('screening.columns.language'), cell: ({ language }) => language },
  ];

  return (
    <Page title={t('screening.title')} lead={t('screening.text')} width="full">
      <DataTable
        {...pages}
        label={t('screening.title')}
        texts={texts}
        columns={columns}
        rowId={({ id }) => id}
        filters={
          <NativeSelect
            size="sm"
            label={t('screening.columns.status')}
            value={status}
            data={statuses.map((value) => ({ value, label: t(`screening.statuses.${value}`) }))}
            onChange={({ currentTarget }) => {
              change('status', currentTarget.value);
            }}
          />
        }
      />
    </Page>
  );
}
