/** Records what was found on one point: the result, how, at which source, on which day, and why it is not plainly confirmed. */
import { Alert, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { DEA_ITEM } from '@open-window/domain/dea.ts';
import { recordableResults, type RecordableResult } from '@open-window/domain/vetting-check.ts';
import { checkMethods } from '@open-window/domain/vocabulary.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../../../lib/i18n/use-labels.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useFieldProblem } from '../../../lib/problems/problem-words.ts';
import { given } from '../desk/given.ts';
import { useNow } from '../desk/now.ts';
import type { LineFormProps } from './EvidenceForm.tsx';
import { InlineForm } from './InlineForm.tsx';
import { useNewCheck } from './cases.queries.ts';
import { pointOf } from './points.ts';

export function CheckForm({ caseId, line, onCancel, onDone }: LineFormProps) {
  const { t } = useTranslation('staff');
  const labelOf = useLabels();
  const today = new Date(useNow()).toISOString().slice(0, 10);
  const [result, setResult] = useState<RecordableResult | undefined>();
  const recording = useNewCheck(caseId);
  const problemOf = useFieldProblem(recording.error);
  const isVerified = result === 'VERIFIED' || result === 'VERIFIED_WITH_CONCERN';
  const results = recordableResults.filter((code) => code !== 'NOT_APPLICABLE' || line.mayNotApply);
  const choices = (group: 'checkResult' | 'checkMethod', codes: readonly string[]) => [
    { value: '', label: t('desk.choose') },
    ...codes.map((value) => ({ value, label: labelOf(group, value) })),
  ];

  return (
    <InlineForm
      label={t('cases.forms.check')}
      submit={t('cases.forms.saveCheck')}
      isPending={recording.isPending}
      problem={<ProblemNotice error={recording.error} />}
      onCancel={onCancel}
      onSubmit={(text) => {
        const method = oneOf(checkMethods, text('method'));
        if (!result || !method) return;
        const found = { method, source: text('source'), performedOn: text('performedOn'), result };
        recording.mutate(
          { ...pointOf(line), ...found, ...given({ words: text('words'), deaNumber: text('deaNumber') }) },
          {
            onSuccess: () => {
              onDone(t('cases.forms.checkDone'));
            },
          },
        );
      }}
    >
      <NativeSelect
        label={t('cases.forms.result')}
        required
        value={result ?? ''}
        data={choices('checkResult', results)}
        onChange={({ currentTarget: { value } }) => {
          setResult(oneOf(recordableResults, value));
        }}
      />
      {isVerified && line.evidence.length === 0 && (
        <Alert color="clay" variant="light">
          {t('cases.forms.evidenceFirst')}
        </Alert>
      )}
      <NativeSelect
        name="method"
        label={t('cases.forms.method')}
        description={isVerified && t('cases.forms.methodHint')}
        required
        data={choices('checkMethod', isVerified ? line.methods : checkMethods)}
        error={problemOf('method')}
      />
      <TextInput
        name="source"
        label={t('cases.forms.source')}
        description={t('cases.forms.sourceHint')}
        required
        minLength={2}
        maxLength={200}
        error={problemOf('source')}
      />
      <TextInput
        name="performedOn"
        type="date"
        label={t('cases.forms.performedOn')}
        required
        defaultValue={today}
        error={problemOf('performedOn')}
      />
      {line.item === DEA_ITEM && (
        <TextInput
          name="deaNumber"
          label={t('cases.forms.deaNumber')}
          description={t('cases.forms.deaNumberHint')}
          maxLength={20}
          autoComplete="off"
          error={problemOf('deaNumber')}
        />
      )}
      <Textarea
        name="words"
        label={t('cases.forms.words')}
        description={t('cases.forms.wordsHint')}
        withAsterisk={result !== undefined && result !== 'VERIFIED'}
        maxLength={2000}
        error={problemOf('words')}
      />
    </InlineForm>
  );
}
