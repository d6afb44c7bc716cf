/**
 * The keys at hand must be the keys that sealed what is there: with others the product does not start, and without them it is not ready. One data key
 * of nobody holds no key but a print of the key of indexes, so that a file of another house is found out also where nothing was sealed yet.
 */
import { timingSafeEqual } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { rows, sql } from '../database/rows.ts';
import { Readiness } from '../observability/readiness.ts';
import { KeyRing, WrongKeys } from './key-ring.ts';

const nobody = '00000000-0000-4000-8000-000000000000';

/** Each id in use once, by the index on it, however many rows there are. */
const kekIdsInUse = `
  WITH RECURSIVE used AS (
    (SELECT kek_id FROM data_key WHERE wrapped IS NOT NULL ORDER BY kek_id LIMIT 1)
    UNION ALL
    SELECT (SELECT kek_id FROM data_key WHERE wrapped IS NOT NULL AND kek_id > used.kek_id ORDER BY kek_id LIMIT 1)
    FROM used WHERE used.kek_id IS NOT NULL)
  SELECT k.subject_id, k.kek_id, k.wrapped
  FROM used, LATERAL (SELECT * FROM data_key WHERE kek_id = used.kek_id AND wrapped IS NOT NULL LIMIT 1) k`;

interface Wrapped {
  readonly subject_id: string;
  readonly kek_id: string;
  readonly wrapped: Buffer;
}

@Injectable()
export class KeyCheck implements OnApplicationBootstrap {
  constructor(
    private readonly ring: KeyRing,
    private readonly database: Database,
    readiness: Readiness,
  ) {
    readiness.require('keys', () => this.doUnwrap());
  }

  /** Throws for a wrong key file. */
  async onApplicationBootstrap(): Promise<void> {
    const used = await sql(this.database.reader).query<Wrapped>(kekIdsInUse);
    for (const row of used.rows) this.ring.unwrap(row.kek_id, row.wrapped, row.subject_id);
    const print = (await this.print()) ?? (await this.leavePrint());
    if (!print || !timingSafeEqual(print, this.ownPrint()))
      throw new WrongKeys('KEY_FILE is wrong: its indexKey is not the one that this database was written with.');
  }

  private async doUnwrap(): Promise<boolean> {
    return (await this.print().catch(() => null)) !== null;
  }

  private async print(): Promise<Buffer | null> {
    const row = await rows(this.database.reader).dataKey.findUnique({
      where: { subjectId_version: { subjectId: nobody, version: 1 } },
    });
    return row?.wrapped ? this.ring.unwrap(row.kekId, Buffer.from(row.wrapped), nobody) : null;
  }

  /** Two who start at once leave one. */
  private async leavePrint(): Promise<Buffer | null> {
    const { kekId, wrapped } = this.ring.wrap(this.ownPrint(), nobody);
    await this.database.transaction((tx) =>
      rows(tx).dataKey.createMany({
        data: [{ subjectId: nobody, version: 1, subjectKind: 'SYSTEM', wrapped: new Uint8Array(wrapped), kekId }],
        skipDuplicates: true,
      }),
    );
    return this.print();
  }

  private ownPrint(): Buffer {
    return this.ring.keyFor('print');
  }
}
