/** People and their rights as admins see them: lists, one person, moves, roles and holds. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { useClient } from '../../../lib/client-provider.ts';
import { given } from '../desk/given.ts';
import { pagesOf } from '../desk/pages.ts';

export type Person = Schema['PersonResponse'];
export type PersonItem = Schema['PersonItem'];
export type RoleGrant = Schema['RoleGrantResponse'];

interface PeopleFilters {
  readonly query: string | undefined;
  readonly role: Schema['Role'] | undefined;
  readonly status: Person['status'] | undefined;
}

const key = ['staff', 'people'] as const;

export const peopleQuery = (client: ApiClient, filters: PeopleFilters) =>
  pagesOf([...key, filters], async (cursor, signal) =>
    answerOf(client.GET('/api/v1/staff/people', { params: { query: given({ ...filters, cursor }) }, signal })),
  );

export const personQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: [...key, 'one', id],
    queryFn: async ({ signal }) =>
      answerOf(client.GET('/api/v1/staff/people/{id}', { params: { path: { id } }, signal })),
  });

export const holdsQuery = (client: ApiClient, id: string) =>
  queryOptions({
    queryKey: [...key, 'holds', id],
    queryFn: async ({ signal }) =>
      (await answerOf(client.GET('/api/v1/staff/people/{id}/holds', { params: { path: { id } }, signal }))).items,
  });

export const proposalsQuery = (client: ApiClient) =>
  queryOptions({
    queryKey: [...key, 'proposals'],
    queryFn: async ({ signal }) => (await answerOf(client.GET('/api/v1/staff/roles', { signal }))).items,
  });

/** What admins do, each as a call; and a way to load anew what it changed. */
export function usePeopleMoves() {
  const client = useClient();
  const cache = useQueryClient();
  return {
    refresh: () => {
      void cache.invalidateQueries({ queryKey: key });
    },
    movePerson: async (id: string, body: Schema['PersonMove']) =>
      answerOf(client.POST('/api/v1/staff/people/{id}/moves', { params: { path: { id } }, body })),
    proposeRole: async (id: string, role: Schema['StaffRole']) =>
      answerOf(client.POST('/api/v1/staff/people/{id}/roles', { params: { path: { id } }, body: { role } })),
    moveRole: async (id: string, body: Schema['RoleMove']) =>
      answerOf(client.POST('/api/v1/staff/roles/{id}/moves', { params: { path: { id } }, body })),
    placeHold: async (id: string, reason: string) =>
      answerOf(client.POST('/api/v1/staff/people/{id}/holds', { params: { path: { id } }, body: { reason } })),
    liftHold: async (id: string, holdId: string) =>
      answerOf(
        client.POST('/api/v1/staff/people/{id}/holds/{holdId}/moves', {
          params: { path: { id, holdId } },
          body: { action: 'lift' },
        }),
      ),
  };
}
