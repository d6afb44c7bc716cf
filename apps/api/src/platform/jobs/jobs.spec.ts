/** RL-1, DB-8: what was promised is done once, and only when what promised it was committed. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Api, startApi } from '../../../test/api.ts';
import { runJobs } from '../../../test/jobs.ts';
import { Database } from '../database/database.ts';
import { Jobs } from './jobs.ts';
import { StaleJob } from './work.ts';

describe('a job', () => {
  let api: Api;
  let jobs: Jobs;
  let database: Database;
  let owner: pg.Client;
  const done: string[] = [];
  beforeAll(async () => {
    api = await startApi({ features: [] });
    [jobs, database] = [api.get(Jobs), api.get(Database)];
    owner = new pg.Client(api.database.ownerUrl);
    await owner.connect();
    jobs.on('concern.ring', async (_, { concernId = '' }) => {
      if (concernId === 'breaks') throw new Error('it broke');
      done.push(concernId);
    });
  });
  afterAll(async () => {
    await owner.end();
    await api.stop();
  });

  it('is done once when its transaction is committed', async () => {
    await database.transaction((tx) => jobs.send(tx, 'concern.ring', { concernId: 'a' }));
    await runJobs(api);
    await runJobs(api);

    expect(done).toEqual(['a']);
  });

  it('never was when its transaction was taken back', async () => {
    const before = done.length;
    await expect(
      database.transaction(async (tx) => {
        await jobs.send(tx, 'concern.ring', { concernId: 'never' });
        throw new Error('taken back');
      }),
    ).rejects.toThrow('taken back');
    await runJobs(api);

    expect(done).toHaveLength(before);
  });

  it('waits for its time', async () => {
    const before = done.length;
    await database.transaction((tx) =>
      jobs.send(tx, 'concern.ring', { concernId: 'later' }, new Date(Date.now() + 60_000)),
    );
    await runJobs(api);
    expect(done).toHaveLength(before);
    await runJobs(api, { isLaterToo: true });
    expect(done).toHaveLength(before + 1);
  });

  it('leaves nothing half done when it breaks', async () => {
    await database.transaction((tx) => jobs.send(tx, 'concern.ring', { concernId: 'breaks' }));
    await expect(runJobs(api)).rejects.toThrow('it broke');
    const { rows } = await owner.query(`SELECT state FROM pgboss.job WHERE data->>'concernId' = 'breaks'`);

    expect(rows).toEqual([{ state: 'active' }]);
  });

  it('is not done by a worker that it was taken from meanwhile', async () => {
    const before = done.length;
    jobs.on('glass.tell', async (_, { concernId = '' }) => {
      await owner.query("UPDATE pgboss.job SET retry_count = retry_count + 1 WHERE name = 'glass.tell'");
      done.push(concernId);
    });
    await database.transaction((tx) => jobs.send(tx, 'glass.tell', { concernId: 'taken' }));
    await expect(runJobs(api)).rejects.toThrow(StaleJob);
    const { rows } = await owner.query("SELECT state FROM pgboss.job WHERE name = 'glass.tell'");

    expect(done).toHaveLength(before + 1);
    expect(rows).toEqual([{ state: 'active' }]);
  });

  it('has one handler', () => {
    expect(() => jobs.on('concern.ring', async () => undefined)).toThrow('Two handlers');
  });
});
