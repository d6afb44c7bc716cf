/** In words, on top of everything that rests on it: how old each list is, and what the newest run was able to say. */
import { Button, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useMay } from '../../../lib/session/session.ts';
import { Section } from '../../../ui/app/Section.tsx';
import { Facts } from '../desk/Facts.tsx';
import { Said } from '../desk/Said.tsx';
import { screeningQuery, useScreeningRun, type Screening } from './exclusions.queries.ts';

export function ListStates() {
  const { t } = useTranslation('staff');
  const { data } = useSuspenseQuery(screeningQuery(useClient()));
  const may = useMay();
  const run = useScreeningRun();
  const [newest] = data.runs;

  return (
    <Section title={t('exclusions.lists')} lead={data.blocksNewListings ? t('exclusions.blocks') : undefined}>
      <Facts facts={data.lists.map((list) => [list.list, <ListWords key={list.list} list={list} />] as const)} />
      <RunWords run={newest} />
      {may('exclusion.decide') && (
        <div>
          <Button
            variant="default"
            size="sm"
            loading={run.isPending}
            onClick={() => {
              run.mutate();
            }}
          >
            {t('exclusions.run')}
          </Button>
        </div>
      )}
      <Said text={run.isSuccess ? t('exclusions.runAsked') : ''} />
      <ProblemNotice error={run.error} />
    </Section>
  );
}

function ListWords({ list: { standing, alarm, ageDays, importedOn } }: { readonly list: Screening['lists'][number] }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const words = [
    t(`exclusions.standings.${standing}`),
    ...(importedOn === null ? [] : [t('exclusions.age', { count: ageDays ?? 0, on: format.day(importedOn) })]),
    ...(alarm === 'NONE' ? [] : [t(`exclusions.alarms.${alarm}`)]),
  ];
  return (
    <Text span inherit fw={alarm === 'NONE' ? 400 : 600}>
      {words.join(' · ')}
    </Text>
  );
}

function RunWords({ run }: { readonly run: Screening['runs'][number] | undefined }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  if (!run) return <Text>{t('exclusions.neverRan')}</Text>;
  const { practitioners, organizations, newCandidates, invalidNpis, notScreened } = run;
  const doubts = run.lists.filter(({ standing }) => standing !== 'CURRENT');
  return (
    <>
      <Text>
        {t(run.isComplete ? 'exclusions.ran' : 'exclusions.ranInconclusive', {
          when: format.instant(run.ranAt),
          people: practitioners,
          organizations,
          fresh: newCandidates,
        })}
      </Text>
      {doubts.length > 0 && (
        <Text fw={600}>
          {t('exclusions.doubts', {
            lists: format.list(
              doubts.map(({ list, standing }) => `${list} (${t(`exclusions.standings.${standing}`)})`),
            ),
          })}
        </Text>
      )}
      {notScreened > 0 && <Text fw={600}>{t('exclusions.notScreened', { number: notScreened })}</Text>}
      {invalidNpis > 0 && <Text>{t('exclusions.invalidNpis', { number: invalidNpis })}</Text>}
    </>
  );
}
