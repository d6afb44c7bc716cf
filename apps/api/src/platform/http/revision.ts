/** Which version of a resource a client changes: said in If-Match, compared in the database, and told when it was another. */
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { malformed, problem, type Problem } from './problems.ts';

export const etagOf = (revision: number): string => `"${revision}"`;

export const setEtag = (response: Response, revision: number): void => {
  response.setHeader('ETag', etagOf(revision));
};

/** The revision that the client saw. 428 without the header, 400 when it is no version of ours. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const given = context.switchToHttp().getRequest<Request>().headers['if-match'];
  if (given === undefined)
    throw problem('preconditionRequired', { detail: 'Send If-Match with the ETag that you read.' });
  const revision = /^"(\d{1,9})"$/.exec(given)?.[1];
  if (revision === undefined) throw malformed({ pointer: '/If-Match', detail: 'must be an ETag of ours' });
  return Number(revision);
});

/** Documents the header on a PUT, PATCH or DELETE. */
export const ApiIfMatch = () =>
  ApiHeader({
    name: 'If-Match',
    required: true,
    description: 'The ETag that was read',
    schema: { type: 'string', maxLength: 20 },
  });

/** PUT, PATCH, DELETE: 412 with the version that stands now. */
export const staleEtag = (currentRevision: number): Problem =>
  problem('preconditionFailed', { headers: { ETag: etagOf(currentRevision) }, members: { currentRevision } });

/** `POST …/moves` carries the revision in its body: 409 with the version that stands now. */
export const staleRevision = (currentRevision: number): Problem =>
  problem('staleRevision', { members: { currentRevision } });
