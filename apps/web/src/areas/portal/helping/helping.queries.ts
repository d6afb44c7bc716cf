/** Who helps with one's own application, and those with which one helps. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { useOnceKey } from '../../../lib/once-key.ts';
import type { RoomDoor } from '../applications/room.ts';

export type HelpItem = Schema['HelpItem'];
export type HelpLook = Schema['HelpLookResponse'];

const key = ['account', 'helping'] as const;
const keyOfHelpers = (id: string) => ['account', 'helpers', id] as const;

export const helpersQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: keyOfHelpers(id),
    queryFn: async () =>
      answerOf(client.GET('/api/v1/account/applications/{id}/helpers', { params: { path: { id } } })),
    staleTime: 0,
  });

export const helpedListQuery = (client: ApiClient) =>
  queryOptions({
    queryKey: [...key, 'all'],
    queryFn: async () => answerOf(client.GET('/api/v1/account/helping')),
    staleTime: 0,
  });

export const helpedQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: ['account', 'applications', 'one', `helped ${id}`] as string[],
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/account/helping/{id}', { params: { path: { id } }, signal })),
    staleTime: 0,
  });

export const helperDoor = (id: string): RoomDoor => ({
  home: `/account/helping/${id}`,
  isHelper: true,
  query: helpedQuery,
  write: async (client, of, revision, body) =>
    answerOf(
      client.PUT('/api/v1/account/helping/{id}/answers', {
        params: { path: { id: of }, header: { 'If-Match': `"${String(revision)}"` } },
        body,
      }),
    ),
});

export function useInvite(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Schema['HelpInvitation']) =>
      answerOf(client.POST('/api/v1/account/applications/{id}/helpers', { params: { path: { id } }, body })),
    onSuccess: async () => cache.invalidateQueries({ queryKey: keyOfHelpers(id) }),
  });
}

export function useEndHelp(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (helpId: string) =>
      answerOf(
        client.POST('/api/v1/account/applications/{id}/helpers/{helpId}/removal', { params: { path: { id, helpId } } }),
      ),
    onSettled: async () => cache.invalidateQueries({ queryKey: keyOfHelpers(id) }),
  });
}

/** From then on there is nothing here that may be shown. */
/** False: they stay, for something is not saved. @param save true when all of it is */
export function useLeave(id: string, save: () => Promise<boolean>) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    networkMode: 'always', // who is offline is told so, and does not leave minutes later by itself
    mutationFn: async () => {
      if (!(await save())) return false;
      await answerOf(client.POST('/api/v1/account/helping/{id}/leaving', { params: { path: { id } } }));
      return true;
    },
    onSuccess: async () => cache.invalidateQueries({ queryKey: key }),
  });
}

export function useLook() {
  const client = useClient();
  return useMutation({
    mutationFn: async (body: Schema['HelpLook']) => answerOf(client.POST('/api/v1/account/helping/look', { body })),
  });
}

export function useAccept() {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Schema['HelpAcceptance']) =>
      answerOf(client.POST('/api/v1/account/helping/accept', { body })),
    onSuccess: async () => cache.invalidateQueries({ queryKey: key }),
  });
}

/** Asked again because the answer was lost, it is handed in once. */
export function useSignFor(id: string) {
  const client = useClient();
  const once = useOnceKey();
  return useMutation({
    mutationFn: async (body: Schema['ApplicationSubmission']) => {
      const params = { path: { id }, header: { 'Idempotency-Key': once.of(body) } };
      return answerOf(client.POST('/api/v1/account/helping/{id}/submissions', { params, body }));
    },
  });
}
