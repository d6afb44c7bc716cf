/** Who looked at one's data: what the log says about oneself, newest first. */
import { Button, Table, Text } from '@mantine/core';
import { infiniteQueryOptions, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import type { AccountApi } from '../../../lib/session/account-api.ts';
import { useAccount } from '../../../lib/session/session.ts';
import { Page } from '../../../ui/app/Page.tsx';
import { useAccessWords } from './access-words.ts';

const accessLogQuery = (account: AccountApi) =>
  infiniteQueryOptions({
    queryKey: ['account', 'access-log'],
    queryFn: async ({ pageParam }) => account.accessLog(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export function Component() {
  const { t } = useTranslation('account');
  const { format } = useLanguage();
  const account = useAccount();
  const words = useAccessWords();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(accessLogQuery(account));
  const events = data.pages.flatMap(({ items }) => items);

  return (
    <Page title={t('accessLog.title')} lead={t('accessLog.text')}>
      {events.length === 0 ? (
        <Text>{t('accessLog.none')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={480} tabIndex={0} role="region" aria-label={t('accessLog.title')}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('accessLog.when')}</Table.Th>
                <Table.Th scope="col">{t('accessLog.who')}</Table.Th>
                <Table.Th scope="col">{t('accessLog.what')}</Table.Th>
                <Table.Th scope="col">{t('accessLog.fields')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {events.map(({ id, at, who, action, fields }) => (
                <Table.Tr key={id}>
                  <Table.Td>{format.instant(at)}</Table.Td>
                  <Table.Td>{words.who(who)}</Table.Td>
                  <Table.Td>{words.what(action)}</Table.Td>
                  <Table.Td>{fields.join(', ')}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {hasNextPage && (
        <div>
          <Button
            variant="default"
            loading={isFetchingNextPage}
            onClick={() => {
              void fetchNextPage();
            }}
          >
            {t('accessLog.more')}
          </Button>
        </div>
      )}
    </Page>
  );
}
