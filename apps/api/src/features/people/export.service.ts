/** Gathers all that is held about a person into one file: every row of the inventory, what was sealed opened, and the documents themselves. */
import { Injectable } from '@nestjs/common';
import { Vault } from '../../platform/crypto/vault.ts';
import type { Tx } from '../../platform/database/database.ts';
import { OwnDocuments } from '../../platform/files/own-documents.ts';
import { type HeldRow, type Holding, inventory, InventoryQuery, logged } from './inventory.query.ts';

const formatVersion = 1;

@Injectable()
export class ExportService {
  constructor(
    private readonly query: InventoryQuery,
    private readonly vault: Vault,
    private readonly documents: OwnDocuments,
  ) {}

  async gather(tx: Tx, personId: string, madeAt: Date): Promise<Buffer> {
    const tables: { table: string; as: string; rows: HeldRow[] }[] = [];
    for (const holding of [...inventory, ...logged]) {
      const held = await this.query.held(tx, holding, personId);
      const opened: HeldRow[] = [];
      for (const row of held) opened.push(await this.open(tx, holding, personId, row));
      tables.push({ table: holding.table, as: holding.person, rows: opened });
    }
    const documents = (await this.documents.of(tx, personId)).map(({ name, mediaType, bytes }) => ({
      name,
      mediaType,
      contentBase64: bytes.toString('base64'),
    }));
    const about = { formatVersion, personId, madeAt: madeAt.toISOString() };
    return Buffer.from(JSON.stringify({ ...about, tables, documents }, null, 1));
  }

  private async open(
    tx: Tx,
    { table, opens = [], key, shows }: Holding,
    personId: string,
    row: HeldRow,
  ): Promise<HeldRow> {
    const shown: Record<string, unknown> = Object.fromEntries(shows.map((column) => [column, row[column]]));
    for (const column of opens) {
      const sealed = row[column];
      const place = { table, column, row: key === undefined ? personId : String(row[key]) };
      shown[column.replace('_sealed', '')] =
        typeof sealed === 'string' && sealed !== ''
          ? await this.vault.open(tx, { kind: 'PERSON', id: personId }, place, sealed)
          : null;
    }
    return shown;
  }
}
