/** The keys at hand must be the keys that sealed what is there: with others the product does not start, and with none it is not ready. */
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { rows } from '../database/rows.ts';
import { Readiness } from '../observability/readiness.ts';
import { KeyRing } from './key-ring.ts';

@Injectable()
export class KeyCheck implements OnApplicationBootstrap {
  constructor(
    private readonly ring: KeyRing,
    private readonly database: Database,
    readiness: Readiness,
  ) {
    readiness.require('keys', () => this.doesUnwrap());
  }

  /** Throws for a wrong key file; the newest and the oldest key are tried. */
  async onApplicationBootstrap(): Promise<void> {
    for (const direction of ['asc', 'desc'] as const) {
      const row = await rows(this.database.reader).dataKey.findFirst({
        where: { wrapped: { not: null } },
        orderBy: { kekId: direction },
      });
      if (row?.wrapped) this.ring.unwrap(row.kekId, Buffer.from(row.wrapped), row.subjectId);
    }
  }

  private doesUnwrap(): boolean {
    try {
      const { kekId, wrapped } = this.ring.wrap(Buffer.alloc(32, 7), 'readiness');
      return this.ring.unwrap(kekId, wrapped, 'readiness').equals(Buffer.alloc(32, 7));
    } catch {
      return false;
    }
  }
}
