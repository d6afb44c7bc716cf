/** Puts another result in the place of one for a while, with a reason. What was found stays on record. */
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { overrideResults } from '@open-window/domain/vetting-check.ts';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import type { LineFormProps } from './EvidenceForm.tsx';
import { InlineForm } from './InlineForm.tsx';
import { useNewOverride } from './cases.queries.ts';
import { pointOf } from './points.ts';

export function OverrideForm({ caseId, line, onCancel, onDone }: LineFormProps) {
  const { t } = useTranslation('staff');
  const labelOf = useLabels();
  const overriding = useNewOverride(caseId);
  const problemOf = useFieldProblem(overriding.error);

  return (
    <InlineForm
      label={t('cases.forms.override')}
      lead={t('cases.forms.overrideText')}
      submit={t('cases.forms.saveOverride')}
      isPending={overriding.isPending}
      isHarmful
      problem={<ProblemNotice error={overriding.error} />}
      onCancel={onCancel}
      onSubmit={(text) => {
        const result = oneOf(overrideResults, text('result'));
        if (!result) return;
        overriding.mutate(
          { ...pointOf(line), result, reason: text('reason'), until: text('until') },
          {
            onSuccess: () => {
              onDone(t('cases.forms.overrideDone'));
            },
          },
        );
      }}
    >
      <NativeSelect
        name="result"
        label={t('cases.forms.overrideResult')}
        required
        data={[
          { value: '', label: t('desk.choose') },
          ...overrideResults.map((value) => ({ value, label: labelOf('checkResult', value) })),
        ]}
      />
      <Textarea
        name="reason"
        label={t('cases.forms.reason')}
        required
        minLength={3}
        maxLength={2000}
        error={problemOf('reason')}
      />
      <TextInput name="until" type="date" label={t('cases.forms.until')} required error={problemOf('until')} />
    </InlineForm>
  );
}
