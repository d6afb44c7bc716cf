/**
 * The one way from the portal and the staff area to the API: typed by the contract, with the session's token on every change.
 * Pages name `account/…` and `auth/…` alike at both doors; here the staff door gets its own prefix.
 */
import { createApiClient, type ApiClient } from '@open-window/contract/client.ts';
import type { Door } from '@open-window/domain/access.ts';
import { Problem } from './api.ts';
import type { ProblemDetails } from './directory.types.ts';

/** What happens around a request that the page itself need not know. */
export interface Surroundings {
  readonly csrfToken: () => string | null;
  /** Asks the person to prove who they are. False: they would rather not. */
  readonly elevate: () => Promise<boolean>;
  /** The session ended, or misses its second factor, or has another token: ask for it again. */
  readonly sessionChanged: () => Promise<void>;
  /** Any answer but a failure of the network: the session's time begins anew. */
  readonly answered: () => void;
}

type Send = (request: Request) => Promise<Response>;

export const atDoor = (door: Door, path: string): string =>
  door === 'staff' ? path.replace(/^\/api\/v1\/(account|auth)(?=\/)/, '/api/v1/staff/$1') : path;

export function createAppClient(door: Door, origin: string, send: Send, surroundings: Surroundings): ApiClient {
  const { csrfToken, elevate, sessionChanged, answered } = surroundings;

  const withToken = (request: Request): Request => {
    const token = csrfToken();
    if (request.method !== 'GET' && token !== null) request.headers.set('X-CSRF-Token', token);
    return request;
  };
  const hand = async (request: Request): Promise<Response> => {
    const response = await send(withToken(request));
    answered();
    return response;
  };

  return createApiClient(origin, async (asked) => {
    const { pathname, search } = new URL(asked.url);
    const { method, headers, signal } = asked;
    // Its bytes, not its stream: that could be sent only once, and not over every connection.
    const bytes = method === 'GET' ? null : await asked.arrayBuffer();
    const isEmptyPost = method === 'POST' && bytes?.byteLength === 0;
    // The API takes no form that another site could send: whatever is posted is JSON, even nothing.
    if (isEmptyPost) headers.set('Content-Type', 'application/json');
    const body = isEmptyPost ? '{}' : bytes?.byteLength ? bytes : null;
    const made = () =>
      new Request(`${origin}${atDoor(door, pathname)}${search}`, {
        method,
        headers,
        signal,
        body,
      });
    const response = await hand(made());
    if (response.status !== 401 && response.status !== 403) return response;

    const name = await problemNameOf(response);
    if (name === 'reauthRequired') return (await elevate()) ? hand(made()) : response;
    if (name === 'forged') {
      await sessionChanged();
      return hand(made());
    }
    const isAboutSigningIn = /\/(?:auth\/|account\/(?:session|elevation))/.test(pathname);
    if ((name === 'unauthenticated' || name === 'mfaRequired') && !isAboutSigningIn) await sessionChanged();
    return response;
  });
}

async function problemNameOf(response: Response): Promise<string | undefined> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return nameOfProblem((body as { type?: unknown } | null)?.type);
}

/** `urn:open-window:problem:tooMany` → `tooMany`. */
export const nameOfProblem = (type: unknown): string | undefined =>
  typeof type === 'string' ? type.split(':').at(-1) : undefined;

interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** What was asked for, or a problem thrown. Answers without a body are null. */
export async function answerOf<Data>(call: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await call.catch((reason: unknown) => {
    if (reason instanceof DOMException && reason.name === 'AbortError') throw reason;
    throw new Problem({ status: 0 });
  });
  if (response.ok) return (data ?? null) as Data;
  const requestId = response.headers.get('x-request-id');
  const wait = Number(response.headers.get('retry-after'));
  throw new Problem({
    ...(error as object),
    status: response.status,
    ...(requestId !== null && { requestId }),
    ...(wait > 0 && { retryAt: new Date(Date.now() + wait * 1000).toISOString() }),
  } as ProblemDetails);
}
