/** The queue of complaints about teams: what is due first comes first; who may be in danger is said in words. */
import { Anchor, NativeSelect } from '@mantine/core';
import type { Schema } from '@open-window/contract/client.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { useTableTexts } from '../../../lib/table-texts.ts';
import { useUrlFilters } from '../../../lib/url-filters.ts';
import { DataTable, type TableColumn } from '../../../ui/app/DataTable.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { DueWords } from '../desk/DueWords.tsx';
import { usePages } from '../desk/pages.ts';
import { PersonLink } from '../desk/PersonLink.tsx';
import { Marks } from './Marks.tsx';
import { complaintsQuery, type ComplaintItem } from './complaints.queries.ts';

const views = ['OPEN', 'MINE', 'DONE'] as const satisfies readonly Schema['ComplaintView'][];

export function Component() {
  const { t } = useTranslation('staff');
  const [inAddress, change] = useUrlFilters(['view']);
  const view = oneOf(views, inAddress.view);
  const pages = usePages(complaintsQuery(useClient(), view));
  const texts = useTableTexts(t('complaints.empty'));

  return (
    <Page title={t('complaints.title')} lead={t('complaints.text')} width="full">
      <DataTable
        {...pages}
        label={t('complaints.title')}
        texts={texts}
        columns={useColumns()}
        rowId={({ id }) => id}
        filters={
          <NativeSelect
            size="sm"
            label={t('complaints.view')}
            value={view ?? 'OPEN'}
            data={views.map((value) => ({ value, label: t(`complaints.views.${value}`) }))}
            onChange={({ currentTarget: { value } }) => {
              change('view', value === 'OPEN' ? '' : value);
            }}
          />
        }
      />
    </Page>
  );
}

function useColumns(): readonly TableColumn<ComplaintItem>[] {
  const { t } = useTranslation('staff');
  return useMemo(
    (): readonly TableColumn<ComplaintItem>[] => [
      {
        id: 'name',
        header: t('complaints.columns.name'),
        isFixed: true,
        sortBy: ({ name }) => name,
        cell: ({ id, name }) => (
          <Anchor inherit component={Link} to={`/staff/complaints/${id}`}>
            {name}
          </Anchor>
        ),
      },
      { id: 'reference', header: t('complaints.columns.reference'), cell: ({ reference }) => reference },
      { id: 'kind', header: t('complaints.columns.kind'), cell: ({ kind }) => t(`complaints.kinds.${kind}`) },
      { id: 'marks', header: t('complaints.columns.marks'), cell: (row) => <Marks of={row} /> },
      {
        id: 'severity',
        header: t('complaints.columns.severity'),
        cell: ({ severity }) => (severity === null ? t('complaints.unjudged') : t(`complaints.severities.${severity}`)),
      },
      { id: 'state', header: t('complaints.columns.state'), cell: ({ state }) => t(`complaints.states.${state}`) },
      {
        id: 'due',
        header: t('complaints.columns.due'),
        sortBy: ({ dueOn }) => dueOn,
        cell: ({ dueOn, state }) => <DueWords at={dueOn} isDone={state === 'DECIDED'} />,
      },
      {
        id: 'owner',
        header: t('complaints.columns.owner'),
        cell: ({ ownerId }) => <PersonLink id={ownerId} />,
      },
    ],
    [t],
  );
}
