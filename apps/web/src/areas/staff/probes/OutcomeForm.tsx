/** What came of the try. Recorded once; what follows from it is said at once. */
import { Button, NativeSelect } from '@mantine/core';
import { probeOutcomes, probeRules, probeWays } from '@open-window/domain/probe.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { Form } from '../../../ui/app/Form.tsx';
import { type Probe, useRecordOutcome } from './probes.queries.ts';

interface OutcomeFormProps {
  readonly probe: Probe;
  readonly onDone: (words: string) => void;
}

export function OutcomeForm({ probe: { id, phone, outcomesOpen }, onDone }: OutcomeFormProps) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const [way, setWay] = useState(phone === null ? probeWays[1] : probeWays[0]);
  const recording = useRecordOutcome(id);
  const open = outcomesOpen.filter((outcome) => probeRules[outcome].ways.includes(way));
  return (
    <Form
      label={t('probes.outcome')}
      onSubmit={(text) => {
        const outcome = oneOf(probeOutcomes, text('outcome'));
        if (!outcome) return;
        recording.mutate(
          { way, outcome },
          {
            onSuccess: ({ reason, dueOn }) => {
              onDone(t(`probes.done.${reason}`, { day: format.day(dueOn) }));
            },
          },
        );
      }}
    >
      <NativeSelect
        label={t('probes.way')}
        value={way}
        data={probeWays.map((value) => ({ value, label: t(`probes.ways.${value}`) }))}
        onChange={({ currentTarget: { value } }) => {
          setWay(oneOf(probeWays, value) ?? way);
        }}
      />
      <NativeSelect
        name="outcome"
        label={t('probes.outcome')}
        required
        data={[
          { value: '', label: t('desk.choose') },
          ...open.map((value) => ({ value, label: t(`probes.outcomes.${value}`) })),
        ]}
      />
      <ProblemNotice error={recording.error} />
      <Button type="submit" loading={recording.isPending}>
        {t('probes.save')}
      </Button>
    </Form>
  );
}
