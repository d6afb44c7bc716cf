/** What the product does by itself in somebody's transaction: it reads addresses and raises cases that row-level security would hide from the actor. */
import type { Tx } from './grip.ts';
import { rows } from './rows.ts';

/** Acts as the product for the time of `work` only; the actor's own rights are back when it returns. */
export async function asProduct<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const [before] = await rows(tx).$queryRaw<{ rights: string }[]>`
    WITH held AS MATERIALIZED (SELECT coalesce(current_setting('app.rights', true), '') AS rights)
    SELECT rights, set_config('app.rights', concat_ws(',', nullif(rights, ''), 'job'), true) FROM held`;
  try {
    return await work();
  } finally {
    // Fails only in a transaction that is broken already, and so can do nothing more with any right.
    await rows(tx).$queryRaw`SELECT set_config('app.rights', ${before?.rights ?? ''}, true)`.catch(() => undefined);
  }
}
