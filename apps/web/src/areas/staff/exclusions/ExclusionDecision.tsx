/** The decision: one reason, and a button for each thing that may be decided now. */
import { Button, Group, Textarea } from '@mantine/core';
import { adjudicationActions, type AdjudicationAction } from '@open-window/domain/adjudication.ts';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { problemName } from '../../../lib/problems/problem-words.ts';
import { TwoVersions } from '../../../lib/problems/TwoVersions.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { given } from '../desk/given.ts';
import { useExclusionMove, type Exclusion } from './exclusions.queries.ts';

interface ExclusionDecisionProps {
  readonly one: Exclusion;
  readonly onDone: (words: string) => void;
}

export function ExclusionDecision({ one, onDone }: ExclusionDecisionProps) {
  const { t } = useTranslation('staff');
  const { id, revision, actionsOpen, state } = one;
  const note = useRef<HTMLTextAreaElement>(null);
  const move = useExclusionMove(id);
  const send = (action: AdjudicationAction) => {
    move.mutate(
      { action, revision, ...given({ note: note.current?.value.trim() }) },
      {
        onSuccess: () => {
          onDone(t(`exclusions.done.${action}`));
        },
      },
    );
  };

  return (
    <Section title={t('exclusions.decide')} lead={t('exclusions.decideText')}>
      <Textarea
        key={revision}
        ref={note}
        label={t('exclusions.note')}
        description={t('exclusions.noteHint')}
        maxLength={2000}
        autosize
        minRows={2}
      />
      {problemName(move.error) === 'staleRevision' && move.variables ? (
        <TwoVersions
          fields={[
            {
              label: t('exclusions.columns.state'),
              yours: t(`exclusions.actions.${move.variables.action}`),
              theirs: t(`exclusions.states.${state}`),
            },
            { label: t('exclusions.note'), yours: move.variables.note ?? '', theirs: one.moves.at(-1)?.note ?? '' },
          ]}
        />
      ) : (
        <ProblemNotice error={move.error} />
      )}
      <Group>
        {adjudicationActions
          .filter((action) => actionsOpen.includes(action))
          .map((action) => (
            <Button
              key={action}
              variant={action === 'confirm' ? 'filled' : 'default'}
              {...(action === 'confirm' && { color: 'clay' })}
              loading={move.isPending && move.variables.action === action}
              onClick={() => {
                send(action);
              }}
            >
              {t(`exclusions.actions.${action}`)}
            </Button>
          ))}
      </Group>
    </Section>
  );
}
