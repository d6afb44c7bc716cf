/** One program: what it says of itself, and its rounds, the newest first. */
import { Anchor, Button, Group } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { problemStatus } from '../../../lib/problems/problem-words.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { TwoVersions } from '../../../lib/problems/TwoVersions.tsx';
import { useMay } from '../../../lib/session/session.ts';
import { useTableTexts } from '../../../lib/table-texts.ts';
import { DataTable, type TableColumn } from '../../../ui/app/DataTable.tsx';
import { Loading } from '../../../ui/app/Loading.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { Facts } from '../desk/Facts.tsx';
import { Said } from '../desk/Said.tsx';
import { IntakeWords } from './IntakeWords.tsx';
import { ProgramForm } from './ProgramForm.tsx';
import { type Program, programQuery, type RoundItem, usePlanRound, useWriteProgram } from './programs.queries.ts';
import { blankRound, entryOf } from './round-draft.ts';
import { RoundForm } from './RoundForm.tsx';

export function Component() {
  const { id = '' } = useParams();
  const { t } = useTranslation('staff');
  const { language } = useLanguage();
  const may = useMay();
  const [asked, setAsked] = useState<'edit' | 'round' | null>(null);
  const [said, setSaid] = useState('');
  const { data: program } = useSuspenseQuery(programQuery(useClient(), id));
  const { code, name, contact, description } = program;
  const opener = (form: 'edit' | 'round') =>
    may('program.manage') && (
      <Button
        variant="default"
        size="sm"
        aria-expanded={asked === form}
        onClick={() => {
          setAsked(form);
        }}
      >
        {t(form === 'edit' ? 'programs.edit' : 'programs.newRound')}
      </Button>
    );
  const leave = () => {
    setAsked(null);
  };
  return (
    <Page
      title={t('programs.one', { code })}
      lead={name[language]}
      width="full"
      actions={
        <Group gap="md">
          <Anchor inherit component={Link} to={`/staff/programs/${id}/forms`}>
            {t('forms.link')}
          </Anchor>
          <Anchor inherit component={Link} to={`/staff/programs/${id}/policies`}>
            {t('policies.link')}
          </Anchor>
        </Group>
      }
    >
      <Said text={said} />
      <Section title={t('programs.facts')} aside={opener('edit')}>
        {asked === 'edit' ? (
          <EditProgram
            program={program}
            onDone={() => {
              leave();
              setSaid(t('programs.saved'));
            }}
            onCancel={leave}
          />
        ) : (
          <Facts
            facts={[
              [t('programs.nameEn'), name.en],
              [t('programs.nameEs'), name.es],
              [t('programs.descriptionEn'), description.en],
              [t('programs.descriptionEs'), description.es],
              [t('programs.contact'), contact],
            ]}
          />
        )}
      </Section>
      <Section title={t('programs.rounds')} aside={opener('round')}>
        {asked === 'round' && (
          <Suspense fallback={<Loading text={t('programs.title')} />}>
            <NewRound programId={id} onCancel={leave} />
          </Suspense>
        )}
        <Rounds rounds={program.rounds} />
      </Section>
    </Page>
  );
}

interface EditProgramProps {
  readonly program: Program;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function EditProgram({ program, onDone, onCancel }: EditProgramProps) {
  const { t } = useTranslation('staff');
  const [start] = useState(program);
  const write = useWriteProgram(program.id);
  const isStale = problemStatus(write.error) === 412;
  const sent = write.variables?.entry;
  const fields = sent && [
    { label: t('programs.nameEn'), yours: sent.name.en, theirs: program.name.en },
    { label: t('programs.nameEs'), yours: sent.name.es, theirs: program.name.es },
    { label: t('programs.descriptionEn'), yours: sent.description.en, theirs: program.description.en },
    { label: t('programs.descriptionEs'), yours: sent.description.es, theirs: program.description.es },
    { label: t('programs.contact'), yours: sent.contact, theirs: program.contact },
  ];
  return (
    <ProgramForm
      isNew={false}
      start={{ code: start.code, name: start.name, description: start.description, contact: start.contact }}
      isPending={write.isPending}
      error={write.error}
      problem={isStale && fields ? <TwoVersions fields={fields} /> : <ProblemNotice error={write.error} />}
      onSend={({ code: _, ...entry }) => {
        write.mutate({ revision: isStale ? program.revision : start.revision, entry }, { onSuccess: onDone });
      }}
      onCancel={onCancel}
    />
  );
}

function NewRound({ programId, onCancel }: { readonly programId: string; readonly onCancel: () => void }) {
  const { t } = useTranslation('staff');
  const navigate = useNavigate();
  const plan = usePlanRound(programId);
  return (
    <RoundForm
      programId={programId}
      start={blankRound}
      label={t('programs.newRound')}
      isPending={plan.isPending}
      error={plan.error}
      problem={<ProblemNotice error={plan.error} />}
      onSend={(draft) => {
        plan.mutate(entryOf(draft), {
          onSuccess: ({ id }) => {
            void navigate(`/staff/rounds/${id}`);
          },
        });
      }}
      onCancel={onCancel}
    />
  );
}

function Rounds({ rounds }: { readonly rounds: readonly RoundItem[] }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const texts = useTableTexts(t('programs.noRounds'));
  const columns = useMemo(
    (): readonly TableColumn<RoundItem>[] => [
      {
        id: 'name',
        header: t('programs.roundName'),
        isFixed: true,
        sortBy: ({ name }) => name,
        cell: ({ id, name }) => (
          <Anchor inherit component={Link} to={`/staff/rounds/${id}`}>
            {name}
          </Anchor>
        ),
      },
      { id: 'state', header: t('programs.state'), cell: ({ state }) => t(`programs.states.${state}`) },
      { id: 'intake', header: t('programs.intake'), cell: (round) => <IntakeWords of={round} /> },
      { id: 'kind', header: t('programs.kind'), cell: ({ kind }) => t(`programs.kinds.${kind}`) },
      {
        id: 'languages',
        header: t('programs.languages'),
        cell: ({ languages }) => format.list(languages.map((code) => t(`programs.languageNames.${code}`))),
      },
    ],
    [t, format],
  );
  return (
    <DataTable label={t('programs.rounds')} texts={texts} columns={columns} rows={rounds} rowId={({ id }) => id} />
  );
}
