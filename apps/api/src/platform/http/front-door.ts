/**
 * What every request passes before anything else sees it, in one function because it runs for every search:
 * an id, the security headers, a readable address, the limit of reads. Then data goes to the API and the rest to the pages.
 */
import compression from 'compression';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { type Config } from '../config/config.ts';
import { type Log } from '../observability/log.ts';
import { type Metrics } from '../observability/metrics.ts';
import { setSecurityHeaders } from './headers.ts';
import { problemWithAddress, readParameters } from './input.ts';
import { addressOf, Limiter } from './limits.ts';
import { answerProblem, problemOf } from './problem.filter.ts';
import { malformed, type Problem, problem } from './problems.ts';
import { openVisit, type Visit } from './visit.ts';

export interface FrontDoor {
  readonly config: Config;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Answers what is neither data nor health: pages and files. */
  readonly pages: {
    readonly handle: (request: Request, response: Response) => void;
    readonly fail: (request: Request, response: Response, failure: Problem) => void;
  };
}

const isData = (path: string): boolean => path.startsWith('/api/') || path === '/api';
const isHealth = (path: string): boolean => path.startsWith('/health/');

const speaksJson = (accept: string | undefined): boolean =>
  accept === undefined || /(?:^|[,\s])(?:\*\/\*|application\/(?:\*|json|geo\+json|problem\+json))/i.test(accept);

function problemWithData(request: Request): Problem | null {
  if (!speaksJson(request.headers.accept)) return problem('notAcceptable');
  const mark = request.url.indexOf('?');
  const { parameters, faults } = readParameters(mark < 0 ? '' : request.url.slice(mark + 1));
  if (faults.length > 0) return malformed(...faults);
  // Express would parse the address again at every look.
  Object.defineProperty(request, 'query', { value: parameters, configurable: true, enumerable: true });
  return null;
}

export function frontDoor({ config, log, metrics, pages }: FrontDoor): RequestHandler {
  const limiter = new Limiter('read', config.readLimitPerMinute, 60);
  const compress = compression({ threshold: 2_048, level: 4 });

  const record = (visit: Visit, request: Request, response: Response): void => {
    const route = visit.kind ?? (request.route as { path?: string } | undefined)?.path ?? 'unmatched';
    const milliseconds = performance.now() - visit.startedAt;
    metrics.observe(request.method, route, response.statusCode, milliseconds / 1000);
    log.visit({
      requestId: visit.id,
      method: request.method,
      route,
      status: response.statusCode,
      milliseconds: Math.round(milliseconds * 10) / 10,
    });
  };

  const admit = (visit: Visit, request: Request, response: Response, next: NextFunction): void => {
    const unreadable = problemWithAddress(request.url);
    if (unreadable) throw unreadable;
    const { path } = request;
    if (isHealth(path)) {
      const wrong = problemWithData(request);
      if (wrong && wrong.problem !== 'notAcceptable') throw wrong;
      next();
      return;
    }
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    // A form sent to a page is rendered like one that is read.
    if ((isRead || !isData(path)) && !visit.isInternal && !path.startsWith('/assets/'))
      limiter.take(addressOf(request, config.trustProxyHops), response);
    const proceed = isData(path)
      ? () => {
          response.setHeader('Cache-Control', 'no-store');
          response.setHeader('X-Robots-Tag', 'noindex');
          const wrong = problemWithData(request);
          if (wrong) throw wrong;
          next();
        }
      : () => {
          pages.handle(request, response);
        };
    response.setHeader('Vary', 'Accept-Encoding');
    if (visit.isInternal || request.headers['accept-encoding'] === undefined) proceed();
    else compress(request, response, proceed);
  };

  return (request, response, next) => {
    const visit = openVisit(request);
    setSecurityHeaders(response, visit.id);
    if (config.evaluate) response.setHeader('X-Robots-Tag', 'noindex');
    if (!visit.isInternal) {
      response.once('close', () => {
        record(visit, request, response);
      });
    }
    try {
      admit(visit, request, response, next);
    } catch (error) {
      const answer = problemOf(error);
      if (answer.problem === 'internal') log.failure(error, visit.id);
      if (isData(request.path) || isHealth(request.path)) answerProblem(request, response, answer);
      else pages.fail(request, response, answer);
    }
  };
}
