/** Somebody changed the same thing meanwhile: what one wrote beside what stands now, so that nothing written is lost. */
import { Alert, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export interface VersionedField {
  readonly label: string;
  readonly yours: string;
  readonly theirs: string;
}

export function TwoVersions({ fields }: { readonly fields: readonly VersionedField[] }) {
  const { t } = useTranslation('app');
  return (
    <Alert role="alert" color="clay" variant="light" title={t('problems.stale')}>
      <Stack gap="sm">
        {fields
          .filter(({ yours, theirs }) => yours !== theirs)
          .map(({ label, yours, theirs }) => (
            <div key={label}>
              <Text fw={600}>{label}</Text>
              <SimpleGrid cols={{ base: 1, sm: 2 }}>
                <Text>
                  {t('problems.yours')}: {yours}
                </Text>
                <Text>
                  {t('problems.theirs')}: {theirs}
                </Text>
              </SimpleGrid>
            </div>
          ))}
      </Stack>
    </Alert>
  );
}
