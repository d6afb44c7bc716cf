/** What whoever reads may do with a complaint, and why they may not do what its state would allow. */
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { problemName } from '../../../lib/problems/problem-words.ts';
import { TwoVersions } from '../../../lib/problems/TwoVersions.tsx';
import { Reasons } from '../../../ui/app/Reasons.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { ComplaintForm } from './ComplaintForm.tsx';
import { FindingForm } from './FindingForm.tsx';
import { useComplaintMove, type Complaint, type ComplaintAction, type ComplaintStep } from './complaints.queries.ts';

interface ComplaintActionsProps {
  readonly shown: Complaint;
  readonly onDone: (words: string) => void;
}

export function ComplaintActions({ shown, onDone }: ComplaintActionsProps) {
  const { t } = useTranslation(['staff', 'app']);
  const [asked, setAsked] = useState<ComplaintAction | null>(null);
  const move = useComplaintMove(shown.id);
  const { actionsOpen, actionsBlocked } = shown;
  if (shown.state === 'DECIDED') return null;
  const given = {
    shown,
    isPending: move.isPending,
    problem: <StepProblem error={move.error} sent={move.variables} shown={shown} />,
    onSend: (step: ComplaintStep) => {
      move.mutate(step, {
        onSuccess: () => {
          setAsked(null);
          onDone(t(`complaints.done.${step.action}`));
        },
      });
    },
    onCancel: () => {
      move.reset();
      setAsked(null);
    },
  };

  return (
    <Section title={t('complaints.decide')}>
      {actionsOpen.length === 0 && asked === null ? (
        <Text>{t('complaints.nothingOpen')}</Text>
      ) : (
        <Group gap="xs">
          {actionsOpen.map((action, index) => (
            <Button
              key={action}
              variant={index === 0 ? 'filled' : 'default'}
              aria-expanded={asked === action}
              onClick={() => {
                move.reset();
                setAsked(action);
              }}
            >
              {t(`complaints.actions.${action}`)}
            </Button>
          ))}
        </Group>
      )}
      {asked === 'propose' && <FindingForm {...given} />}
      {asked !== null && asked !== 'propose' && <ComplaintForm key={asked} action={asked} {...given} />}
      {actionsBlocked.map(({ action, objections }) => (
        <Reasons
          key={action}
          title={t('complaints.blockedAction', { action: t(`complaints.actions.${action}`) })}
          reasons={objections.map((objection) =>
            action === 'confirm' && objection === 'SAME_PERSON'
              ? t('complaints.heldByYou')
              : t(`app:blockers.${objection}`),
          )}
        />
      ))}
    </Section>
  );
}

interface StepProblemProps {
  readonly error: unknown;
  readonly sent: ComplaintStep | undefined;
  readonly shown: Complaint;
}

/** When somebody else was faster: what one wanted beside what stands now. */
function StepProblem({ error, sent, shown: { state, moves } }: StepProblemProps) {
  const { t } = useTranslation('staff');
  if (problemName(error) !== 'staleRevision' || !sent) return <ProblemNotice error={error} />;
  return (
    <TwoVersions
      fields={[
        {
          label: t('complaints.columns.state'),
          yours: t(`complaints.actions.${sent.action}`),
          theirs: t(`complaints.states.${state}`),
        },
        { label: t('complaints.words.why'), yours: sent.words ?? '', theirs: moves.at(-1)?.words ?? '' },
      ]}
    />
  );
}
