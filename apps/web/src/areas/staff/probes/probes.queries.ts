/** Probes of contact: whom to reach, and what came of it. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { given } from '../desk/given.ts';
import { pagesOf } from '../desk/pages.ts';

export type ProbeItem = Schema['ProbeItem'];
export type Probe = Schema['ProbeResponse'];

const key = ['staff', 'probes'] as const;

export const probesQuery = (client: ApiClient) =>
  pagesOf([...key], async (after, signal) =>
    answerOf(client.GET('/api/v1/staff/probes', { params: { query: given({ after }) }, signal })),
  );

export const probeQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: [...key, 'one', id],
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/staff/probes/{id}', { params: { path: { id } }, signal })),
  });

/** What was made is there no more: the page that shows it is left, and not asked for again. */
export function useRecordOutcome(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Schema['ProbeOutcomeRequest']) =>
      answerOf(client.POST('/api/v1/staff/probes/{id}/outcomes', { params: { path: { id } }, body })),
    onSuccess: async () => cache.invalidateQueries({ queryKey: key, refetchType: 'none' }),
  });
}
