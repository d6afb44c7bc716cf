/** The scans with which an application on paper was handed in: clinicians read them, each reading in the log; who screens sees that they are there. */
import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { Section } from '../../../ui/app/Section.tsx';
import { ReadFile } from './ReadFile.tsx';

interface ScanFilesProps {
  readonly id: string;
  /** Of which room: who may open one, or who may not. */
  readonly room: 'clinical' | 'applications';
}

export function ScanFiles({ id, room }: ScanFilesProps) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const client = useClient();
  const { data, error } = useQuery({
    queryKey: ['staff', room, 'scans', id],
    queryFn: async ({ signal }) => {
      const asked = { params: { path: { id } }, signal };
      return answerOf(
        room === 'clinical'
          ? client.GET('/api/v1/staff/clinical/{id}/scans', asked)
          : client.GET('/api/v1/staff/applications/{id}/scans', asked),
      );
    },
  });
  // What came online has none, and nothing is said about it.
  if (error === null && (data?.items.length ?? 0) === 0) return null;
  return (
    <Section
      title={t('taking.scans.title')}
      lead={t(`taking.scans.${room}`, { address: `${window.location.origin}/staff/clinical/${id}/paper` })}
    >
      <ProblemNotice error={error} />
      <PlainList>
        {(data?.items ?? []).map(({ id: scanId, name, addedAt }) => (
          <Stack key={scanId} gap={2} align="flex-start">
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {name}, {format.instant(addedAt)}
            </Text>
            {room === 'clinical' && (
              <ReadFile
                name={name}
                ask={async (api) =>
                  api.GET('/api/v1/staff/clinical/{id}/scans/{scanId}/content', {
                    params: { path: { id, scanId } },
                    parseAs: 'blob',
                  })
                }
              />
            )}
          </Stack>
        ))}
      </PlainList>
    </Section>
  );
}
