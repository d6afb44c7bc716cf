/** What machines may know of the log: whether it held at the last look, and how much of it no anchor holds yet. */
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.ts';
import { Database } from '../database/database.ts';
import { rows } from '../database/rows.ts';
import { Metrics } from '../observability/metrics.ts';

@Injectable()
export class LogFigures {
  /** Null before this process looked. */
  isTrue: boolean | null = null;
  /** Only the worker looks, and only it writes anchors. */
  readonly isWorker: boolean;

  constructor(database: Database, { isWorker }: Config, metrics: Metrics) {
    this.isWorker = isWorker;
    if (!isWorker) return;
    metrics.gauge('audit_ok', 'Whether the log held at its last look: 1, 0, or -1 before the first', () =>
      this.isTrue === null ? -1 : Number(this.isTrue),
    );
    metrics.gauges('audit_lag', 'Lines of the log that no anchor holds yet', 'after', async () => {
      const [head, anchor] = await Promise.all([
        rows(database.reader).auditHead.findFirst(),
        rows(database.reader).auditAnchor.findFirst({ orderBy: { seq: 'desc' } }),
      ]);
      return new Map([['anchor', Number((head?.seq ?? 0n) - (anchor?.seq ?? 0n))]]);
    });
  }
}
