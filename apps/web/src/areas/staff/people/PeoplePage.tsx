/** Everybody with an account. Names and addresses are sealed: they are found whole or not at all. */
import { Anchor } from '@mantine/core';
import { roles } from '@open-window/domain/access.ts';
import { personStatuses } from '@open-window/domain/person.ts';
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
import { peopleQuery, type PersonItem } from './people.queries.ts';

export function Component() {
  const { t } = useTranslation(['staff', 'account']);
  const { format } = useLanguage();
  const [filters, change] = useUrlFilters(['query', 'role', 'status']);
  const role = oneOf(roles, filters.role);
  const status = oneOf(personStatuses, filters.status);
  const pages = usePages(peopleQuery(useClient(), { query: filters.query, role, status }));
  const texts = useTableTexts(t('people.empty'));

  const columns: readonly TableColumn<PersonItem>[] = [
    {
      id: 'name',
      header: t('people.columns.name'),
      isFixed: true,
      sortBy: ({ name }) => name,
      cell: ({ id, name }) => (
        <Anchor inherit component={Link} to={`/staff/people/${id}`}>
          {name ?? t('desk.person', { id: id.slice(-8) })}
        </Anchor>
      ),
    },
    { id: 'email', header: t('people.columns.email'), cell: ({ email }) => email ?? t('people.hidden') },
    {
      id: 'roles',
      header: t('people.columns.roles'),
      cell: (row) => format.list(row.roles.map((held) => t(`account:roles.${held.role}`))) || t('people.noRoles'),
    },
    { id: 'status', header: t('people.columns.status'), cell: (row) => t(`people.statuses.${row.status}`) },
    {
      id: 'since',
      header: t('people.columns.since'),
      sortBy: ({ createdAt }) => createdAt,
      cell: ({ createdAt, isDemo }) => `${format.instant(createdAt)}${isDemo ? ` · ${t('people.demo')}` : ''}`,
    },
  ];

  return (
    <Page title={t('people.title')} lead={t('people.text')} width="full">
      <DataTable
        {...pages}
        label={t('people.title')}
        texts={texts}
        columns={columns}
        rowId={({ id }) => id}
        filters={
          <>
            <FilterText
              label={t('people.search')}
              value={filters.query}
              maxLength={254}
              onChange={(value) => {
                change('query', value);
              }}
            />
            <FilterSelect
              label={t('people.columns.roles')}
              codes={roles}
              wordOf={(code) => t(`account:roles.${code}`)}
              value={role}
              onChange={(value) => {
                change('role', value);
              }}
            />
            <FilterSelect
              label={t('people.columns.status')}
              codes={personStatuses}
              wordOf={(code) => t(`people.statuses.${code}`)}
              value={status}
              onChange={(value) => {
                change('status', value);
              }}
            />
          </>
        }
      />
    </Page>
  );
}
