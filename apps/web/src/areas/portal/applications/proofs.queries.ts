/** Proofs of one's income: what was sent, how far it is, and the way of a file from the device to us. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { namedAs } from '@open-window/domain/income-proof.ts';
import type { MediaType } from '@open-window/domain/file.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';

export type OwnProofs = Schema['OwnProofsResponse'];
export type Proof = Schema['ProofItem'];

const scanMs = 3000;

export const proofsQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: ['account', 'proofs', id] as const,
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/account/applications/{id}/proofs', { params: { path: { id } }, signal })),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) =>
      data?.items.some(({ state }) => state === 'QUARANTINED') === true ? scanMs : false,
  });

interface NewProof {
  readonly kind: Proof['kind'];
  readonly file: File;
}

export function useBringProof(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async ({ kind, file }: NewProof) => {
      const mediaType = file.type as MediaType;
      const { ticket } = await answerOf(
        client.POST('/api/v1/account/applications/{id}/proofs/tickets', {
          params: { path: { id } },
          body: { kind, name: namedAs(file.name, mediaType), mediaType, size: file.size },
        }),
      );
      return answerOf(
        client.PUT('/api/v1/uploads', {
          params: { header: { 'X-Upload-Ticket': ticket } },
          headers: { 'Content-Type': mediaType },
          body: (await file.arrayBuffer()) as unknown as string,
          bodySerializer: (body: unknown) => body as BodyInit,
        }),
      );
    },
    onSettled: async () => cache.invalidateQueries({ queryKey: proofsQuery(client, id).queryKey }),
  });
}

export function useTakeProofBack(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async ({ id: proofId, revision }: Proof) =>
      answerOf(
        client.DELETE('/api/v1/account/applications/{id}/proofs/{proofId}', {
          params: { path: { id, proofId }, header: { 'If-Match': `"${String(revision)}"` } },
        }),
      ),
    onSettled: async () => cache.invalidateQueries({ queryKey: proofsQuery(client, id).queryKey }),
  });
}
