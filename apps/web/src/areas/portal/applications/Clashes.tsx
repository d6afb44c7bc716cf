/** Where two devices wrote the same answer: both are shown, and whoever wrote them says which stays. */
import { Alert, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../../lib/application-form/form-words.ts';
import { answerText } from '../../../lib/application-form/answer-text.ts';
import type { Room } from './room.ts';

export function Clashes({ room: { form, language, line, view } }: { readonly room: Room }) {
  const { t } = useTranslation('portal');
  if (view.clashes.length === 0) return null;
  return (
    <Alert role="alert" color="clay" variant="light" title={t('applications.clash.title')}>
      <Stack gap="md">
        <Text>{t('applications.clash.text')}</Text>
        {view.clashes.map(({ name, mine, theirs }) => (
          <Stack key={name} gap="xs" role="group" aria-label={wordsOf(form, name, language).label}>
            <Text fw={600}>{wordsOf(form, name, language).label}</Text>
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              {(
                [
                  ['mine', mine],
                  ['theirs', theirs],
                ] as const
              ).map(([whose, answer]) => (
                <Stack key={whose} gap={4}>
                  <Text size="sm">{t(`applications.clash.${whose}`)}</Text>
                  <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
                    {answerText(form, name, answer, language) || t('applications.noAnswer')}
                  </Text>
                </Stack>
              ))}
            </SimpleGrid>
            <Group>
              {(['mine', 'theirs'] as const).map((keep) => (
                <Button
                  key={keep}
                  variant="default"
                  onClick={() => {
                    line.settle(name, keep);
                  }}
                >
                  {t(`applications.clash.keep.${keep}`)}
                </Button>
              ))}
            </Group>
          </Stack>
        ))}
      </Stack>
    </Alert>
  );
}
