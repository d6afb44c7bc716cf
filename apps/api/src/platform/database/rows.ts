/** What is behind a grip. Only stores and queries import this file (the architecture test says so). */
import type { Pool } from 'pg';
import type { Prisma, PrismaClient } from './generated/client.ts';
import type { Reader, Tx } from './grip.ts';

export type Rows = PrismaClient | Prisma.TransactionClient;

interface Hold {
  readonly rows: Rows;
  readonly pool: Pool | null;
}

const holds = new WeakMap<object, Hold>();

/** For `Database` only. */
export function gripOn(rows: Rows, pool: Pool | null): Tx {
  const grip = Object.freeze({}) as Tx;
  holds.set(grip, { rows, pool });
  return grip;
}

function heldBy(grip: Reader): Hold {
  const hold = holds.get(grip);
  if (!hold) throw new Error('This grip was not made by Database.');
  return hold;
}

/** Prisma's models, in the transaction if the grip is one. */
export const rows = (grip: Reader): Rows => heldBy(grip).rows;

/** Plain SQL for hot reads: a quarter of Prisma's cost a query. Never inside a transaction, whose connection Prisma holds. */
export function sql(reader: Reader): Pool {
  const { pool } = heldBy(reader);
  if (!pool) throw new Error('Plain SQL reads outside transactions only.');
  return pool;
}
