/** The one way to the database: a reader for everybody, and transactions as values. */
import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { Config } from '../config/config.ts';
import { problem } from '../http/problems.ts';
import { isConflict, isUnreachable } from './failures.ts';
import { PrismaClient } from './generated/client.ts';
import type { Reader, Tx } from './grip.ts';
import { gripOn } from './rows.ts';

export type { Reader, Tx } from './grip.ts';

/** The role that the product acts as, whoever signs in: it reads the directory and writes only what it was granted. */
export const applicationRole = 'open_window_app';

const attempts = 5;

const settings = [
  `role=${applicationRole}`,
  'statement_timeout=5000',
  'lock_timeout=2000',
  'idle_in_transaction_session_timeout=15000',
  'TimeZone=UTC',
];

/**
 * How every connection of the product is made. Time-outs are the server's: Prisma's own do not cancel SQL. Only a server that fell silent
 * is given up on from here.
 */
export const connectionTo = (url: string) => ({
  connectionString: url,
  application_name: 'open-window',
  connectionTimeoutMillis: 3000,
  query_timeout: 5500,
  idleTimeoutMillis: 30_000,
  keepAlive: true,
  options: settings.map((setting) => `-c ${setting}`).join(' '),
});

@Injectable()
export class Database implements OnModuleInit, OnApplicationShutdown {
  /** For reads outside transactions. */
  readonly reader: Reader;
  private readonly pool: Pool;
  private readonly prisma: PrismaClient;

  constructor({ databaseUrl }: Config) {
    this.pool = new Pool({ ...connectionTo(databaseUrl), max: 6 });
    // An idle connection that dies is replaced at its next use; without a listener it would end the process.
    this.pool.on('error', () => undefined);
    this.prisma = new PrismaClient({
      adapter: new PrismaPg({ ...connectionTo(databaseUrl), max: 10 }),
      errorFormat: 'minimal',
    });
    this.reader = gripOn(this.prisma, this.pool);
  }

  async onModuleInit(): Promise<void> {
    const { rows } = await this.pool.query<{ isTooMighty: boolean }>(
      `SELECT rolsuper OR rolbypassrls OR rolcreaterole OR pg_catalog.has_schema_privilege(current_user, 'public', 'CREATE') AS "isTooMighty"
       FROM pg_catalog.pg_roles WHERE rolname = current_user`,
    );
    if (rows[0]?.isTooMighty !== false)
      throw new Error(`The role ${applicationRole} may do more than the product needs: run the migrations.`);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.prisma.$disconnect(), this.pool.end()]);
  }

  /** Runs `work` again when the database says that somebody else was faster: `work` must have no effect outside `tx`. */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.prisma.$transaction((client) => work(gripOn(client, null)), {
          maxWait: 3000,
          timeout: 10_000,
        });
      } catch (error) {
        if (!isConflict(error)) throw error;
        if (attempt === attempts)
          throw problem('conflict', { detail: 'Too many people changed it at once. Try again.' });
        await new Promise((resolve) => setTimeout(resolve, attempt * (5 + Math.random() * 45)));
      }
    }
  }

  /** True when it answers now. */
  async isReachable(): Promise<boolean> {
    try {
      await this.pool.query('SELECT 1');
      return true;
    } catch (error) {
      if (isUnreachable(error)) return false;
      throw error;
    }
  }
}
