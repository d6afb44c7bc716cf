/** How the income is proved: one's own word, a card, or a document that is asked for and seen. */
import { Button, Group, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useMay } from '../../../lib/session/session.ts';
import { Form } from '../../../ui/app/Form.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { given } from '../desk/given.ts';
import { type ScreeningFile, useVerification } from './applications.queries.ts';
import { ProofFiles } from './ProofFiles.tsx';

type Action = ScreeningFile['verificationOpen'][number];

interface ProofProps {
  readonly file: ScreeningFile;
  readonly onDone: (words: string) => void;
}

export function Proof({ file, onDone }: ProofProps) {
  const { t } = useTranslation('staff');
  const { id, revision, verification, verificationOpen, isSampled } = file;
  const [chosen, choose] = useState<Action | null>(null);
  const verify = useVerification(id, () => {
    onDone(t('screening.proofDone'));
  });
  const may = useMay();
  return (
    <Section title={t('screening.columns.proof')} lead={isSampled ? t('screening.sampled') : undefined}>
      <Text fw={600}>{verification === null ? t('desk.none') : t(`screening.proofs.${verification}`)}</Text>
      {may('application.screen') && <ProofFiles id={id} />}
      <Group gap="xs">
        {verificationOpen.map((action) => (
          <Button
            key={action}
            size="sm"
            variant={action === chosen ? 'filled' : 'default'}
            aria-expanded={action === chosen}
            onClick={() => {
              verify.reset();
              choose(action);
            }}
          >
            {t(`screening.proofActions.${action}`)}
          </Button>
        ))}
      </Group>
      {chosen !== null && (
        <Form
          key={chosen}
          label={t(`screening.proofActions.${chosen}`)}
          onSubmit={(text) => {
            verify.mutate({ action: chosen, revision, ...given({ reason: text('reason') }) });
          }}
        >
          <Textarea name="reason" label={t('screening.reason')} maxLength={1000} />
          <div>
            <Button type="submit" loading={verify.isPending}>
              {t('screening.confirm')}
            </Button>
          </div>
        </Form>
      )}
      <ProblemNotice error={verify.error} />
    </Section>
  );
}
