/** The committed contract is what the decorators say, and it is a valid one. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';

const root = join(import.meta.dirname, '..');
const committed = () => JSON.parse(readFileSync(join(root, 'packages/contract/openapi.json'), 'utf8')) as Contract;

type Node = { readonly [key: string]: unknown };
type Contract = {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};
type Operation = {
  readonly 'x-access'?: string;
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
};

const operations = (): [name: string, operation: Operation][] =>
  Object.entries(committed().paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [`${method} ${path}`, operation]),
  );

/** Every schema anywhere below, with where it stands. */
function* schemasIn(node: unknown, at = ''): Generator<[at: string, schema: Node]> {
  if (typeof node !== 'object' || node === null) return;
  if ('type' in node && at !== '') yield [at, node];
  for (const [key, child] of Object.entries(node))
    if (key !== 'properties' || !('type' in node)) yield* schemasIn(child, `${at}/${key}`);
  if ('type' in node && 'properties' in node)
    for (const [key, child] of Object.entries(node.properties as Node)) yield* schemasIn(child, `${at}/${key}`);
}

const typesOf = ({ type }: Node): readonly unknown[] => (Array.isArray(type) ? type : [type]);

it('is what the decorators say', async () => {
  await promisify(execFile)(process.execPath, [join(root, 'tools/contract.ts'), '--check']);
});

it('is valid OpenAPI 3.1', async () => {
  expect(committed().openapi).toBe('3.1.0');
  expect(await new Validator().validate({ ...committed() })).toEqual({ valid: true });
});

it('says of every operation who may call it and how it fails', () => {
  for (const [name, operation] of operations()) {
    expect([name, operation['x-access']]).toEqual([
      name,
      expect.stringMatching(/^(?:openToAll|halfSignedIn|\w+\.\w+)$/),
    ]);
    const failures = Object.entries(operation.responses).filter(([status]) => Number(status) >= 400);
    for (const [, { content }] of failures)
      if (name.includes('/api/')) expect(Object.keys(content ?? {})).toEqual(['application/problem+json']);
  }
});

it('gives absolute paths from the origin', () => {
  for (const path of Object.keys(committed().paths)) expect(path).toMatch(/^\/(?:api\/v1|health)\//);
});

const isFile = /\/content\/(?:text\/csv|application\/(?:pdf|zip)|image\/\w+)\/schema$/;

it('bounds every text, number and list', () => {
  const unbounded = [...schemasIn(committed())].filter(([at, schema]) => {
    if (isFile.test(at)) return false; // a file has its limit in bytes, and is streamed
    const types = typesOf(schema);
    if (types.includes('string')) return !('maxLength' in schema || 'enum' in schema || 'const' in schema);
    if (types.includes('array')) return !('maxItems' in schema);
    if (types.includes('integer') || types.includes('number'))
      return !('minimum' in schema && 'maximum' in schema && 'format' in schema);
    return false;
  });
  expect(unbounded.map(([at]) => at)).toEqual([]);
});
