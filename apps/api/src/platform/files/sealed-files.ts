/** The bytes and the name of a file under the key of its person: sealed before they lie anywhere, checked whenever they are read. */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { plainName } from '@open-window/domain/file.ts';
import { type Subject, Vault } from '../crypto/vault.ts';
import type { Reader, Tx } from '../database/database.ts';
import { problem } from '../http/problems.ts';
import { FileStorage, newStorageKey } from './storage.ts';
import type { Arrival, StoredFile } from './stored-files.ts';

type Owned = Pick<StoredFile, 'id' | 'personId' | 'clinicalKey'>;

/** Exactly one of the two is there. */
const subjectOf = ({ personId, clinicalKey }: Owned): Subject =>
  clinicalKey === null ? { kind: 'PERSON', id: personId ?? '' } : { kind: 'CLINICAL', id: clinicalKey };
const placeOf = ({ id }: Owned, column: string) => ({ table: 'stored_file', column, row: id });

const digestOf = (bytes: Buffer): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(bytes).digest());

@Injectable()
export class SealedFiles {
  constructor(
    private readonly vault: Vault,
    readonly storage: FileStorage,
  ) {}

  sealName(tx: Tx, file: Owned, name: string): Promise<string> {
    return this.vault.seal(tx, subjectOf(file), placeOf(file, 'name_sealed'), name);
  }

  /** As it is shown and handed out: without folders. */
  async nameOf(reader: Reader, file: StoredFile): Promise<string> {
    if (file.nameSealed === '') return '';
    return plainName(await this.vault.open(reader, subjectOf(file), placeOf(file, 'name_sealed'), file.nameSealed));
  }

  seal(tx: Tx, file: Owned, bytes: Buffer): Promise<Buffer> {
    return this.vault.sealBytes(tx, subjectOf(file), placeOf(file, 'storage_key'), bytes);
  }

  /** On disk for good once it returns; without a row yet. */
  async keep(sealed: Buffer, bytes: Buffer): Promise<Arrival> {
    const storageKey = newStorageKey();
    await this.storage.put(storageKey, sealed);
    return { storageKey, sha256: digestOf(bytes), size: bytes.length };
  }

  /** Throws `integrity` when they are not what was stored, or are not there. */
  async open(reader: Reader, file: StoredFile): Promise<Buffer> {
    const sealed = file.storageKey === null ? null : await this.storage.open(file.storageKey);
    if (sealed === null || file.sha256 === null) throw problem('integrity');
    // The first bytes number the key; no key has a number this high, and the database would not take it as one.
    if ((sealed[0] ?? 0) > 0x7f) throw problem('integrity');
    const bytes = await this.vault.openBytes(reader, subjectOf(file), placeOf(file, 'storage_key'), sealed);
    if (!Buffer.from(file.sha256).equals(digestOf(bytes))) throw problem('integrity');
    return bytes;
  }
}
