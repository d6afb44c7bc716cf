/** Whom a list of the excluded may mean: what waits first is on top, below how far the lists may be relied on. */
import { Anchor } from '@mantine/core';
import { adjudicationStates } from '@open-window/domain/adjudication.ts';
import { matchStrengths } from '@open-window/domain/exclusion-match.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { useTableTexts } from '../../../lib/table-texts.ts';
import { useUrlFilters } from '../../../lib/url-filters.ts';
import { DataTable, type TableColumn } from '../../../ui/app/DataTable.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { FilterSelect } from '../desk/FilterSelect.tsx';
import { FilterText } from '../desk/FilterText.tsx';
import { usePages } from '../desk/pages.ts';
import { exclusionsQuery, type ExclusionItem } from './exclusions.queries.ts';
import { ListStates } from './ListStates.tsx';

export function Component() {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const [filters, change] = useUrlFilters(['state', 'strength', 'list']);
  const state = oneOf(adjudicationStates, filters.state);
  const strength = oneOf(matchStrengths, filters.strength);
  const pages = usePages(exclusionsQuery(useClient(), { state, strength, list: filters.list }));
  const texts = useTableTexts(t('exclusions.empty'));

  const columns: readonly TableColumn<ExclusionItem>[] = [
    {
      id: 'name',
      header: t('exclusions.columns.name'),
      isFixed: true,
      cell: ({ id, name }) => (
        <Anchor inherit component={Link} to={`/staff/exclusions/${id}`}>
          {name === '' ? t('exclusions.noName') : name}
        </Anchor>
      ),
    },
    { id: 'state', header: t('exclusions.columns.state'), cell: (row) => t(`exclusions.states.${row.state}`) },
    {
      id: 'strength',
      header: t('exclusions.columns.strength'),
      sortBy: ({ score }) => score,
      cell: (row) => `${t(`exclusions.strengths.${row.strength}`)} (${String(row.score)})`,
    },
    { id: 'list', header: t('exclusions.columns.list'), cell: ({ list }) => list },
    { id: 'target', header: t('exclusions.columns.target'), cell: (row) => t(`exclusions.targets.${row.target}`) },
    {
      id: 'first',
      header: t('exclusions.columns.firstSeen'),
      sortBy: ({ firstSeenAt }) => firstSeenAt,
      cell: ({ firstSeenAt }) => format.instant(firstSeenAt),
    },
  ];

  return (
    <Page title={t('exclusions.title')} lead={t('exclusions.text')} width="full">
      <ListStates />
      <DataTable
        {...pages}
        label={t('exclusions.title')}
        texts={texts}
        columns={columns}
        rowId={({ id }) => id}
        filters={
          <>
            <FilterSelect
              label={t('exclusions.columns.state')}
              codes={adjudicationStates}
              wordOf={(code) => t(`exclusions.states.${code}`)}
              value={state}
              onChange={(value) => {
                change('state', value);
              }}
            />
            <FilterSelect
              label={t('exclusions.columns.strength')}
              codes={matchStrengths}
              wordOf={(code) => t(`exclusions.strengths.${code}`)}
              value={strength}
              onChange={(value) => {
                change('strength', value);
              }}
            />
            <FilterText
              label={t('exclusions.columns.list')}
              value={filters.list}
              maxLength={100}
              onChange={(value) => {
                change('list', value);
              }}
            />
          </>
        }
      />
    </Page>
  );
}
