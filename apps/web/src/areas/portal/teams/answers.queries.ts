/** What the desk answered a team, and the team's word against it. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';

export type TeamCase = Schema['TeamCaseResponse'];

const key = ['account', 'cases'] as const;

export const answersQuery = (client: ApiClient, listingId: string) =>
  queryOptions({
    queryKey: [...key, listingId],
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/account/cases', { params: { query: { listingId } }, signal })),
  });

export function useAppeal(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Schema['TeamCaseMove']) =>
      answerOf(client.POST('/api/v1/account/cases/{id}/moves', { params: { path: { id } }, body })),
    onSettled: async () => cache.invalidateQueries({ queryKey: key }),
  });
}
