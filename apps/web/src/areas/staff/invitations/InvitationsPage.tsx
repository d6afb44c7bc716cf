/** Who is invited to the staff area. One admin proposes, another confirms; only then a mail leaves. */
import { Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { useTableTexts } from '../../../lib/table-texts.ts';
import { useUrlFilters } from '../../../lib/url-filters.ts';
import { DataTable, type TableColumn } from '../../../ui/app/DataTable.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { ConfirmMove } from '../desk/ConfirmMove.tsx';
import { FilterSelect } from '../desk/FilterSelect.tsx';
import { usePages } from '../desk/pages.ts';
import { PersonLink } from '../desk/PersonLink.tsx';
import { Said } from '../desk/Said.tsx';
import { invitationsQuery, invitationStates, useInvitationMoves, type Invitation } from './invitations.queries.ts';
import { InviteForm } from './InviteForm.tsx';

export function Component() {
  const { t } = useTranslation(['staff', 'account']);
  const { format } = useLanguage();
  const [said, setSaid] = useState('');
  const [filters, change] = useUrlFilters(['state']);
  const state = oneOf(invitationStates, filters.state);
  const pages = usePages(invitationsQuery(useClient(), state));
  const texts = useTableTexts(t('invitations.empty'));

  const columns: readonly TableColumn<Invitation>[] = [
    {
      id: 'who',
      header: t('invitations.columns.who'),
      isFixed: true,
      sortBy: ({ name }) => name,
      cell: ({ name, email }) => (
        <>
          <Text fw={600}>{name ?? t('invitations.gone')}</Text>
          <Text size="sm">{email}</Text>
        </>
      ),
    },
    {
      id: 'roles',
      header: t('invitations.columns.roles'),
      cell: ({ roles }) => format.list(roles.map((role) => t(`account:roles.${role}`))),
    },
    { id: 'state', header: t('invitations.columns.state'), cell: (row) => t(`invitations.states.${row.state}`) },
    { id: 'by', header: t('invitations.columns.by'), cell: ({ invitedBy }) => <PersonLink id={invitedBy} /> },
    {
      id: 'at',
      header: t('invitations.columns.at'),
      sortBy: ({ createdAt }) => createdAt,
      cell: ({ createdAt }) => format.instant(createdAt),
    },
    {
      id: 'expires',
      header: t('invitations.columns.expires'),
      sortBy: ({ expiresAt }) => expiresAt,
      cell: ({ expiresAt }) => format.instant(expiresAt),
    },
    {
      id: 'moves',
      header: t('invitations.columns.moves'),
      isFixed: true,
      cell: (row) => <InvitationMoves invitation={row} onDone={setSaid} />,
    },
  ];

  return (
    <Page title={t('invitations.title')} lead={t('invitations.text')} width="full">
      <Said text={said} />
      <InviteForm onDone={setSaid} />
      <DataTable
        {...pages}
        label={t('invitations.title')}
        texts={texts}
        columns={columns}
        rowId={({ id }) => id}
        filters={
          <FilterSelect
            label={t('invitations.columns.state')}
            codes={invitationStates}
            wordOf={(code) => t(`invitations.states.${code}`)}
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

interface InvitationMovesProps {
  readonly invitation: Invitation;
  readonly onDone: (words: string) => void;
}

function InvitationMoves({ invitation, onDone }: InvitationMovesProps) {
  const { t } = useTranslation('staff');
  const { moveInvitation, refresh } = useInvitationMoves();
  const { id, revision, name, state, actionsOpen } = invitation;
  const who = name ?? t('invitations.gone');
  if (state === 'PROPOSED' && actionsOpen.length === 0) return t('roles.waits');
  return (
    <Group gap="xs">
      {actionsOpen.map((action) => (
        <ConfirmMove
          key={action}
          label={t(`invitations.actions.${action}`)}
          name={t('invitations.actionFor', { action: t(`invitations.actions.${action}`), who })}
          question={t(`invitations.questions.${action}`, { who })}
          text={t(`invitations.meanings.${action}`)}
          isHarmful={action === 'revoke'}
          run={async () => moveInvitation(id, { action, revision })}
          onFailed={refresh}
          onDone={() => {
            refresh();
            onDone(t(`invitations.done.${action}`, { who }));
          }}
        />
      ))}
    </Group>
  );
}
