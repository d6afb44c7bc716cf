/**
 * Reads the bodies of unsafe requests, after the access of the route was judged: a stranger learns 401 and nothing else.
 * Takes JSON from this site only: forms of other sites can send neither.
 */
import type { IncomingMessage } from 'node:http';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Config } from '../config/config.ts';
import { readJson } from './input.ts';
import { type Problem, problem } from './problems.ts';

const maxBytes = 16_384;
/** Read on and thrown away, so that who is still writing gets the answer rather than a broken connection. */
const maxWasted = 16_000_000;
const safe = new Set(['GET', 'HEAD', 'OPTIONS']);
const json = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-?8"?\s*)?$/i;

export function problemWithOrigin({ headers }: IncomingMessage, publicOrigin: string): Problem | null {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return problem('foreignOrigin');
  if (origin === undefined)
    return site === 'same-origin' ? null : problem('foreignOrigin', { detail: 'Say the Origin.' });
  return origin === publicOrigin || origin.replace(/^https?:\/\//, '') === host ? null : problem('foreignOrigin');
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(request);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(request);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(request: IncomingMessage): Problem {
  let wasted = 0;
  request.on('data', ({ length }: Buffer) => {
    if ((wasted += length) > maxWasted) request.destroy();
  });
  return problem('tooLarge', { detail: `At most ${maxBytes} bytes.` });
}

@Injectable()
export class BodyGuard implements CanActivate {
  constructor(private readonly config: Config) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    return safe.has(request.method) || this.take(request);
  }

  private async take(request: Request): Promise<boolean> {
    const foreign = problemWithOrigin(request, this.config.publicOrigin);
    if (foreign) throw foreign;
    const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
    if (!json.test(type) || encoding !== 'identity')
      throw problem('unsupportedMediaType', { headers: { Accept: 'application/json' } });
    request.body = readJson(await bytesOf(request));
    return true;
  }
}
