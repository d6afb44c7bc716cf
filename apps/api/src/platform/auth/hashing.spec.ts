/** AUT-4: what people remember is hashed at the agreed cost, four at a time, and as slowly when there is nothing to compare. */
import { expect, it } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { Hashing } from './hashing.ts';

const hashing = new Hashing();

it('makes Argon2id of 19 MiB in two passes, with a salt of its own each time', async () => {
  const [one, other] = await Promise.all([hashing.hash('a quiet lake'), hashing.hash('a quiet lake')]);

  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(other).not.toBe(one);
  expect([await hashing.matches(one, 'a quiet lake'), await hashing.matches(one, 'a loud lake')]).toEqual([
    true,
    false,
  ]);
});

it('knows the same passphrase from another keyboard', async () => {
  expect(await hashing.matches(await hashing.hash('ﬁrst caf\u00e9'), 'first cafe\u0301')).toBe(true);
});

it('never finds that nothing matches, whatever is typed', async () => {
  expect(await hashing.matches(null, 'a quiet lake')).toBe(false);
});

it('sees that a hash was made at another cost', async () => {
  const cheap = await hash('a quiet lake', { memoryCost: 4096, timeCost: 1, parallelism: 1 });
  expect([hashing.isOutdated(cheap), hashing.isOutdated(await hashing.hash('x'))]).toEqual([true, false]);
});

it('hashes four at once and no more, and everybody gets a turn', async () => {
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, Number(Reflect.get(hashing, 'running')))), 1);
  const all = await Promise.all(Array.from({ length: 20 }, (_, index) => hashing.hash(String(index))));
  clearInterval(watch);

  expect([most, all.length, Reflect.get(hashing, 'running')]).toEqual([4, 20, 0]);
});

it('takes as long where there is nothing to compare with', async () => {
  const known = await hashing.hash('a quiet lake');
  const took = { somebody: [] as number[], nobody: [] as number[] };
  for (let round = 0; round < 11; round++)
    for (const who of ['somebody', 'nobody'] as const) {
      const began = performance.now();
      await hashing.matches(who === 'somebody' ? known : null, 'a loud lake');
      took[who].push(performance.now() - began);
    }
  const [somebody = 0, nobody = 0] = [took.somebody, took.nobody].map((times) => times.sort((a, b) => a - b)[5] ?? 0);

  expect(nobody).toBeGreaterThan(somebody / 2);
  expect(nobody).toBeLessThan(somebody * 2);
});
