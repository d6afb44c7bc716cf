/** Adds a shift: each week or on one day, by the clock of a place, with who holds it and who is next. */
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { zones } from '@open-window/domain/wall-clock.ts';
import { useTranslation } from 'react-i18next';
import { oneOf } from '../../../lib/one-of.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { Form } from '../../../ui/app/Form.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { type RiskPerson, useAddShift } from './risk.queries.ts';
import { minuteOf } from './wall-time.ts';

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

interface ShiftFormProps {
  readonly people: readonly RiskPerson[];
  readonly onDone: (words: string) => void;
}

export function ShiftForm({ people, onDone }: ShiftFormProps) {
  const { t } = useTranslation('staff');
  const add = useAddShift();
  const names = people.map(({ id, name }) => ({ value: id, label: name ?? t('desk.person', { id: id.slice(-8) }) }));
  return (
    <Section title={t('risk.rota.add')} lead={t('risk.rota.addText')}>
      <Form
        label={t('risk.rota.add')}
        onSubmit={(text, form) => {
          const weekday = oneOf(weekdays, text('weekday'));
          const chosen = [text('holder'), text('next')].filter((id) => id !== '');
          add.mutate(
            {
              zone: oneOf(zones, text('zone')) ?? 'UTC',
              weekday: weekday === undefined ? null : Number(weekday),
              firstOn: text('firstOn'),
              lastOn: text('lastOn') === '' ? null : text('lastOn'),
              fromMinute: minuteOf(text('from')),
              untilMinute: minuteOf(text('until')),
              people: [...new Set(chosen)].map((personId) => ({ personId })),
            },
            {
              onSuccess: () => {
                form.reset();
                onDone(t('risk.rota.added'));
              },
            },
          );
        }}
      >
        <NativeSelect
          name="weekday"
          label={t('risk.rota.weekday')}
          data={[
            { value: '', label: t('risk.rota.once') },
            ...weekdays.map((day) => ({ value: day, label: t(`risk.rota.weekdays.${day}`) })),
          ]}
        />
        <TextInput type="date" name="firstOn" label={t('risk.rota.firstOn')} required />
        <TextInput type="date" name="lastOn" label={t('risk.rota.lastOn')} description={t('risk.rota.lastOnHint')} />
        <TextInput type="time" name="from" label={t('risk.rota.from')} required />
        <TextInput
          type="time"
          name="until"
          label={t('risk.rota.until')}
          description={t('risk.rota.untilHint')}
          required
        />
        <NativeSelect
          name="zone"
          label={t('risk.rota.zone')}
          data={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        />
        <NativeSelect
          name="holder"
          label={t('risk.rota.holder')}
          required
          data={[{ value: '', label: t('desk.choose') }, ...names]}
        />
        <NativeSelect
          name="next"
          label={t('risk.rota.next')}
          data={[{ value: '', label: t('desk.nobody') }, ...names]}
        />
        <ProblemNotice error={add.error} />
        <div>
          <Button type="submit" loading={add.isPending}>
            {t('risk.rota.add')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
