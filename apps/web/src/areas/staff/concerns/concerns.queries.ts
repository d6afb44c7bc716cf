/** Safety concerns: raising one, the queue of the clinicians, and one that somebody took. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { given } from '../desk/given.ts';
import { pagesOf } from '../desk/pages.ts';

export type Concern = Schema['ConcernResponse'];
export type ConcernItem = Schema['ConcernItem'];
type ConcernRequest = Schema['ConcernRequest'];
export type ConcernAbout = ConcernRequest['aboutKind'];

const key = ['staff', 'concerns'] as const;

export const concernsQuery = (client: ApiClient, state: Concern['state'] | undefined) =>
  pagesOf([...key, { state }], async (after, signal) =>
    answerOf(client.GET('/api/v1/staff/concerns', { params: { query: given({ state, after }) }, signal })),
  );

export const concernQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: [...key, 'one', id],
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/staff/concerns/{id}', { params: { path: { id } }, signal })),
  });

export function useRaiseConcern() {
  const client = useClient();
  return useMutation({
    mutationFn: async (body: ConcernRequest) => answerOf(client.POST('/api/v1/staff/concerns', { body })),
  });
}

export function useConcernMove(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Schema['ConcernMove']) =>
      answerOf(client.POST('/api/v1/staff/concerns/{id}/moves', { params: { path: { id } }, body })),
    onSettled: async () => cache.invalidateQueries({ queryKey: key }),
  });
}
