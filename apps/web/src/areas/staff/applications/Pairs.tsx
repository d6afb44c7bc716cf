/** Others that may be the same person's: which rule says so, and what a person says of it. Of one household is no double. */
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { useMay } from '../../../lib/session/session.ts';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { type ScreeningFile, usePairAnswer } from './applications.queries.ts';

type Pair = ScreeningFile['pairs'][number];

interface PairsProps {
  readonly file: ScreeningFile;
  readonly onDone: (words: string) => void;
}

export function Pairs({ file, onDone }: PairsProps) {
  const { t } = useTranslation('staff');
  if (file.pairs.length === 0) return null;
  return (
    <Section title={t('screening.columns.double')} lead={t('screening.pairsText')}>
      <PlainList>
        {file.pairs.map((pair) => (
          <One key={pair.otherId} file={file} pair={pair} onDone={onDone} />
        ))}
      </PlainList>
    </Section>
  );
}

function One({ file: { id, revision }, pair, onDone }: PairsProps & { readonly pair: Pair }) {
  const { t } = useTranslation('staff');
  const may = useMay();
  const { otherId, receipt, rules, state } = pair;
  const answer = usePairAnswer(id, otherId, () => {
    onDone(t('screening.pairDone'));
  });
  return (
    <Stack gap="xs">
      <Text>
        <Anchor component={Link} to={`/staff/applications/${otherId}`}>
          {receipt}
        </Anchor>{' '}
        ({rules.map((rule) => t(`screening.pairRules.${rule}`)).join(', ')}): {t(`screening.pairStates.${state}`)}
      </Text>
      <ProblemNotice error={answer.error} />
      {may('application.screen') && state === 'FLAGGED' && (
        <Group gap="xs">
          {(['VALID', 'DUPLICATE'] as const).map((said) => (
            <Button
              key={said}
              size="sm"
              variant="default"
              loading={answer.isPending}
              onClick={() => {
                answer.mutate({ answer: said, revision });
              }}
            >
              {t(`screening.pairAnswers.${said}`)}
            </Button>
          ))}
        </Group>
      )}
    </Stack>
  );
}
