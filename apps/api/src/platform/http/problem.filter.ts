/** Turns everything that was thrown into one problem, and says nothing that was not meant for the client. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Express, Request, Response } from 'express';
import { Audit } from '../audit/audit.ts';
import { job } from '../auth/acting.ts';
import { actorOf } from '../auth/actor.ts';
import { BrokenSeal } from '../crypto/broken-seal.ts';
import type { Place } from '../crypto/envelope.ts';
import { Database } from '../database/database.ts';
import { isConflict, isDuplicate, isTimeout, isUnreachable } from '../database/failures.ts';
import { Log } from '../observability/log.ts';
import { Problem, problem } from './problems.ts';
import { methodsOf } from './routes.ts';
import { visitOf } from './visit.ts';

const later = { headers: { 'Retry-After': '2' } };

/** What the client may know of an error. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof URIError) return problem('malformed', { detail: 'The address is not readable text.' });
  if (isUnreachable(error) || isTimeout(error)) return problem('unavailable', later);
  if (isConflict(error) || isDuplicate(error)) return problem('conflict');
  return problem('internal');
}

export function answerProblem(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Problem,
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const text = JSON.stringify({ ...body, instance: `urn:request:${visitOf(request).id}` });
  response.statusCode = status;
  response.removeHeader('Content-Encoding');
  response.setHeader('Content-Type', 'application/problem+json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.setHeader('Cache-Control', 'no-store');
  response.end(request.method === 'HEAD' ? undefined : text);
}

/** No route: an unknown address, or a method that this address does not take. */
export function problemWithoutRoute(express: Express, { method, originalUrl }: Request): Problem {
  const allowed = methodsOf(express, originalUrl.split('?', 1)[0] ?? '');
  if (allowed.length === 0 || allowed.includes(method)) return problem('notFound');
  return problem('methodNotAllowed', { headers: { Allow: allowed.join(', ') } });
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: Log,
    private readonly adapter: HttpAdapterHost,
    private readonly audit: Audit,
    private readonly database: Database,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    // Features throw problems; an HttpException is the framework's own way to say that it found no route.
    const hasNoRoute = error instanceof HttpException && error.getStatus() === 404;
    if (hasNoRoute) visitOf(request).kind = 'unmatched';
    const answer = hasNoRoute
      ? problemWithoutRoute(this.adapter.httpAdapter.getInstance<Express>(), request)
      : problemOf(error);
    if (answer.problem === 'internal') this.log.failure(error, visitOf(request).id);
    if (answer instanceof BrokenSeal)
      void this.tell(answer.place, request).finally(() => {
        answerProblem(request, response, answer);
      });
    else answerProblem(request, response, answer);
  }

  /** Somebody changed a row behind our back: that is told even though nothing of the request is kept. */
  private async tell({ table, column, row }: Place, request: Request): Promise<void> {
    const id = /^[\da-f-]{36}$/.test(row) ? row : null;
    const event = {
      actor: actorOf(request),
      action: 'integrity.alarm',
      subject: { kind: table, id },
      fields: [column],
    };
    await this.database
      .as(job, (tx) => this.audit.record(tx, event))
      .catch((error: unknown) => {
        this.log.failure(error, visitOf(request).id);
      });
  }
}
