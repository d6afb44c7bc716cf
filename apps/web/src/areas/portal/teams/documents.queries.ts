/** The papers of a team: what was brought, what is missing, and the way of a file from the device to us. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';

export type TeamDocument = Schema['TeamDocumentItem'];
export type TeamDocuments = Schema['TeamDocumentsResponse'];
export type DocumentKind = TeamDocument['kind'];

const scanMs = 3000;

export const documentsQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: ['account', 'team-documents', id] as const,
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/account/teams/{id}/documents', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) =>
      state.data?.items.some((one) => one.state === 'QUARANTINED') === true ? scanMs : false,
  });

export interface NewDocument {
  readonly kind: DocumentKind;
  readonly expiresOn: string;
  readonly replaces: string | null;
  readonly file: File;
}

export function useBringDocument(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async ({ kind, expiresOn, replaces, file }: NewDocument) => {
      const { ticket } = await answerOf(
        client.POST('/api/v1/account/teams/{id}/documents/tickets', {
          params: { path: { id } },
          body: {
            kind,
            name: file.name,
            mediaType: file.type as Schema['DocumentType'],
            size: file.size,
            ...(expiresOn !== '' && { expiresOn }),
            ...(replaces !== null && { replaces }),
          },
        }),
      );
      return answerOf(
        client.PUT('/api/v1/uploads', {
          params: { header: { 'X-Upload-Ticket': ticket } },
          headers: { 'Content-Type': file.type },
          body: (await file.arrayBuffer()) as unknown as string,
          bodySerializer: (body: unknown) => body as BodyInit,
        }),
      );
    },
    onSuccess: async () => cache.invalidateQueries({ queryKey: documentsQuery(client, id).queryKey }),
  });
}

export function useTakeBack(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async ({ id: documentId, revision }: TeamDocument) =>
      answerOf(
        client.DELETE('/api/v1/account/teams/{id}/documents/{documentId}', {
          params: { path: { id, documentId }, header: { 'If-Match': `"${String(revision)}"` } },
        }),
      ),
    onSettled: async () => cache.invalidateQueries({ queryKey: documentsQuery(client, id).queryKey }),
  });
}
