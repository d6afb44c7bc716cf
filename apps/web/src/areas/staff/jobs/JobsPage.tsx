/** What the product does by itself: how much waits, and what gave up and needs somebody. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { useTableTexts } from '../../../lib/table-texts.ts';
import { DataTable, type TableColumn } from '../../../ui/app/DataTable.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { DeadLetters } from './DeadLetters.tsx';
import { queuesQuery, type Queue } from './jobs.queries.ts';

export function Component() {
  const { t } = useTranslation('staff');
  const { data: queues } = useSuspenseQuery(queuesQuery(useClient()));

  return (
    <Page title={t('jobs.title')} lead={t('jobs.text')} width="full">
      <DeadLetters names={queues.map(({ name }) => name)} />
      <Section title={t('jobs.queuesTitle')}>
        <QueueTable queues={queues} />
      </Section>
    </Page>
  );
}

function QueueTable({ queues }: { readonly queues: readonly Queue[] }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const texts = useTableTexts();
  const columns = useMemo((): readonly TableColumn<Queue>[] => {
    const number = (id: 'waiting' | 'active' | 'failed'): TableColumn<Queue> => ({
      id,
      header: t(`jobs.columns.${id}`),
      cell: (queue) => queue[id],
      sortBy: (queue) => queue[id],
      isNumber: true,
    });
    return [
      {
        id: 'name',
        header: t('jobs.columns.name'),
        cell: ({ name }) => name,
        sortBy: ({ name }) => name,
        isFixed: true,
      },
      number('waiting'),
      number('active'),
      number('failed'),
      {
        id: 'oldest',
        header: t('jobs.columns.oldest'),
        cell: ({ oldestAt }) => (oldestAt === null ? '–' : format.instant(oldestAt)),
        sortBy: ({ oldestAt }) => oldestAt,
      },
    ];
  }, [t, format]);

  return (
    <DataTable
      label={t('jobs.queuesTitle')}
      name="queues"
      texts={texts}
      columns={columns}
      rows={queues}
      rowId={({ name }) => name}
    />
  );
}
