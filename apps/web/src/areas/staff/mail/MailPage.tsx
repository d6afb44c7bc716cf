/** Where each mail stands, and what to do about those that could not be sent. */
import { Group } from '@mantine/core';
import { mailStates } from '@open-window/domain/mail.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { useMay } from '../../../lib/session/session.ts';
import { useTableTexts } from '../../../lib/table-texts.ts';
import { useUrlFilters } from '../../../lib/url-filters.ts';
import { DataTable, type TableColumn } from '../../../ui/app/DataTable.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { ConfirmMove } from '../desk/ConfirmMove.tsx';
import { FilterSelect } from '../desk/FilterSelect.tsx';
import { usePages } from '../desk/pages.ts';
import { Said } from '../desk/Said.tsx';
import { mailQuery, useMailMoves, type MailItem } from './mail.queries.ts';

export function Component() {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const [said, setSaid] = useState('');
  const [filters, change] = useUrlFilters(['state']);
  const state = oneOf(mailStates, filters.state);
  const pages = usePages(mailQuery(useClient(), state));
  const texts = useTableTexts(t('mail.empty'));
  const when = (instant: string | null) => (instant === null ? '' : format.instant(instant));

  const columns: readonly TableColumn<MailItem>[] = [
    {
      id: 'queued',
      header: t('mail.columns.queued'),
      isFixed: true,
      sortBy: ({ queuedAt }) => queuedAt,
      cell: ({ queuedAt }) => format.instant(queuedAt),
    },
    { id: 'template', header: t('mail.columns.template'), cell: (row) => t(`mail.templates.${row.template}`) },
    { id: 'state', header: t('mail.columns.state'), cell: (row) => t(`mail.states.${row.state}`) },
    {
      id: 'attempts',
      header: t('mail.columns.attempts'),
      isNumber: true,
      sortBy: ({ attempts }) => attempts,
      cell: ({ attempts }) => format.number(attempts),
    },
    { id: 'failure', header: t('mail.columns.failure'), cell: ({ failure }) => failure },
    { id: 'next', header: t('mail.columns.next'), sortBy: ({ nextAt }) => nextAt, cell: ({ nextAt }) => when(nextAt) },
    { id: 'sent', header: t('mail.columns.sent'), sortBy: ({ sentAt }) => sentAt, cell: ({ sentAt }) => when(sentAt) },
    {
      id: 'moves',
      header: t('mail.columns.moves'),
      isFixed: true,
      cell: (row) => <MailMoves mail={row} onDone={setSaid} />,
    },
  ];

  return (
    <Page title={t('mail.title')} lead={t('mail.text')} width="full">
      <Said text={said} />
      <DataTable
        {...pages}
        label={t('mail.title')}
        texts={texts}
        columns={columns}
        rowId={({ id }) => id}
        filters={
          <FilterSelect
            label={t('mail.columns.state')}
            codes={mailStates}
            wordOf={(code) => t(`mail.states.${code}`)}
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

function MailMoves({ mail, onDone }: { readonly mail: MailItem; readonly onDone: (words: string) => void }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const may = useMay();
  const { moveMail, refresh } = useMailMoves();
  const { id, revision, actionsOpen, template, queuedAt } = mail;
  if (!may('mail.retry')) return null;
  const what = `${t(`mail.templates.${template}`)}, ${format.instant(queuedAt)}`;
  return (
    <Group gap="xs">
      {actionsOpen.map((action) => (
        <ConfirmMove
          key={action}
          label={t(`mail.actions.${action}`)}
          name={t('mail.actionFor', { action: t(`mail.actions.${action}`), what })}
          question={t(`mail.questions.${action}`)}
          text={t(`mail.meanings.${action}`)}
          isHarmful={action === 'drop'}
          run={async () => moveMail(id, { action, revision })}
          onFailed={refresh}
          onDone={() => {
            refresh();
            onDone(t(`mail.done.${action}`));
          }}
        />
      ))}
    </Group>
  );
}
