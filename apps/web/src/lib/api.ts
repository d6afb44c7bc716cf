/** The one way from the pages to the directory: in browsers over the network, on the server inside the same process. */
import { createApiClient } from '@open-window/contract/client.ts';
import { createContext } from 'react-router';
import type {
  ComplaintReceipt,
  ComplaintRequest,
  InterestAnswer,
  InterestRequest,
  ListingResponse,
  MapFeature,
  MapQuery,
  ProblemDetails,
  ReportRequest,
  ReportResponse,
  Scholarship,
  SearchQuery,
  SearchResponse,
  Suggestion,
  HowWeVetResponse,
} from './directory.types.ts';

/** A request that did not succeed. */
export class Problem extends Error {
  readonly details: ProblemDetails;

  constructor(details: ProblemDetails) {
    super(details.title ?? 'Nobody answered');
    this.details = details;
  }
}

/** What a page answers when what it shows could not be had: what the API answered, so that 503 says to come back. */
export const statusOf = (errors: Readonly<Record<string, unknown>>): number | null => {
  const problem = Object.values(errors).find((error) => error instanceof Problem);
  return problem?.details.status || null;
};

export interface Api {
  search(query: SearchQuery, signal?: AbortSignal): Promise<SearchResponse>;
  listing(slug: string, signal?: AbortSignal): Promise<ListingResponse>;
  /** Of a team of one's own, as its draft says. */
  preview(id: string, signal?: AbortSignal): Promise<ListingResponse>;
  suggest(text: string, signal?: AbortSignal): Promise<Suggestion[]>;
  map(query: MapQuery, signal?: AbortSignal): Promise<MapFeature[]>;
  vetting(signal?: AbortSignal): Promise<HowWeVetResponse>;
  scholarships(signal?: AbortSignal): Promise<readonly Scholarship[]>;
  report(slug: string, request: ReportRequest, idempotencyKey: string): Promise<ReportResponse>;
  complain(slug: string, request: ComplaintRequest, idempotencyKey: string): Promise<ComplaintReceipt>;
  complaint(reference: string): Promise<ComplaintReceipt>;
  /** Asks to be told once when people can apply. */
  interest(code: string, request: InterestRequest): Promise<void>;
  /** By the link of the mail that came of it. */
  answerInterest(token: string, answer: InterestAnswer): Promise<void>;
}

export const apiContext = createContext<Api>();

export function createApi(origin: string, fetch: (request: Request) => Promise<Response>): Api {
  const client = createApiClient(origin, fetch);
  const to = (signal?: AbortSignal) => (signal ? { signal } : {});

  return {
    search: async (query, signal) =>
      answered(client.GET('/api/v1/directory/listings', { params: { query }, ...to(signal) }), signal),
    listing: async (slug, signal) =>
      answered(client.GET('/api/v1/directory/listings/{slug}', { params: { path: { slug } }, ...to(signal) }), signal),
    preview: async (id, signal) =>
      answered(client.GET('/api/v1/account/teams/{id}/preview', { params: { path: { id } }, ...to(signal) }), signal),
    suggest: async (q, signal) => {
      const answer = client.GET('/api/v1/directory/suggest', { params: { query: { q } }, ...to(signal) });
      return (await answered(answer, signal)).suggestions;
    },
    map: async (query, signal) =>
      (await answered(client.GET('/api/v1/directory/map', { params: { query }, ...to(signal) }), signal)).features,
    vetting: async (signal) => answered(client.GET('/api/v1/directory/vetting', to(signal)), signal),
    scholarships: async (signal) => (await answered(client.GET('/api/v1/scholarships', to(signal)), signal)).programs,
    report: async (slug, body, key) =>
      answered(
        client.POST('/api/v1/directory/listings/{slug}/reports', {
          params: { path: { slug }, header: { 'Idempotency-Key': `"${key}"` } },
          body,
        }),
      ),
    complain: async (slug, body, key) =>
      answered(
        client.POST('/api/v1/directory/listings/{slug}/complaints', {
          params: { path: { slug }, header: { 'Idempotency-Key': `"${key}"` } },
          body,
        }),
      ),
    complaint: async (reference) =>
      answered(client.GET('/api/v1/directory/complaints/{reference}', { params: { path: { reference } } })),
    interest: async (code, body) =>
      taken(client.POST('/api/v1/scholarships/{code}/interest', { params: { path: { code } }, body })),
    answerInterest: async (token, answer) =>
      taken(client.POST('/api/v1/scholarships/interest/answers', { body: { token, answer } })),
  };
}

interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** Where there is nothing to answer but that it was taken. */
async function taken(call: Promise<Answer<unknown>>): Promise<void> {
  await answered(call.then((answer) => (answer.response.ok ? { ...answer, data: null } : answer)));
}

async function answered<Data>(call: Promise<Answer<Data>>, signal?: AbortSignal): Promise<Data> {
  const { data, error, response } = await call.catch((reason: unknown) => {
    if (signal?.aborted) throw reason;
    throw new Problem({ status: 0 });
  });
  if (data !== undefined) return data;
  const requestId = response.headers.get('x-request-id');
  const { status } = response;
  throw new Problem({ ...(error as object), status, ...(requestId !== null && { requestId }) } as ProblemDetails);
}
