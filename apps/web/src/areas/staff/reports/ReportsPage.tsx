/** What the public reported, what is due first on top. */
import { Anchor } from '@mantine/core';
import { reportStatuses } from '@open-window/domain/report.ts';
import { reportReasons } from '@open-window/domain/vocabulary.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { useTableTexts } from '../../../lib/table-texts.ts';
import { useUrlFilters } from '../../../lib/url-filters.ts';
import { DataTable, type TableColumn } from '../../../ui/app/DataTable.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { DueWords } from '../desk/DueWords.tsx';
import { FilterSelect } from '../desk/FilterSelect.tsx';
import { usePages } from '../desk/pages.ts';
import { reportsQuery, type Report } from './reports.queries.ts';

type Row = Omit<Report, 'details' | 'reply' | 'handledBy' | 'actionsOpen'>;

export function Component() {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const [filters, change] = useUrlFilters(['status', 'reason']);
  const status = oneOf(reportStatuses, filters.status);
  const reason = oneOf(reportReasons, filters.reason);
  const pages = usePages(reportsQuery(useClient(), { status, reason }));
  const texts = useTableTexts(t('reports.empty'));

  const columns: readonly TableColumn<Row>[] = [
    {
      id: 'reference',
      header: t('reports.columns.reference'),
      isFixed: true,
      cell: ({ reference }) => (
        <Anchor inherit component={Link} to={`/staff/reports/${reference}`}>
          {reference}
        </Anchor>
      ),
    },
    {
      id: 'due',
      header: t('reports.columns.due'),
      sortBy: ({ dueOn }) => dueOn,
      cell: ({ dueOn, status: now }) => <DueWords at={dueOn} isDone={now !== 'OPEN'} />,
    },
    { id: 'reason', header: t('reports.columns.reason'), cell: (row) => t(`reports.reasons.${row.reason}`) },
    {
      id: 'listing',
      header: t('reports.columns.listing'),
      sortBy: ({ listingName }) => listingName,
      cell: ({ listingName }) => listingName,
    },
    { id: 'status', header: t('reports.columns.status'), cell: (row) => t(`reports.statuses.${row.status}`) },
    {
      id: 'came',
      header: t('reports.columns.came'),
      sortBy: ({ createdAt }) => createdAt,
      cell: ({ createdAt }) => format.instant(createdAt),
    },
  ];

  return (
    <Page title={t('reports.title')} lead={t('reports.text')} width="full">
      <DataTable
        {...pages}
        label={t('reports.title')}
        texts={texts}
        columns={columns}
        rowId={({ reference }) => reference}
        filters={
          <>
            <FilterSelect
              label={t('reports.columns.status')}
              codes={reportStatuses}
              wordOf={(code) => t(`reports.statuses.${code}`)}
              value={status}
              onChange={(value) => {
                change('status', value);
              }}
            />
            <FilterSelect
              label={t('reports.columns.reason')}
              codes={reportReasons}
              wordOf={(code) => t(`reports.reasons.${code}`)}
              value={reason}
              onChange={(value) => {
                change('reason', value);
              }}
            />
          </>
        }
      />
    </Page>
  );
}
