/** The database behind its door: what is kept, what is undone, what is tried again, and what the product may not do. */
import { type AddressInfo, connect, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freshDatabase, type TestDatabase } from '../../../test/database.ts';
import { Config } from '../config/config.ts';
import { Problem } from '../http/problems.ts';
import { Database } from './database.ts';
import { isConflict, isDuplicate, isTimeout, isUnreachable } from './failures.ts';
import { rows, sql } from './rows.ts';

let given: TestDatabase;
let database: Database;
let owner: pg.Client;
const names = async () =>
  (await owner.query<{ name: string }>('SELECT name FROM probe ORDER BY name')).rows.map(({ name }) => name);

const databaseAt = (url: string) => new Database(new Config({ DATABASE_URL: url, KEY_FILE: 'not read here' }));

beforeAll(async () => {
  given = await freshDatabase();
  owner = new pg.Client(given.ownerUrl);
  await owner.connect();
  await owner.query('CREATE TABLE probe (name text PRIMARY KEY, number integer NOT NULL DEFAULT 0)');
  await owner.query('GRANT SELECT, INSERT, UPDATE ON probe TO open_window_app');
  database = databaseAt(given.appUrl);
  await database.onModuleInit();
});
afterAll(async () => {
  await database.onApplicationShutdown();
  await owner.end();
  await given.drop();
});

const insert = (name: string) =>
  database.transaction((tx) => rows(tx).$executeRaw`INSERT INTO probe (name) VALUES (${name})`);

describe('a transaction', () => {
  it('keeps everything or nothing', async () => {
    await insert('kept');
    const broken = database.transaction(async (tx) => {
      await rows(tx).$executeRaw`INSERT INTO probe (name) VALUES ('undone')`;
      throw new Error('changed its mind');
    });
    await expect(broken).rejects.toThrow('changed its mind');
    expect(await names()).toEqual(['kept']);
  });

  it('is tried again when two meet, so that no change is lost', async () => {
    await insert('counter');
    const countOne = () =>
      database.transaction(async (tx) => {
        await rows(tx).$executeRaw`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ`;
        const [row] = await rows(tx).$queryRaw<{ number: number }[]>`SELECT number FROM probe WHERE name = 'counter'`;
        await rows(tx).$executeRaw`UPDATE probe SET number = ${(row?.number ?? 0) + 1} WHERE name = 'counter'`;
      });
    await Promise.all([countOne(), countOne(), countOne()]);
    const { rows: found } = await owner.query<{ number: number }>("SELECT number FROM probe WHERE name = 'counter'");
    expect(found).toEqual([{ number: 3 }]);
  });

  it('gives up as a conflict after five tries', async () => {
    let tries = 0;
    const always = database.transaction(() => {
      tries++;
      return Promise.reject(Object.assign(new Error('write conflict'), { code: 'P2034' }));
    });
    await expect(always).rejects.toMatchObject({ problem: 'conflict' });
    await expect(always).rejects.toBeInstanceOf(Problem);
    expect(tries).toBe(5);
  });

  it('lends its connection to nobody else', async () => {
    await expect(database.transaction((tx) => Promise.resolve(sql(tx)))).rejects.toThrow('outside transactions only');
  });
});

