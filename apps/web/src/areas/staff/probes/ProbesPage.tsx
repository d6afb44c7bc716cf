/** Whom the desk tries to reach next, the first due first. */
import { Anchor } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useTableTexts } from '../../../lib/table-texts.ts';
import { DataTable, type TableColumn } from '../../../ui/app/DataTable.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { DueWords } from '../desk/DueWords.tsx';
import { usePages } from '../desk/pages.ts';
import { type ProbeItem, probesQuery } from './probes.queries.ts';

export function Component() {
  const { t } = useTranslation('staff');
  const pages = usePages(probesQuery(useClient()));
  const texts = useTableTexts(t('probes.none'));
  const columns = useMemo(
    (): readonly TableColumn<ProbeItem>[] => [
      {
        id: 'team',
        header: t('probes.columns.team'),
        isFixed: true,
        sortBy: ({ name }) => name,
        cell: ({ id, name }) => (
          <Anchor inherit component={Link} to={`/staff/probes/${id}`}>
            {name}
          </Anchor>
        ),
      },
      {
        id: 'due',
        header: t('probes.columns.due'),
        sortBy: ({ dueOn }) => dueOn,
        cell: ({ dueOn }) => <DueWords at={dueOn} />,
      },
      { id: 'reason', header: t('probes.columns.reason'), cell: ({ reason }) => t(`probes.reasons.${reason}`) },
      { id: 'place', header: t('probes.columns.place'), cell: ({ city, state }) => `${city}, ${state}` },
    ],
    [t],
  );
  return (
    <Page title={t('probes.title')} lead={t('probes.text')} width="full">
      <DataTable {...pages} label={t('probes.title')} texts={texts} columns={columns} rowId={({ id }) => id} />
    </Page>
  );
}
