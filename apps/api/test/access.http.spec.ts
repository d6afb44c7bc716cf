/** Every route, tried by every persona. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessTable, personas, type Verdict } from './access.table.ts';
import { type Api, startApi } from './api.ts';
import { ProbeModule } from './probe.ts';

interface Route {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly access: string;
}

const routesOf = ({ document }: Api): Route[] =>
  Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method,
      path,
      access: (operation as { 'x-access'?: string })['x-access'] ?? 'nothing',
    })),
  );

/** Nobody can sign in yet: every persona sends what a stranger sends. */
async function verdictFor(api: Api, { method, path }: Route): Promise<Verdict> {
  const address = path.replaceAll(/\{[^}]+\}/g, 'nobody');
  const send = api.http[method as 'get'](address);
  const { status } = await (method === 'get' ? send : send.send({}));
  return status === 401 || status === 403 ? 'out' : 'in';
}

describe('the product', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it('has the routes of the access table, and no others', () => {
    expect(
      routesOf(api)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(accessTable).sort());
  });

  it.each(personas)('lets a %s in where the table says, and nowhere else', async (persona) => {
    for (const route of routesOf(api)) {
      expect([route.name, await verdictFor(api, route)]).toEqual([route.name, accessTable[route.name]?.[persona]]);
    }
  });

  it('declares in its contract what it does', () => {
    for (const { name, access } of routesOf(api))
      expect([name, access === 'openToAll' ? 'in' : 'out']).toEqual([name, accessTable[name]?.stranger]);
  });
});

it('finds a closed door closed', async () => {
  const api = await startApi({ features: [ProbeModule] });
  const closed = routesOf(api).filter(({ access }) => access !== 'openToAll');
  expect(closed).toHaveLength(2);
  for (const route of closed) expect(await verdictFor(api, route)).toBe('out');
  await api.stop();
});
