/** Who looked at one's data: what the log says about oneself, newest first. */
import { infiniteQueryOptions, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import type { AccountApi } from '../../../lib/session/account-api.ts';
import { useAccount } from '../../../lib/session/session.ts';
import type { AccessLog } from '../../../lib/session/session.types.ts';
import { useTableTexts } from '../../../lib/table-texts.ts';
import { DataTable, type TableColumn } from '../../../ui/app/DataTable.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { useAccessWords } from './access-words.ts';

const accessLogQuery = (account: AccountApi) =>
  infiniteQueryOptions({
    queryKey: ['account', 'access-log'],
    queryFn: async ({ pageParam }) => account.accessLog(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

type AccessEvent = AccessLog['items'][number];

export function Component() {
  const { t } = useTranslation('account');
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    accessLogQuery(useAccount()),
  );
  const events = useMemo(() => data.pages.flatMap(({ items }) => items), [data]);

  return (
    <Page title={t('accessLog.title')} lead={t('accessLog.text')} width="full">
      <DataTable
        label={t('accessLog.title')}
        texts={{ ...useTableTexts(t('accessLog.none')), more: t('accessLog.more') }}
        columns={useColumns()}
        rows={events}
        rowId={({ id }) => id}
        onMore={hasNextPage ? () => void fetchNextPage() : undefined}
        isLoadingMore={isFetchingNextPage}
      />
    </Page>
  );
}

function useColumns(): readonly TableColumn<AccessEvent>[] {
  const { t } = useTranslation('account');
  const { format } = useLanguage();
  const words = useAccessWords();
  return useMemo(
    () => [
      {
        id: 'at',
        header: t('accessLog.when'),
        cell: ({ at }) => format.instant(at),
        sortBy: ({ at }) => at,
        isFixed: true,
      },
      { id: 'who', header: t('accessLog.who'), cell: ({ who }) => words.who(who), sortBy: ({ who }) => who },
      {
        id: 'what',
        header: t('accessLog.what'),
        cell: ({ action }) => words.what(action),
        sortBy: ({ action }) => action,
      },
      { id: 'fields', header: t('accessLog.fields'), cell: ({ fields }) => fields.join(', ') },
    ],
    [t, format, words],
  );
}
