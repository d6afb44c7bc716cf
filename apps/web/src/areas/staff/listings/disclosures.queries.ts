/** Gifts and ties between us and a team. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';

export type Disclosure = Schema['DeskDisclosureItem'];

const keyOf = (listingId: string) => ['staff', 'disclosures', listingId] as const;

export const disclosuresQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: keyOf(id),
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/staff/listings/{id}/disclosures', { params: { path: { id } }, signal })),
  });

/** What stands is asked for again, also after a refusal: somebody else may have been faster. */
function useInListing<Body>(id: string, send: (client: ApiClient, body: Body) => Promise<unknown>) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Body) => send(client, body),
    onSettled: async () => cache.invalidateQueries({ queryKey: keyOf(id) }),
  });
}

export const useDisclosure = (id: string) =>
  useInListing(id, async (client, body: Schema['DisclosureRequest']) =>
    answerOf(client.POST('/api/v1/staff/listings/{id}/disclosures', { params: { path: { id } }, body })),
  );

export const useCorrection = (id: string, disclosureId: string) =>
  useInListing(id, async (client, body: Schema['CorrectionRequest']) =>
    answerOf(
      client.POST('/api/v1/staff/listings/{id}/disclosures/{disclosureId}/corrections', {
        params: { path: { id, disclosureId } },
        body,
      }),
    ),
  );
