/** How much waits in each queue and since when: for the private port and for the page of staff. */
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { sql } from '../database/rows.ts';
import { Metrics } from '../observability/metrics.ts';
import { deadLetterOf, jobNames, type JobName, schema } from './queues.ts';

export interface QueueFigure {
  readonly name: JobName;
  /** Due, and not begun. */
  readonly waiting: number;
  readonly active: number;
  /** Gave up, and nobody has looked after it: dead letters. */
  readonly failed: number;
  /** Since when the oldest of those that are due waits. */
  readonly oldestAt: Date | null;
}

type Row = Omit<QueueFigure, 'failed'> & { readonly name: string; readonly left: number };

const counts = `
SELECT name, count(*) FILTER (WHERE state < 'active' AND start_after <= now())::int AS waiting,
  count(*) FILTER (WHERE state = 'active')::int AS active, count(*) FILTER (WHERE state = 'created')::int AS left,
  min(start_after) FILTER (WHERE state < 'active' AND start_after <= now()) AS "oldestAt"
FROM ${schema}.job WHERE state < 'completed' GROUP BY name`;

@Injectable()
export class QueueFigures {
  constructor(
    private readonly database: Database,
    metrics: Metrics,
  ) {
    const gauge = (name: string, help: string, of: (figure: QueueFigure) => number) => {
      metrics.gauges(name, help, 'queue', async () => {
        const figures = await this.read().catch(() => []);
        return new Map(figures.map((figure) => [figure.name, of(figure)]));
      });
    };
    gauge('jobs_waiting', 'Jobs that are due and not begun', ({ waiting }) => waiting);
    gauge('jobs_dead', 'Jobs that gave up, and that nobody looked after', ({ failed }) => failed);
    gauge('jobs_oldest_seconds', 'How long the oldest due job has waited', ({ oldestAt }) =>
      oldestAt === null ? 0 : Math.max(0, (Date.now() - oldestAt.getTime()) / 1000),
    );
  }

  /** Every queue, in the order of their list. */
  async read(): Promise<readonly QueueFigure[]> {
    const { rows } = await sql(this.database.reader).query<Row>(counts);
    const found = new Map<string, Row>(rows.map((row) => [row.name, row]));
    return jobNames.map((name) => {
      const { waiting = 0, active = 0, oldestAt = null } = found.get(name) ?? {};
      return { name, waiting, active, oldestAt, failed: found.get(deadLetterOf(name))?.left ?? 0 };
    });
  }
}
