/** What may be done with a file now, and of the rest every reason against it. A no is a person's, who names each rule that failed. */
import { Button, Checkbox, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { Form } from '../../../ui/app/Form.tsx';
import { Reasons } from '../../../ui/app/Reasons.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { given } from '../desk/given.ts';
import { type ScreeningFile, useFileMove } from './applications.queries.ts';
import { LetterPreview } from './LetterPreview.tsx';

type Action = ScreeningFile['actionsOpen'][number];

interface FileMovesProps {
  readonly file: ScreeningFile;
  readonly onDone: (words: string) => void;
}

export function FileMoves({ file, onDone }: FileMovesProps) {
  const { t } = useTranslation('staff');
  const { id, revision, actionsOpen, actionsBlocked, lines } = file;
  const [chosen, choose] = useState<Action | null>(null);
  const move = useFileMove(id, ({ action }) => {
    onDone(t(`screening.done.${action}`));
  });
  if (actionsOpen.length + actionsBlocked.length === 0) return null;
  const failed = lines.filter(({ outcome }) => outcome === 'FAIL').map(({ rule }) => rule);
  return (
    <Section title={t('screening.moves')}>
      <Group gap="xs">
        {actionsOpen.map((action) => (
          <Button
            key={action}
            variant={action === chosen ? 'filled' : 'default'}
            aria-expanded={action === chosen}
            onClick={() => {
              move.reset();
              choose(action);
            }}
          >
            {t(`screening.actions.${action}`)}
          </Button>
        ))}
      </Group>
      {chosen !== null && (
        <Form
          key={chosen}
          label={t(`screening.actions.${chosen}`)}
          onSubmit={(text, form) => {
            const named = new FormData(form).getAll('reason');
            const reasons = failed.filter((rule) => named.includes(rule));
            move.mutate({
              action: chosen,
              revision,
              ...(chosen === 'confirmIneligible' && { reasons }),
              ...given({ note: text('note') }),
            });
          }}
        >
          {chosen === 'confirmIneligible' && (
            <Stack gap="xs" role="group" aria-label={t('screening.reasons')}>
              {failed.map((rule) => (
                <Checkbox key={rule} name="reason" value={rule} label={t(`screening.rules.${rule}`)} />
              ))}
            </Stack>
          )}
          <LetterPreview id={id} action={chosen} />
          <Textarea name="note" label={t('screening.note')} maxLength={1000} />
          <div>
            <Button type="submit" loading={move.isPending}>
              {t('screening.confirm')}
            </Button>
          </div>
        </Form>
      )}
      <ProblemNotice error={move.error} />
      {actionsBlocked.map(({ action, blockers }) => (
        <Reasons
          key={action}
          title={t('screening.blocked', { action: t(`screening.actions.${action}`) })}
          reasons={blockers.map((code) => t(`screening.blockers.${code}`))}
        />
      ))}
    </Section>
  );
}
