/** What the product knows about a request besides the request itself. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface Visit {
  readonly id: string;
  /** Made by a page of ours, in this process: its visitor was already counted and logged. */
  readonly isInternal: boolean;
  readonly startedAt: number;
  /** For logs and metrics where no route of the API answers: `page`, `asset`. Never a URL. */
  kind: string | null;
}

const visits = new WeakMap<IncomingMessage, Visit>();
const wellFormedId = /^[\w.-]{8,64}$/;

export function openVisit(request: IncomingMessage, isInternal = false): Visit {
  const known = visits.get(request);
  if (known) return known;
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && wellFormedId.test(given) ? given : randomUUID();
  const visit: Visit = { id, isInternal, startedAt: performance.now(), kind: null };
  visits.set(request, visit);
  return visit;
}

/** The visit of a request that came through the front door. */
export const visitOf = (request: IncomingMessage): Visit => visits.get(request) ?? openVisit(request);
