/** Has files in quarantine looked at. Whatever the scanner leaves open stays open: the file waits, and is brought again. */
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.ts';
import { CLOCK, type Clock } from '../clock.ts';
import type { Tx } from '../database/database.ts';
import { Problem } from '../http/problems.ts';
import { Jobs } from '../jobs/jobs.ts';
import { aboutFile } from './file-intake.ts';
import { Scanner } from './scanner.ts';
import { SealedFiles } from './sealed-files.ts';
import { type StoredFile, StoredFiles } from './stored-files.ts';

/** Scans last seconds at most, so this many are through before the next round. */
const atOnce = 50;
/** A file that just came has a job of its own. */
const ownJobMs = 30_000;

@Injectable()
export class FileScan {
  constructor(
    private readonly jobs: Jobs,
    private readonly stored: StoredFiles,
    private readonly sealed: SealedFiles,
    private readonly scanner: Scanner,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    jobs.on('file.scan', (tx, { fileId }) => this.scan(tx, fileId ?? ''));
    jobs.on('file.rescan', (tx) => this.rescan(tx), { cron: '* * * * *' });
  }

  async scan(tx: Tx, fileId: string): Promise<void> {
    const file = await this.stored.takeWaiting(tx, fileId);
    if (!file) return;
    const bytes = await this.bytesOf(tx, file);
    if (bytes === null) return this.reject(tx, file, 'ALTERED');
    const verdict = await this.scanner.scan(bytes);
    if (verdict.kind === 'UNKNOWN') return;
    if (verdict.kind === 'FOUND') return this.reject(tx, file, 'MALWARE');
    if (!(await this.stored.judge(tx, file, 'CLEAN', null, this.clock.now()))) throw new Error('It left quarantine.');
    if (file.record.kind === 'APPLICATION') await this.jobs.send(tx, 'file.judged', { fileId });
    await this.audit.record(tx, { ...aboutFile(file), actor: null, as: 'job:file.scan', action: 'file.release' });
  }

  /** While the scanner is away nothing is asked of it but whether it is back. */
  async rescan(tx: Tx): Promise<void> {
    if (!(await this.scanner.isThere())) return;
    const before = new Date(this.clock.now().getTime() - ownJobMs);
    for (const fileId of await this.stored.waiting(tx, before, atOnce))
      await this.jobs.send(tx, 'file.scan', { fileId });
  }

  private async reject(tx: Tx, file: StoredFile, reason: 'MALWARE' | 'ALTERED'): Promise<void> {
    if (!(await this.stored.judge(tx, file, 'REJECTED', reason, this.clock.now())))
      throw new Error('It left quarantine.');
    await this.jobs.send(tx, 'file.remove', { fileId: file.id });
    await this.audit.record(tx, { ...aboutFile(file), actor: null, as: 'job:file.scan', action: 'file.reject' });
  }

  /** Null: they are not what was stored, not there, or their key was destroyed. */
  private async bytesOf(tx: Tx, file: StoredFile): Promise<Buffer | null> {
    try {
      return await this.sealed.open(tx, file);
    } catch (error) {
      if (error instanceof Problem && (error.problem === 'integrity' || error.problem === 'gone')) return null;
      throw error;
    }
  }
}
