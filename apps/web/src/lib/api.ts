/** The one way from the pages to the directory: in browsers over the network, on the server inside the same process. */
import { createContext } from 'react-router';
import type {
  ListingResponse,
  MapAnswer,
  ProblemDetails,
  ReportRequest,
  ReportResponse,
  SearchResponse,
  Suggestion,
} from './directory.types.ts';

type Fetch = (input: Request) => Promise<Response>;

/** A request that did not succeed. Status 0: nobody answered. */
export class Problem extends Error {
  readonly details: ProblemDetails;

  constructor(details: ProblemDetails) {
    super(details.title);
    this.details = details;
  }
}

export interface Api {
  search(query: URLSearchParams, signal?: AbortSignal): Promise<SearchResponse>;
  listing(slug: string, signal?: AbortSignal): Promise<ListingResponse>;
  suggest(text: string, signal?: AbortSignal): Promise<Suggestion[]>;
  map(query: URLSearchParams, signal?: AbortSignal): Promise<MapAnswer>;
  report(slug: string, request: ReportRequest, idempotencyKey: string): Promise<ReportResponse>;
}

export const apiContext = createContext<Api>();

export function createApi(origin: string, fetch: Fetch): Api {
  const at = (path: string) => `${origin}/api/v1/directory/${path}`;
  const get = async <Answer>(path: string, signal?: AbortSignal) =>
    answerOf<Answer>(fetch, new Request(at(path), { headers: { accept: 'application/json' }, ...(signal && { signal }) }));

  return {
    search: (query, signal) => get(`listings?${query.toString()}`, signal),
    listing: (slug, signal) => get(`listings/${encodeURIComponent(slug)}`, signal),
    suggest: async (text, signal) =>
      (await get<{ suggestions: Suggestion[] }>(`suggest?q=${encodeURIComponent(text)}`, signal)).suggestions,
    map: (query, signal) => get(`map?${query.toString()}`, signal),
    report: async (slug, request, idempotencyKey) =>
      answerOf(
        fetch,
        new Request(at(`listings/${encodeURIComponent(slug)}/reports`), {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': `"${idempotencyKey}"` },
          body: JSON.stringify(request),
        }),
      ),
  };
}

async function answerOf<Answer>(fetch: Fetch, request: Request): Promise<Answer> {
  const response = await fetch(request).catch((reason: unknown) => {
    if (request.signal.aborted) throw reason;
    throw new Problem({ title: 'Nobody answered', status: 0 });
  });
  if (response.ok) return (await response.json()) as Answer;
  throw new Problem(await problemOf(response));
}

async function problemOf(response: Response): Promise<ProblemDetails> {
  const body = (await response.json().catch(() => ({}))) as Partial<ProblemDetails>;
  const requestId = response.headers.get('x-request-id');
  return { title: response.statusText, ...body, status: response.status, ...(requestId && { requestId }) };
}
