/** The queue of the vetting desk: what is due first comes first, by whose turn it is. */
import { Anchor, Checkbox, NativeSelect } from '@mantine/core';
import { caseKinds, openCaseStates } from '@open-window/domain/vetting.ts';
import { useMemo } from 'react';
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
import { PersonLink } from '../desk/PersonLink.tsx';
import { casesQuery, type CaseItem } from './cases.queries.ts';

const views = ['OPEN', 'MINE', 'WAITING', 'COMMITTEE', 'DONE'] as const;

export function Component() {
  const { t } = useTranslation('staff');
  const [inAddress, change] = useUrlFilters(['view', 'kind', 'due']);
  const filters = {
    view: oneOf(views, inAddress.view),
    kind: oneOf(caseKinds, inAddress.kind),
    isDue: inAddress.due === 'yes' ? true : undefined,
  };
  const pages = usePages(casesQuery(useClient(), filters));
  const texts = useTableTexts(t('cases.empty'));

  return (
    <Page title={t('cases.title')} lead={t('cases.text')} width="full">
      <DataTable
        {...pages}
        label={t('cases.title')}
        texts={texts}
        columns={useColumns()}
        rowId={({ id }) => id}
        filters={
          <>
            <NativeSelect
              size="sm"
              label={t('cases.view')}
              value={filters.view ?? 'OPEN'}
              data={views.map((value) => ({ value, label: t(`cases.views.${value}`) }))}
              onChange={({ currentTarget: { value } }) => {
                change('view', value === 'OPEN' ? '' : value);
              }}
            />
            <FilterSelect
              label={t('cases.columns.kind')}
              codes={caseKinds}
              wordOf={(code) => t(`cases.kinds.${code}`)}
              value={filters.kind}
              onChange={(value) => {
                change('kind', value);
              }}
            />
            <Checkbox
              label={t('cases.onlyDue')}
              checked={filters.isDue === true}
              onChange={({ currentTarget }) => {
                change('due', currentTarget.checked ? 'yes' : '');
              }}
            />
          </>
        }
      />
    </Page>
  );
}

function useColumns(): readonly TableColumn<CaseItem>[] {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  return useMemo(
    (): readonly TableColumn<CaseItem>[] => [
      {
        id: 'name',
        header: t('cases.columns.name'),
        isFixed: true,
        sortBy: ({ name }) => name,
        cell: ({ id, name }) => (
          <Anchor inherit component={Link} to={`/staff/cases/${id}`}>
            {name}
          </Anchor>
        ),
      },
      { id: 'reference', header: t('cases.columns.reference'), cell: ({ reference }) => reference },
      { id: 'kind', header: t('cases.columns.kind'), cell: ({ kind }) => t(`cases.kinds.${kind}`) },
      { id: 'standing', header: t('cases.columns.standing'), cell: (row) => t(`cases.states.${row.standing}`) },
      {
        id: 'due',
        header: t('cases.columns.due'),
        sortBy: ({ dueOn }) => dueOn,
        cell: ({ dueOn, standing }) => <DueWords at={dueOn} isDone={!openCaseStates.includes(standing)} />,
      },
      { id: 'priority', header: t('cases.columns.priority'), cell: (row) => t(`cases.priorities.${row.priority}`) },
      { id: 'owner', header: t('cases.columns.owner'), cell: ({ ownerId }) => <PersonLink id={ownerId} /> },
      {
        id: 'place',
        header: t('cases.columns.place'),
        sortBy: ({ state, city }) => `${state} ${city}`,
        cell: ({ city, state }) => `${city}, ${state}`,
      },
      {
        id: 'opened',
        header: t('cases.columns.opened'),
        sortBy: ({ openedAt }) => openedAt,
        cell: ({ openedAt }) => format.instant(openedAt),
      },
    ],
    [t, format],
  );
}
