/** Cards and papers that show an income, as they were sent: each reading of one is in the log of whose it is. */
import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { useLanguage } from '../../../lib/i18n/app-i18n.ts';
import { ProblemNotice } from '../../../lib/problems/ProblemNotice.tsx';
import { PlainList } from '../../../ui/app/PlainList.tsx';
import { ReadFile } from './ReadFile.tsx';

export function ProofFiles({ id }: { readonly id: string }) {
  const { t } = useTranslation('staff');
  const { format } = useLanguage();
  const client = useClient();
  const { data, error } = useQuery({
    queryKey: ['staff', 'applications', 'proofs', id],
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/staff/applications/{id}/proofs', { params: { path: { id } }, signal })),
  });
  const states: Readonly<Record<string, string | undefined>> = {
    QUARANTINED: t('proofs.waits'),
    REJECTED: t('proofs.rejected'),
  };
  return (
    <Stack gap="xs">
      <ProblemNotice error={error} />
      {data?.items.length === 0 && <Text size="sm">{t('proofs.none')}</Text>}
      <PlainList>
        {(data?.items ?? []).map(({ id: proofId, kind, name, state, addedAt }) => (
          <Stack key={proofId} gap={2} align="flex-start">
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {t(`proofs.kinds.${kind}`)}: {name}, {format.instant(addedAt)}
            </Text>
            {states[state] !== undefined && <Text size="sm">{states[state]}</Text>}
            {state === 'CLEAN' && (
              <ReadFile
                name={name}
                ask={async (api) =>
                  api.GET('/api/v1/staff/applications/{id}/proofs/{proofId}/content', {
                    params: { path: { id, proofId } },
                    parseAs: 'blob',
                  })
                }
              />
            )}
          </Stack>
        ))}
      </PlainList>
    </Stack>
  );
}
