/** The life of `npm start`: it finds its data again, survives a kill, shares its database, and leaves nothing behind. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { isAlive, isSoon } from '../tools/postgres.process.ts';
import { npmStart, scratchFolder, type Run } from './product.process.ts';

describe('npm start', () => {
  let folder: ReturnType<typeof scratchFolder>;
  let runs: Run[];
  beforeEach(() => {
    folder = scratchFolder();
    runs = [];
  });
  afterEach(async () => {
    for (const run of runs) run.kill('SIGTERM');
    await Promise.all(runs.map(({ ended }) => ended));
    folder.remove();
  });

  const start = (words: string[] = [], environment: Record<string, string> = {}): Run => {
    const run = npmStart(words, { DATA_FOLDER: folder.path, ...environment });
    runs.push(run);
    return run;
  };
  const stopped = async (run: Run): Promise<number | null> => {
    run.kill('SIGTERM');
    return (await run.ended).code;
  };
  const postmaster = (): number => {
    const file = join(folder.path, 'postgres/postmaster.pid');
    return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
  };
  const totalAt = async (origin: string): Promise<number> => {
    const answer = await fetch(`${origin}/api/v1/directory/listings`);
    return ((await answer.json()) as { total: number }).total;
  };
  const rename = async (name: string): Promise<void> => {
    const keys = JSON.parse(readFileSync(join(folder.path, 'keys.json'), 'utf8')) as {
      port: number;
      ownerPassword: string;
    };
    const client = new pg.Client(
      `postgres://open_window:${keys.ownerPassword}@127.0.0.1:${keys.port}/open_window_demo`,
    );
    await client.connect();
    await client.query('UPDATE listing SET name = $1', [name]).finally(() => client.end());
  };

  it('serves the demo world, stops all that it started, and finds the data as it was left', async () => {
    const first = start();
    const total = await totalAt(await first.ready);
    await rename('Left as it was');
    const pid = postmaster();
    expect(await stopped(first)).toBe(0);
    expect([isAlive(pid), postmaster()]).toEqual([false, 0]);

    const second = start();
    const answer = await fetch(`${await second.ready}/api/v1/directory/listings?limit=1`);
    const { items } = (await answer.json()) as { items: { name: string }[] };

    expect(total).toBeGreaterThan(200);
    expect(items).toMatchObject([{ name: 'Left as it was' }]);
  });

  it('recovers the database that a killed run left', async () => {
    const first = start();
    await first.ready;
    const pid = postmaster();
    process.kill(pid, 'SIGKILL');
    first.kill('SIGKILL');
    await first.ended;
    expect(await isSoon(10, () => !isAlive(pid))).toBe(true);
    expect(postmaster()).toBe(pid); // its pid file is still there

    expect(await totalAt(await start().ready)).toBeGreaterThan(200);
  });

  it('stops when what started it is killed', async () => {
    const first = start();
    await first.ready;
    const pid = postmaster();
    first.kill('SIGKILL');

    expect(await isSoon(20, () => !isAlive(pid))).toBe(true);
  });

  it('shares a database that already runs, and leaves it to whoever stays', async () => {
    const first = start();
    await first.ready;
    const pid = postmaster();
    const second = start();
    const origin = await second.ready;
    await stopped(first);

    expect(postmaster()).toBe(pid);
    expect(await totalAt(origin)).toBeGreaterThan(200);
    await stopped(second);
    expect(isAlive(pid)).toBe(false);
  });

  it('begins afresh when asked', async () => {
    const first = start();
    await first.ready;
    await rename('Forgotten');
    await stopped(first);
    const answer = await fetch(`${await start(['--reset']).ready}/api/v1/directory/listings?q=Forgotten&limit=1`);

    expect(((await answer.json()) as { items: { name: string }[] }).items).not.toMatchObject([{ name: 'Forgotten' }]);
  });

  it('has no demo world where others can see it, unless told so', async () => {
    const open = start([], { HOST: '127.0.0.2' });
    const bare = await totalAt((await open.ready).replace('127.0.0.1', '127.0.0.2'));
    await stopped(open);
    const demo = start(['--demo'], { HOST: '127.0.0.2' });
    const filled = await totalAt((await demo.ready).replace('127.0.0.1', '127.0.0.2'));

    expect([bare, filled > 200]).toEqual([0, true]);
  });

  it('serves the database of evaluation', async () => {
    expect(await totalAt(await start(['--evaluate']).ready)).toBe(0);
  });
});
