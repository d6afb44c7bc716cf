/** A decision is proposed: which, why in the words that the team is told, and under which conditions. */
import { Checkbox, Radio, SimpleGrid, Stack, Textarea } from '@mantine/core';
import { decisionReasons, decisions, type Decision, type DecisionReason } from '@open-window/domain/vetting.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { given } from '../desk/given.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { ConditionRows, blankCondition, type ConditionRow } from './ConditionRows.tsx';
import { InlineForm } from './InlineForm.tsx';
import type { MoveFormProps } from './MoveForm.tsx';

export function CommitteeForm({ shown, isPending, problem, onSend, onCancel }: MoveFormProps) {
  const { t } = useTranslation('staff');
  const [decision, setDecision] = useState<Decision | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const [reasons, setReasons] = useState<readonly DecisionReason[]>([]);
  const [conditions, setConditions] = useState<readonly ConditionRow[]>(() => [blankCondition()]);
  const hasReasons = decision !== null && decision !== 'APPROVE';
  const hasConditions = decision === 'CONDITIONAL';

  return (
    <InlineForm
      label={t('cases.actions.propose')}
      lead={t('cases.meanings.propose')}
      submit={t('cases.actions.propose')}
      isPending={isPending}
      problem={problem}
      onCancel={onCancel}
      onSubmit={(text) => {
        setIsMissing(decision === null);
        if (decision === null) return;
        onSend({
          action: 'propose',
          revision: shown.revision,
          decision,
          reasons: hasReasons ? [...reasons] : [],
          conditions: hasConditions ? conditions.map(({ words, dueOn }) => ({ words, dueOn })) : [],
          ...given({ words: text('words') }),
        });
      }}
    >
      <Radio.Group
        label={t('cases.decision')}
        withAsterisk
        value={decision}
        error={isMissing && decision === null && t('cases.decisionMissing')}
        onChange={(value) => {
          setDecision(oneOf(decisions, value) ?? null);
        }}
      >
        <Stack gap="xs" mt="xs">
          {decisions.map((code) => (
            <Radio key={code} value={code} label={t(`cases.decisions.${code}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {hasReasons && (
        <Checkbox.Group
          label={t('cases.reasons')}
          description={t('cases.reasonsHint')}
          withAsterisk
          value={[...reasons]}
          onChange={(values) => {
            setReasons(decisionReasons.filter((code) => values.includes(code)));
          }}
        >
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xs" mt="xs">
            {decisionReasons.map((code) => (
              <Checkbox key={code} value={code} label={t(`cases.reasonCodes.${code}`)} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
      )}
      {hasConditions && <ConditionRows rows={conditions} onChange={setConditions} />}
      <Textarea name="words" label={t('cases.words.note')} maxLength={2000} />
    </InlineForm>
  );
}
