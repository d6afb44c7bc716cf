/** Drafts in which nobody wrote for long, and what was said of each silence: once, whoever else says it at the same time. */
import { Injectable } from '@nestjs/common';
import type { RoundLanguage } from '@open-window/domain/round.ts';
import type { Reader, Tx } from '../../../platform/database/database.ts';
import { rows } from '../../../platform/database/rows.ts';

export interface IdleDraft {
  readonly id: string;
  readonly personId: string;
  readonly language: RoundLanguage;
  readonly writtenAt: Date;
}

@Injectable()
export class IdleDraftsStore {
  /** Of people who can be told and whose data is not held, by their ids. */
  idle(reader: Reader, writtenBefore: Date, after: string | null, limit: number): Promise<readonly IdleDraft[]> {
    return rows(reader).$queryRaw<IdleDraft[]>`
      SELECT a.id, a.person_id AS "personId", a.language, a.written_at AS "writtenAt" FROM application a
      WHERE a.status = 'DRAFT' AND a.person_id IS NOT NULL AND a.written_at <= ${writtenBefore}
        AND (${after}::uuid IS NULL OR a.id > ${after}::uuid)
        AND NOT EXISTS (SELECT FROM legal_hold h WHERE h.person_id = a.person_id AND h.lifted_at IS NULL)
      ORDER BY a.id LIMIT ${limit}`;
  }

  /** False: it was said before, or somebody wrote meanwhile. */
  async say(tx: Tx, { id, writtenAt }: IdleDraft, days: number, toldAt: Date): Promise<boolean> {
    const said = await rows(tx).$executeRaw`
      INSERT INTO application_warning (application_id, written_at, days, told_at)
      SELECT a.id, a.written_at, ${days}::int, ${toldAt} FROM application a
      WHERE a.id = ${id}::uuid AND a.status = 'DRAFT' AND date_trunc('milliseconds', a.written_at) = date_trunc('milliseconds', ${writtenAt}::timestamptz)
      ON CONFLICT DO NOTHING`;
    return said === 1;
  }
}
