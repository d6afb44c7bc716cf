/** The funds that pay, and what binds each of them. */
import { Anchor, Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { useMay } from '../../../lib/session/session.ts';
import { useTableTexts } from '../../../lib/table-texts.ts';
import { DataTable, type TableColumn } from '../../../ui/app/DataTable.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { useScopeWords } from './fund-lines.ts';
import { FundForm } from './FundForm.tsx';
import { type FundItem, fundsQuery } from './funds.queries.ts';

export function Component() {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const may = useMay();
  const navigate = useNavigate();
  const wordsOf = useScopeWords();
  const [isNew, setIsNew] = useState(false);
  const { data } = useSuspenseQuery(fundsQuery(useClient()));
  const cap = (cents: number | null) => (cents === null ? t('funds.noCap') : format.money(cents));
  const columns: readonly TableColumn<FundItem>[] = [
    {
      id: 'name',
      header: t('funds.name'),
      isFixed: true,
      sortBy: ({ name }) => name,
      cell: ({ id, name }) => (
        <Anchor inherit component={Link} to={`/staff/funds/${id}`}>
          {name}
        </Anchor>
      ),
    },
    { id: 'restriction', header: t('funds.restriction'), cell: ({ restriction }) => wordsOf(restriction) },
    {
      id: 'award',
      header: t('funds.awardCap'),
      isNumber: true,
      sortBy: ({ awardCapCents }) => awardCapCents,
      cell: ({ awardCapCents }) => cap(awardCapCents),
    },
    {
      id: 'lifetime',
      header: t('funds.lifetimeCap'),
      isNumber: true,
      sortBy: ({ lifetimeCapCents }) => lifetimeCapCents,
      cell: ({ lifetimeCapCents }) => cap(lifetimeCapCents),
    },
  ];
  return (
    <Page
      title={t('funds.title')}
      lead={t('funds.text')}
      width="full"
      actions={
        may('fund.manage') && (
          <Button
            variant="default"
            aria-expanded={isNew}
            onClick={() => {
              setIsNew(true);
            }}
          >
            {t('funds.new')}
          </Button>
        )
      }
    >
      {isNew && (
        <FundForm
          fund={null}
          label={t('funds.new')}
          onDone={(id) => {
            void navigate(`/staff/funds/${id}`);
          }}
          onCancel={() => {
            setIsNew(false);
          }}
        />
      )}
      <DataTable
        label={t('funds.title')}
        texts={useTableTexts(t('funds.none'))}
        columns={columns}
        rows={data.items}
        rowId={({ id }) => id}
      />
    </Page>
  );
}
