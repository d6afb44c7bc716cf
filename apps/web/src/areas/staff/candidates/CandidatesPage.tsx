/** Teams known from public lists only. None of them is shown to anybody until it agrees. */
import { Anchor } from '@mantine/core';
import { stateCodes } from '@open-window/domain/vocabulary.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { useTableTexts } from '../../../lib/table-texts.ts';
import { useUrlFilters } from '../../../lib/url-filters.ts';
import { DataTable, type TableColumn } from '../../../ui/app/DataTable.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { FilterSelect } from '../desk/FilterSelect.tsx';
import { FilterText } from '../desk/FilterText.tsx';
import { usePages } from '../desk/pages.ts';
import { candidatesQuery, type CandidateItem } from './candidates.queries.ts';

export function Component() {
  const { t } = useTranslation('staff');
  const labelOf = useLabels();
  const [filters, change] = useUrlFilters(['query', 'state', 'source']);
  const state = oneOf(stateCodes, filters.state);
  const pages = usePages(candidatesQuery(useClient(), { query: filters.query, state, source: filters.source }));
  const texts = useTableTexts(t('candidates.empty'));
  const columns = useMemo(
    (): readonly TableColumn<CandidateItem>[] => [
      {
        id: 'name',
        header: t('candidates.columns.name'),
        isFixed: true,
        sortBy: ({ name }) => name,
        cell: ({ id, name }) => (
          <Anchor inherit component={Link} to={`/staff/candidates/${id}`}>
            {name}
          </Anchor>
        ),
      },
      {
        id: 'place',
        header: t('candidates.columns.place'),
        sortBy: (row) => `${row.state ?? ''} ${row.city ?? ''}`,
        cell: (row) => [row.city, row.state].filter(Boolean).join(', ') || t('desk.none'),
      },
      {
        id: 'kind',
        header: t('candidates.columns.kind'),
        cell: ({ isPerson }) => (isPerson ? t('candidates.person') : t('candidates.organization')),
      },
      {
        id: 'source',
        header: t('candidates.columns.source'),
        sortBy: ({ source }) => source,
        cell: ({ source }) => source,
      },
      {
        id: 'standing',
        header: t('candidates.columns.standing'),
        cell: ({ isDeactivated, isInvited }) =>
          isDeactivated ? t('candidates.deactivated') : isInvited ? t('candidates.invited') : t('candidates.open'),
      },
    ],
    [t],
  );

  return (
    <Page title={t('candidates.title')} lead={t('candidates.text')} width="full">
      <DataTable
        {...pages}
        label={t('candidates.title')}
        texts={texts}
        columns={columns}
        rowId={({ id }) => id}
        filters={
          <>
            <FilterText
              label={t('candidates.search')}
              value={filters.query}
              maxLength={100}
              onChange={(value) => {
                change('query', value);
              }}
            />
            <FilterSelect
              label={t('candidates.state')}
              codes={stateCodes}
              wordOf={(code) => labelOf('state', code)}
              value={state}
              onChange={(value) => {
                change('state', value);
              }}
            />
            <FilterText
              label={t('candidates.columns.source')}
              value={filters.source}
              maxLength={60}
              onChange={(value) => {
                change('source', value);
              }}
            />
          </>
        }
      />
    </Page>
  );
}
