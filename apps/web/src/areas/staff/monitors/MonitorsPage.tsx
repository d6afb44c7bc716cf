/** What lapsed and waits for somebody first, then what lapses next, then where we are late ourselves. */
import { Anchor, Text } from '@mantine/core';
import { checklistTemplate } from '@open-window/domain/checklist.template.ts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { useTableTexts } from '../../../lib/table-texts.ts';
import { DataTable, type TableColumn } from '../../../ui/app/DataTable.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { monitorsQuery, type MonitorItem, type Monitors } from './monitors.queries.ts';

export function Component() {
  const { t } = useTranslation('staff');
  const { data } = useSuspenseQuery(monitorsQuery(useClient()));
  // Nobody is called current who was not looked at.
  const emptyOf = (words: string) => (data.lastRun === null ? t('monitors.neverRan') : words);
  return (
    <Page title={t('monitors.title')} lead={t('monitors.text')} width="full">
      <Section title={t('monitors.lapsed')}>
        <Events
          name="lapsed"
          label={t('monitors.lapsed')}
          empty={emptyOf(t('monitors.nothingLapsed'))}
          rows={data.lapsed}
        />
      </Section>
      <Section title={t('monitors.ours')}>
        {data.lastRun === null ? <Text>{t('monitors.neverRan')}</Text> : <OwnDelay ours={data.ours} />}
      </Section>
      <Section title={t('monitors.coming')}>
        <Events
          name="coming"
          label={t('monitors.coming')}
          empty={emptyOf(t('monitors.nothingComing'))}
          rows={data.coming}
        />
      </Section>
      <Section title={t('monitors.run')}>
        <LastRun run={data.lastRun} />
      </Section>
    </Page>
  );
}

interface EventsProps {
  readonly name: string;
  readonly label: string;
  readonly empty: string;
  readonly rows: readonly MonitorItem[];
}

function Events({ name, label, empty, rows }: EventsProps) {
  const { t } = useTranslation('staff');
  const { format, language } = useLanguage();
  const texts = useTableTexts(empty);
  const columns: readonly TableColumn<MonitorItem>[] = [
    {
      id: 'team',
      header: t('monitors.columns.team'),
      isFixed: true,
      sortBy: ({ listingName }) => listingName,
      cell: ({ listingId, listingName }) => (
        <Anchor inherit component={Link} to={`/staff/listings/${listingId}`}>
          {listingName}
        </Anchor>
      ),
    },
    { id: 'what', header: t('monitors.columns.what'), cell: ({ kind }) => t(`monitors.kinds.${kind}`) },
    {
      id: 'item',
      header: t('monitors.columns.item'),
      sortBy: ({ item }) => item,
      cell: ({ item }) =>
        item === null
          ? t('monitors.wholeTeam')
          : `${String(item)}. ${checklistTemplate.items.find(({ number }) => number === item)?.title[language] ?? ''}`,
    },
    {
      id: 'due',
      header: t('monitors.columns.due'),
      sortBy: ({ dueOn }) => dueOn,
      cell: ({ dueOn }) => format.day(dueOn),
    },
    { id: 'told', header: t('monitors.columns.told'), cell: ({ toldOn }) => format.day(toldOn) },
  ];
  return <DataTable name={name} label={label} texts={texts} columns={columns} rows={rows} rowId={({ id }) => id} />;
}

function OwnDelay({ ours }: { readonly ours: Monitors['ours'] }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  if (ours.length === 0) return <Text>{t('monitors.oursNone')}</Text>;
  return (
    <PlainList>
      {ours.map(({ step, listings, oldestOn }) => (
        <Text key={step}>
          {t(step >= 35 ? 'monitors.oursBlocked' : 'monitors.oursAlarm', { listings, day: format.day(oldestOn) })}
        </Text>
      ))}
    </PlainList>
  );
}

function LastRun({ run }: { readonly run: Monitors['lastRun'] }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  if (run === null) return <Text>{t('monitors.neverRan')}</Text>;
  const { day, endedAt, listings, told, mails } = run;
  return (
    <Text>
      {t('monitors.ran', { day: format.day(day), listings, told, mails })}{' '}
      {endedAt === null ? t('monitors.notOver') : t('monitors.over', { when: format.instant(endedAt) })}
    </Text>
  );
}
