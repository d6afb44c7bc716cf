/** A move of a case with the words that go with it; without them where the law asks for none. */
import { Textarea } from '@mantine/core';
import { needsWords } from '@open-window/domain/vetting.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { given } from '../desk/given.ts';
import { InlineForm } from './InlineForm.tsx';
import type { CaseAction, CaseStep, VettingCase } from './cases.queries.ts';

export interface MoveFormProps {
  readonly shown: VettingCase;
  readonly isPending: boolean;
  readonly problem: ReactNode;
  readonly onSend: (step: CaseStep) => void;
  readonly onCancel: () => void;
}

const ending: readonly CaseAction[] = ['withdraw', 'oppose'];

export function MoveForm({
  action,
  shown,
  isPending,
  problem,
  onSend,
  onCancel,
}: MoveFormProps & { action: CaseAction }) {
  const { t } = useTranslation('staff');
  const isForTeam = action === 'askChanges';

  return (
    <InlineForm
      label={t(`cases.actions.${action}`)}
      lead={t(`cases.meanings.${action}`)}
      submit={t(`cases.actions.${action}`)}
      isPending={isPending}
      isHarmful={ending.includes(action)}
      problem={problem}
      onCancel={onCancel}
      onSubmit={(text) => {
        onSend({ action, revision: shown.revision, ...given({ words: text('words') }) });
      }}
    >
      <Textarea
        name="words"
        label={isForTeam ? t('cases.words.team') : needsWords(action) ? t('cases.words.why') : t('cases.words.note')}
        description={isForTeam && t('cases.words.teamHint')}
        withAsterisk={needsWords(action)}
        aria-required={needsWords(action)}
        maxLength={2000}
      />
    </InlineForm>
  );
}
