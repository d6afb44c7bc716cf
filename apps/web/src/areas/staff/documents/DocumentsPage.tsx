/** Files in quarantine and what became of them: how long they wait for the scanner, and why some were refused. */
import { Text } from '@mantine/core';
import { fileStates } from '@open-window/domain/file.ts';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { useTableTexts } from '../../../lib/table-texts.ts';
import { useUrlFilters } from '../../../lib/url-filters.ts';
import { DataTable, type TableColumn } from '../../../ui/app/DataTable.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { FilterSelect } from '../desk/FilterSelect.tsx';
import { documentsQuery, type StoredDocument } from './documents.queries.ts';

export function Component() {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const [filters, change] = useUrlFilters(['state']);
  const state = oneOf(fileStates, filters.state);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    documentsQuery(useClient(), state),
  );
  const rows = useMemo(() => data.pages.flatMap(({ items }) => items), [data]);
  const texts = useTableTexts(t('documents.empty'));
  const columns = useMemo(
    (): readonly TableColumn<StoredDocument>[] => [
      {
        id: 'added',
        header: t('documents.columns.added'),
        isFixed: true,
        sortBy: ({ addedAt }) => addedAt,
        cell: ({ addedAt }) => format.instant(addedAt),
      },
      { id: 'purpose', header: t('documents.columns.purpose'), cell: (row) => t(`documents.purposes.${row.purpose}`) },
      { id: 'type', header: t('documents.columns.type'), cell: ({ mediaType }) => mediaType },
      {
        id: 'size',
        header: t('documents.columns.size'),
        isNumber: true,
        sortBy: ({ size }) => size,
        cell: ({ size }) => t('documents.kilobytes', { size: format.number(Math.ceil(size / 1000)) }),
      },
      { id: 'state', header: t('documents.columns.state'), cell: (row) => t(`documents.states.${row.state}`) },
      {
        id: 'reason',
        header: t('documents.columns.reason'),
        cell: ({ reason }) => (reason === null ? '' : t(`documents.faults.${reason}`)),
      },
      {
        id: 'scanned',
        header: t('documents.columns.scanned'),
        sortBy: ({ scannedAt }) => scannedAt,
        cell: ({ scannedAt }) => (scannedAt === null ? t('documents.notYet') : format.instant(scannedAt)),
      },
    ],
    [t, format],
  );

  return (
    <Page title={t('documents.title')} lead={t('documents.text')} width="full">
      <Text fw={600}>{t('documents.waiting', { count: format.number(data.pages[0]?.waiting ?? 0) })}</Text>
      <DataTable
        label={t('documents.title')}
        texts={texts}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        isLoadingMore={isFetchingNextPage}
        onMore={
          hasNextPage
            ? () => {
                void fetchNextPage();
              }
            : undefined
        }
        filters={
          <FilterSelect
            label={t('documents.columns.state')}
            codes={fileStates}
            wordOf={(code) => t(`documents.states.${code}`)}
            value={state}
            onChange={(value) => {
              change('state', value);
            }}
          />
        }
      />
    </Page>
  );
}
