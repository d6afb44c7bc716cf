/** One's own row, and the links that were mailed to change it. */
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { rows } from '../../platform/database/rows.ts';
import { notFound } from '../../platform/http/problems.ts';
import type { ProfileResponse } from './profile.dto.ts';

export interface OwnRow {
  readonly id: string;
  readonly nameSealed: string | null;
  readonly emailSealed: string | null;
  readonly language: ProfileResponse['language'];
  readonly theme: ProfileResponse['theme'];
  readonly revision: number;
}

@Injectable()
export class ProfileStore {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  async find(tx: Tx, id: string): Promise<OwnRow | null> {
    return (await rows(tx).person.findUnique({
      where: { id },
      select: { id: true, nameSealed: true, emailSealed: true, language: true, theme: true, revision: true },
    })) as OwnRow | null;
  }

  /** Whoever else changes this person waits until this transaction is over. */
  async lock(tx: Tx, id: string): Promise<OwnRow> {
    await rows(tx).$executeRaw`SELECT FROM person WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await this.find(tx, id);
    if (!row) throw notFound('person');
    return row;
  }

  /** Compare-and-set: false when somebody was faster. */
  async update(
    tx: Tx,
    { id, revision }: Pick<OwnRow, 'id' | 'revision'>,
    data: Partial<Pick<OwnRow, 'nameSealed' | 'language' | 'theme'>>,
  ): Promise<boolean> {
    const { count } = await rows(tx).person.updateMany({
      where: { id, revision },
      data: { ...data, revision: { increment: 1 } },
    });
    return count === 1;
  }

  /** Throws a duplicate when the address is somebody else's by now. */
  async changeEmail(tx: Tx, id: string, emailIndex: Buffer, emailSealed: string): Promise<void> {
    await rows(tx).person.update({
      where: { id },
      data: { emailIndex: new Uint8Array(emailIndex), emailSealed, revision: { increment: 1 } },
    });
  }

  /** Whatever was mailed to this person opens nothing any more. */
  async endLinks(tx: Tx, personId: string): Promise<void> {
    await rows(tx).oneTimeToken.updateMany({ where: { personId, usedAt: null }, data: { usedAt: this.clock.now() } });
  }

  /** How many changes of address were asked for in the last hour. */
  recentChanges(tx: Tx, personId: string): Promise<number> {
    const since = new Date(this.clock.now().getTime() - 3_600_000);
    const where = { personId, purpose: 'EMAIL_CHANGE', createdAt: { gt: since } };
    return rows(tx).oneTimeToken.count({ where });
  }
}
