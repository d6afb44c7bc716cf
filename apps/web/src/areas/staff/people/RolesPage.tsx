/** Roles that one admin proposed and another has to decide on. */
import { Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { useTableTexts } from '../../../lib/table-texts.ts';
import { DataTable, type TableColumn } from '../../../ui/app/DataTable.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { PersonLink } from '../desk/PersonLink.tsx';
import { Said } from '../desk/Said.tsx';
import { GrantMoves } from './GrantMoves.tsx';
import { proposalsQuery, type RoleGrant } from './people.queries.ts';

export function Component() {
  const { t } = useTranslation(['staff', 'account']);
  const { format } = useLanguage();
  const [said, setSaid] = useState('');
  const { data: proposals } = useSuspenseQuery(proposalsQuery(useClient()));
  const texts = useTableTexts(t('roles.empty'));

  const columns: readonly TableColumn<RoleGrant>[] = [
    { id: 'person', header: t('roles.columns.person'), isFixed: true, cell: (row) => <PersonLink id={row.personId} /> },
    {
      id: 'role',
      header: t('roles.columns.role'),
      isFixed: true,
      sortBy: ({ role }) => role,
      cell: ({ role }) => t(`account:roles.${role}`),
    },
    { id: 'by', header: t('roles.columns.proposedBy'), cell: (row) => <PersonLink id={row.proposedBy} /> },
    {
      id: 'at',
      header: t('roles.columns.proposedAt'),
      sortBy: ({ proposedAt }) => proposedAt,
      cell: ({ proposedAt }) => format.instant(proposedAt),
    },
    {
      id: 'moves',
      header: t('roles.columns.moves'),
      isFixed: true,
      cell: (grant) =>
        grant.actionsOpen.length === 0 ? (
          <Text c="dimmed">{t('roles.waits')}</Text>
        ) : (
          <GrantMoves grant={grant} onDone={setSaid} />
        ),
    },
  ];

  return (
    <Page title={t('roles.title')} lead={t('roles.twoPeople')} width="full">
      <Said text={said} />
      <DataTable label={t('roles.title')} texts={texts} columns={columns} rows={proposals} rowId={({ id }) => id} />
    </Page>
  );
}
