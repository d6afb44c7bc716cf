/** Scans of what came on paper: which there are, and the way of one from the machine of the desk to us. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import type { MediaType } from '@open-window/domain/file.ts';
import { namedAs } from '@open-window/domain/income-proof.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';

export type Scan = Schema['ScanItem'];

const scanMs = 3000;

export const scansQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: ['staff', 'taken-applications', 'scans', id] as const,
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/staff/taken-applications/{id}/scans', { params: { path: { id } }, signal })),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) =>
      data?.items.some(({ state }) => state === 'QUARANTINED') === true ? scanMs : false,
  });

export function useBringScan(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (file: File) => {
      const mediaType = file.type as MediaType;
      const { ticket } = await answerOf(
        client.POST('/api/v1/staff/taken-applications/{id}/scans/tickets', {
          params: { path: { id } },
          body: { name: namedAs(file.name, mediaType), mediaType, size: file.size },
        }),
      );
      return answerOf(
        client.PUT('/api/v1/staff/account/uploads', {
          params: { header: { 'X-Upload-Ticket': ticket } },
          headers: { 'Content-Type': mediaType },
          body: (await file.arrayBuffer()) as unknown as string,
          bodySerializer: (body: unknown) => body as BodyInit,
        }),
      );
    },
    onSettled: async () => cache.invalidateQueries({ queryKey: scansQuery(client, id).queryKey }),
  });
}

export const takeScanBack = async (client: ApiClient, id: string, { id: scanId, revision }: Scan) =>
  answerOf(
    client.DELETE('/api/v1/staff/taken-applications/{id}/scans/{scanId}', {
      params: { path: { id, scanId }, header: { 'If-Match': `"${String(revision)}"` } },
    }),
  );
