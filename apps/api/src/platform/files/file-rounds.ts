/** Takes away the bytes of what is over, and looks again and again whether rows and bytes still belong together. */
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.ts';
import { CLOCK, type Clock } from '../clock.ts';
import type { Tx } from '../database/database.ts';
import { Problem } from '../http/problems.ts';
import { Jobs } from '../jobs/jobs.ts';
import { aboutFile } from './file-intake.ts';
import { SealedFiles } from './sealed-files.ts';
import { type StoredFile, StoredFiles } from './stored-files.ts';

const dayMs = 86_400_000;
/** Read, opened and compared in one transaction. */
const checkedAtOnce = 10;
const removedAtOnce = 200;
const first = '00000000-0000-0000-0000-000000000000';

@Injectable()
export class FileRounds {
  constructor(
    private readonly jobs: Jobs,
    private readonly stored: StoredFiles,
    private readonly sealed: SealedFiles,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    jobs.on('file.remove', (tx, { fileId }) => this.remove(tx, fileId ?? ''));
    jobs.on('file.sweep', (tx) => this.sweep(tx), { cron: '17 * * * *' });
    jobs.on('file.scrub', (tx, { after }) => this.scrub(tx, after ?? first), { cron: '41 3 * * 0' });
  }

  /** The bytes of what was deleted or refused. Held back by law: they stay until the hold is lifted; malware does not. */
  async remove(tx: Tx, fileId: string): Promise<void> {
    const file = await this.stored.find(tx, fileId);
    if (!file || file.storageKey === null || (file.state !== 'GONE' && file.state !== 'REJECTED')) return;
    if (file.state === 'GONE' && file.personId !== null && (await this.stored.isOnHold(tx, file.personId))) return;
    // Before the commit: killed between the two, it is removed a second time, and nothing is left behind.
    await this.sealed.storage.remove(file.storageKey);
    await this.stored.forgetBytes(tx, file.id);
  }

  /** Ends tickets, asks again for removals, and finds bytes without a row (removed after a day) and rows without bytes (an alarm). */
  async sweep(tx: Tx): Promise<void> {
    const now = this.clock.now();
    const yesterday = new Date(now.getTime() - dayMs);
    await this.stored.endTickets(tx, now);
    for (const fileId of await this.stored.overdue(tx, removedAtOnce))
      await this.jobs.send(tx, 'file.remove', { fileId });
    await this.sealed.storage.tidy(yesterday);
    const rows = await this.stored.storageKeys(tx);
    for await (const { key, changedAt } of this.sealed.storage.list()) {
      if (rows.delete(key) || changedAt >= yesterday) continue;
      await this.sealed.storage.remove(key);
      await this.audit.record(tx, { actor: null, as: 'job:file.sweep', action: 'file.orphan', subject: { kind: 'file', id: null } }); // prettier-ignore
    }
    for (const fileId of rows.values()) {
      const file = await this.stored.find(tx, fileId);
      if (file?.state === 'CLEAN' || file?.state === 'QUARANTINED')
        await this.alarm(tx, file, 'file.missing', 'job:file.sweep');
    }
  }

  /** Reads a few files whole and asks for the next few, until there are none. */
  async scrub(tx: Tx, after: string): Promise<void> {
    const files = await this.stored.keptAfter(tx, after, checkedAtOnce);
    for (const file of files)
      if (!(await this.isWhole(tx, file))) await this.alarm(tx, file, 'file.altered', 'job:file.scrub');
    const last = files.at(-1);
    if (last && files.length === checkedAtOnce) await this.jobs.send(tx, 'file.scrub', { after: last.id });
  }

  private async isWhole(tx: Tx, file: StoredFile): Promise<boolean> {
    try {
      await this.sealed.open(tx, file);
      return true;
    } catch (error) {
      if (error instanceof Problem && error.problem === 'gone') return true; // erased: unreadable on purpose
      if (error instanceof Problem && error.problem === 'integrity') return false;
      throw error;
    }
  }

  private alarm(tx: Tx, file: StoredFile, action: string, as: string): Promise<void> {
    return this.audit.record(tx, { ...aboutFile(file), actor: null, as, action });
  }
}