describe('the product', () => {
  const tried = (text: string) =>
    sql(database.reader)
      .query(text)
      .then(
        () => 'done',
        (error: unknown) => (error as { code: string }).code,
      );

  it.each([
    ['make a table', 'CREATE TABLE mine ()'],
    ['delete a listing', 'DELETE FROM listing'],
    ['write a check, and so earn a badge', 'INSERT INTO verification_check DEFAULT VALUES'],
    ['delete a report', 'DELETE FROM listing_report'],
    ['read passwords', 'SELECT * FROM pg_authid'],
  ])('may not %s', async (_, text) => {
    expect(await tried(text)).toBe('42501');
  });

  it('ends a query that runs away, and a wait for a lock', async () => {
    const { rows: settings } = await sql(database.reader).query<{ name: string; setting: string }>(
      "SELECT name, setting FROM pg_settings WHERE name IN ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') ORDER BY name",
    );
    expect(settings.map(({ setting }) => setting)).toEqual(['15000', '2000', '5000']);
    expect((await rows(database.reader).$queryRaw<{ statement_timeout: string }[]>`SHOW statement_timeout`)[0]).toEqual(
      { statement_timeout: '5s' },
    );
  });

  it('acts as its own role, whoever signs in', async () => {
    const asOwner = databaseAt(given.ownerUrl);
    const { rows: found } = await sql(asOwner.reader).query<{ current_user: string }>('SELECT current_user');
    expect(found).toEqual([{ current_user: 'open_window_app' }]);
    await asOwner.onApplicationShutdown();
  });

  it('refuses to start when that role may do more than it needs', async () => {
    await owner.query('GRANT CREATE ON SCHEMA public TO open_window_app');
    const start = database.onModuleInit();
    await expect(start).rejects.toThrow('may do more than it needs');
    await owner.query('REVOKE CREATE ON SCHEMA public FROM open_window_app');
  });

  it('says that nobody answers, instead of hanging', async () => {
    const nowhere = databaseAt('postgres://x:y@127.0.0.1:1/none');
    expect(await nowhere.isReachable()).toBe(false);
    const failure = await rows(nowhere.reader).$queryRaw`SELECT 1`.catch((error: unknown) => error);
    expect(isUnreachable(failure)).toBe(true);
    await nowhere.onApplicationShutdown();
  });
});

/** Stands between product and database; once it is silent, it passes nothing on and closes nothing. */
async function lineTo(address: string) {
  const url = new URL(address);
  const { hostname, port } = url;
  let isSilent = false;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    near.on('data', (bytes) => isSilent || far.write(bytes)).once('close', () => far.destroy());
    far.on('data', (bytes) => near.write(bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cut = (): void => {
    isSilent = true;
  };
  return { url: url.href, cut, close: () => server.close() };
}

it('says that nobody answers when the line falls silent, for models and plain SQL', async () => {
  const line = await lineTo(given.appUrl);
  const far = databaseAt(line.url);
  const ask = () => [rows(far.reader).$queryRaw`SELECT 1`, sql(far.reader).query('SELECT 1')];
  await Promise.all(ask());
  line.cut();
  const failures = (await Promise.allSettled(ask())).map(
    (asked): unknown => asked.status === 'rejected' && asked.reason,
  );
  expect(failures.map(isUnreachable)).toEqual([true, true]);
  await far.onApplicationShutdown();
  line.close();
}, 10_000);

describe('a failed statement', () => {
  const failureOf = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: unknown) => error,
    );

  it('is known as a duplicate through models, raw SQL and the pool', async () => {
    const organization = await failureOf(rows(database.reader).$executeRaw`INSERT INTO probe (name) VALUES ('kept')`);
    const plain = await failureOf(sql(database.reader).query("INSERT INTO probe (name) VALUES ('kept')"));
    expect([isDuplicate(organization), isDuplicate(plain), isConflict(plain)]).toEqual([true, true, false]);
  });

  it('is known as a time-out', async () => {
    const client = new pg.Client(given.ownerUrl);
    await client.connect();
    await client.query("SET statement_timeout = '20ms'");
    expect(isTimeout(await failureOf(client.query('SELECT pg_sleep(1)')))).toBe(true);
    await client.end();
  });

  it.each([
    [{ code: 'P2034' }],
    [{ code: 'P2010', meta: { driverAdapterError: { cause: { kind: 'TransactionWriteConflict' } } } }],
    [{ name: 'DriverAdapterError', cause: { kind: 'TransactionWriteConflict' } }],
    [{ code: '40P01' }],
  ])('is known as a conflict when it looks like %j', (shape) => {
    expect(isConflict(shape)).toBe(true);
  });
});
