/** Applications on paper and by phone: those that are not handed in yet, one of them, and what is done with it. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { useOnceKey } from '../../../lib/once-key.ts';

export type Taken = Schema['TakenResponse'];
export type TakenDraft = NonNullable<Taken['draft']>;

const key = ['staff', 'taken-applications'] as const;

export const takingQuery = (client: ApiClient) =>
  queryOptions({
    queryKey: [...key, 'all'],
    queryFn: async () => answerOf(client.GET('/api/v1/staff/taken-applications')),
    staleTime: 0,
  });

export const takenQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: [...key, 'one', id],
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/staff/taken-applications/{id}', { params: { path: { id } }, signal })),
    staleTime: 0,
  });

export function useTake() {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Schema['TakingStart']) =>
      answerOf(client.POST('/api/v1/staff/taken-applications', { body })),
    onSuccess: async () => cache.invalidateQueries({ queryKey: key }),
  });
}

/** Asked again because the answer was lost, it is handed in once. */
export function useHandIn(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  const once = useOnceKey();
  return useMutation({
    mutationFn: async (body: Schema['TakingSubmission']) => {
      const params = { path: { id }, header: { 'Idempotency-Key': once.of(body) } };
      return answerOf(client.POST('/api/v1/staff/taken-applications/{id}/submissions', { params, body }));
    },
    onSuccess: async () => cache.invalidateQueries({ queryKey: key }),
  });
}
