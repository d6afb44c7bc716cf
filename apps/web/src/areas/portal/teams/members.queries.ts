/** The people whom a team names: who confirmed their part, and asking them. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { membersKey, teamQuery } from './teams.queries.ts';

export type Members = Schema['MembersResponse'];
export type Member = Schema['MemberItem'];

export const membersQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: membersKey(id),
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/account/teams/{id}/members', { params: { path: { id } }, signal })),
    // Anybody of the team may have answered meanwhile.
    staleTime: 0,
  });

type Asking = Schema['MemberInvitation'] | Schema['MemberMove'];

/** Asks the member, or says that one is the member oneself. */
export function useAskMember(id: string, practitionerId: string) {
  const client = useClient();
  const cache = useQueryClient();
  const params = { path: { id, practitionerId } };
  return useMutation({
    mutationFn: async (body: Asking) =>
      'action' in body
        ? answerOf(client.POST('/api/v1/account/teams/{id}/members/{practitionerId}/moves', { params, body }))
        : answerOf(client.POST('/api/v1/account/teams/{id}/members/{practitionerId}/invitations', { params, body })),
    onSuccess: async (members) => {
      cache.setQueryData(membersQuery(client, id).queryKey, members);
      await cache.invalidateQueries({ queryKey: teamQuery(client, id).queryKey });
    },
  });
}
