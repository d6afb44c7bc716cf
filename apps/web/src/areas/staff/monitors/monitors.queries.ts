/** What stays true and what does not, as staff ask for it. */
import type { ApiClient, Schema } from '@open-window/contract/client.ts';
import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';

export type Monitors = Schema['MonitorsResponse'];
export type MonitorItem = Schema['MonitorEventItem'];

export const monitorsQuery = (client: ApiClient) =>
  queryOptions({
    queryKey: ['staff', 'monitors'],
    queryFn: async ({ signal }) => answerOf(client.GET('/api/v1/staff/monitors', { signal })),
  });
