/** What would be done with each of many applications, and once it is confirmed, what was done and what was left out, with the reason. */
import { Anchor, Button, Group, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useTableTexts } from '../../../lib/table-texts.ts';
import { DataTable, type TableColumn } from '../../../ui/app/DataTable.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { type BulkRun, bulkRunQuery, useBulkConfirmation } from './bulk.queries.ts';

type Item = BulkRun['items'][number];

export function Component() {
  const { id = '' } = useParams();
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const { data: run } = useSuspenseQuery(bulkRunQuery(useClient(), id));
  const confirm = useBulkConfirmation(id);
  const texts = useTableTexts(t('screening.empty'));
  const { action, state, revision, plannedAt, endedAt, items } = run;
  const count = (of: Item['state']) => items.filter((item) => item.state === of).length;
  const [waiting, done, skipped] = [count('WAITING'), count('DONE'), count('SKIPPED')];
  const wordOf = ({ state: reached, reason }: Item) =>
    reason === null ? t(`bulk.states.${reached}`) : t(`bulk.reasons.${reason}`);

  const columns: readonly TableColumn<Item>[] = [
    {
      id: 'receipt',
      header: t('screening.columns.receipt'),
      isFixed: true,
      cell: ({ applicationId, receipt }) => (
        <Anchor inherit component={Link} to={`/staff/applications/${applicationId}`}>
          {receipt}
        </Anchor>
      ),
    },
    {
      id: 'outcome',
      header: t(state === 'PLANNED' ? 'bulk.would' : 'bulk.became'),
      isFixed: true,
      cell: wordOf,
      sortBy: wordOf,
    },
    {
      id: 'status',
      header: t('screening.columns.status'),
      cell: ({ status }) => t(`screening.statuses.${status}`),
      sortBy: ({ status }) => status,
    },
  ];

  return (
    <Page
      title={t(`bulk.actions.${action}`)}
      lead={t('bulk.planned', { when: format.instant(plannedAt) })}
      width="full"
    >
      <Anchor component={Link} to="/staff/applications">
        {t('screening.back')}
      </Anchor>
      <Section title={t(`bulk.runStates.${state}`)}>
        <Text role="status">
          {state === 'PLANNED'
            ? t('bulk.foreseen', { waiting, skipped })
            : t('bulk.counted', { waiting, done, skipped })}{' '}
          {endedAt !== null && t('bulk.ended', { when: format.instant(endedAt) })}
        </Text>
        {state === 'PLANNED' && (
          <>
            <Text>{t('bulk.again')}</Text>
            <Group>
              <Button
                disabled={waiting === 0}
                loading={confirm.isPending}
                onClick={() => {
                  confirm.mutate(revision);
                }}
              >
                {t('bulk.confirm', { count: waiting })}
              </Button>
            </Group>
          </>
        )}
        <ProblemNotice error={confirm.error} />
      </Section>
      <DataTable
        label={t('bulk.items')}
        texts={texts}
        columns={columns}
        rows={items}
        rowId={({ applicationId }) => applicationId}
      />
    </Page>
  );
}
