/** Jobs that gave up: what each was about, why it failed, and what may be done with it. */
import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useMay } from '../../../lib/session/session.ts';
import { useTableTexts } from '../../../lib/table-texts.ts';
import { useUrlFilters } from '../../../lib/url-filters.ts';
import { DataTable, type TableColumn } from '../../../ui/app/DataTable.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { deadLettersQuery, useDeadLetterMove, type DeadLetter, type Queue } from './jobs.queries.ts';

export function DeadLetters({ names }: { readonly names: readonly Queue['name'][] }) {
  const { t } = useTranslation('staff');
  const [{ queue }, setFilter] = useUrlFilters(['queue']);
  const chosen = names.find((name) => name === queue);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    deadLettersQuery(useClient(), chosen),
  );
  const letters = useMemo(() => data.pages.flatMap(({ items }) => items), [data]);
  const move = useDeadLetterMove();
  const columns = useColumns(move);
  const texts = useTableTexts(t('jobs.deadNone'));

  return (
    <Section title={t('jobs.deadTitle')}>
      <ProblemNotice error={move.error} />
      <Text role="status">{move.isSuccess && t(`jobs.done.${move.variables.action}`)}</Text>
      <DataTable
        label={t('jobs.deadTitle')}
        name="dead"
        texts={texts}
        columns={columns}
        rows={letters}
        rowId={({ id }) => id}
        filters={
          <NativeSelect
            size="sm"
            label={t('jobs.columns.name')}
            value={chosen ?? ''}
            data={[{ value: '', label: t('jobs.everyQueue') }, ...names]}
            onChange={({ currentTarget }) => {
              setFilter('queue', currentTarget.value);
            }}
          />
        }
        onMore={hasNextPage ? () => void fetchNextPage() : undefined}
        isLoadingMore={isFetchingNextPage}
      />
    </Section>
  );
}

function useColumns({ mutate, isPending }: ReturnType<typeof useDeadLetterMove>): readonly TableColumn<DeadLetter>[] {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const may = useMay()('job.retry');
  return useMemo(
    () => [
      {
        id: 'queue',
        header: t('jobs.columns.name'),
        cell: ({ queue }) => queue,
        sortBy: ({ queue }) => queue,
        isFixed: true,
      },
      {
        id: 'subjects',
        header: t('jobs.columns.job'),
        cell: ({ subjects }) => subjects.map(({ name, id }) => `${name} ${id}`).join(', '),
      },
      {
        id: 'error',
        header: t('jobs.columns.reason'),
        cell: ({ error }) => error ?? '–',
        sortBy: ({ error }) => error,
      },
      {
        id: 'attempts',
        header: t('jobs.columns.attempts'),
        cell: ({ attempts }) => attempts,
        sortBy: ({ attempts }) => attempts,
        isNumber: true,
      },
      {
        id: 'failedAt',
        header: t('jobs.columns.failedAt'),
        cell: ({ failedAt }) => format.instant(failedAt),
        sortBy: ({ failedAt }) => failedAt,
      },
      {
        id: 'actions',
        header: t('jobs.columns.actions'),
        isFixed: true,
        cell: (letter) => (
          <Group gap="xs" wrap="nowrap">
            {may &&
              letter.actionsOpen.map((action) => (
                <Button
                  key={action}
                  size="xs"
                  variant="default"
                  disabled={isPending}
                  aria-label={t(`jobs.actionsOf.${action}`, { name: letter.queue })}
                  onClick={() => {
                    mutate({ letter, action });
                  }}
                >
                  {t(`jobs.actions.${action}`)}
                </Button>
              ))}
          </Group>
        ),
      },
    ],
    [t, format, may, mutate, isPending],
  );
}
