/** The scholarship agreement of a team: its words, who signed last, and signing it. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';

export type Agreement = Schema['AgreementResponse'];

/** `saidAt`: when the version of the team was last saved, by which it is bound or not. */
export const agreementQuery = (client: ApiClient, id: string, saidAt: string) =>
  queryOptions({
    queryKey: ['account', 'agreement', id, saidAt] as const,
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/account/teams/{id}/agreement', { params: { path: { id } }, signal })),
  });

export function useSign(id: string, saidAt: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Schema['AgreementRequest']) =>
      answerOf(client.POST('/api/v1/account/teams/{id}/agreement/signatures', { params: { path: { id } }, body })),
    onSuccess: (agreement) => {
      cache.setQueryData(agreementQuery(client, id, saidAt).queryKey, agreement);
    },
  });
}
