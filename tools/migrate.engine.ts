/** Prisma's schema engine from npm: the stock command line wants to download the same engine from a host out of reach. */
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
} from '@prisma/driver-adapter-utils';
import { SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { wordsOf } from './complaint.ts';

/** Runs one command of the engine on a database and closes what it opened. */
export async function withEngine<T>(url: string, command: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const pools: pg.Pool[] = [];
  const connect = (target: string): Promise<SqlDriverAdapter> => {
    // A statement of a migration waits three seconds for a lock, then gives way to the running product.
    const pool = new pg.Pool({ connectionString: target, options: '-c lock_timeout=3000', max: 2 });
    pool.on('error', () => undefined); // an idle connection that a dropped shadow database takes with it
    pools.push(pool);
    return adapterOf(pool);
  };
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: 'migrations',
    connect: () => connect(url),
    connectToShadowDb: () => connect(new URL(`/${shadowOf(url)}`, url).href),
  });
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, factory);
  const { setTimeout: realSetTimeout } = globalThis;
  try {
    // The engine never clears the ten seconds that it gives its own lock: they must not keep the process alive.
    globalThis.setTimeout = Object.assign(
      (...args: Parameters<typeof realSetTimeout>) => realSetTimeout(...args).unref(),
      realSetTimeout,
    );
    return await command(engine);
  } catch (error) {
    const id = /External error id#(\d+)/.exec(wordsOf(error))?.[1];
    throw id === undefined ? error : (factory.errorRegistry.consumeError(Number(id))?.error ?? error);
  } finally {
    globalThis.setTimeout = realSetTimeout;
    engine.free();
    await Promise.all(pools.map((pool) => pool.end()));
  }
}

export const shadowOf = (url: string): string => `${new URL(url).pathname.slice(1)}_shadow`;

async function adapterOf(pool: pg.Pool): Promise<SqlDriverAdapter> {
  const send = pool.query.bind(pool);
  const chars = new WeakMap<object, readonly number[]>();

  // The stock adapter refuses the catalog's one-byte "char", which the engine wants as a character.
  const query = async (config: pg.QueryArrayConfig): Promise<pg.QueryArrayResult<unknown[]>> => {
    const answer = await send<unknown[]>(config);
    const columns = answer.fields.filter(({ dataTypeID }) => dataTypeID === oidOfChar);
    chars.set(
      answer.rows,
      columns.map((field) => answer.fields.indexOf(field)),
    );
    for (const field of columns) field.dataTypeID = oidOfText;
    return answer;
  };
  const adapter: SqlDriverAdapter = await new PrismaPg(Object.assign(pool, { query })).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (asked) => {
    const answer = await queryRaw(asked);
    for (const column of chars.get(answer.rows) ?? []) answer.columnTypes[column] = ColumnTypeEnum.Character;
    return answer;
  };

  // The stock adapter splits scripts at every `;`, also inside a function body. One simple query does not, and is one transaction.
  adapter.executeScript = async (script) => {
    await send(script);
  };
  return adapter;
}

const oidOfChar = 18;
const oidOfText = 25;
