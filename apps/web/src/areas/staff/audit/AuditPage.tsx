/** The log for its reader: who did what to whom, newest first, and whether the chain still holds. Ids and field names only. */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../lib/client-provider.ts';
import { useDownload } from '../../../lib/download.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useMay } from '../../../lib/session/session.ts';
import { useTableTexts } from '../../../lib/table-texts.ts';
import { useUrlFilters } from '../../../lib/url-filters.ts';
import { DataTable, type TableColumn } from '../../../ui/app/DataTable.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { usePages } from '../desk/pages.ts';
import { PersonLink } from '../desk/PersonLink.tsx';
import { eventFilters, eventsFile, eventsQuery, type LogEvent } from './audit.queries.ts';
import { EventFilterForm } from './EventFilterForm.tsx';
import { LogHealth } from './LogHealth.tsx';

export function Component() {
  const { t } = useTranslation(['staff', 'app']);
  const may = useMay();
  const download = useDownload();
  const [filters] = useUrlFilters(eventFilters);
  const pages = usePages(eventsQuery(useClient(), filters));
  const texts = useTableTexts(t('audit.empty'));

  return (
    <Page title={t('audit.title')} lead={t('audit.text')} width="full">
      <LogHealth />
      <EventFilterForm />
      <ProblemNotice error={download.error} />
      <DataTable
        {...pages}
        label={t('audit.title')}
        texts={texts}
        columns={useColumns()}
        rowId={({ seq }) => seq}
        actions={
          may('audit.export') && (
            <Button
              variant="default"
              size="sm"
              loading={download.isPending}
              onClick={() => {
                download.mutate({ ask: eventsFile(filters), name: 'log.csv' });
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

function useColumns(): readonly TableColumn<LogEvent>[] {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  return useMemo(
    (): readonly TableColumn<LogEvent>[] => [
      { id: 'seq', header: t('audit.columns.seq'), isFixed: true, isNumber: true, cell: ({ seq }) => seq },
      { id: 'at', header: t('audit.columns.at'), cell: ({ at }) => <time dateTime={at}>{format.instant(at)}</time> },
      {
        id: 'actor',
        header: t('audit.columns.actor'),
        cell: ({ actorId, actorAs }) => (
          <>
            {actorId !== null && <PersonLink id={actorId} />} {actorAs}
          </>
        ),
      },
      { id: 'action', header: t('audit.columns.action'), isFixed: true, cell: ({ action }) => <code>{action}</code> },
      {
        id: 'subject',
        header: t('audit.columns.subject'),
        cell: ({ subjectKind, subjectId }) => `${subjectKind} ${subjectId?.slice(-12) ?? ''}`.trim(),
      },
      {
        id: 'person',
        header: t('audit.columns.person'),
        cell: ({ personId }) => personId !== null && <PersonLink id={personId} />,
      },
      { id: 'fields', header: t('audit.columns.fields'), cell: ({ fields }) => fields.join(', ') },
      { id: 'network', header: t('audit.columns.network'), cell: ({ network }) => network },
      { id: 'request', header: t('audit.columns.request'), cell: ({ requestId }) => requestId },
    ],
    [t, format],
  );
}
