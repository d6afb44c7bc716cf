/** Messages with who applied, at the desk: read, written once however often it is sent, and marked as seen. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { useOnceKey } from '../../../lib/once-key.ts';

export type DeskMessages = Schema['MessagesResponse'];

export const deskMessagesQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: ['staff', 'messages', id] as const,
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/staff/applications/{id}/messages', { params: { path: { id } }, signal })),
  });

function useOnThread<Body>(id: string, send: (client: ApiClient, body: Body) => Promise<DeskMessages>) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Body) => send(client, body),
    onSuccess: (thread) => {
      cache.setQueryData(deskMessagesQuery(client, id).queryKey, thread);
    },
  });
}

/** Asked again because the answer was lost, it is one message. */
export function useMessageToApplicant(id: string) {
  const once = useOnceKey();
  return useOnThread(id, async (client, words: string) => {
    const params = { path: { id }, header: { 'Idempotency-Key': once.of(words) } };
    const thread = await answerOf(client.POST('/api/v1/staff/applications/{id}/messages', { params, body: { words } }));
    once.done();
    return thread;
  });
}

export const useMessageMark = (id: string) =>
  useOnThread(id, async (client, until: number) =>
    answerOf(
      client.POST('/api/v1/staff/applications/{id}/messages/marks', { params: { path: { id } }, body: { until } }),
    ),
  );
