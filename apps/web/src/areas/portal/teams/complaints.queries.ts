/** What was put to a team about it, and its word on that. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';

export type TeamComplaint = Schema['TeamComplaintItem'];

const key = ['account', 'complaints'] as const;

export const complaintsQuery = (client: ApiClient, listingId: string) =>
  queryOptions({
    queryKey: [...key, listingId],
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/account/complaints', { params: { query: { listingId } }, signal })),
  });

export function useComplaintMove(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Schema['TeamComplaintMove']) =>
      answerOf(client.POST('/api/v1/account/complaints/{id}/moves', { params: { path: { id } }, body })),
    onSettled: async () => cache.invalidateQueries({ queryKey: key }),
  });
}
