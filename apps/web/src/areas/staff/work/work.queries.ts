/** What waits for this person, by their rights; asked again every minute while the page is looked at. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';

export type WorkItem = Schema['WorkItem'];

export const workQuery = (client: ApiClient) =>
  queryOptions({
    queryKey: ['staff', 'work'],
    queryFn: async ({ signal }) => (await answerOf(client.GET('/api/v1/staff/work', { signal }))).items,
    refetchInterval: 60_000,
  });
