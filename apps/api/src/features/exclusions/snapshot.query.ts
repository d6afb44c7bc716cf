/** The connections of the product, asked as the operator's command asks its own. */
import { job as acting } from '../../platform/auth/acting.ts';
import type { Reader, Tx } from '../../platform/database/database.ts';
import { Prisma } from '../../platform/database/generated/client.ts';
import { rows, sql as poolOf } from '../../platform/database/rows.ts';
import { type Ask, oneMoment } from './exclusions.query.ts';

/** For a job, which reads longer than its own transaction may last. */
export async function inSnapshot<T>(reader: Reader, work: (ask: Ask) => Promise<T>): Promise<T> {
  const client = await poolOf(reader).connect();
  try {
    await client.query(`BEGIN ${oneMoment}`);
    await client.query(`SELECT set_config('app.rights', $1, true)`, [acting.rights.join(',')]);
    const result = await work(async <Row>(text: string, values: readonly (string | number)[] = []) => {
      const answer = await client.query(text, [...values]);
      return answer.rows as Row[];
    });
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** In a transaction of the product. The texts are constants; each value stands in them once, in order. */
export const inside =
  (tx: Tx): Ask =>
  async <Row>(text: string, values: readonly (string | number)[] = []) =>
    rows(tx).$queryRaw<Row[]>(Prisma.sql(text.split(/\$\d/u), ...values));
