/** Emergency access: opened with a reason, over by itself, looked at afterwards by somebody else. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { sessionKey } from '../../../lib/session/session.ts';
import { given } from '../desk/given.ts';
import { pagesOf } from '../desk/pages.ts';

export type Opening = Schema['BreakGlassReviewItem'];

const key = ['staff', 'break-glass'] as const;
const mine = ['staff', 'glass-that-i-opened'] as const;

export const openingsQuery = (client: ApiClient, waiting: true | undefined) =>
  pagesOf([...key, { waiting }], async (cursor, signal) =>
    answerOf(client.GET('/api/v1/staff/break-glass', { params: { query: given({ waiting, cursor }) }, signal })),
  );

export function useOpenGlass() {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (reason: string) => answerOf(client.POST('/api/v1/staff/break-glass', { body: { reason } })),
    // More rights now: who one is, is asked anew.
    onSuccess: async (opened) => {
      cache.setQueryDefaults(mine, { gcTime: Infinity });
      cache.setQueryData(mine, opened);
      await cache.invalidateQueries({ queryKey: sessionKey });
      await cache.invalidateQueries({ queryKey: key });
    },
  });
}

/** Null: opened in another window, or not at all. */
export const useOwnGlass = (): Schema['BreakGlassResponse'] | null =>
  useQueryClient().getQueryData<Schema['BreakGlassResponse']>(mine) ?? null;

export function useGlassMoves() {
  const client = useClient();
  const cache = useQueryClient();
  return {
    refresh: () => {
      void cache.invalidateQueries({ queryKey: sessionKey });
      void cache.invalidateQueries({ queryKey: key });
    },
    closeGlass: async (id: string) =>
      answerOf(
        client.POST('/api/v1/staff/break-glass/{id}/moves', { params: { path: { id } }, body: { action: 'close' } }),
      ),
    reviewGlass: async (id: string) =>
      answerOf(client.POST('/api/v1/staff/break-glass/{id}/reviews', { params: { path: { id } } })),
  };
}
