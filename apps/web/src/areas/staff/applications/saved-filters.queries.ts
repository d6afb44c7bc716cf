/** Filters of the queue that somebody keeps under a name, and the address that each opens. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';

type SavedFilters = Schema['SavedFilterListResponse'];
export type SavedFilter = SavedFilters['items'][number];

export const savedFiltersQuery = (client: ApiClient) =>
  queryOptions({
    queryKey: ['staff', 'saved-filters'] as const,
    queryFn: async ({ signal }) => answerOf(client.GET('/api/v1/staff/saved-filters', { signal })),
  });

function useOnFilters<Body>(send: (client: ApiClient, body: Body) => Promise<SavedFilters>) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Body) => send(client, body),
    onSuccess: (kept) => {
      cache.setQueryData(savedFiltersQuery(client).queryKey, kept);
    },
  });
}

export const useKeptFilter = () =>
  useOnFilters(async (client, body: Schema['SavedFilterEntry']) =>
    answerOf(client.POST('/api/v1/staff/saved-filters', { body })),
  );

export const useFilterName = (id: string) =>
  useOnFilters(async (client, name: string) =>
    answerOf(client.POST('/api/v1/staff/saved-filters/{id}/names', { params: { path: { id } }, body: { name } })),
  );

export const useFilterRemoval = (id: string) =>
  useOnFilters(async (client, _: null) =>
    answerOf(client.POST('/api/v1/staff/saved-filters/{id}/removal', { params: { path: { id } } })),
  );

/** As the page of the queue writes its filters. */
export function addressOf({ filter }: SavedFilter): string {
  const { status, roundId, language, verification, medical, isFlagged, isMine } = filter;
  const named = { status, round: roundId, language, proof: verification, medical };
  const given = Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const ticked = [...(isFlagged === true ? [['double', 'yes']] : []), ...(isMine === true ? [['mine', 'yes']] : [])];
  return `/staff/applications?${new URLSearchParams([...given, ...ticked]).toString()}`;
}
