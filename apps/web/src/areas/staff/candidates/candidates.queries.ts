/** Rows of public lists: teams that may be asked in, and sets that may be one and the same. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { given } from '../desk/given.ts';
import { pagesOf } from '../desk/pages.ts';

export type Candidate = Schema['CandidateResponse'];
export type CandidateItem = Schema['CandidateItem'];
export type DuplicateSet = Schema['DuplicateSet'];
export type DuplicateMove = Schema['DuplicateMove'];

export const duplicateReasons = [
  'SAME_PLACE',
  'SAME_NPI',
  'SAME_PHONE_NEARBY',
] as const satisfies readonly DuplicateSet['reason'][];

interface CandidateFilters {
  readonly query: string | undefined;
  readonly state: Exclude<CandidateItem['state'], null> | undefined;
  readonly source: string | undefined;
}

const key = ['staff', 'candidates'] as const;

export const candidatesQuery = (client: ApiClient, filters: CandidateFilters) =>
  pagesOf([...key, filters], async (after, signal) =>
    answerOf(client.GET('/api/v1/staff/candidates', { params: { query: given({ ...filters, after }) }, signal })),
  );

export const candidateQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: [...key, 'one', id],
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/staff/candidates/{id}', { params: { path: { id } }, signal })),
  });

export const duplicatesQuery = (client: ApiClient, reason: DuplicateSet['reason'] | undefined) =>
  pagesOf([...key, 'duplicates', { reason }], async (after, signal) =>
    answerOf(client.GET('/api/v1/staff/duplicates', { params: { query: given({ reason, after }) }, signal })),
  );

export function useInviteCandidate(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Schema['CandidateInvitationRequest']) =>
      answerOf(client.POST('/api/v1/staff/candidates/{id}/invitations', { params: { path: { id } }, body })),
    onSuccess: async () => cache.invalidateQueries({ queryKey: key }),
  });
}

export function useDecideDuplicates() {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: DuplicateMove) => answerOf(client.POST('/api/v1/staff/duplicates/moves', { body })),
    onSettled: async () => cache.invalidateQueries({ queryKey: [...key, 'duplicates'] }),
  });
}
