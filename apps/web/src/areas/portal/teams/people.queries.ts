/** Who writes for a team: read, invited, changed. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';

export type TeamPeople = Schema['TeamPeopleResponse'];
export type TeamPerson = Schema['TeamPerson'];
export type TeamPersonAction = Schema['TeamPersonMove']['action'];

export const peopleQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: ['account', 'team-people', id] as const,
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/account/teams/{id}/people', { params: { path: { id } }, signal })),
  });

/** What stands now is in the answer; after a refusal it is asked for, because somebody else may have been faster. */
function useChange<T>(id: string, change: (client: ApiClient, asked: T) => Promise<TeamPeople>) {
  const client = useClient();
  const cache = useQueryClient();
  const { queryKey } = peopleQuery(client, id);
  return useMutation({
    mutationFn: async (asked: T) => change(client, asked),
    onSuccess: (people) => {
      cache.setQueryData(queryKey, people);
    },
    onError: async () => cache.invalidateQueries({ queryKey }),
  });
}

export const useInvite = (id: string) =>
  useChange(id, async (client, body: Schema['DelegateInvitation']) =>
    answerOf(client.POST('/api/v1/account/teams/{id}/people/invitations', { params: { path: { id } }, body })),
  );

export const useRevoke = (id: string, invitationId: string) =>
  useChange(id, async (client, revision: number) =>
    answerOf(
      client.POST('/api/v1/account/teams/{id}/people/invitations/{invitationId}/moves', {
        params: { path: { id, invitationId } },
        body: { action: 'revoke', revision },
      }),
    ),
  );

export const useMovePerson = (id: string, grantId: string) =>
  useChange(id, async (client, body: Schema['TeamPersonMove']) =>
    answerOf(
      client.POST('/api/v1/account/teams/{id}/people/{grantId}/moves', { params: { path: { id, grantId } }, body }),
    ),
  );
