/** The programs, and what is open in each of them now. */
import { Anchor, Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useMay } from '../../../lib/session/session.ts';
import { useTableTexts } from '../../../lib/table-texts.ts';
import { DataTable, type TableColumn } from '../../../ui/app/DataTable.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { IntakeWords } from './IntakeWords.tsx';
import { blankProgram, ProgramForm } from './ProgramForm.tsx';
import { type ProgramItem, programsQuery, useEnterProgram } from './programs.queries.ts';

export function Component() {
  const { t } = useTranslation('staff');
  const may = useMay();
  const navigate = useNavigate();
  const [isNew, setIsNew] = useState(false);
  const { data } = useSuspenseQuery(programsQuery(useClient()));
  const enter = useEnterProgram();
  const texts = useTableTexts(t('programs.none'));
  return (
    <Page
      title={t('programs.title')}
      lead={t('programs.text')}
      width="full"
      actions={
        may('program.manage') && (
          <Button
            variant="default"
            aria-expanded={isNew}
            onClick={() => {
              setIsNew(true);
            }}
          >
            {t('programs.new')}
          </Button>
        )
      }
    >
      {isNew && (
        <ProgramForm
          isNew
          start={blankProgram}
          isPending={enter.isPending}
          error={enter.error}
          problem={<ProblemNotice error={enter.error} />}
          onSend={(entry) => {
            enter.mutate(entry, {
              onSuccess: ({ id }) => {
                void navigate(`/staff/programs/${id}`);
              },
            });
          }}
          onCancel={() => {
            enter.reset();
            setIsNew(false);
          }}
        />
      )}
      <DataTable
        label={t('programs.title')}
        texts={texts}
        columns={useColumns()}
        rows={data.items}
        rowId={({ id }) => id}
      />
    </Page>
  );
}

function useColumns(): readonly TableColumn<ProgramItem>[] {
  const { t } = useTranslation('staff');
  const { language } = useLanguage();
  return useMemo(
    (): readonly TableColumn<ProgramItem>[] => [
      {
        id: 'name',
        header: t('programs.columns.name'),
        isFixed: true,
        sortBy: ({ name }) => name[language],
        cell: ({ id, name }) => (
          <Anchor inherit component={Link} to={`/staff/programs/${id}`}>
            {name[language]}
          </Anchor>
        ),
      },
      { id: 'code', header: t('programs.code'), sortBy: ({ code }) => code, cell: ({ code }) => code },
      {
        id: 'rounds',
        header: t('programs.rounds'),
        cell: ({ rounds }) =>
          rounds.length === 0 ? (
            t('programs.noRounds')
          ) : (
            <PlainList>
              {rounds.slice(0, 5).map((round) => (
                <span key={round.id}>
                  {round.name}: <IntakeWords of={round} />
                </span>
              ))}
            </PlainList>
          ),
      },
      { id: 'contact', header: t('programs.contact'), cell: ({ contact }) => contact },
    ],
    [t, language],
  );
}
