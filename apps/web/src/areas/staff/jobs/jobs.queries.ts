/** What the page about jobs asks the API: queues, what gave up, and what is done about it. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';

export type Queue = Schema['QueueItem'];
export type DeadLetter = Schema['DeadLetterItem'];
export type DeadLetterAction = Schema['DeadLetterAction'];

const all = ['staff', 'jobs'] as const;

export const queuesQuery = (client: ApiClient) =>
  queryOptions({
    queryKey: [...all, 'queues'],
    queryFn: async ({ signal }) => (await answerOf(client.GET('/api/v1/staff/jobs', { signal }))).items,
    refetchInterval: 15_000,
  });

export const deadLettersQuery = (client: ApiClient, queue: Queue['name'] | undefined) =>
  infiniteQueryOptions({
    queryKey: [...all, 'dead', queue ?? 'all'],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...(queue && { queue }), ...(pageParam !== null && { after: pageParam }) };
      return answerOf(client.GET('/api/v1/staff/jobs/dead', { params: { query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

/** The revision that was seen goes along: of two who decide at once, one hears that the other was first, and sees what stands. */
export function useDeadLetterMove() {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ letter, action }: { letter: DeadLetter; action: DeadLetterAction }) =>
      answerOf(
        client.POST('/api/v1/staff/jobs/dead/{id}/moves', {
          params: { path: { id: letter.id } },
          body: { action, revision: letter.revision },
        }),
      ),
    onSettled: async () => queries.invalidateQueries({ queryKey: all }),
  });
}
