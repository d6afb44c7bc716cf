/** Every route of the contract stands in the access table, and keeps to it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessTable } from '../../../test/access.table.ts';
import { startApi, type Api } from './api.ts';

describe('access', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it('is decided for every route of the contract, and for no other', () => {
    const { paths } = api.document as unknown as { paths: Record<string, Record<string, { 'x-access': string }>> };
    const declared = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation['x-access']]),
    );

    expect(new Map(accessTable.map(({ route, access }) => [route, access]))).toEqual(
      new Map(declared as [string, string][]),
    );
  });

  it.each(accessTable)('lets a stranger get what is listed for $route', async ({ route, path, body, status }) => {
    const answer = await (route.startsWith('post ') ? api.http.post(path).send(body) : api.http.get(path));

    expect(answer.status).toBe(status.stranger);
  });
});
