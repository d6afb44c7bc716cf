/** Accounts as rows: their state, and the sessions that end with it. */
import { Injectable } from '@nestjs/common';
import type { PersonStatus } from '@open-window/domain/person.ts';
import type { Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';

export interface StoredPerson {
  readonly id: string;
  readonly status: PersonStatus;
  readonly language: 'en' | 'es';
  readonly revision: number;
}

@Injectable()
export class PeopleStore {
  /**
   * Whoever changes rights waits for whoever is at it, and then is somebody who still may: of two admins who take each other's rights at the
   * same moment one wins. False: the actor's session ended meanwhile. The same lock guards the last admin in the database.
   */
  async takeTurn(tx: Tx, sessionId: string): Promise<boolean> {
    await rows(tx).$executeRaw`SELECT pg_advisory_xact_lock(hashtext('keep_an_admin'))`;
    return (await rows(tx).session.count({ where: { id: sessionId, endedAt: null } })) === 1;
  }

  async find(tx: Tx, id: string): Promise<StoredPerson | null> {
    return (await rows(tx).person.findUnique({
      where: { id },
      select: { id: true, status: true, language: true, revision: true },
    })) as StoredPerson | null;
  }

  /** Compare-and-set: false when somebody was faster. */
  async moveTo(
    tx: Tx,
    { id, revision, status: from }: StoredPerson,
    status: PersonStatus,
    now: Date,
  ): Promise<boolean> {
    const { count } = await rows(tx).person.updateMany({
      where: { id, revision },
      data: {
        status,
        revision: { increment: 1 },
        ...(status !== from && { disabledAt: status === 'DISABLED' ? now : null }),
      },
    });
    return count === 1;
  }

  async endSessions(tx: Tx, personId: string, endedAt: Date): Promise<void> {
    await rows(tx).session.updateMany({ where: { personId, endedAt: null }, data: { endedAt } });
  }

  async hasEmail(tx: Tx, emailIndex: Buffer): Promise<boolean> {
    return (await rows(tx).person.count({ where: { emailIndex: new Uint8Array(emailIndex) } })) > 0;
  }
}
