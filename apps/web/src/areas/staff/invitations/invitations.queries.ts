/** Invitations of staff: who is asked in, by whom, and where it stands. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { given } from '../desk/given.ts';
import { pagesOf } from '../desk/pages.ts';

export type Invitation = Schema['InvitationResponse'];

export const invitationStates = [
  'PROPOSED',
  'SENT',
  'ACCEPTED',
  'REVOKED',
  'EXPIRED',
] as const satisfies readonly Invitation['state'][];

const key = ['staff', 'invitations'] as const;

export const invitationsQuery = (client: ApiClient, state: Invitation['state'] | undefined) =>
  pagesOf([...key, { state }], async (cursor, signal) =>
    answerOf(client.GET('/api/v1/staff/invitations', { params: { query: given({ state, cursor }) }, signal })),
  );

export function useInvite() {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Schema['InvitationRequest']) =>
      answerOf(client.POST('/api/v1/staff/invitations', { body })),
    onSuccess: async () => cache.invalidateQueries({ queryKey: key }),
  });
}

export function useInvitationMoves() {
  const client = useClient();
  const cache = useQueryClient();
  return {
    refresh: () => {
      void cache.invalidateQueries({ queryKey: key });
    },
    moveInvitation: async (id: string, body: Schema['InvitationMove']) =>
      answerOf(client.POST('/api/v1/staff/invitations/{id}/moves', { params: { path: { id } }, body })),
  };
}
