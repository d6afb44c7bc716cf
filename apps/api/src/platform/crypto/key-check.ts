/** The keys at hand must be the keys that sealed what is there: with others the product does not start, and without them it is not ready. */
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { rows, sql } from '../database/rows.ts';
import { Readiness } from '../observability/readiness.ts';
import { KeyRing } from './key-ring.ts';
import { nobody, printOf, tryKeys } from './key-trial.ts';

@Injectable()
export class KeyCheck implements OnApplicationBootstrap {
  constructor(
    private readonly ring: KeyRing,
    private readonly database: Database,
    readiness: Readiness,
  ) {
    readiness.require('keys', () => this.doUnwrap());
  }

  /** Throws for a wrong key file. Two who start at once on a new database leave one print, and both look whose it is. */
  async onApplicationBootstrap(): Promise<void> {
    if (await tryKeys(sql(this.database.reader), this.ring)) return;
    const { kekId, wrapped } = this.ring.wrap(printOf(this.ring), nobody);
    const print = { subjectId: nobody, version: 1, subjectKind: 'SYSTEM', wrapped: new Uint8Array(wrapped), kekId };
    await this.database.transaction((tx) => rows(tx).dataKey.createMany({ data: [print], skipDuplicates: true }));
    await tryKeys(sql(this.database.reader), this.ring);
  }

  private async doUnwrap(): Promise<boolean> {
    const row = await rows(this.database.reader).dataKey.findUnique({
      where: { subjectId_version: { subjectId: nobody, version: 1 } },
    });
    if (!row?.wrapped) return false;
    try {
      return this.ring.unwrap(row.kekId, Buffer.from(row.wrapped), nobody).length > 0;
    } catch {
      return false;
    }
  }
}
