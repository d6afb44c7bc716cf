/** One's own teams: the list, one of them with its draft, and what is done with it. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { useOnceKey } from '../../../lib/once-key.ts';
import { blankContent } from '../../../lib/listing-form/blank.ts';
import type { Content } from '../../../lib/listing-form/content.ts';
import { sessionKey } from '../../../lib/session/session.ts';

export type Team = Schema['TeamResponse'];
export type TeamAction = Schema['TeamMove']['action'];
export type TeamPart = Team['outline'][number]['part'];

const key = ['account', 'teams'] as const;

/** What is being written; what is public where nothing is. */
export const contentOf = ({ draft, live }: Team): Content => draft ?? live ?? blankContent();

/** Of one team; what is said of its people hangs on what the team writes. */
export const membersKey = (id: string) => ['account', 'members', id] as const;

export const teamsQuery = (client: ApiClient) =>
  queryOptions({ queryKey: [...key, 'all'], queryFn: async () => answerOf(client.GET('/api/v1/account/teams')) });

export const teamQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: [...key, 'one', id],
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/account/teams/{id}', { params: { path: { id } }, signal })),
  });

/** Asked again because the answer was lost, the same team is begun once. */
export function useStartTeam() {
  const client = useClient();
  const cache = useQueryClient();
  const once = useOnceKey();
  return useMutation({
    mutationFn: async (body: Schema['TeamStart']) => {
      const headers = { 'Idempotency-Key': once.of(body) };
      return answerOf(client.POST('/api/v1/account/teams', { headers, body }));
    },
    // Whoever begins a team may do more from then on.
    onSuccess: async () => {
      once.done();
      await Promise.all([key, sessionKey].map(async (queryKey) => cache.invalidateQueries({ queryKey })));
    },
  });
}

/** Writes the draft that began with this revision; the answer is what everybody sees from then on. */
export function useWriteTeam(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useCallback(
    async (content: Content, revision: number): Promise<Team> => {
      const params = { path: { id }, header: { 'If-Match': `"${String(revision)}"` } };
      const team = await answerOf(client.PUT('/api/v1/account/teams/{id}/draft', { params, body: content }));
      cache.setQueryData(teamQuery(client, id).queryKey, team);
      await cache.invalidateQueries({ queryKey: membersKey(id) });
      return team;
    },
    [client, cache, id],
  );
}

export function useMoveTeam(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Schema['TeamMove']) =>
      answerOf(client.POST('/api/v1/account/teams/{id}/moves', { params: { path: { id } }, body })),
    onSuccess: async (team) => {
      cache.setQueryData(teamQuery(client, id).queryKey, team);
      await cache.invalidateQueries({ queryKey: teamsQuery(client).queryKey });
    },
    onError: async () => cache.invalidateQueries({ queryKey: teamQuery(client, id).queryKey }),
  });
}
