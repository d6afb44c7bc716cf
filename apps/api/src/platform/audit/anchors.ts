/** Writes where the log stands to a second place, each hour and when the worker leaves: whoever rewrites the whole log does not reach there. */
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { job } from '../auth/acting.ts';
import { CLOCK, type Clock } from '../clock.ts';
import { Config } from '../config/config.ts';
import { Vault } from '../crypto/vault.ts';
import { Database, type Tx } from '../database/database.ts';
import { rows } from '../database/rows.ts';
import { Jobs } from '../jobs/jobs.ts';
import { Log } from '../observability/log.ts';
import { addAnchor, sealedText } from './anchor-file.ts';

@Injectable()
export class Anchors implements BeforeApplicationShutdown {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly config: Config,
    private readonly log: Log,
    jobs: Jobs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    jobs.on('audit.anchor', (tx) => this.write(tx), { cron: '0 * * * *' });
  }

  /** While there still is a database. One that is gone already must not keep the worker from leaving. */
  async beforeApplicationShutdown(): Promise<void> {
    if (!this.config.isWorker) return;
    await this.database
      .as(job, (tx) => this.write(tx))
      .catch((error: unknown) => {
        this.log.failure(error);
      });
  }

  /** On disk before it is in the table; the same line twice does no harm. */
  async write(tx: Tx): Promise<void> {
    const head = await rows(tx).auditHead.findFirst();
    if (!head || head.seq === 0n) return;
    if ((await rows(tx).auditAnchor.count({ where: { seq: head.seq } })) > 0) return;
    const writtenAt = this.clock.now();
    const facts = { seq: head.seq, hash: Buffer.from(head.hash).toString('hex'), at: writtenAt.toISOString() };
    const mac = this.vault.sign('anchor', sealedText(facts));
    await addAnchor(this.config.auditAnchorFile, { ...facts, mac });
    const data = {
      seq: head.seq,
      hash: new Uint8Array(head.hash),
      mac: new Uint8Array(Buffer.from(mac, 'base64url')),
      writtenAt,
    };
    await rows(tx).auditAnchor.createMany({ data: [data], skipDuplicates: true });
  }
}
