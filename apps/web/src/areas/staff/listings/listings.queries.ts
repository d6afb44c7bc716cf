/** Listings at the desk: the list, one with its draft, and what is done with it. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import type { Content } from '../../../lib/listing-form/content.ts';
import { given } from '../desk/given.ts';
import { pagesOf } from '../desk/pages.ts';

export type DeskListing = Schema['DeskListingResponse'];
export type DeskItem = Schema['DeskItem'];

export interface ListingFilters {
  readonly query: string | undefined;
  readonly status: DeskItem['status'] | undefined;
  readonly state: DeskItem['state'] | undefined;
  readonly hasDraft: boolean | undefined;
}

const key = ['staff', 'listings'] as const;

export const listingsQuery = (client: ApiClient, filters: ListingFilters) =>
  pagesOf([...key, filters], async (cursor, signal) =>
    answerOf(client.GET('/api/v1/staff/listings', { params: { query: given({ ...filters, cursor }) }, signal })),
  );

export const listingsFile = (filters: ListingFilters) => async (client: ApiClient) =>
  client.GET('/api/v1/staff/listings.csv', { params: { query: given(filters) }, parseAs: 'blob' });

export const listingQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: [...key, 'one', id],
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/staff/listings/{id}', { params: { path: { id } }, signal })),
  });

const versioned = (id: string, revision: number) => ({ path: { id }, header: { 'If-Match': `"${revision}"` } });

export function useListingMoves(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  return {
    refresh: () => {
      void cache.invalidateQueries({ queryKey: key });
    },
    moveListing: async (body: Schema['ListingMove']) =>
      answerOf(client.POST('/api/v1/staff/listings/{id}/moves', { params: { path: { id } }, body })),
    dropDraft: async (revision: number) =>
      answerOf(client.DELETE('/api/v1/staff/listings/{id}/draft', { params: versioned(id, revision) })),
  };
}

export function useSaveDraft(id: string) {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async ({ content, revision }: { content: Content; revision: number }) =>
      answerOf(client.PUT('/api/v1/staff/listings/{id}/draft', { params: versioned(id, revision), body: content })),
    onSuccess: async (saved) => {
      cache.setQueryData(listingQuery(client, id).queryKey, saved);
      await cache.invalidateQueries({ queryKey: key, refetchType: 'none' });
    },
  });
}

export function useNewListing() {
  const client = useClient();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: Content) => answerOf(client.POST('/api/v1/staff/listings', { body })),
    onSuccess: async () => cache.invalidateQueries({ queryKey: key }),
  });
}
