/** A finding is proposed: which, and why in the words that the team is told. */
import { Checkbox, Radio, Stack, Textarea } from '@mantine/core';
import { findingReasons, findings, type Finding, type FindingReason } from '@open-window/domain/complaint.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { oneOf } from '../../../lib/one-of.ts';
import { InlineForm } from '../cases/InlineForm.tsx';
import { given } from '../desk/given.ts';
import type { ComplaintFormProps } from './ComplaintForm.tsx';

export function FindingForm({ shown, onSend, ...form }: ComplaintFormProps) {
  const { t } = useTranslation('staff');
  const [finding, setFinding] = useState<Finding | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const [reasons, setReasons] = useState<readonly FindingReason[]>([]);
  const label = t('complaints.actions.propose');

  return (
    <InlineForm
      {...form}
      label={label}
      lead={t('complaints.meanings.propose')}
      submit={label}
      onSubmit={(text) => {
        setIsMissing(finding === null);
        if (finding === null) return;
        const said = given({ words: text('words') });
        onSend({ action: 'propose', revision: shown.revision, finding, reasons: [...reasons], ...said });
      }}
    >
      <Radio.Group
        label={t('complaints.finding')}
        withAsterisk
        value={finding}
        error={isMissing && finding === null && t('complaints.findingMissing')}
        onChange={(value) => {
          setFinding(oneOf(findings, value) ?? null);
        }}
      >
        <Stack gap="xs" mt="xs">
          {findings.map((code) => (
            <Radio key={code} value={code} label={t(`complaints.findings.${code}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Checkbox.Group
        label={t('complaints.reasons')}
        description={t('complaints.reasonsHint')}
        withAsterisk
        value={[...reasons]}
        onChange={(values) => {
          setReasons(findingReasons.filter((code) => values.includes(code)));
        }}
      >
        <Stack gap="xs" mt="xs">
          {findingReasons.map((code) => (
            <Checkbox key={code} value={code} label={t(`complaints.reasonCodes.${code}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Textarea name="words" label={t('complaints.words.note')} maxLength={4000} />
    </InlineForm>
  );
}
