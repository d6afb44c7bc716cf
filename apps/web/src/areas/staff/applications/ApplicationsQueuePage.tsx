/** What waits at the screening desk, in the order in which it was handed in whole; what is open beside the status stands in words. */
import { Anchor, Button, Checkbox, NativeSelect } from '@mantine/core';
import { applicationStatuses } from '@open-window/domain/application.ts';
import { medicalStates } from '@open-window/domain/medical-track.ts';
import { roundLanguages } from '@open-window/domain/round.ts';
import { verificationStates } from '@open-window/domain/verification-track.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useDownload } from '../../../lib/download.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useMay } from '../../../lib/session/session.ts';
import { useTableTexts } from '../../../lib/table-texts.ts';
import { useUrlFilters } from '../../../lib/url-filters.ts';
import { DataTable, type TableColumn } from '../../../ui/app/DataTable.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { FilterSelect } from '../desk/FilterSelect.tsx';
import { usePages } from '../desk/pages.ts';
import { BulkBar } from './BulkBar.tsx';
import { SavedFilters } from './SavedFilters.tsx';
import { screeningFile, type ScreeningItem, screeningQuery } from './applications.queries.ts';

/** Drafts are nobody's but their writer's. */
const statuses = applicationStatuses.filter((status) => status !== 'DRAFT' && status !== 'EXPIRED');

export function Component() {
  const { t } = useTranslation(['staff', 'app']);
  const { format } = useLanguage();
  const may = useMay();
  const download = useDownload();
  const [inAddress, change] = useUrlFilters(['status', 'round', 'language', 'proof', 'medical', 'double', 'mine']);
  const status = oneOf(statuses, inAddress.status) ?? 'SCREENING';
  const filters = {
    status,
    roundId: inAddress.round,
    language: oneOf(roundLanguages, inAddress.language),
    verification: oneOf(verificationStates, inAddress.proof),
    medical: oneOf(medicalStates, inAddress.medical),
    isFlagged: inAddress.double === 'yes' ? true : undefined,
    isMine: inAddress.mine === 'yes' ? true : undefined,
  };
  const pages = usePages(screeningQuery(useClient(), filters));
  const texts = useTableTexts(t('screening.empty'));

  const [picked, setPicked] = useState<readonly string[]>([]);
  const mayAct = may('application.screen');
  const shown = new Set(pages.rows.map(({ id }) => id));

  const choiceColumn: TableColumn<ScreeningItem> = {
    id: 'choose',
    header: t('bulk.choose'),
    isFixed: true,
    cell: ({ id, receipt }) => (
      <Checkbox
        aria-label={t('bulk.chooseOne', { receipt })}
        checked={picked.includes(id)}
        onChange={({ currentTarget: { checked } }) => {
          setPicked((before) => (checked ? [...before, id] : before.filter((one) => one !== id)));
        }}
      />
    ),
  };
  const columns: readonly TableColumn<ScreeningItem>[] = [
    ...(mayAct ? [choiceColumn] : []),
    {
      id: 'receipt',
      header: t('screening.columns.receipt'),
      isFixed: true,
      cell: ({ id, receipt }) => (
        <Anchor inherit component={Link} to={`/staff/applications/${id}`}>
          {receipt}
        </Anchor>
      ),
    },
    { id: 'submitted', header: t('screening.columns.submitted'), cell: (row) => format.instant(row.submittedAt) },
    { id: 'status', header: t('screening.columns.status'), cell: (row) => t(`screening.statuses.${row.status}`) },
    { id: 'round', header: t('screening.columns.round'), cell: ({ round }) => round },
    {
      id: 'proof',
      header: t('screening.columns.proof'),
      cell: ({ verification }) => verification && t(`screening.proofs.${verification}`),
    },
    {
      id: 'double',
      header: t('screening.columns.double'),
      cell: ({ isFlagged }) => t(isFlagged ? 'screening.flagged' : 'screening.notFlagged'),
    },
    {
      id: 'medical',
      header: t('screening.columns.medical'),
      cell: ({ medical }) => medical && t(`screening.medical.${medical}`),
    },
    {
      id: 'message',
      header: t('screening.columns.message'),
      cell: ({ hasMessage }) => t(hasMessage ? 'screening.hasMessage' : 'screening.hasNoMessage'),
    },
    { id: 'language', header: t('screening.columns.language'), cell: ({ language }) => language },
  ];

  return (
    <Page title={t('screening.title')} lead={t('screening.text')} width="full">
      <ProblemNotice error={download.error} />
      <DataTable
        {...pages}
        label={t('screening.title')}
        texts={texts}
        columns={columns}
        rowId={({ id }) => id}
        filters={
          <>
            <NativeSelect
              size="sm"
              label={t('screening.columns.status')}
              value={status}
              data={statuses.map((value) => ({ value, label: t(`screening.statuses.${value}`) }))}
              onChange={({ currentTarget }) => {
                change('status', currentTarget.value);
              }}
            />
            <FilterSelect
              label={t('screening.columns.proof')}
              codes={verificationStates}
              wordOf={(code) => t(`screening.proofs.${code}`)}
              value={filters.verification}
              onChange={(value) => {
                change('proof', value);
              }}
            />
            <FilterSelect
              label={t('screening.columns.medical')}
              codes={medicalStates}
              wordOf={(code) => t(`screening.medical.${code}`)}
              value={filters.medical}
              onChange={(value) => {
                change('medical', value);
              }}
            />
            <FilterSelect
              label={t('screening.columns.language')}
              codes={roundLanguages}
              wordOf={(code) => code}
              value={filters.language}
              onChange={(value) => {
                change('language', value);
              }}
            />
            <Checkbox
              label={t('screening.columns.double')}
              checked={filters.isFlagged === true}
              onChange={({ currentTarget }) => {
                change('double', currentTarget.checked ? 'yes' : '');
              }}
            />
            <Checkbox
              label={t('screening.mine')}
              checked={filters.isMine === true}
              onChange={({ currentTarget }) => {
                change('mine', currentTarget.checked ? 'yes' : '');
              }}
            />
          </>
        }
        actions={
          may('application.export') && (
            <Button
              variant="default"
              size="sm"
              loading={download.isPending}
              onClick={() => {
                download.mutate({ ask: screeningFile(filters), name: 'applications.csv' });
              }}
            >
              {t('app:table.csv')}
            </Button>
          )
        }
      />
      {mayAct && <BulkBar filters={filters} chosen={picked.filter((id) => shown.has(id))} />}
      <SavedFilters filters={filters} />
    </Page>
  );
}
