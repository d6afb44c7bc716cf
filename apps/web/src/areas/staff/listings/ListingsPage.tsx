/** All teams of the directory as the desk sees them, drafts and hidden ones too. */
import { Anchor, Button, Checkbox } from '@mantine/core';
import { listingStatuses, stateCodes } from '@open-window/domain/vocabulary.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useDownload } from '../../../lib/download.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useMay } from '../../../lib/session/session.ts';
import { useTableTexts } from '../../../lib/table-texts.ts';
import { useUrlFilters } from '../../../lib/url-filters.ts';
import { DataTable, type TableColumn } from '../../../ui/app/DataTable.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { FilterSelect } from '../desk/FilterSelect.tsx';
import { FilterText } from '../desk/FilterText.tsx';
import { usePages } from '../desk/pages.ts';
import { listingsFile, listingsQuery, type DeskItem } from './listings.queries.ts';

export function Component() {
  const { t } = useTranslation(['staff', 'app']);
  const labelOf = useLabels();
  const may = useMay();
  const download = useDownload();
  const [inAddress, change] = useUrlFilters(['query', 'status', 'state', 'draft']);
  const filters = {
    query: inAddress.query,
    status: oneOf(listingStatuses, inAddress.status),
    state: oneOf(stateCodes, inAddress.state),
    hasDraft: inAddress.draft === 'yes' ? true : undefined,
  };
  const pages = usePages(listingsQuery(useClient(), filters));
  const texts = useTableTexts(t('listings.empty'));

  return (
    <Page
      title={t('listings.title')}
      lead={t('listings.text')}
      width="full"
      actions={
        may('listing.edit') && (
          <Button component={Link} to="/staff/listings/new">
            {t('listings.new')}
          </Button>
        )
      }
    >
      <ProblemNotice error={download.error} />
      <DataTable
        {...pages}
        label={t('listings.title')}
        texts={texts}
        columns={useColumns()}
        rowId={({ id }) => id}
        filters={
          <>
            <FilterText
              label={t('listings.search')}
              value={filters.query}
              maxLength={100}
              onChange={(value) => {
                change('query', value);
              }}
            />
            <FilterSelect
              label={t('listings.columns.status')}
              codes={listingStatuses}
              wordOf={(code) => labelOf('listingStatus', code)}
              value={filters.status}
              onChange={(value) => {
                change('status', value);
              }}
            />
            <FilterSelect
              label={t('listings.columns.state')}
              codes={stateCodes}
              wordOf={(code) => labelOf('state', code)}
              value={filters.state}
              onChange={(value) => {
                change('state', value);
              }}
            />
            <Checkbox
              label={t('listings.withDraft')}
              checked={filters.hasDraft === true}
              onChange={({ currentTarget }) => {
                change('draft', currentTarget.checked ? 'yes' : '');
              }}
            />
          </>
        }
        actions={
          may('listing.export') && (
            <Button
              variant="default"
              size="sm"
              loading={download.isPending}
              onClick={() => {
                download.mutate({ ask: listingsFile(filters), name: 'listings.csv' });
              }}
            >
              {t('app:table.csv')}
            </Button>
          )
        }
      />
    </Page>
  );
}

function useColumns(): readonly TableColumn<DeskItem>[] {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const labelOf = useLabels();
  return useMemo(
    (): readonly TableColumn<DeskItem>[] => [
      {
        id: 'name',
        header: t('listings.columns.name'),
        isFixed: true,
        sortBy: ({ name }) => name,
        cell: ({ id, name }) => (
          <Anchor inherit component={Link} to={`/staff/listings/${id}`}>
            {name}
          </Anchor>
        ),
      },
      {
        id: 'organization',
        header: t('listings.columns.organization'),
        sortBy: ({ organizationName }) => organizationName,
        cell: ({ organizationName }) => organizationName,
      },
      {
        id: 'place',
        header: t('listings.columns.place'),
        sortBy: ({ state, city }) => `${state} ${city}`,
        cell: ({ city, state }) => `${city}, ${state}`,
      },
      {
        id: 'status',
        header: t('listings.columns.status'),
        sortBy: ({ status }) => status,
        cell: ({ status }) => labelOf('listingStatus', status),
      },
      {
        id: 'origin',
        header: t('listings.columns.origin'),
        cell: ({ origin }) => labelOf('listingOrigin', origin),
      },
      {
        id: 'draft',
        header: t('listings.columns.draft'),
        sortBy: ({ hasDraft }) => Number(hasDraft),
        cell: ({ hasDraft }) => (hasDraft ? t('desk.yes') : t('desk.no')),
      },
      {
        id: 'reports',
        header: t('listings.columns.reports'),
        isNumber: true,
        sortBy: ({ openReports }) => openReports,
        cell: ({ openReports }) => format.number(openReports),
      },
      {
        id: 'attested',
        header: t('listings.columns.attested'),
        sortBy: ({ attestedOn }) => attestedOn,
        cell: ({ attestedOn }) => (attestedOn === null ? t('desk.none') : format.day(attestedOn)),
      },
      {
        id: 'changed',
        header: t('listings.columns.changed'),
        sortBy: ({ contentUpdatedAt }) => contentUpdatedAt,
        cell: ({ contentUpdatedAt }) => format.instant(contentUpdatedAt),
      },
    ],
    [t, format, labelOf],
  );
}
