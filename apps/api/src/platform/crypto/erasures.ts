/**
 * Who was deleted, written down outside the database and its copies: a copy that is restored knows those people again, and is told to
 * forget them before anybody reads it. Ids and times only, each line with a signature of ours.
 */
import { appendFile, open, readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { job } from '../auth/acting.ts';
import { isSameText } from '../auth/secrets.ts';
import { Config } from '../config/config.ts';
import { Database, type Tx } from '../database/database.ts';
import { Vault } from './vault.ts';

/** Safe to do again. False: there is no such person here. */
export type Eraser = (tx: Tx, personId: string) => Promise<boolean>;

export interface Applied {
  /** Lines that hold. */
  readonly known: number;
  /** People who are deleted here now. */
  readonly erased: number;
  /** Lines that were altered, or signed with another key. */
  readonly broken: number;
}

@Injectable()
export class Erasures {
  private readonly file: string;
  private eraser: Eraser | null = null;

  constructor(
    private readonly vault: Vault,
    private readonly database: Database,
    { erasureLog }: Config,
  ) {
    this.file = erasureLog;
  }

  /** The feature that knows what a person is registers how one is deleted. */
  register(eraser: Eraser): void {
    this.eraser = eraser;
  }

  /** On disk for good once it returns. Before the commit: written twice it does no harm, missing it would. */
  async add(personId: string, at: Date): Promise<void> {
    const facts = `${at.toISOString()} ${personId}`;
    await appendFile(this.file, `${facts} ${this.vault.sign('erasure', facts)}\n`, { mode: 0o600 });
    const handle = await open(this.file, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  /** Deletes again whoever the list knows, one transaction each: killed in between, it is simply started again. */
  async apply(): Promise<Applied> {
    const { eraser } = this;
    if (!eraser) throw new Error('Nobody said how a person is deleted.');
    const { ids, broken } = await this.read();
    let erased = 0;
    for (const id of ids) if (await this.database.as(job, (tx) => eraser(tx, id))) erased += 1;
    return { known: ids.length, erased, broken };
  }

  private async read(): Promise<{ ids: string[]; broken: number }> {
    const text = await readFile(this.file, 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    });
    const lines = text.split('\n').filter((line) => line !== '');
    const holding = lines
      .map((line) => line.split(' '))
      .filter(([at = '', id = '', mac = '']) => isSameText(mac, this.vault.sign('erasure', `${at} ${id}`)));
    return { ids: [...new Set(holding.map(([, id = '']) => id))], broken: lines.length - holding.length };
  }
}
