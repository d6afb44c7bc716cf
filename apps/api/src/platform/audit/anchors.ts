/** Writes where the log stands to a second place, each hour and when the worker leaves: whoever rewrites the whole log does not reach there. */
import { open } from 'node:fs/promises';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { job } from '../auth/acting.ts';
import { CLOCK, type Clock } from '../clock.ts';
import { Config } from '../config/config.ts';
import { Vault } from '../crypto/vault.ts';
import { Database, type Tx } from '../database/database.ts';
import { rows } from '../database/rows.ts';
import { Jobs } from '../jobs/jobs.ts';
import { sealedText } from './verify.ts';

@Injectable()
export class Anchors implements OnApplicationShutdown {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly config: Config,
    jobs: Jobs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    jobs.on('audit.anchor', (tx) => this.write(tx), { cron: '0 * * * *' });
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.config.isWorker) await this.database.as(job, (tx) => this.write(tx)).catch(() => undefined);
  }

  /** On disk before it is in the table; the same line twice does no harm. */
  async write(tx: Tx): Promise<void> {
    const head = await rows(tx).auditHead.findFirst();
    if (!head || head.seq === 0n) return;
    if ((await rows(tx).auditAnchor.count({ where: { seq: head.seq } })) > 0) return;
    const writtenAt = this.clock.now();
    const facts = { seq: head.seq, hash: Buffer.from(head.hash).toString('hex'), at: writtenAt.toISOString() };
    const mac = this.vault.sign('anchor', sealedText(facts));
    const file = await open(this.config.auditAnchorFile, 'a', 0o600);
    try {
      await file.write(`${JSON.stringify({ ...facts, seq: String(facts.seq), mac })}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    const data = {
      seq: head.seq,
      hash: new Uint8Array(head.hash),
      mac: new Uint8Array(Buffer.from(mac, 'base64url')),
      writtenAt,
    };
    await rows(tx).auditAnchor.createMany({ data: [data], skipDuplicates: true });
  }
}
