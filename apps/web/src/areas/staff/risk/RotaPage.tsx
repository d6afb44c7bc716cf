/** Who is on call now, in which hours of the next two weeks nobody is, and the shifts. */
import { Anchor, Button, List, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useTableTexts } from '../../../lib/table-texts.ts';
import { DataTable, type TableColumn } from '../../../ui/app/DataTable.tsx';
import { Page } from '../../../ui/app/Page.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { Said } from '../desk/Said.tsx';
import { RiskPersonName } from './RiskPersonName.tsx';
import { type Rota, type RotaShift, rotaQuery, useRemoveShift } from './risk.queries.ts';
import { ShiftForm } from './ShiftForm.tsx';
import { wallTime } from './wall-time.ts';

export function Component() {
  const { t } = useTranslation('staff');
  const [said, setSaid] = useState('');
  const { data: rota } = useSuspenseQuery(rotaQuery(useClient()));
  return (
    <Page
      title={t('risk.rota.title')}
      lead={t('risk.rota.text')}
      width="full"
      actions={
        <Anchor component={Link} to="/staff/risk">
          {t('risk.title')}
        </Anchor>
      }
    >
      <Said text={said} />
      <Section title={t('risk.rota.onCall')} lead={rota.onCall.length === 0 ? t('risk.rota.nobody') : undefined}>
        <List type="ordered">
          {rota.onCall.map((person) => (
            <List.Item key={person.id}>
              <RiskPersonName person={person} />
            </List.Item>
          ))}
        </List>
      </Section>
      <Gaps gaps={rota.gaps} />
      <Shifts shifts={rota.shifts} onDone={setSaid} />
      <ShiftForm people={rota.people} onDone={setSaid} />
    </Page>
  );
}

function Gaps({ gaps }: Pick<Rota, 'gaps'>) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  return (
    <Section title={t('risk.rota.gaps')}>
      {gaps.length === 0 ? (
        <Text>{t('risk.rota.noGaps')}</Text>
      ) : (
        <List>
          {gaps.map(({ from, until }) => (
            <List.Item key={from}>
              {t('risk.rota.gap', { from: format.instant(from), until: format.instant(until) })}
            </List.Item>
          ))}
        </List>
      )}
    </Section>
  );
}

interface ShiftsProps extends Pick<Rota, 'shifts'> {
  readonly onDone: (words: string) => void;
}

function Shifts({ shifts, onDone }: ShiftsProps) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const texts = useTableTexts(t('risk.rota.noShifts'));
  const remove = useRemoveShift();
  const dayOf = ({ weekday, firstOn }: RotaShift) =>
    weekday === null ? format.day(firstOn) : t(`risk.rota.weekdays.${String(weekday) as '1'}`);
  const timesOf = ({ fromMinute, untilMinute, zone }: RotaShift) =>
    t('risk.rota.times', { from: wallTime(fromMinute), until: wallTime(untilMinute), zone: zone.replaceAll('_', ' ') });
  const columns: readonly TableColumn<RotaShift>[] = [
    { id: 'day', header: t('risk.rota.day'), isFixed: true, cell: dayOf },
    { id: 'times', header: t('risk.rota.hours'), cell: timesOf },
    {
      id: 'people',
      header: t('risk.rota.people'),
      cell: ({ people }) => people.map((person, at) => (
        <span key={person.id}>
          {at > 0 && ', '}
          <RiskPersonName person={person} />
        </span>
      )),
    },
    {
      id: 'days',
      header: t('risk.rota.days'),
      cell: ({ firstOn, lastOn }) => `${format.day(firstOn)} – ${lastOn === null ? '' : format.day(lastOn)}`,
    },
    {
      id: 'remove',
      header: t('risk.rota.change'),
      cell: (shift) => (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('risk.rota.removeOne', { day: dayOf(shift), times: timesOf(shift) })}
          loading={remove.isPending && remove.variables === shift.id}
          onClick={() => {
            remove.mutate(shift.id, {
              onSuccess: () => {
                onDone(t('risk.rota.removed'));
              },
            });
          }}
        >
          {t('risk.rota.remove')}
        </Button>
      ),
    },
  ]; // prettier-ignore
  return (
    <Section title={t('risk.rota.shifts')}>
      <ProblemNotice error={remove.error} />
      <DataTable
        label={t('risk.rota.shifts')}
        texts={texts}
        columns={columns}
        rows={inOrder(shifts)}
        rowId={({ id }) => id}
      />
    </Section>
  );
}

/** Single days first, then the week from Monday on. */
const inOrder = (shifts: Rota['shifts']): Rota['shifts'] =>
  shifts.toSorted((a, b) => (a.weekday ?? 0) - (b.weekday ?? 0) || a.fromMinute - b.fromMinute);
