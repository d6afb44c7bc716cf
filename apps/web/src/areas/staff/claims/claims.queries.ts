/** Claims that wait for the desk. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';

export type DeskClaim = Schema['DeskClaimItem'];

const key = ['staff', 'claims'] as const;

export const deskClaimsQuery = (client: ApiClient) =>
  queryOptions({ queryKey: key, queryFn: async () => answerOf(client.GET('/api/v1/staff/claims')) });

export function useMoveClaim(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Schema['DeskClaimMove']) =>
      answerOf(client.POST('/api/v1/staff/claims/{id}/moves', { params: { path: { id } }, body })),
    onSettled: async () => cache.invalidateQueries({ queryKey: key }),
  });
}
