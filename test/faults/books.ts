/** Compares what was acknowledged with what is in the database, once everything is still. */
import type { House } from './house.ts';
import type { Ledger } from './ledger.ts';

export interface Balance {
  /** Acknowledged, and not there. */
  readonly lost: number;
  /** There more than once. */
  readonly doubled: number;
  /** Acknowledged twice, and differently. */
  readonly contradicted: number;
}

/** Of rows with a key and a reference. */
export async function balanceOf(
  house: House,
  ledger: Ledger,
  key: (index: number) => string,
  table: string,
  prefix: string,
): Promise<Balance> {
  const column = table === 'listing_report' ? 'idempotency_key' : 'key';
  const rows = await house.ask<{ key: string; reference: string }>(
    `SELECT ${column} AS key, reference FROM ${table} WHERE ${column} LIKE $1`,
    [`${prefix}-%`],
  );
  const found = new Map<string, string[]>();
  for (const row of rows) found.set(row.key, [...(found.get(row.key) ?? []), row.reference]);
  const lost = [...ledger.acknowledged].filter(
    ([index, answers]) => !answers.every((reference) => found.get(key(index))?.includes(reference)),
  );
  return {
    lost: lost.length,
    doubled: [...found.values()].filter((references) => references.length > 1).length,
    contradicted: ledger.contradictions,
  };
}

export interface SignUpBalance {
  /** Addresses that got a mail with a code that works. */
  readonly mailed: number;
  /** A mail without its code, a code without its mail, or either without its key. */
  readonly half: number;
}

export async function signUpBalance(house: House): Promise<SignUpBalance> {
  const mailed = await house.count("SELECT count(DISTINCT address_index) FROM mail WHERE template = 'signUpCode'");
  const half = await house.count(`
    SELECT count(*) FROM (SELECT subject_id FROM one_time_token WHERE purpose = 'SIGN_UP') t
    FULL JOIN (SELECT subject_id FROM mail WHERE template = 'signUpCode') m USING (subject_id)
    LEFT JOIN data_key k USING (subject_id)
    WHERE t IS NULL OR m IS NULL OR k IS NULL`);
  return { mailed, half };
}
