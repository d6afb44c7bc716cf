/** Files that people put in, as the machine room sees them: no names, no contents. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { given } from '../desk/given.ts';

export type StoredDocument = Schema['StaffDocument'];

export const documentsQuery = (client: ApiClient, state: StoredDocument['state'] | undefined) =>
  infiniteQueryOptions({
    queryKey: ['staff', 'documents', { state }],
    queryFn: async ({ pageParam: after, signal }) =>
      answerOf(client.GET('/api/v1/staff/documents', { params: { query: given({ state, after }) }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
