/** What the public reported about listings: the queue, one report, and how it ends. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { given, type Given } from '../desk/given.ts';
import { pagesOf } from '../desk/pages.ts';

export type Report = Schema['TriageResponse'];
export type ReportMove = Schema['TriageMove'];

interface ReportFilters {
  readonly status: Report['status'] | undefined;
  readonly reason: Report['reason'] | undefined;
}

const key = ['staff', 'reports'] as const;

export const reportsQuery = (client: ApiClient, filters: ReportFilters) =>
  pagesOf([...key, filters], async (after, signal) =>
    answerOf(client.GET('/api/v1/staff/reports', { params: { query: given({ ...filters, after }) }, signal })),
  );

/** The first due of one listing. */
export const openReportsQuery = (client: ApiClient, listingId: string) =>
  queryOptions({
    queryKey: [...key, 'of', listingId],
    queryFn: async ({ signal }) =>
      answerOf(
        client.GET('/api/v1/staff/reports', { params: { query: { listingId, status: 'OPEN', limit: 50 } }, signal }),
      ),
  });

export const reportQuery = (client: ApiClient, reference: string) =>
  queryOptions({
    queryKey: [...key, 'one', reference],
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/staff/reports/{reference}', { params: { path: { reference } }, signal })),
  });

type Decision = Omit<ReportMove, 'outcome' | 'reply'> & Given<Pick<ReportMove, 'outcome' | 'reply'>>;

export function useReportMove(reference: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Decision) =>
      answerOf(client.POST('/api/v1/staff/reports/{reference}/moves', { params: { path: { reference } }, body })),
    // After a refusal too: somebody else may have been faster, and what stands now is shown.
    onSettled: async () => cache.invalidateQueries({ queryKey: key }),
  });
}
