/** The document says what the decorators check. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Api, seen, startApi } from '../../../test/api.ts';
import { ProbeModule } from '../../../test/probe.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({ features: [ProbeModule] });
});
afterAll(() => api.stop());

const at = (...path: string[]): unknown =>
  path.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], api.document);

it('documents each field with its bounds', () => {
  const parameters = at('paths', '/api/v1/probe/search', 'get', 'parameters') as { name: string }[];
  const byName = Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter]));
  expect(byName).toMatchObject({
    q: { in: 'query', required: false, schema: { type: 'string', minLength: 1, maxLength: 20 } },
    limit: { schema: { type: 'integer', minimum: 1, maximum: 50, format: 'int32' } },
    latitude: { schema: { type: 'number', minimum: -90, maximum: 90, format: 'double' } },
    open: { schema: { type: 'boolean' } },
    sort: { schema: { $ref: '#/components/schemas/ProbeSort' } },
    color: { schema: { type: 'array', maxItems: 2, items: { $ref: '#/components/schemas/ProbeColor' } } },
    since: { schema: { type: 'string', format: 'date', maxLength: 10 } },
  });
  expect(at('components', 'schemas', 'ProbeColor')).toEqual({ type: 'string', enum: ['RED', 'BLUE'] });
});

it('says what may be null, be missing, or be many', () => {
  expect(at('components', 'schemas', 'ProbePart')).toEqual({
    type: 'object',
    required: ['name', 'amountCents'],
    properties: {
      name: { type: 'string', minLength: 1, maxLength: 10 },
      amountCents: { type: ['integer', 'null'], format: 'int64', minimum: 0, maximum: 10_000_000_000 },
    },
  });
  expect(at('components', 'schemas', 'ProbeRequest', 'properties', 'parts')).toEqual({
    type: 'array',
    maxItems: 3,
    items: { $ref: '#/components/schemas/ProbePart' },
  });
});

it('says that a code or an object may be null', async () => {
  expect(at('components', 'schemas', 'ProbeNothing', 'properties')).toMatchObject({
    color: { anyOf: [{ $ref: '#/components/schemas/ProbeColor' }, { type: 'null' }] },
    part: { anyOf: [{ $ref: '#/components/schemas/ProbePart' }, { type: 'null' }] },
    day: { type: ['string', 'null'] },
    either: { oneOf: [{ $ref: '#/components/schemas/ProbePart' }, { $ref: '#/components/schemas/ProbeParams' }] },
  });
  expect((await api.http.get('/api/v1/probe/nothing')).status).toBe(200);
});

it('says who may call, and which problems to expect', () => {
  expect(at('paths', '/api/v1/probe/closed', 'get', 'x-access')).toBe('account.own');
  const statuses = (method: string, path: string) =>
    Object.keys(at('paths', path, method, 'responses') as object).map(Number);
  expect(statuses('get', '/api/v1/probe/closed')).toEqual(expect.arrayContaining([200, 400, 401, 403, 404, 429, 500]));
  expect(statuses('post', '/api/v1/probe/things')).toEqual(
    expect.arrayContaining([201, 400, 403, 413, 415, 422, 429, 500]),
  );
  expect(statuses('get', '/api/v1/probe/search')).not.toContain(401);
});

it('is served to anyone, whole', async () => {
  const { body } = await seen(api.http.get('/api/v1/openapi.json'));
  expect(body).toEqual(api.document);
});
