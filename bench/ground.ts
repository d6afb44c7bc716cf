/** What the ground of trust costs: a passphrase, a sealed field, a look at a session, and a line of the log beside a bare write. */
import { hash } from '@node-rs/argon2';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileKeyRing, newKeyFile } from '../apps/api/src/platform/crypto/key-ring.ts';

const rounds = 2000;

async function microseconds(times: number, work: () => unknown): Promise<number> {
  const began = performance.now();
  for (let time = 0; time < times; time++) await work();
  return ((performance.now() - began) / times) * 1000;
}

const folder = mkdtempSync(join(tmpdir(), 'open-window-bench-'));
const file = join(folder, 'keys.json');
writeFileSync(file, newKeyFile(), { mode: 0o600 });
const ring = new FileKeyRing(file);
const key = Buffer.alloc(32, 1);
const { kekId, wrapped } = ring.wrap(key, 'somebody');

const argon2 = await microseconds(30, () => hash(randomUUID(), { memoryCost: 19_456, timeCost: 2, parallelism: 1 }));
const wrap = await microseconds(rounds, () => ring.wrap(key, 'somebody'));
const unwrap = await microseconds(rounds, () => ring.unwrap(kekId, wrapped, 'somebody'));
rmSync(folder, { recursive: true });

console.log(`Argon2id, 19 MiB, two passes   ${(argon2 / 1000).toFixed(1)} ms`);
console.log(`wrap a data key                ${wrap.toFixed(1)} µs`);
console.log(`unwrap a data key              ${unwrap.toFixed(1)} µs`);
console.log(`a passphrase costs as much as ${Math.round(argon2 / unwrap).toLocaleString('en')} opened keys`);
