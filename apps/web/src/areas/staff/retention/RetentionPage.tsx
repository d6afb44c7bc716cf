/** What would go tonight: each kind of data, how long it is kept, and how much is over. Nothing is deleted by looking. */
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { useTableTexts } from '../../../lib/table-texts.ts';
import { DataTable, type TableColumn } from '../../../ui/app/DataTable.tsx';
import { Page } from '../../../ui/app/Page.tsx';

type Line = Schema['RetentionLine'];

const retentionQuery = (client: ApiClient) =>
  queryOptions({
    queryKey: ['staff', 'retention'],
    queryFn: async ({ signal }) => (await answerOf(client.GET('/api/v1/staff/retention', { signal }))).items,
  });

export function Component() {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const { data: lines } = useSuspenseQuery(retentionQuery(useClient()));
  const texts = useTableTexts();
  const columns = useMemo(
    (): readonly TableColumn<Line>[] => [
      {
        id: 'what',
        header: t('retention.columns.what'),
        isFixed: true,
        cell: (line) => t(`retention.classes.${line.class}`),
      },
      {
        id: 'days',
        header: t('retention.columns.days'),
        isNumber: true,
        sortBy: ({ days }) => days,
        cell: ({ days }) => format.number(days),
      },
      { id: 'since', header: t('retention.columns.since'), cell: (line) => t(`retention.since.${line.class}`) },
      {
        id: 'outcome',
        header: t('retention.columns.outcome'),
        cell: ({ outcome }) => t(`retention.outcomes.${outcome}`),
      },
      {
        id: 'count',
        header: t('retention.columns.count'),
        isNumber: true,
        sortBy: ({ count }) => count,
        cell: ({ count }) => format.number(count),
      },
      {
        id: 'oldest',
        header: t('retention.columns.oldest'),
        sortBy: ({ oldestAt }) => oldestAt,
        cell: ({ oldestAt }) => (oldestAt === null ? t('retention.nothing') : format.instant(oldestAt)),
      },
    ],
    [t, format],
  );
  return (
    <Page title={t('retention.title')} lead={t('retention.text')} width="full">
      <DataTable
        label={t('retention.title')}
        texts={texts}
        columns={columns}
        rows={lines}
        rowId={(line) => line.class}
      />
    </Page>
  );
}
