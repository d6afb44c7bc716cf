/** Dead letters as staff see them, newest first: ids and the names of failures, never a message. */
import { Injectable } from '@nestjs/common';
import type { DeadLetterState } from '@open-window/domain/dead-letter.ts';
import type { Reader } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';
import type { JobName } from '../../platform/jobs/queues.ts';

export interface DeadLetter {
  readonly id: string;
  readonly queue: JobName;
  readonly state: DeadLetterState;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly error: string | null;
  readonly attempts: number;
  readonly promisedAt: Date | null;
  readonly failedAt: Date;
  /** 0 while it waits, 1 once somebody looked after it. */
  readonly revision: number;
}

interface Page {
  readonly queue: JobName | null;
  readonly after: string | null;
  readonly limit: number;
}

@Injectable()
export class OperationsQuery {
  /** Those that wait; one more than asked for, if there is one. */
  async page(reader: Reader, { queue, after, limit }: Page): Promise<readonly DeadLetter[]> {
    return rows(reader).$queryRaw<DeadLetter[]>`
      SELECT id, queue, state, data, error, attempts, promised_at AS "promisedAt", failed_at AS "failedAt", revision FROM pgboss.dead_letter
      WHERE state = 'WAITING' AND (${queue}::text IS NULL OR queue = ${queue})
        AND (${after}::uuid IS NULL OR (failed_at, id) < (SELECT d.failed_at, d.id FROM pgboss.dead_letter d WHERE d.id = ${after}::uuid))
      ORDER BY failed_at DESC, id DESC LIMIT ${limit + 1}`;
  }

  async find(reader: Reader, id: string): Promise<DeadLetter | null> {
    const [found] = await rows(reader).$queryRaw<DeadLetter[]>`
      SELECT id, queue, state, data, error, attempts, promised_at AS "promisedAt", failed_at AS "failedAt", revision FROM pgboss.dead_letter
      WHERE id = ${id}::uuid`;
    return found ?? null;
  }
}
