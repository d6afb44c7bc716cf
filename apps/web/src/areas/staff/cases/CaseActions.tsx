/** What whoever reads may do in a case, and why they may not do what its state would allow. */
import { Button, Group, Text } from '@mantine/core';
import { deskActions, openCaseStates } from '@open-window/domain/vetting.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../lib/session/session.ts';
import { Reasons } from '../../../ui/app/Reasons.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { CommitteeForm } from './CommitteeForm.tsx';
import { MoveForm } from './MoveForm.tsx';
import { MoveProblem } from './MoveProblem.tsx';
import { ProposalFacts } from './ProposalFacts.tsx';
import { useCaseMove, type CaseAction, type CaseStep, type VettingCase } from './cases.queries.ts';

interface CaseActionsProps {
  readonly shown: VettingCase;
  readonly onDone: (words: string) => void;
}

/** These ask nothing: one press, and it is done. */
const quick: ReadonlySet<CaseAction> = new Set(['take', 'resume', 'hear']);

export function CaseActions({ shown, onDone }: CaseActionsProps) {
  const { t } = useTranslation(['staff', 'app']);
  const may = useMay();
  const [asked, setAsked] = useState<CaseAction | null>(null);
  const move = useCaseMove(shown.id);
  const isMine = (action: CaseAction) =>
    may((deskActions as readonly string[]).includes(action) ? 'case.check' : 'case.decide');
  const open = [...shown.deskActionsOpen, ...shown.committeeActionsOpen].filter(isMine);
  const blocked = shown.actionsBlocked.filter(({ action }) => isMine(action));
  const send = (step: CaseStep) => {
    move.mutate(step, {
      onSuccess: () => {
        setAsked(null);
        onDone(t(`cases.done.${step.action}`));
      },
    });
  };
  const problem = <MoveProblem error={move.error} sent={move.variables} shown={shown} />;
  const given = {
    shown,
    isPending: move.isPending,
    problem,
    onSend: send,
    onCancel: () => {
      move.reset();
      setAsked(null);
    },
  };

  if (!openCaseStates.includes(shown.standing) && open.length === 0) return null;
  return (
    <Section title={t('cases.decide')}>
      {shown.proposal && <ProposalFacts proposal={shown.proposal} />}
      {open.length === 0 && asked === null ? (
        <Text>{t('cases.nothingOpen')}</Text>
      ) : (
        <Group gap="xs">
          {open.map((action, index) => (
            <Button
              key={action}
              variant={index === 0 ? 'filled' : 'default'}
              loading={move.isPending && asked === null && move.variables.action === action}
              {...(!quick.has(action) && { 'aria-expanded': asked === action })}
              onClick={() => {
                move.reset();
                setAsked(quick.has(action) ? null : action);
                if (quick.has(action)) send({ action, revision: shown.revision });
              }}
            >
              {t(`cases.actions.${action}`)}
            </Button>
          ))}
        </Group>
      )}
      {asked === null && problem}
      {asked === 'propose' && <CommitteeForm {...given} />}
      {asked !== null && asked !== 'propose' && <MoveForm key={asked} action={asked} {...given} />}
      {blocked.map(({ action, objections }) => (
        <Reasons
          key={action}
          title={t('cases.blockedAction', { action: t(`cases.actions.${action}`) })}
          reasons={objections.map((objection) => t(`app:blockers.${objection}`))}
        />
      ))}
    </Section>
  );
}
