/** The one way to the database: a reader for everybody, and transactions as values. */
import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { type Acting, nobody } from '../auth/acting.ts';
import { Config } from '../config/config.ts';
import { problem } from '../http/problems.ts';
import { isConflict, isUnreachable } from './failures.ts';
import { PrismaClient } from './generated/client.ts';
import type { Reader, Tx } from './grip.ts';
import { gripOn, rows as rowsOf } from './rows.ts';

export type { Reader, Tx } from './grip.ts';

/** The roles that the product acts as, whoever signs in: one answers people, the other works in jobs. Neither owns anything. */
export const applicationRole = 'open_window_app';
export const workerRole = 'open_window_job';

const attempts = 5;

const settings = [
  'statement_timeout=5000',
  'lock_timeout=2000',
  'idle_in_transaction_session_timeout=15000',
  'TimeZone=UTC',
];

/**
 * How every connection of the product is made. Time-outs are the server's: Prisma's own do not cancel SQL. Only a server that fell silent
 * is given up on from here.
 */
export const connectionTo = (url: string, role = applicationRole) => ({
  connectionString: url,
  application_name: 'open-window',
  connectionTimeoutMillis: 3000,
  query_timeout: 5500,
  idleTimeoutMillis: 30_000,
  keepAlive: true,
  options: [`role=${role}`, ...settings].map((setting) => `-c ${setting}`).join(' '),
});

@Injectable()
export class Database implements OnModuleInit, OnApplicationShutdown {
  /** For reads outside transactions. */
  readonly reader: Reader;
  private readonly pool: Pool;
  private readonly prisma: PrismaClient;

  constructor({ databaseUrl, isWorker }: Config) {
    const connection = connectionTo(databaseUrl, isWorker ? workerRole : applicationRole);
    this.pool = new Pool({ ...connection, max: 6 });
    // An idle connection that dies is replaced at its next use; without a listener it would end the process.
    this.pool.on('error', () => undefined);
    this.prisma = new PrismaClient({
      adapter: new PrismaPg({ ...connection, max: 10 }),
      errorFormat: 'minimal',
    });
    this.reader = gripOn(this.prisma, this.pool);
  }

  /** Whoever signs in could take its own role back: so neither that one nor the acting one may be mighty, or own what it reads. */
  async onModuleInit(): Promise<void> {
    const { rows } = await this.pool.query<{ name: string }>(
      `SELECT rolname AS name FROM pg_catalog.pg_roles r
       WHERE rolname IN (session_user, current_user) AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb
         OR pg_catalog.has_schema_privilege(rolname, 'public', 'CREATE')
         OR EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.relowner = r.oid AND c.relnamespace = 'public'::regnamespace))`,
    );
    const [mighty] = rows;
    if (mighty)
      throw new Error(
        `The product does not start as ${mighty.name}, which may do more than it needs: let DATABASE_URL name a role that owns nothing.`,
      );
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.prisma.$disconnect(), this.pool.end()]);
  }

  /** As nobody: rows of people are invisible. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.as(nobody, work);
  }

  /**
   * In somebody's name, which row-level security goes by; reads of people's rows need it too.
   * Runs `work` again when the database says that somebody else was faster: `work` must have no effect outside `tx`.
   */
  async as<T>({ personId, rights }: Acting, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.prisma.$transaction(
          async (client) => {
            const tx = gripOn(client, null);
            if (personId !== null || rights.length > 0)
              await rowsOf(tx)
                .$executeRaw`SELECT set_config('app.person', ${personId ?? ''}, true), set_config('app.rights', ${rights.join(',')}, true)`;
            return work(tx);
          },
          { maxWait: 3000, timeout: 10_000 },
        );
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
