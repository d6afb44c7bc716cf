/** The OpenAPI document, made from the very decorators that check requests. */
import { Controller, Get, Header, type INestApplication, Injectable } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  DocumentBuilder,
  type OpenAPIObject,
  SwaggerModule,
} from '@nestjs/swagger';
import { OpenToAll } from './access.ts';
import { mentionedClasses } from './fields.ts';
import { ProblemResponse, titleOf } from './problems.ts';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & { 'x-access'?: string };

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
const everywhere = [400, 414, 500] as const;
const ofData = [406, 429, 503] as const;
const withBody = [403, 413, 415, 422] as const;
/** What lies sealed may have been altered (409), or its key is gone (410). */
const behindAccess = [401, 403, 404, 409, 410] as const;

const problemResponse = (status: number) => ({
  description: titleOf(status),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemResponse' } } },
});

interface Listed {
  readonly type?: unknown;
  readonly items?: { readonly $ref?: string };
  maxItems?: number;
}

/** Of a list of codes in the query, the generator forgets the bound: there are no more than there are codes. */
function boundLists({ parameters = [] }: Operation, schemas: Readonly<Record<string, unknown>>): void {
  for (const { schema } of parameters as { readonly schema?: Listed }[]) {
    const codes = schemas[schema?.items?.$ref?.split('/').at(-1) ?? ''] as
      { readonly enum?: readonly string[] } | undefined;
    if (schema?.type === 'array' && codes?.enum) schema.maxItems ??= codes.enum.length;
  }
}

function complete(path: string, method: (typeof methods)[number], operation: Operation): void {
  const statuses = [
    ...everywhere,
    ...(path.startsWith('/api/') ? ofData : []),
    ...(method === 'get' ? [] : withBody),
    ...(operation['x-access'] === 'openToAll' ? [] : behindAccess),
    ...((operation.parameters ?? []).length > 0 ? [422] : []),
  ];
  const responses = operation.responses as Record<string, unknown>;
  for (const status of statuses) responses[status] ??= problemResponse(status);
  for (const response of Object.values(responses) as { headers?: object }[]) {
    response.headers = { ...response.headers, 'X-Request-Id': { $ref: '#/components/headers/RequestId' } };
  }
}

export function documentOf(app: INestApplication): OpenAPIObject {
  const outline = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Open Window')
    .setDescription('A directory of ketamine-assisted psychotherapy teams, and what was checked about them.')
    .setVersion('1')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .build();
  const document = SwaggerModule.createDocument(app, outline, {
    extraModels: [ProblemResponse, ...mentionedClasses],
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '').replace(/^./, (first) => first.toLowerCase())}.${method}`,
  });
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of methods) {
      const operation = item[method];
      if (!operation) continue;
      complete(path, method, operation);
      if (/^\/api\/v1\/staff\/(?:account|auth)\//.test(path))
        operation.operationId = `staff.${operation.operationId ?? ''}`;
      boundLists(operation, document.components?.schemas ?? {});
    }
  }
  document.components = {
    ...document.components,
    headers: { RequestId: { description: 'Quote it when asking for help', schema: { type: 'string', maxLength: 64 } } },
  };
  return document;
}

/** Made once. */
@Injectable()
export class Contract {
  private make: () => OpenAPIObject = () => {
    throw new Error('The application is not described yet.');
  };
  private text: string | null = null;

  describe(app: INestApplication): void {
    this.make = () => documentOf(app);
  }

  get json(): string {
    return (this.text ??= JSON.stringify(this.make()));
  }

  /** Takes half a second in which nothing else is answered: better before anybody waits. */
  prepare(): void {
    this.text = this.json;
  }
}

@ApiTags('contract')
@Controller('openapi.json')
@OpenToAll()
export class ContractController {
  constructor(private readonly contract: Contract) {}

  @Get()
  @Header('Content-Type', 'application/json; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  @ApiOperation({ summary: 'This document' })
  @ApiOkResponse({
    description: 'OpenAPI 3.1',
    content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } },
  })
  read(): string {
    return this.contract.json;
  }
}
