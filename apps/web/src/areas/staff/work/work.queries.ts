/** What waits for this person, by their rights. */
import type { ApiClient } from '@open-window/contract/client.ts';
import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../../lib/app-client.ts';

export interface WorkItem {
  readonly kind: string;
  readonly count: number;
  readonly oldestAt: string | null;
  readonly dueAt: string | null;
}

interface Loose {
  GET(path: string, options: object): Promise<{ data?: { items: WorkItem[] }; error?: unknown; response: Response }>;
}

export const workQuery = (client: ApiClient) =>
  queryOptions({
    queryKey: ['staff', 'work'],
    queryFn: async ({ signal }) => answerOf((client as unknown as Loose).GET('/api/v1/staff/work', { signal })),
    refetchInterval: 60_000,
  });
