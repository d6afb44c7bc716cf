/** One's own applications: the list, one of them, and what is done with it. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { useOnceKey } from '../../../lib/once-key.ts';

export type Application = Schema['ApplicationResponse'];
export type ApplicationItem = Schema['ApplicationItem'];
export type Offer = Schema['ApplicationOffer'];

const key = ['account', 'applications'] as const;

export const applicationsQuery = (client: ApiClient) =>
  queryOptions({
    queryKey: [...key, 'all'],
    queryFn: async () => answerOf(client.GET('/api/v1/account/applications')),
    staleTime: 0,
  });

export const applicationQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: [...key, 'one', id],
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/account/applications/{id}', { params: { path: { id } }, signal })),
    staleTime: 0,
  });

export function useBegin() {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Schema['ApplicationStart']) =>
      answerOf(client.POST('/api/v1/account/applications', { body })),
    onSuccess: async () => cache.invalidateQueries({ queryKey: key }),
  });
}

/** Asked again because the answer was lost, it is handed in once. */
export function useSubmit(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  const once = useOnceKey();
  return useMutation({
    mutationFn: async (body: Schema['ApplicationSubmission']) => {
      const params = { path: { id }, header: { 'Idempotency-Key': once.of(body) } };
      return answerOf(client.POST('/api/v1/account/applications/{id}/submissions', { params, body }));
    },
    onSuccess: async () => cache.invalidateQueries({ queryKey: key }),
  });
}

export function useWithdraw(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (revision: number) =>
      answerOf(
        client.POST('/api/v1/account/applications/{id}/moves', {
          params: { path: { id } },
          body: { action: 'withdraw', revision },
        }),
      ),
    onSettled: async () => cache.invalidateQueries({ queryKey: key }),
  });
}

export function useReturn(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (revision: number) =>
      answerOf(
        client.POST('/api/v1/account/applications/{id}/returns', { params: { path: { id } }, body: { revision } }),
      ),
    onSettled: async () => cache.invalidateQueries({ queryKey: key }),
  });
}
