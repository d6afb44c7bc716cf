/** Funds: the list, one, and what is written of them. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';

export type FundItem = Schema['FundItem'];
export type Fund = Schema['FundResponse'];
export type FundEntry = Schema['FundEntry'];
export type FundScope = Schema['FundScopeEntry'];

const key = ['staff', 'funds'] as const;

export const fundsQuery = (client: ApiClient) =>
  queryOptions({
    queryKey: key,
    queryFn: async ({ signal }) => answerOf(client.GET('/api/v1/staff/funds', { signal })),
  });

export const fundQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: [...key, 'one', id],
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/staff/funds/{id}', { params: { path: { id } }, signal })),
  });

interface Written {
  /** Null: a new one. */
  readonly stands: { readonly id: string; readonly revision: number } | null;
  readonly entry: FundEntry;
}

export function useSaveFund() {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async ({ stands, entry }: Written) => {
      if (stands === null) return answerOf(client.POST('/api/v1/staff/funds', { body: entry }));
      const params = { path: { id: stands.id }, header: { 'If-Match': `"${stands.revision}"` } };
      return answerOf(client.PUT('/api/v1/staff/funds/{id}', { params, body: entry }));
    },
    onSettled: async () => cache.invalidateQueries({ queryKey: key }),
  });
}
