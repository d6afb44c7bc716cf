/** The one queue of safety concerns: what must be looked at first is on top. What was written is on the page of each. */
import { Anchor } from '@mantine/core';
import { concernStates } from '@open-window/domain/concern.ts';
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
import { concernsQuery, type ConcernItem } from './concerns.queries.ts';

export function Component() {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const [filters, change] = useUrlFilters(['state']);
  const state = oneOf(concernStates, filters.state);
  const pages = usePages(concernsQuery(useClient(), state));
  const texts = useTableTexts(t('concerns.empty'));

  const columns: readonly TableColumn<ConcernItem>[] = [
    {
      id: 'reference',
      header: t('concerns.columns.reference'),
      isFixed: true,
      cell: ({ id, reference }) => (
        <Anchor inherit component={Link} to={`/staff/concerns/${id}`}>
          {reference}
        </Anchor>
      ),
    },
    { id: 'urgency', header: t('concerns.columns.urgency'), cell: (row) => t(`concerns.urgencies.${row.urgency}`) },
    {
      id: 'due',
      header: t('concerns.columns.due'),
      sortBy: ({ dueAt }) => dueAt,
      cell: (row) => <DueWords at={row.dueAt} isDone={row.state !== 'OPEN'} />,
    },
    { id: 'about', header: t('concerns.columns.about'), cell: (row) => t(`concerns.abouts.${row.aboutKind}`) },
    { id: 'state', header: t('concerns.columns.state'), cell: (row) => t(`concerns.states.${row.state}`) },
    { id: 'taken', header: t('concerns.columns.takenBy'), cell: ({ takenBy }) => <PersonLink id={takenBy} /> },
    {
      id: 'raised',
      header: t('concerns.columns.raised'),
      sortBy: ({ raisedAt }) => raisedAt,
      cell: ({ raisedAt }) => format.instant(raisedAt),
    },
  ];

  return (
    <Page title={t('concerns.title')} lead={t('concerns.text')} width="full">
      <DataTable
        {...pages}
        label={t('concerns.title')}
        texts={texts}
        columns={columns}
        rowId={({ id }) => id}
        filters={
          <FilterSelect
            label={t('concerns.columns.state')}
            codes={concernStates}
            wordOf={(code) => t(`concerns.states.${code}`)}
            value={state}
            onChange={(value) => {
              change('state', value);
            }}
          />
        }
      />
    </Page>
  );
}
