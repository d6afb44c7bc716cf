/** Letters of clinicians outside: one's own, and the one that a link leads to. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';

export type CareLetter = Schema['CareLetterItem'];
export type LetterAsked = Schema['CareLetterAskedResponse'];

const keyOf = (id: string) => ['account', 'letters', id] as const;

export const lettersQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: keyOf(id),
    queryFn: async () =>
      answerOf(client.GET('/api/v1/account/applications/{id}/letters', { params: { path: { id } } })),
    staleTime: 0,
  });

export function useAskLetter(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Schema['CareLetterRequest']) =>
      answerOf(client.POST('/api/v1/account/applications/{id}/letters', { params: { path: { id } }, body })),
    onSuccess: async () => cache.invalidateQueries({ queryKey: keyOf(id) }),
  });
}

export function useCancelLetter(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (letterId: string) =>
      answerOf(
        client.POST('/api/v1/account/applications/{id}/letters/{letterId}/cancellation', {
          params: { path: { id, letterId } },
        }),
      ),
    onSettled: async () => cache.invalidateQueries({ queryKey: keyOf(id) }),
  });
}

export function useLookAtLetter() {
  const client = useClient();
  return useMutation({
    mutationFn: async (token: string) =>
      answerOf(client.POST('/api/v1/scholarships/letters/look', { body: { token } })),
  });
}

export function useAnswerLetter() {
  const client = useClient();
  return useMutation({
    mutationFn: async (body: Schema['CareLetterAnswer']) =>
      answerOf(client.POST('/api/v1/scholarships/letters/answers', { body })),
  });
}
