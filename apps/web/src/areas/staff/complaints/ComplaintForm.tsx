/** A step with a complaint and the words that go with it; how grave it is is judged by what follows for everybody's days. */
import { Radio, Stack, Textarea } from '@mantine/core';
import {
  clockOf,
  complaintNeedsWords,
  severities,
  SUSPENSION_DAYS,
  type Severity,
} from '@open-window/domain/complaint.ts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { oneOf } from '../../../lib/one-of.ts';
import { InlineForm } from '../cases/InlineForm.tsx';
import { given } from '../desk/given.ts';
import type { Complaint, ComplaintAction, ComplaintStep } from './complaints.queries.ts';

export interface ComplaintFormProps {
  readonly shown: Complaint;
  readonly isPending: boolean;
  readonly problem: ReactNode;
  readonly onSend: (step: ComplaintStep) => void;
  readonly onCancel: () => void;
}

type Step = Exclude<ComplaintAction, 'propose'>;

const forTeam: readonly Step[] = ['askTeam', 'suspend'];
const ending: readonly Step[] = ['suspend', 'oppose'];

export function ComplaintForm({ action, shown, onSend, ...form }: ComplaintFormProps & { readonly action: Step }) {
  const { t } = useTranslation('staff');
  const [severity, setSeverity] = useState<Severity | null>(shown.severity);
  const [isMissing, setIsMissing] = useState(false);
  const isForTeam = forTeam.includes(action);
  const isNeeded = complaintNeedsWords(action);
  const label = t(`complaints.actions.${action}`);
  const send = (words: string) => {
    const step = { revision: shown.revision, ...given({ words }) };
    if (action !== 'triage') onSend({ action, ...step });
    else if (severity === null) setIsMissing(true);
    else onSend({ action, severity, ...step });
  };

  return (
    <InlineForm
      {...form}
      label={label}
      lead={t(`complaints.meanings.${action}`, { days: SUSPENSION_DAYS })}
      submit={label}
      isHarmful={ending.includes(action)}
      onSubmit={(text) => {
        send(text('words'));
      }}
    >
      {action === 'triage' && (
        <Radio.Group
          label={t('complaints.columns.severity')}
          withAsterisk
          value={severity}
          error={isMissing && severity === null && t('complaints.severityMissing')}
          onChange={(value) => {
            setSeverity(oneOf(severities, value) ?? null);
          }}
        >
          <Stack gap="xs" mt="xs">
            {severities.map((code) => (
              <Radio key={code} value={code} label={<SeverityWords code={code} />} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <Textarea
        name="words"
        label={t(`complaints.words.${isForTeam ? 'team' : isNeeded ? 'why' : 'note'}`)}
        description={isForTeam && t('complaints.words.teamHint')}
        withAsterisk={isNeeded}
        aria-required={isNeeded}
        maxLength={4000}
      />
    </InlineForm>
  );
}

function SeverityWords({ code }: { readonly code: Severity }) {
  const { t } = useTranslation('staff');
  const { decideDays, answerDays } = clockOf[code];
  return t('complaints.clock', {
    severity: t(`complaints.severities.${code}`),
    days: decideDays,
    answer: answerDays,
  });
}
