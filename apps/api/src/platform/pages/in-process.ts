/**
 * `fetch` for pages rendered in this process: the very API that browsers use, without a socket, and without anybody's cookies.
 * Whoever sent a form is limited by the API like whoever asks it directly: their address goes along.
 */
import type { Express, Request as Asked } from 'express';
import inject from 'light-my-request';
import { openVisit } from '../http/visit.ts';

/** Answers that have no body by their nature; `Response` refuses one. */
const bodiless = new Set([204, 304]);

/** What a page says of what it writes. */
const passedOf = (headers: Headers): Record<string, string> =>
  Object.fromEntries([...headers].filter(([name]) => name === 'content-type' || name === 'idempotency-key'));

/** Express gives every response a prototype of its own; this keeps the methods that collect the answer in place of a socket. */
function keepOwnMethods(response: object): void {
  Object.defineProperties(response, Object.getOwnPropertyDescriptors(Object.getPrototypeOf(response) as object));
}

export function fetchInProcess(express: Express, publicOrigin: string, requestId: string, by?: Asked): typeof fetch {
  return async (input, init) => {
    const asked = new Request(input instanceof Request ? input : new URL(input, publicOrigin), init);
    const { pathname, search } = new URL(asked.url);
    const isWrite = asked.method === 'POST';
    const forwarded = by?.headers['x-forwarded-for'];
    const { statusCode, headers, rawPayload } = await inject(
      (request, response) => {
        openVisit(request, true);
        keepOwnMethods(response);
        express(request as never, response as never);
      },
      {
        method: isWrite ? 'POST' : 'GET',
        url: pathname + search,
        headers: {
          ...{ accept: 'application/json', host: 'localhost', 'x-request-id': requestId },
          ...(isWrite && { origin: publicOrigin, ...passedOf(asked.headers) }),
          ...(forwarded !== undefined && { 'x-forwarded-for': forwarded }),
        },
        ...(by?.socket.remoteAddress !== undefined && { remoteAddress: by.socket.remoteAddress }),
        ...(isWrite && { payload: await asked.text() }),
      },
    );
    const answered = new Headers();
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) answered.set(name, String(value));
    return new Response(bodiless.has(statusCode) ? null : new Uint8Array(rawPayload), {
      status: statusCode,
      headers: answered,
    });
  };
}
