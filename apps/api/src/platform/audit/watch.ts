/** Keeps an eye on the log: its end at each start, all of it each night, and says so where machines look. */
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../config/config.ts';
import { Vault } from '../crypto/vault.ts';
import { Database } from '../database/database.ts';
import { rows } from '../database/rows.ts';
import { Jobs } from '../jobs/jobs.ts';
import { Log } from '../observability/log.ts';
import { Metrics } from '../observability/metrics.ts';
import { verifyChain, type Verdict } from './verify.ts';

const recent = 10_000n;

@Injectable()
export class AuditWatchParts {
  constructor(
    readonly metrics: Metrics,
    readonly log: Log,
  ) {}
}

@Injectable()
export class AuditWatch implements OnApplicationBootstrap {
  /** Of the last look; null before the first. */
  verdict: Verdict | null = null;

  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly vault: Vault,
    private readonly parts: AuditWatchParts,
    jobs: Jobs,
  ) {
    jobs.on(
      'audit.verify',
      async () => {
        await this.look(0n);
      },
      { cron: '15 3 * * *' },
    );
    parts.metrics.gauge('audit_log_true', 'Whether the log held at its last look: 1, 0, or -1 before the first', () =>
      this.verdict === null ? -1 : Number(this.verdict.isTrue),
    );
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.isWorker) return;
    const head = await rows(this.database.reader).auditHead.findFirst();
    const seq = head?.seq ?? 0n;
    await this.look(seq > recent ? seq - recent : 0n);
  }

  async look(since: bigint): Promise<Verdict> {
    const { databaseUrl: url, auditAnchorFile: anchorFile } = this.config;
    const verdict = await verifyChain({ url, since, anchorFile, sign: (text) => this.vault.sign('anchor', text) });
    this.verdict = verdict;
    if (!verdict.isTrue) this.parts.log.error(`The log does not hold: ${verdict.firstBad ?? 'unknown'}`);
    return verdict;
  }
}
