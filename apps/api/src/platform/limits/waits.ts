/** Growing waits after wrong guesses, shared by all processes. The wait is an answer (429), never a connection that is held. */
import { Inject, Injectable } from '@nestjs/common';
import { forgottenAfterMs, freeGuesses, longestWaitMs } from '@open-window/domain/waits.ts';
import { CLOCK, type Clock } from '../clock.ts';
import { Vault } from '../crypto/vault.ts';
import { Database } from '../database/database.ts';
import { sql } from '../database/rows.ts';
import { problem } from '../http/problems.ts';

/** The law of packages/domain/src/waits.ts once more, where the count is: the two are compared in a test. */
const count = `
INSERT INTO guess_wait AS w (subject, failures, free_at, changed_at)
SELECT subject, 1, $2::timestamptz, $2 FROM unnest($1::bytea[]) subject ORDER BY subject
ON CONFLICT (subject) DO UPDATE SET
  failures = CASE WHEN w.changed_at < $2::timestamptz - make_interval(secs => $3) THEN 1 ELSE w.failures + 1 END,
  free_at = CASE WHEN w.changed_at < $2::timestamptz - make_interval(secs => $3) OR w.failures + 1 < $4 THEN $2
    ELSE $2::timestamptz + make_interval(secs => least($5, power(2, least(w.failures + 1 - $4, 20)))) END,
  changed_at = $2`;

@Injectable()
export class Waits {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws 429 while one of them has to wait; the guess is not looked at then, right or wrong. */
  async check(subjects: readonly string[]): Promise<void> {
    const now = this.clock.now();
    const { rows } = await sql(this.database.reader).query<{ freeAt: Date | null }>(
      'SELECT max(free_at) AS "freeAt" FROM guess_wait WHERE subject = ANY ($1)',
      [this.indexesOf(subjects)],
    );
    const freeAt = rows[0]?.freeAt ?? null;
    if (freeAt === null || freeAt <= now) return;
    const wait = Math.ceil((freeAt.getTime() - now.getTime()) / 1000);
    throw problem('tooMany', { detail: `Try again in ${wait} seconds.`, headers: { 'Retry-After': String(wait) } });
  }

  async fail(subjects: readonly string[]): Promise<void> {
    const seconds = [forgottenAfterMs / 1000, freeGuesses, longestWaitMs / 1000];
    await sql(this.database.reader).query(count, [this.indexesOf(subjects), this.clock.now(), ...seconds]);
  }

  async succeed(subjects: readonly string[]): Promise<void> {
    await sql(this.database.reader).query('DELETE FROM guess_wait WHERE subject = ANY ($1)', [
      this.indexesOf(subjects),
    ]);
  }

  private indexesOf(subjects: readonly string[]): Buffer[] {
    return subjects.map((subject) => this.vault.index('limit', `guess ${subject}`));
  }
}
