/** The bytes of exports: sealed under the person's key before they lie on disk. */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Vault } from '../../platform/crypto/vault.ts';
import type { Tx } from '../../platform/database/database.ts';
import { FileStorage, newStorageKey } from '../../platform/files/storage.ts';
import { problem } from '../../platform/http/problems.ts';
import type { StoredRequest } from './data-requests.store.ts';
import { ExportService } from './export.service.ts';

type Exported = Pick<StoredRequest, 'id' | 'personId' | 'storageKey'>;

const subjectOf = ({ personId }: Exported) => ({ kind: 'PERSON', id: personId }) as const;
const placeOf = ({ id }: Exported) => ({ table: 'data_request', column: 'storage_key', row: id });

@Injectable()
export class ExportBlobs {
  constructor(
    private readonly gathering: ExportService,
    private readonly vault: Vault,
    private readonly storage: FileStorage,
  ) {}

  async keep(tx: Tx, request: Exported, madeAt: Date) {
    const bytes = await this.gathering.gather(tx, request.personId, madeAt);
    const [storageKey, sealed] = [newStorageKey(), await this.vault.sealBytes(tx, subjectOf(request), placeOf(request), bytes)]; // prettier-ignore
    await this.storage.put(storageKey, sealed);
    return { storageKey, size: bytes.length, sha256: new Uint8Array(createHash('sha256').update(bytes).digest()) };
  }

  async open(tx: Tx, request: Exported): Promise<Buffer> {
    const sealed = request.storageKey === null ? null : await this.storage.open(request.storageKey);
    if (!sealed) throw problem('gone');
    return this.vault.openBytes(tx, subjectOf(request), placeOf(request), sealed);
  }

  async remove({ storageKey }: Exported): Promise<void> {
    if (storageKey !== null) await this.storage.remove(storageKey);
  }
}
