/**
 * A new key for one person, when the old one may be in wrong hands: everything of theirs is sealed anew, fields and files, while they go on using it,
 * and the old key is destroyed. Killed at any moment, it is simply started again: the old key stays until nothing hangs on it.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import { job } from '../../platform/auth/acting.ts';
import { versionOfBytes } from '../../platform/crypto/envelope.ts';
import { type Subject, Vault } from '../../platform/crypto/vault.ts';
import { Database } from '../../platform/database/database.ts';
import { FileStorage, newStorageKey } from '../../platform/files/storage.ts';
import { RekeyStore, type SealedColumns, underThePerson, withBytes, type WithBytes } from './rekey.store.ts';

export interface Rekeyed {
  readonly personId: string;
  /** Of the key under which everything lies now. */
  readonly version: number;
  readonly values: number;
  readonly files: number;
}

/** A transaction of the product lasts no longer; after it nobody can still be about to write under the old key. */
const longestTransactionMs = 15_000;

@Injectable()
export class RekeyService {
  constructor(
    private readonly store: RekeyStore,
    private readonly vault: Vault,
    private readonly database: Database,
    private readonly storage: FileStorage,
    private readonly audit: Audit,
  ) {}

  async rekey(personId: string, pauseMs = longestTransactionMs): Promise<Rekeyed> {
    const subject = { kind: 'PERSON', id: personId } as const;
    const version = await this.database.as(job, (tx) => this.vault.renew(tx, subject));
    const first = await this.sealAnew(subject, version);
    await wait(pauseMs);
    const second = await this.sealAnew(subject, version);
    const left = [...first.left, ...second.left];
    await this.database.as(job, async (tx) => {
      await this.vault.forgetBefore(tx, personId, version);
      await this.audit.record(tx, {
        actor: null,
        as: 'operator',
        action: 'key.renew',
        subject: { kind: 'person', id: personId },
        personId,
      });
    });
    for (const storageKey of left) await this.storage.remove(storageKey);
    return { personId, version, values: first.values + second.values, files: left.length };
  }

  private async sealAnew(subject: Subject, version: number): Promise<{ values: number; left: string[] }> {
    let values = 0;
    const left: string[] = [];
    for (const where of underThePerson)
      for (const column of where.columns)
        for (let last = -1; last !== 0; values += last) last = await this.someValues(subject, version, where, column);
    for (const table of withBytes) left.push(...(await this.files(subject, version, table)));
    return { values, left };
  }

  private someValues(subject: Subject, version: number, where: SealedColumns, column: string): Promise<number> {
    return this.database.as(job, async (tx) => {
      const found = await this.store.sealedOtherwise(tx, where, column, subject.id, version);
      for (const { row, sealed } of found) {
        const place = { table: where.table, column, row };
        const anew = await this.vault.seal(tx, subject, place, await this.vault.open(tx, subject, place, sealed));
        await this.store.replace(tx, where, column, subject.id, [sealed, anew]);
      }
      return found.length;
    });
  }

  /** Answers with where the old bytes are: they stay for who is reading them, and are noise without their key. */
  private async files(subject: Subject, version: number, table: WithBytes): Promise<string[]> {
    const found = await this.database.as(job, (tx) => this.store.bytesOf(tx, table, subject.id));
    const left: string[] = [];
    for (const { id, storageKey } of found) {
      const sealed = await this.storage.open(storageKey);
      if (sealed === null || versionOfBytes(sealed) === version) continue;
      const place = { table, column: 'storage_key', row: id };
      const anew = newStorageKey();
      const isMoved = await this.database.as(job, async (tx) => {
        const bytes = await this.vault.openBytes(tx, subject, place, sealed);
        await this.storage.put(anew, await this.vault.sealBytes(tx, subject, place, bytes));
        return this.store.moveBytes(tx, table, id, storageKey, anew);
      });
      left.push(isMoved ? storageKey : anew);
    }
    return left;
  }
}
