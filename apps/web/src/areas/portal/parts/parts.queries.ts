/** What teams say of whoever is signed in, and the answer to it. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';

export type Part = Schema['OwnPart'];

const queryKey = ['account', 'parts'] as const;

export const partsQuery = (client: ApiClient) =>
  queryOptions({ queryKey, queryFn: async ({ signal }) => answerOf(client.GET('/api/v1/account/parts', { signal })) });

/** What is shown afterwards is read anew: after a refusal the words are others. */
export function useAnswerPart(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Schema['PartAnswer']) =>
      answerOf(client.POST('/api/v1/account/parts/{id}/answers', { params: { path: { id } }, body })),
    onSettled: async () => {
      await Promise.all(
        [queryKey, ['account', 'members'], ['account', 'teams']].map(async (each) =>
          cache.invalidateQueries({ queryKey: each }),
        ),
      );
    },
  });
}
