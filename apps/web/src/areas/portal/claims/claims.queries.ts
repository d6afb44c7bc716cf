/** Candidates that somebody may claim, and one's own claims. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { sessionKey } from '../../../lib/session/session.ts';

export type Claim = Schema['ClaimResponse'];
export type Claimable = Schema['ClaimableItem'];

const key = ['account', 'claims'] as const;
const teamsKey = ['account', 'teams'] as const;

export const claimsQuery = (client: ApiClient) =>
  queryOptions({ queryKey: key, queryFn: async () => answerOf(client.GET('/api/v1/account/claims')) });

/** Asked for by a press, because each search counts. */
export function useFindCandidates() {
  const client = useClient();
  return useMutation({
    mutationFn: async (query: { query: string; city?: string }) =>
      answerOf(client.GET('/api/v1/account/claimable', { params: { query } })),
  });
}

export function useAskClaim() {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Schema['ClaimRequest']) => answerOf(client.POST('/api/v1/account/claims', { body })),
    onSuccess: async () => cache.invalidateQueries({ queryKey: key }),
  });
}

export function useProveClaim(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (code: string) =>
      answerOf(client.POST('/api/v1/account/claims/{id}/code', { params: { path: { id } }, body: { code } })),
    // Whose team it is now may do more from then on.
    onSettled: async () => {
      const changed = [key, teamsKey, sessionKey];
      await Promise.all(changed.map(async (queryKey) => cache.invalidateQueries({ queryKey })));
    },
  });
}
