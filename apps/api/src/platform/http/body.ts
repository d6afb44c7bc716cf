/**
 * Reads the bodies of unsafe requests, after the access of the route was judged: a stranger learns 401 and nothing else.
 * Takes JSON from this site only, and files where a route says so: forms of other sites can send neither.
 */
import type { IncomingMessage } from 'node:http';
import { applyDecorators, type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Request } from 'express';
import { Config } from '../config/config.ts';
import { readJson } from './input.ts';
import { type Problem, problem } from './problems.ts';

const maxJsonBytes = 16_384;
/** Read on and thrown away, so that who is still writing gets the answer rather than a broken connection. */
const maxWasted = 16_000_000;
const safe = new Set(['GET', 'HEAD', 'OPTIONS']);
const rawBodyKey = 'rawBody';

/** The route takes the bytes of a file of one of these types. It reads them itself, by `bytesOf`, once it knows whose they are. */
export const RawBody = (...types: readonly string[]) =>
  applyDecorators(
    SetMetadata(rawBodyKey, types),
    ApiConsumes(...types),
    ApiBody({ required: true, schema: { type: 'string', format: 'binary' } }),
  );
const jsonBytesKey = 'jsonBytes';

/** The route takes more JSON than others do: long texts of one person, or a document. */
export const JsonUpTo = (bytes: number) => SetMetadata(jsonBytesKey, bytes);
const json = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-?8"?\s*)?$/i;

export function problemWithOrigin({ headers }: IncomingMessage, publicOrigin: string): Problem | null {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return problem('foreignOrigin');
  if (origin === undefined)
    return site === 'same-origin' ? null : problem('foreignOrigin', { detail: 'Say the Origin.' });
  return origin === publicOrigin || origin.replace(/^https?:\/\//, '') === host ? null : problem('foreignOrigin');
}

/** Counts what really comes, whatever was announced; 413 as soon as it is too much. */
export async function bytesOf(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(request, maxBytes);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(request, maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(request: IncomingMessage, maxBytes: number): Problem {
  let wasted = 0;
  request.on('data', ({ length }: Buffer) => {
    if ((wasted += length) > maxWasted) request.destroy();
  });
  return problem('tooLarge', { detail: `At most ${maxBytes} bytes.` });
}

/** Says what to delete in its address, and sends nothing. */
const isBare = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0;

@Injectable()
export class BodyGuard implements CanActivate {
  constructor(
    private readonly config: Config,
    private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    if (safe.has(request.method)) return true;
    const types = this.reflector.get<readonly string[] | undefined>(rawBodyKey, context.getHandler());
    const most = this.reflector.get<number | undefined>(jsonBytesKey, context.getHandler()) ?? maxJsonBytes;
    return this.take(request, types ?? null, most);
  }

  private async take(request: Request, types: readonly string[] | null, most: number): Promise<boolean> {
    const foreign = problemWithOrigin(request, this.config.publicOrigin);
    if (foreign) throw foreign;
    if (request.method === 'DELETE' && isBare(request)) return true;
    const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
    const isTaken = types ? types.includes(type.trim().toLowerCase()) : json.test(type);
    if (!isTaken || encoding !== 'identity') {
      const taken = types ?? ['application/json'];
      const detail = types ? { detail: `Send ${types.join(' or ')}.` } : {};
      throw problem('unsupportedMediaType', { ...detail, headers: { Accept: taken.join(', ') } });
    }
    if (!types) request.body = readJson(await bytesOf(request, most));
    return true;
  }
}
