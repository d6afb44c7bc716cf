/** What can be done with a case now, each with the few codes that it asks for; and of the rest every reason against it. */
import { Button, Group, NativeSelect, Textarea } from '@mantine/core';
import { attemptOutcomes, attemptWays, handOffs, riskLevels } from '@open-window/domain/risk.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { oneOf } from '../../../lib/one-of.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { Form } from '../../../ui/app/Form.tsx';
import { Reasons } from '../../../ui/app/Reasons.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { given } from '../desk/given.ts';
import { type RiskCase, useRiskMove } from './risk.queries.ts';

type Action = RiskCase['offers'][number]['action'];
type Field = 'way' | 'outcome' | 'level' | 'handOff' | 'receiverId';

/** Besides words, which each may have. */
const asks: Readonly<Record<Action, readonly Field[]>> = {
  acknowledge: [],
  handOver: ['receiverId'],
  recordAttempt: ['way', 'outcome'],
  contacted: [],
  safePlan: ['level'],
  handedOff: ['level', 'handOff'],
  unreachable: [],
  close: [],
};

interface RiskMovesProps {
  readonly risk: RiskCase;
  readonly onDone: (words: string) => void;
}

export function RiskMoves({ risk, onDone }: RiskMovesProps) {
  const { t } = useTranslation(['staff', 'app']);
  const { id, revision, offers } = risk;
  const open = offers.filter(({ blockers }) => blockers.length === 0).map(({ action }) => action);
  const [chosen, choose] = useState<Action | null>(null);
  const move = useRiskMove(id);
  if (offers.length === 0) return null;

  const send = (action: Action, text: (name: string) => string) => {
    const codes = {
      way: oneOf(attemptWays, text('way')),
      outcome: oneOf(attemptOutcomes, text('outcome')),
      level: oneOf(riskLevels, text('level')),
      handOff: oneOf(handOffs, text('handOff')),
    };
    move.mutate(
      { action, revision, ...given({ ...codes, receiverId: text('receiverId'), words: text('words') }) },
      {
        onSuccess: () => {
          onDone(t(`risk.done.${action}`));
        },
      },
    );
  };

  return (
    <Section title={t('risk.moves')}>
      <Group gap="xs">
        {open.map((action) => (
          <Button
            key={action}
            variant={action === chosen || action === 'acknowledge' ? 'filled' : 'default'}
            aria-expanded={action === chosen}
            onClick={() => {
              move.reset();
              choose(action);
            }}
          >
            {t(`risk.actions.${action}`)}
          </Button>
        ))}
      </Group>
      {chosen !== null && (
        <Form
          key={chosen}
          label={t(`risk.actions.${chosen}`)}
          onSubmit={(text) => {
            send(chosen, text);
          }}
        >
          {asks[chosen].map((field) => (
            <Choice key={field} field={field} risk={risk} />
          ))}
          <Textarea name="words" label={t('risk.words')} description={t('risk.wordsHint')} maxLength={2000} autoFocus />
          <div>
            <Button type="submit" loading={move.isPending}>
              {t('risk.confirm', { action: t(`risk.actions.${chosen}`) })}
            </Button>
          </div>
        </Form>
      )}
      <ProblemNotice error={move.error} />
      {offers
        .filter(({ blockers }) => blockers.length > 0)
        .map(({ action, blockers }) => (
          <Reasons
            key={action}
            title={t('risk.blocked', { action: t(`risk.actions.${action}`) })}
            reasons={blockers.map((code) => t(`app:blockers.${code}` as 'app:blockers.WRONG_STATE'))}
          />
        ))}
    </Section>
  );
}

function Choice({ field, risk }: { readonly field: Field; readonly risk: RiskCase }) {
  const { t } = useTranslation('staff');
  const options = {
    way: attemptWays.map((code) => ({ value: code, label: t(`risk.ways.${code}`) })),
    outcome: attemptOutcomes.map((code) => ({ value: code, label: t(`risk.outcomes.${code}`) })),
    level: riskLevels.map((code) => ({ value: code, label: t(`risk.levels.${code}`) })),
    handOff: handOffs.map((code) => ({ value: code, label: t(`risk.handOffs.${code}`) })),
    receiverId: risk.receivers.map(({ id, name }) => ({
      value: id,
      label: name ?? t('desk.person', { id: id.slice(-8) }),
    })),
  };
  return (
    <NativeSelect
      name={field}
      label={t(`risk.fields.${field}`)}
      required
      data={[{ value: '', label: t('desk.choose') }, ...options[field]]}
    />
  );
}
