/** Many applications at once: planned, read while it goes on, and confirmed; each asked for once however often it is sent. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { useOnceKey } from '../../../lib/once-key.ts';

export type BulkRun = Schema['BulkRunResponse'];
export type DeskAct = Schema['DeskAct'];

export const bulkRunQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: ['staff', 'bulk-runs', id] as const,
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/staff/bulk-runs/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state: { data } }) => (data?.state === 'RUNNING' ? 1500 : false),
  });

export function useBulkPlan(onPlanned: (run: BulkRun) => void) {
  const client = useClient();
  const once = useOnceKey();
  return useMutation({
    mutationFn: async (body: Schema['BulkRunRequest']) => {
      const params = { header: { 'Idempotency-Key': once.of(body) } };
      const run = await answerOf(client.POST('/api/v1/staff/bulk-runs', { params, body }));
      once.done();
      return run;
    },
    onSuccess: onPlanned,
  });
}

export function useBulkConfirmation(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  const once = useOnceKey();
  const { queryKey } = bulkRunQuery(client, id);
  return useMutation({
    mutationFn: async (revision: number) => {
      const params = { path: { id }, header: { 'Idempotency-Key': once.of(revision) } };
      const body = { action: 'confirm', revision } as const;
      return answerOf(client.POST('/api/v1/staff/bulk-runs/{id}/moves', { params, body }));
    },
    onSuccess: async (run) => {
      cache.setQueryData(queryKey, run);
      await cache.invalidateQueries({ queryKey: ['staff', 'applications'], refetchType: 'none' });
    },
    onError: async () => cache.invalidateQueries({ queryKey }),
  });
}
