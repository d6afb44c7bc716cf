/** The product over a directory that a test fills with teams. */
import type { Day } from '@open-window/domain/listing.ts';
import pg from 'pg';
import { type Given, givenOn } from '../../../prisma/seed/given.ts';
import { DirectoryFeed } from '../src/features/directory/feed.service.ts';
import type { SearchResponse } from '../src/features/directory/search.dto.ts';
import type { ProblemResponse } from '../src/platform/http/problems.ts';
import { type Api, type Options, startApi } from './api.ts';

export const today: Day = '2026-06-15';
export const directory = '/api/v1/directory';

export interface Stage {
  readonly api: Api;
  /** May write what the product may not. */
  readonly owner: pg.Client;
  readonly given: Given;
  readonly feed: DirectoryFeed;
  /** Returns when everything that is committed can be found. */
  readonly settled: () => Promise<void>;
  /** `GET listings?…`, which must succeed. */
  readonly search: (query: string) => Promise<SearchResponse>;
  readonly get: (path: string) => Promise<{ readonly status: number; readonly type: string; readonly body: unknown }>;
  /** The problem that `GET path`, below the directory, ends with. */
  readonly problem: (path: string) => Promise<ProblemResponse>;
  readonly stop: () => Promise<void>;
}

export async function startDirectory(options: Options = {}): Promise<Stage> {
  const api = await startApi({ today, ...options });
  const owner = new pg.Client(api.database.ownerUrl);
  await owner.connect();
  const feed = api.get(DirectoryFeed);
  return {
    api,
    owner,
    given: givenOn(owner, today),
    feed,
    settled: async () => {
      const since = new Date();
      feed.reread([]);
      await until(() => feed.asOf >= since);
    },
    search: async (query) => {
      const { status, body } = (await api.http.get(`${directory}/listings?${query}`)) as {
        status: number;
        body: SearchResponse;
      };
      if (status !== 200) throw new Error(`${String(status)} ${JSON.stringify(body)}`);
      return body;
    },
    get: async (path) => api.http.get(`${directory}/${path}`),
    problem: async (path) => ((await api.http.get(`${directory}/${path}`)) as { body: ProblemResponse }).body,
    stop: async () => {
      await owner.end();
      await api.stop();
    },
  };
}

/** Fails after the time: what does not come true in it was promised sooner. */
export async function until(isTrue: () => boolean | Promise<boolean>, milliseconds = 5000): Promise<void> {
  const deadline = performance.now() + milliseconds;
  while (!(await isTrue())) {
    if (performance.now() > deadline) throw new Error(`It did not come true in ${String(milliseconds)} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
