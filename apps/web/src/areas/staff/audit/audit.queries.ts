/** The log as its reader sees it: lines by filter, the whole as a file, and whether it still holds together. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';
import { given } from '../desk/given.ts';
import { pagesOf } from '../desk/pages.ts';

export type LogEvent = Schema['EventItem'];

export const eventFilters = ['actorId', 'personId', 'action', 'subjectKind', 'subjectId', 'from', 'to'] as const;
export type EventFilters = Readonly<Partial<Record<(typeof eventFilters)[number], string>>>;

export const eventsQuery = (client: ApiClient, filters: EventFilters) =>
  pagesOf(['staff', 'audit', filters], async (cursor, signal) =>
    answerOf(client.GET('/api/v1/staff/audit/events', { params: { query: given({ ...filters, cursor }) }, signal })),
  );

export const eventsFile = (filters: EventFilters) => async (client: ApiClient) =>
  client.GET('/api/v1/staff/audit/events.csv', { params: { query: given(filters) }, parseAs: 'blob' });

export const logHealthQuery = (client: ApiClient) =>
  queryOptions({
    queryKey: ['staff', 'audit', 'health'],
    queryFn: async ({ signal }) => answerOf(client.GET('/api/v1/staff/audit/health', { signal })),
  });
