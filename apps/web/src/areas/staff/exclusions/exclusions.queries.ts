/** Who may be on a list of the excluded: the queue, one question, and how far the lists may be relied on. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { given } from '../desk/given.ts';
import { pagesOf } from '../desk/pages.ts';

export type Exclusion = Schema['ExclusionResponse'];
export type ExclusionItem = Schema['ExclusionItem'];
export type Screening = Schema['ScreeningResponse'];
export type ScreeningRun = Schema['ScreeningRunResponse'];

const key = ['staff', 'exclusions'] as const;

interface Filters {
  readonly state: ExclusionItem['state'] | undefined;
  readonly strength: ExclusionItem['strength'] | undefined;
  readonly list: string | undefined;
}

export const exclusionsQuery = (client: ApiClient, filters: Filters) =>
  pagesOf([...key, filters], async (after, signal) =>
    answerOf(client.GET('/api/v1/staff/exclusions', { params: { query: given({ ...filters, after }) }, signal })),
  );

export const exclusionQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: [...key, 'one', id],
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/staff/exclusions/{id}', { params: { path: { id } }, signal })),
  });

export const screeningQuery = (client: ApiClient) =>
  queryOptions({
    queryKey: [...key, 'screening'],
    queryFn: async ({ signal }) => answerOf(client.GET('/api/v1/staff/screening', { signal })),
  });

export function useExclusionMove(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Schema['ExclusionMoveRequest']) =>
      answerOf(client.POST('/api/v1/staff/exclusions/{id}/moves', { params: { path: { id } }, body })),
    onSettled: async () => cache.invalidateQueries({ queryKey: key }),
  });
}

export function useScreeningRun() {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async () => answerOf(client.POST('/api/v1/staff/screening/runs')),
    onSettled: async () => cache.invalidateQueries({ queryKey: key }),
  });
}
