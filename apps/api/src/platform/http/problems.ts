/** Everything that can go wrong, once: RFC 9457 problems with a stable type, thrown as values of one class. */
import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { List, Text, Texts, Whole } from './fields.ts';

// prettier-ignore
const catalogue = {
  malformed:            { status: 400, title: 'The request cannot be read' },
  unauthenticated:      { status: 401, title: 'Sign in first' },
  wrongProof:           { status: 401, title: 'That does not open the door' },
  reauthRequired:       { status: 401, title: 'Prove once more who you are' },
  forbidden:            { status: 403, title: 'Not permitted' },
  mfaRequired:          { status: 403, title: 'Bring your second factor first' },
  forged:               { status: 403, title: 'Reload the page and try again' },
  foreignOrigin:        { status: 403, title: 'Changes are accepted from this site only' },
  notFound:             { status: 404, title: 'Not found' },
  methodNotAllowed:     { status: 405, title: 'This address does not take that method' },
  notAcceptable:        { status: 406, title: 'Only JSON is spoken here' },
  conflict:             { status: 409, title: 'It conflicts with what is stored' },
  staleRevision:        { status: 409, title: 'Somebody changed it meanwhile' },
  integrity:            { status: 409, title: 'What is stored was altered' },
  refused:              { status: 409, title: 'The rules do not allow it' },
  gone:                 { status: 410, title: 'It is no longer here' },
  preconditionFailed:   { status: 412, title: 'Somebody changed it meanwhile' },
  tooLarge:             { status: 413, title: 'The request is too large' },
  addressTooLong:       { status: 414, title: 'The address is too long' },
  unsupportedMediaType: { status: 415, title: 'Send JSON' },
  impossible:           { status: 422, title: 'Some values are not possible' },
  preconditionRequired: { status: 428, title: 'Say which version you change' },
  tooMany:              { status: 429, title: 'Too many requests' },
  internal:             { status: 500, title: 'Something went wrong on our side' },
  unavailable:          { status: 503, title: 'Not available at the moment' },
  outOfSpace:           { status: 507, title: 'There is no room for it at the moment' },
} as const;

export type ProblemName = keyof typeof catalogue;
export type ProblemStatus = (typeof catalogue)[ProblemName]['status'];

export interface ProblemError {
  /** JSON pointer into the body, or `/` and the name of the parameter. */
  readonly pointer: string;
  readonly detail: string;
}

interface ProblemDetails {
  readonly detail?: string;
  readonly errors?: readonly ProblemError[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Members of this problem alone, such as the alternatives to a closed listing. */
  readonly members?: Readonly<Record<string, unknown>>;
}

export class Problem extends Error {
  readonly status: ProblemStatus;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;

  constructor(
    readonly problem: ProblemName,
    { detail, errors, headers = {}, members = {} }: ProblemDetails = {},
  ) {
    const { status, title } = catalogue[problem];
    super(detail ?? title);
    this.status = status;
    this.headers = headers;
    this.body = {
      type: `urn:open-window:problem:${problem}`,
      title,
      status,
      ...(detail && { detail }),
      ...(errors && { errors }),
      ...members,
    };
  }
}

export const problem = (name: ProblemName, details?: ProblemDetails): Problem => new Problem(name, details);

/** A link out of a mail: used, taken back, or too old; which of them is not told. */
export const linkIsOver = () => problem('gone', { detail: 'This link was used, taken back, or is too old.' });

export const notFound = (what: string): Problem => problem('notFound', { detail: `There is no such ${what}.` });

/** Well formed, but it cannot be: an unknown place, a sort that lacks what it sorts by. */
export const impossible = (...errors: ProblemError[]): Problem => problem('impossible', { errors });

/** The law says no: every reason at once, as codes. */
export const refused = (...blockers: readonly string[]): Problem => problem('refused', { members: { blockers } });

/** Not well formed: an unreadable cursor, a repeated parameter. */
export const malformed = (...errors: ProblemError[]): Problem => problem('malformed', { errors });

class ProblemErrorResponse {
  @Text({ max: 500, min: 0, description: 'JSON pointer into the body, or / and the name of the parameter' })
  pointer!: string;
  @Text({ max: 500 }) detail!: string;
}

export class ProblemResponse {
  @Text({ max: 100, format: 'uri' }) type!: string;
  @Text({ max: 200 }) title!: string;
  @Whole({ min: 400, max: 599 }) status!: number;
  @Text({ max: 2000, optional: true }) detail?: string;
  @Text({ max: 100, optional: true, description: 'The id of the request, to quote when asking for help' })
  instance?: string;
  @List(() => ProblemErrorResponse, { max: 2000, optional: true }) errors?: ProblemErrorResponse[];
  @Whole({ optional: true, description: 'The version that stands now, when another one was changed' })
  currentRevision?: number;
  @Texts({ max: 60, items: 50, optional: true, description: 'Every reason of a refusal' }) blockers?: string[];
}

const titles = new Map<number, string>(Object.values(catalogue).map(({ status, title }) => [status, title]));

export const titleOf = (status: number): string => titles.get(status) ?? 'Problem';

/** The problem responses of an operation, beyond those that every operation has. */
export const ApiProblems = (...statuses: ProblemStatus[]) =>
  applyDecorators(...statuses.map((status) => ApiProblem(status, ProblemResponse)));

/** A problem with members of its own; `type` extends ProblemResponse. */
export const ApiProblem = (status: ProblemStatus, type: Type) =>
  applyDecorators(
    ApiExtraModels(type),
    ApiResponse({
      status,
      description: titleOf(status),
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(type) } } },
    }),
  );
