/** How a round moves: what may be done now, and of the rest every reason against it. */
import { Button, Group, Text, Textarea } from '@mantine/core';
import { roundNeedsWords } from '@open-window/domain/round.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemName } from '../../../lib/problems/problem-words.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { TwoVersions } from '../../../lib/problems/TwoVersions.tsx';
import { Reasons } from '../../../ui/app/Reasons.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { InlineForm } from '../cases/InlineForm.tsx';
import { type Round, type RoundMove, type RoundStep, useRoundMove } from './programs.queries.ts';

interface RoundActionsProps {
  readonly round: Round;
  readonly onDone: (words: string) => void;
}

export function RoundActions({ round, onDone }: RoundActionsProps) {
  const { t } = useTranslation(['staff', 'app']);
  const [asked, setAsked] = useState<RoundMove | null>(null);
  const move = useRoundMove(round.id);
  const { actionsOpen, actionsBlocked, revision } = round;
  if (actionsOpen.length + actionsBlocked.length === 0) return null;
  return (
    <Section title={t('programs.moves')}>
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
            {t(`programs.actions.${action}`)}
          </Button>
        ))}
      </Group>
      {asked !== null && (
        <InlineForm
          key={asked}
          label={t(`programs.actions.${asked}`)}
          lead={t(`programs.meanings.${asked}`)}
          submit={t(`programs.actions.${asked}`)}
          isPending={move.isPending}
          isHarmful={asked === 'close'}
          problem={<StepProblem error={move.error} sent={move.variables} round={round} />}
          onSubmit={(text) => {
            const step = { action: asked, revision, words: text('words') };
            move.mutate(step, {
              onSuccess: () => {
                setAsked(null);
                onDone(t(`programs.moved.${asked}`));
              },
            });
          }}
          onCancel={() => {
            move.reset();
            setAsked(null);
          }}
        >
          {roundNeedsWords(asked) && (
            <Textarea
              name="words"
              label={t('programs.why')}
              description={t('programs.whyHint')}
              withAsterisk
              aria-required
              maxLength={1000}
            />
          )}
        </InlineForm>
      )}
      {actionsBlocked.map(({ action, objections }) => (
        <Reasons
          key={action}
          title={t('programs.blocked', { action: t(`programs.actions.${action}`) })}
          reasons={objections.map((objection) => t(`app:blockers.${objection}`))}
        />
      ))}
      {actionsOpen.length === 0 && <Text>{t('programs.nothingOpen')}</Text>}
    </Section>
  );
}

interface StepProblemProps {
  readonly error: unknown;
  readonly sent: RoundStep | undefined;
  readonly round: Round;
}

/** When a colleague was faster: what one wanted beside what stands now. */
function StepProblem({ error, sent, round }: StepProblemProps) {
  const { t } = useTranslation('staff');
  if (problemName(error) !== 'staleRevision' || !sent) return <ProblemNotice error={error} />;
  const [yours, theirs] = [t(`programs.actions.${sent.action}`), t(`programs.states.${round.state}`)];
  return <TwoVersions fields={[{ label: t('programs.state'), yours, theirs }]} />;
}
